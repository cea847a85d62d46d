import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../../src/preload/contract/accounts.ts';
import { summaryOf } from '../../../src/renderer/screens/accounts/account-form-summary.ts';
import { differences, firstChoices, merged } from '../../../src/renderer/screens/accounts/facts-differences.ts';
import { blankValues, standardsFilled } from '../../../src/renderer/screens/accounts/facts-fields.ts';
import {
  administratorsOf, boxOfRefusal, checkTold, checkValues, fieldOfPath, namedBefore, sameValues, toFacts, toTold, toValues,
} from '../../../src/renderer/screens/accounts/facts-form.ts';

const facts: AccountFacts = {
  name: 'Ward news', channel: 'x', address: 'https://x.com/ward-news-example', handle: '@ward-news-example', purpose: 'News',
  audience: 'Patients', visibility: 'public', postingStandard: 'Two posts a week', disclaimerShown: 'yes',
  directorateId: '0192f000-0000-7000-8000-000000000001', lineManager: { name: 'Robin Example', email: 'robin@example.org' },
  primaryAdministrator: { name: 'Sam Sample', email: '' }, backupAdministrator: null,
  moreAdministrators: [{ name: 'Kim Third', email: 'kim@example.org' }], approvedOn: '2024-02-29', lastReviewBefore: null,
  nextReviewOn: '2027-01-31', status: 'active', platformId: '18446744', expectedNumbers: '200 to 300', languages: 'Polish',
  englishCopy: 'On the intranet', privacyFitsAudience: 'yes', identityShown: 'yes', identityPermissionOn: '2024-03-01',
  identityPermissionBy: 'Officer Example', research: 'no', researchReference: '', personalInformation: 'yes', dpiaReference: 'DPIA-7',
  businessRecord: 'not-known', internal: false, corporate: true,
};

const today = '2026-11-22';

describe('the account form', () => {
  it('gives back what it was given', () => {
    expect(toFacts(toValues(facts))).toEqual(facts);
  });

  it('leaves a person out only when nothing is known of them', () => {
    expect(toFacts({ ...blankValues, lineManagerEmail: 'a@example.org' }).lineManager).toEqual({ name: '', email: 'a@example.org' });
    expect(toFacts(blankValues).lineManager).toBeNull();
    expect(toFacts({ ...blankValues, moreAdministrators: [{ name: ' ', email: '' }, { name: 'Kim Third', email: '' }] }).moreAdministrators).toEqual([
      { name: 'Kim Third', email: '' },
    ]);
  });

  it('says beside the box what the register would refuse', () => {
    expect(checkValues({ ...blankValues, lineManagerEmail: 'a@example.org', approvedOn: '2026-02-31' })).toEqual({
      name: 'Give the account a name.',
      channel: 'Choose a channel.',
      lineManagerName: 'Enter a name.',
      approvedOn: 'Enter a real date, such as 31 March 2026.',
    });
    expect(checkValues(toValues(facts), null, today)).toEqual({});
  });

  it('refuses a permission for the logo and a report to Communications that lie in the future', () => {
    const found = checkValues({ ...toValues(facts), identityPermissionOn: '2026-11-23', toldOn: '2026-11-23', toldBy: 'Sam Sample' }, null, today);
    expect(Object.keys(found).toSorted()).toEqual(['identityPermissionOn', 'toldOn']);
    expect(checkValues({ ...toValues(facts), nextReviewOn: '2027-06-30' }, null, today)).toEqual({});
  });

  it('refuses a next review on a day that has passed, but not one that stood there when the form was opened', () => {
    const late = { ...toValues(facts), nextReviewOn: '2026-02-01' };
    const passed = 'This day has passed. Enter today or a later day, or leave it empty for the end of the quarter.';
    expect(checkValues(late, null, today)).toEqual({ nextReviewOn: passed });
    expect(checkValues(late, toValues(facts), today)).toEqual({ nextReviewOn: passed });
    expect(checkValues(late, late, today)).toEqual({});
    expect(checkValues({ ...late, nextReviewOn: today }, null, today)).toEqual({});
  });

  it('refuses a review from before the approval, where that is what was typed', () => {
    const early = { ...toValues(facts), approvedOn: '2026-01-01', lastReviewBefore: '2020-01-01' };
    expect(checkValues(early, null, today)).toEqual({
      lastReviewBefore: 'The account was approved on 1 January 2026, after this day. Enter a review from that day on, correct the day of approval, or leave this empty.',
    });
    expect(checkValues(early, early, today)).toEqual({});
  });

  it('takes words as the address of an internal platform, and only there', () => {
    const board = { ...toValues(facts), address: 'Intranet, staff board' };
    expect(checkValues(board, null, today).address).toBe('Enter a full web address, such as https://x.com/wardnews.');
    expect(checkValues({ ...board, internal: 'yes' }, null, today)).toEqual({});
    expect(checkValues({ ...toValues(facts), address: 'javascript:alert(1)' }, null, today).address).toContain('https://');
  });

  it('points at the row of a further administrator, also below one that was left empty', () => {
    const values = { ...toValues(facts), moreAdministrators: [{ name: '', email: '' }, { name: '', email: 'x@example.org' }] };
    const found = checkValues(values, null, today);
    expect(found).toEqual({ 'moreAdministrators.1.name': 'Enter a name.' });
    expect(summaryOf(found, [])).toEqual([{ field: 'account-moreAdministrators-1-name', message: 'Backup administrator 3: Enter a name.' }]);
    expect(boxOfRefusal('facts.moreAdministrators.0.email', values)).toBe('moreAdministrators.1.email');
  });

  it('finds the box of a message from the register', () => {
    expect(fieldOfPath('facts.backupAdministrator.email')).toBe('backupAdministratorEmail');
    expect(fieldOfPath('lineManager')).toBe('lineManagerName');
    expect(fieldOfPath('address')).toBe('address');
    expect(fieldOfPath('told.on')).toBe('toldOn');
    expect(fieldOfPath('version')).toBeNull();
  });

  it('lists what is wrong in the order of the form, what belongs to no box first', () => {
    const fields = summaryOf({ dpiaReference: 'b', name: 'a', 'moreAdministrators.10.name': 'd', 'moreAdministrators.2.name': 'c' }, ['Everything']).map(({ field }) => field);
    expect(fields).toEqual(['', 'account-name', 'account-moreAdministrators-2-name', 'account-moreAdministrators-10-name', 'account-dpiaReference']);
  });

  it('opens the second part when something stands in it', () => {
    expect(standardsFilled(blankValues)).toBe(false);
    expect(standardsFilled({ ...blankValues, research: 'no' })).toBe(true);
  });
});

