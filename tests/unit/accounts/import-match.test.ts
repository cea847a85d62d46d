import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../../src/preload/contract/accounts.ts';
import { accountFactsWith } from '../../support/accounts.ts';
import { type Cells, planOf } from '../../support/import-plan.ts';

const first = '019a0000-0000-7000-8000-000000000100';
const second = '019a0000-0000-7000-8000-000000000101';
const elsewhere = '019a0000-0000-7000-8000-0000000009ff';
const row: Cells = { name: 'Ward news', channel: 'X' };
const one = accountFactsWith({ address: '', handle: '@one' });
const two = accountFactsWith({ address: '', handle: '@two' });
const bare = accountFactsWith({ address: '', handle: '' });

/** What became of the rows: which were added, which changed what, and which were refused. */
function outcome(rows: readonly Cells[], known: readonly AccountFacts[] = [], former: readonly { handle: string; address: string }[] = []) {
  const plan = planOf(rows, known, { former: [former] });
  return {
    added: plan.added.map((added) => added.row), changed: plan.changed.map(({ row: at, account, facts }) => [at, account.id, facts.handle, facts.address]),
    unchanged: plan.unchanged, refused: plan.refused.map((refusal) => refusal.row), repeats: [...plan.repeats],
  };
}

describe('two accounts of one name and channel without addresses', () => {
  it('are two, where their handles tell them apart: both come into a new register', () => {
    expect(outcome([{ ...row, handle: '@one' }, { ...row, handle: '@two' }])).toMatchObject({ added: [2, 3], refused: [] });
  });

  it('are two, where the platform’s own ids do, whatever their handles are', () => {
    expect(outcome([{ ...row, handle: '@one', platformId: '1' }, { ...row, handle: '@one', platformId: '2' }])).toMatchObject({ added: [2, 3], refused: [] });
    expect(outcome([{ ...row, handle: '@one', platformId: '1' }, { ...row, handle: '@two', platformId: '1' }])).toMatchObject({ added: [2], refused: [3] });
  });

  it('are two, where an export of another register says so', () => {
    expect(outcome([{ ...row, registerId: elsewhere }, { ...row, registerId: second }], [])).toMatchObject({ added: [2, 3], refused: [] });
  });

  it('are known again by the register’s id, also where nothing else tells them apart', () => {
    expect(outcome([{ ...row, registerId: second }, { ...row, registerId: first.toUpperCase() }], [bare, bare])).toMatchObject({ unchanged: 2, refused: [] });
  });

  it('are known again by their handles, and a third one is new, in whatever order they stand', () => {
    const rows = [{ ...row, handle: '@three' }, { ...row, handle: 'TWO' }, { ...row, handle: '@one' }];
    expect(outcome(rows, [one, two])).toMatchObject({ added: [2], changed: [[3, second, 'TWO', '']], unchanged: 1, refused: [] });
    expect(outcome(rows.slice(0, 2), [two])).toMatchObject({ added: [2], changed: [[3, first, 'TWO', '']], refused: [] });
    expect(outcome(rows.slice(0, 2).toReversed(), [two])).toMatchObject({ added: [3], changed: [[2, first, 'TWO', '']], refused: [] });
  });

  it('while an account that changed its handle is still known by its name', () => {
    expect(outcome([{ ...row, handle: '@new' }], [one])).toMatchObject({ changed: [[2, first, '@new', '']] });
  });
});

describe('the id that the register gives an account', () => {
  it('goes before name, handle and address', () => {
    const { changed } = planOf([{ name: 'Careers', channel: 'X', address: 'x.com/careers', handle: '@careers', registerId: first }], [accountFactsWith()]);
    expect(changed.map(({ account, facts }) => [account.id, facts.name, facts.address])).toEqual([[first, 'Careers', 'https://x.com/careers']]);
  });

  it.each([elsewhere, 'AC-17', '12', 'n/a', ''])('%j, which this register does not have, is passed over', (registerId) => {
    expect(outcome([{ ...row, address: 'x.com/wardnews', registerId }], [accountFactsWith()])).toMatchObject({ unchanged: 1, refused: [] });
    expect(outcome([{ ...row, address: 'x.com/another', registerId }], [accountFactsWith()])).toMatchObject({ added: [2], refused: [] });
  });

  it('on a second row is refused; where that row says something else it stands among the rows to correct', () => {
    const { refused, repeats } = planOf([{ ...row, registerId: first, address: 'x.com/wardnews' }, { name: 'New one', channel: 'X', registerId: first, address: 'x.com/newone' }], [accountFactsWith()]);
    expect(refused.map(({ row: at, reason }) => [at, reason])).toEqual([
      [3, 'The same account stands in row 2. Keep one of the two rows. If this is another account, empty its “Register id”.'],
    ]);
    expect([...repeats]).toEqual([]);
  });

  it('does not give an account the address of another one', () => {
    const { refused, changed } = planOf([{ ...row, registerId: first, address: 'x.com/careers' }], [accountFactsWith(), accountFactsWith({ name: 'Careers', address: 'https://x.com/careers' })]);
    expect([changed, refused.map(({ field, reason }) => [field, reason])]).toEqual([[], [
      ['address', 'This address is already on the register, as Careers. Correct the address, or change it in the accounts themselves.'],
    ]]);
  });
});

