import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandoverDecision } from '../../src/preload/contract/handover.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { flowOfPdf, pagesOfPdf } from '../support/application-papers.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, pdfaCheck } from './reports/read-pdf.ts';

type Decide = Partial<Pick<HandoverDecision, 'outcome' | 'successor' | 'dueOn'>>;

describe('the letters of a handover (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    await house.call('accounts.add', accountFactsWith());
    await house.call('accounts.add', accountFactsWith({
      name: 'Careers', address: 'https://x.com/careers', handle: '@careers', lineManager: { name: 'Lee Manager', email: '' }, backupAdministrator: null,
    }));
    await house.call('accounts.add', accountFactsWith({
      name: 'Podcast', address: 'https://x.com/podcast', handle: '@podcast', lineManager: { name: 'Lee Manager', email: '' }, backupAdministrator: null,
    }));
  });
  afterEach(() => house.end());

  const idOf = async (name: string): Promise<string> => (await house.call('people.list', {})).find((person) => person.name === name)?.id ?? '';

  /** Hands over everything that somebody holds, account by account. */
  async function handOver(name: string, byAccount: Record<string, Decide>, note = ''): Promise<string> {
    const { id, version, holdings } = await house.call('people.get', { id: await idOf(name) });
    await house.call('handover.carryOut', {
      personId: id, version, leavesOn: '2026-11-30', note,
      decisions: holdings.map((held): HandoverDecision => ({
        accountId: held.accountId, version: held.version, as: held.as, outcome: 'removed', successor: null, dueOn: null, ...byAccount[held.account],
      })),
    });
    return id;
  }

  const beaLeaves = (): Promise<string> => handOver('Bea Admin', {
    'Ward news': { outcome: 'successor', successor: { name: 'Dee New', email: 'dee@example.org' } },
    Careers: { outcome: 'closure', dueOn: '2027-02-28' },
    Podcast: { outcome: 'communications', dueOn: '2027-01-31' },
  }, 'The camera stays on the ward.');

  /** The letters, by whom each is to. */
  async function letters(personId: string): Promise<Map<string, string>> {
    await house.call('handover.letter', { personId }, house.path('handover-letters.pdf'));
    const folder = join(import.meta.dirname, '../../test-results/pdf');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'handover-letters.pdf');
    copyFileSync(house.path('handover-letters.pdf'), path);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
    return new Map(flowOfPdf(path).split(/(?=Dear )/u).slice(1).map((text) => [/^Dear (.+?) (?:Bea|Ann|Lee) /u.exec(text)?.[1] ?? '', text]));
  }

  it('go to the successor and to the line managers of the accounts, and to nobody twice', async () => {
    const made = await letters(await beaLeaves());
    expect([...made.keys()]).toEqual(['Ann Other', 'Dee New', 'Lee Manager']);
    expect(pagesOfPdf(house.path('handover-letters.pdf'))).toBeGreaterThanOrEqual(3);
  });

  it('say which accounts, what becomes of each, by when, and who administers them now', async () => {
    const made = await letters(await beaLeaves());
    const lee = made.get('Lee Manager') ?? '';
    for (const words of [
      'the last day is 30 November 2026', 'Careers (X)', 'primary administrator', 'The account is closed by 28 February 2027.', 'Podcast (X)',
      'The Communications Team takes it over and finds a new owner by 31 January 2027.', 'Before an account is closed', 'The camera stays on the ward.',
    ]) expect(lee.replaceAll('X (formerly Twitter)', 'X')).toContain(words);
    expect(lee).not.toContain('Ward news');
    const ann = made.get('Ann Other') ?? '';
    expect(ann).toContain('Dee New follows.');
    expect(ann).toContain('Administrators now Dee New, Cy Backup');
    expect(ann).not.toContain('What you do as successor');
  });

  it('tell that passwords will be changed, ask for none, and tell the successor what to do', async () => {
    const dee = (await letters(await beaLeaves())).get('Dee New') ?? '';
    expect(dee).toContain('Any password that Bea Admin may know will be changed (2.3.1).');
    expect(dee).toContain('Nobody will ask you for a password by letter or email.');
    expect(dee).toContain('What you do as successor');
    expect(dee).toContain('Sign in with the new password');
  });

  it('go to the administrators where it is the line manager who leaves', async () => {
    const made = await letters(await handOver('Ann Other', { 'Ward news': { outcome: 'successor', successor: { name: 'Lee Manager', email: '' } } }));
    expect([...made.keys()].toSorted()).toEqual(['Bea Admin', 'Cy Backup', 'Lee Manager']);
    expect(made.get('Lee Manager')).toContain('Look at each account every month');
    expect(made.get('Lee Manager')).not.toContain('Sign in with the new password');
  });

  it('go to nobody who has left as well, nor to the team that writes them', async () => {
    const ann = await house.call('people.get', { id: await idOf('Ann Other') });
    await house.call('people.edit', { id: ann.id, version: ann.version, facts: { ...ann.facts, leavesOn: '2026-11-20' } });
    expect([...(await letters(await beaLeaves())).keys()]).toEqual(['Dee New', 'Lee Manager']);
  });

  it('are refused where nobody is on record to be told', async () => {
    await house.call('accounts.add', accountFactsWith({
      name: 'Alone', address: 'https://x.com/alone', handle: '@alone', lineManager: null, primaryAdministrator: { name: 'Sol Alone', email: '' }, backupAdministrator: null,
    }));
    const personId = await handOver('Sol Alone', { Alone: { outcome: 'communications', dueOn: '2027-01-31' } });
    expect(await house.refusal('handover.letter', { personId }, house.path('handover.pdf'))).toMatchObject({
      code: 'invalid', message: 'Nobody is on record to be told: the accounts of Sol Alone have neither a line manager nor a successor. Name a line manager, then print the letters.',
    });
  });

  it('leave a trail', async () => {
    const personId = await beaLeaves();
    expect(await entriesOf(house, () => letters(personId))).toEqual([['handover.letters-printed', '2.3.1']]);
  });

  it('are refused while nothing was handed over, and for somebody who is not on the register', async () => {
    const refused = async (personId: string) => {
      const error = await house.refusal('handover.letter', { personId }, house.path('handover.pdf'));
      expect(existsSync(house.path('handover.pdf'))).toBe(false);
      return error;
    };
    expect(await refused(await idOf('Bea Admin'))).toEqual({
      code: 'invalid', message: 'Nothing has been handed over by Bea Admin yet. Carry out the handover first, then print its letters.',
    });
    expect(await refused('019a0000-0000-7000-8000-00000000dead')).toMatchObject({ code: 'not-found' });
  });

  it('suggest a file name that says whose they are', async () => {
    expect(house.dispatcher.suggestName('handover.letter', { personId: await idOf('Bea Admin') })).toEqual({ ok: true, value: 'Handover Bea Admin.pdf' });
  });
});