describe('two administrators (CP371 2.3.1)', () => {
  it('are two people: one named twice is pointed out wherever they stand', () => {
    const people = administratorsOf({
      ...blankValues, primaryAdministratorName: 'Sam Sample', backupAdministratorName: 'Zoë Backup', backupAdministratorEmail: 'zoe@example.org',
      moreAdministrators: [{ name: ' sam sample', email: '' }, { name: 'Zoë Backup', email: 'other.zoe@example.org' }],
    });
    expect(people.map((_, place) => namedBefore(people, place))).toEqual([false, false, true, false]);
  });
});

describe('telling Communications of a change (CP371 App 2)', () => {
  const begun = toValues(facts);

  it('asks for both the day and who told', () => {
    expect(toTold(begun)).toBeUndefined();
    expect(checkValues({ ...begun, toldOn: '2026-11-20' }, null, today)).toEqual({ toldBy: 'Say who told Communications.' });
    expect(checkValues({ ...begun, toldBy: 'Sam Sample' }, null, today)).toEqual({ toldOn: 'Say on which day Communications was told.' });
    expect(checkValues({ ...begun, toldOn: '2026-02-31', toldBy: 'Sam Sample' }, null, today)).toEqual({ toldOn: 'Enter a real date, such as 31 March 2026.' });
  });

  it('needs a change that was told of', () => {
    const told = { ...begun, toldOn: '2026-11-20', toldBy: 'Sam Sample' };
    expect(checkTold(begun, told).toldOn).toMatch(/^Nothing else is changed/u);
    expect(checkTold(begun, { ...told, handle: '@new' })).toEqual({});
    expect(checkTold(begun, begun)).toEqual({});
  });
});

describe('two officers at one account', () => {
  const base = toValues(facts);
  const mine = { ...base, handle: '@new', purpose: 'Mine', moreAdministrators: [], toldOn: '2026-11-20', toldBy: 'Sam Sample' };
  const theirs = { ...base, audience: 'Staff', purpose: 'Theirs', research: 'yes', status: 'handover' } as const;
  const found = differences(base, mine, theirs);

  it('tells whose change each difference is; the status and the telling are nobody’s to choose', () => {
    expect(found.map((entry) => [entry.field, entry.changedBy])).toEqual([
      ['handle', 'me'], ['purpose', 'both'], ['audience', 'them'], ['moreAdministrators', 'me'], ['research', 'them'],
    ]);
    expect(found.find((entry) => entry.field === 'moreAdministrators')).toMatchObject({ mine: '', theirs: 'Kim Third (kim@example.org)' });
  });

  it('loses neither side unless somebody says so', () => {
    const result = merged(mine, theirs, firstChoices(found));
    expect(result).toEqual({
      ...base, handle: '@new', purpose: 'Mine', audience: 'Staff', research: 'yes', moreAdministrators: [], status: 'handover',
      toldOn: '2026-11-20', toldBy: 'Sam Sample',
    });
    const allTheirs = merged(mine, theirs, new Map(found.map((entry) => [entry.field, 'theirs'])));
    expect(sameValues({ ...allTheirs, toldOn: '', toldBy: '' }, theirs)).toBe(true);
  });
});