describe('a list from before an address was changed', () => {
  const moved = accountFactsWith({ address: 'https://x.com/anew', handle: '@anew' });
  const former = [{ handle: '@wardnews', address: 'https://x.com/wardnews' }];
  const old: Cells = { ...row, address: 'http://www.twitter.com/WardNews/', handle: 'WardNews' };

  it('means the account that has moved on, and brings nothing back', () => {
    const plan = planOf([old], [moved], { former: [former] });
    expect(plan).toMatchObject({ added: [], changed: [], unchanged: 1, refused: [] });
    expect(plan.warnings.map(({ row: at, field, reason }) => [at, field, reason])).toEqual([
      [2, 'address', 'This is the former address of Ward news; read as Ward news. Its present address stays.'],
      [2, 'handle', 'This is a former handle of Ward news. Its present one stays.'],
    ]);
  });

  it('does so by the register’s id as well, and in another name', () => {
    expect(outcome([{ ...old, registerId: first }], [moved], former)).toMatchObject({ unchanged: 1 });
    expect(outcome([{ ...old, name: 'Old name' }], [moved], former)).toMatchObject({ added: [], changed: [[2, first, '@anew', 'https://x.com/anew']] });
  });

  it('is refused where the account stands in it under its present address too', () => {
    expect(outcome([old, { ...row, address: 'x.com/anew' }], [moved], former)).toMatchObject({ unchanged: 1, refused: [3], repeats: [3] });
    expect(outcome([{ ...row, address: 'x.com/anew' }, old], [moved], former)).toMatchObject({ unchanged: 1, refused: [3], repeats: [3] });
  });

  it('but an address that another account has now is that account’s', () => {
    const heir = accountFactsWith({ name: 'Heir' });
    const plan = planOf([{ ...old, name: 'Heir' }], [moved, heir], { former: [former] });
    expect(plan.warnings).toEqual([]);
    expect(plan.changed.map(({ account }) => account.id)).toEqual([second]);
  });
});

describe('a row that repeats another', () => {
  it('is left out of the rows to correct where it says the same or stands for the same address', () => {
    expect(outcome([{ ...row, address: 'x.com/wardnews' }, { ...row, name: 'Another', address: 'x.com/wardnews/' }])).toMatchObject({ refused: [3], repeats: [3] });
    expect(outcome([row, row])).toMatchObject({ refused: [3], repeats: [3] });
  });

  it('stands among them where only the name is the same and it may be another account', () => {
    const { refused, repeats } = planOf([row, { ...row, purpose: 'Something else', primaryAdministrator: 'Dee Third' }]);
    expect(refused.map(({ reason }) => reason)).toEqual(['The same account stands in row 2. Keep one of the two rows. If this is another account, give its own address or handle.']);
    expect(repeats.size).toBe(0);
  });
});

describe('the last review that an export tells of', () => {
  const row1: Cells = { ...row, address: 'x.com/wardnews' };

  it.each([
    ['', '2026-09-30', '2026-09-30'], ['2026-01-31', '2026-09-30', '2026-09-30'], ['2026-09-30', '2026-01-31', '2026-09-30'], ['2026-01-31', '', '2026-01-31'], ['', 'never', null],
  ])('before this register %j, recorded %j: a new account was last reviewed %j', (lastReviewBefore, lastReview, last) => {
    const { added, warnings } = planOf([{ ...row1, lastReviewBefore, lastReview }]);
    expect([added[0]?.facts.lastReviewBefore, warnings]).toEqual([last, []]);
  });

  it('is passed over for an account on the register, which knows better', () => {
    expect(planOf([{ ...row1, lastReview: '2026-09-30' }], [accountFactsWith()])).toMatchObject({ unchanged: 1, warnings: [] });
  });

  it.each(['31/02/2026', '2026-11-22', 'soon'])('%s is left out with a warning by row and field', (lastReview) => {
    const { added, warnings } = planOf([{ ...row1, lastReview }]);
    expect([added[0]?.facts.lastReviewBefore, warnings.map(({ row: at, field }) => [at, field])]).toEqual([null, [[2, 'lastReview']]]);
  });
});

describe('a name that two known people bear', () => {
  const people = [{ name: 'Sam Jones', email: 'sam.a@example.org' }, { name: 'Sam Jones', email: 'sam.b@example.org' }];
  const reason = 'Two people are called Sam Jones. Give the email address of the one who is meant.';

  it('is left out with a warning by row and field, and makes no third', () => {
    const cells = { ...row, lineManager: 'SAM Jones', primaryAdministrator: 'Bea Admin', backupAdministrator: 'Sam Jones', moreAdministrators: 'Dee Third; Sam Jones' };
    const { added, warnings } = planOf([cells], [], { people });
    expect(added[0]?.facts).toMatchObject({ lineManager: null, primaryAdministrator: { name: 'Bea Admin' }, backupAdministrator: { name: 'Dee Third' }, moreAdministrators: [] });
    expect(warnings.map(({ field, reason: said }) => [field, said])).toEqual([
      ['lineManager', `${reason.replace('Sam Jones', 'SAM Jones')} Left empty.`], ['backupAdministrator', `${reason} Left empty.`], ['moreAdministrators', `${reason} Left out.`],
    ]);
  });

  it('is enough with an email address, or where one of them stands there already', () => {
    expect(planOf([{ ...row, lineManager: 'Sam Jones', lineManagerEmail: 'sam.b@example.org' }], [], { people })).toMatchObject({ warnings: [] });
    const facts = accountFactsWith({ lineManager: people[1] ?? null });
    expect(planOf([{ ...row, lineManager: 'sam jones' }], [facts], { people })).toMatchObject({ unchanged: 1, warnings: [] });
  });

  it('also where other rows bring them, in whatever order', () => {
    const named = (email: string, address: string): Cells => ({ ...row, address, lineManager: 'Sam Jones', lineManagerEmail: email });
    const rows = [named('', 'x.com/1'), named('sam.a@example.org', 'x.com/2'), named('sam.b@example.org', 'x.com/3')];
    for (const known of [[], [{ name: 'Sam Jones', email: '' }], people.slice(0, 1)]) {
      expect(planOf(rows, [], { people: known }).warnings.map(({ row: at, reason: said }) => [at, said])).toEqual([[2, `${reason} Left empty.`]]);
    }
    expect(planOf(rows.slice(0, 2), [], { people: [{ name: 'Sam Jones', email: '' }] }).warnings).toEqual([]);
  });
});

describe('marks in a cell that nobody sees', () => {
  it.each([['\u200F', 'a right-to-left mark'], ['\u200B', 'a space of no width'], ['\u2060', 'a word joiner'], ['\u200D', 'a joiner between Latin letters']])('are taken out with a warning: %j, %s', (mark) => {
    const { added, warnings } = planOf([{ ...row, name: `Ward${mark} news`, audience: `${mark}All` }]);
    expect([added[0]?.facts.name, added[0]?.facts.audience]).toEqual(['Ward news', 'All']);
    expect(warnings.map(({ row: at, field, reason }) => [at, field, reason])).toEqual(
      ['name', 'audience'].map((field) => [2, field, 'Hidden characters were taken out of this cell. Check that it reads as it should.']),
    );
  });

  it('do not hide what an address is', () => {
    for (const address of ['\u200Bjavascript:alert(1)', 'java\tscript:alert(1)', 'java\u2060script:alert(1)', 'ms-msdt:/id', 'http://user:secret@intranet/x']) {
      expect(planOf([{ ...row, address, internal: 'yes' }]).refused.map(({ field }) => field)).toContain('address');
    }
  });

  it('while emoji that are joined, tabs and scripts that need joiners come in without a word', () => {
    const { added, warnings } = planOf([{ ...row, name: 'Ward\tnews 👩🏽‍⚕️🏳️‍🌈', languages: 'می‌خواهم, क्‍ष' }]);
    expect([added[0]?.facts.name, added[0]?.facts.languages, warnings]).toEqual(['Ward news 👩🏽‍⚕️🏳️‍🌈', 'می‌خواهم, क्‍ष', []]);
  });
});
