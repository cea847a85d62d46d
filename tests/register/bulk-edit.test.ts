import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

type Change = InputOf<'accounts.bulkEdit'>['change'];

describe('several accounts are changed together', () => {
  let house: House;
  let chosen: { id: string; version: number }[];
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    chosen = [];
    for (const name of ['Careers', 'Maternity', 'Ward news']) {
      chosen.push(await house.call('accounts.add', accountFactsWith({ name, address: `https://x.com/${name.replace(' ', '')}` })));
    }
  });
  afterEach(() => house.end());

  const change = (what: Change, accounts = chosen) => house.call('accounts.bulkEdit', { accounts, change: what });
  const facts = async () => await Promise.all(chosen.map(async ({ id }) => (await house.call('accounts.get', { id })).facts));
  const dee: Change = { field: 'lineManager', value: { name: 'Dee Manager', email: 'dee@example.org' } };

  it('to one line manager, who is one person, with an entry for each account and one for the whole', async () => {
    expect(await entriesOf(house, async () => { expect(await change(dee)).toEqual({ changed: 3, unchanged: 0 }); })).toEqual([
      ['person.added', ''], ['account.edited', '2.3.1'], ['account.edited', '2.3.1'], ['account.edited', '2.3.1'], ['accounts.bulk-edited', '2.3.1'],
    ]);
    for (const { lineManager, purpose } of await facts()) {
      expect([lineManager, purpose]).toEqual([{ name: 'Dee Manager', email: 'dee@example.org' }, 'Share news of the wards']);
    }
  });

  it('without losing what somebody has typed into the form of one of them', async () => {
    const [{ id } = { id: '' }] = chosen;
    await house.call('accounts.keepDraft', { id, draft: { purpose: 'Half a sentence' } });
    await change(dee);
    expect((await house.call('accounts.draft', { id })).draft?.content).toEqual({ purpose: 'Half a sentence' });
    const { version, facts: present } = await house.call('accounts.get', { id });
    await house.call('accounts.edit', { id, version, facts: { ...present, purpose: 'A sentence' } });
    expect((await house.call('accounts.draft', { id })).draft).toBeNull();
  });

  it('but not to a next review in an impossible year', async () => {
    expect(await house.refusal('accounts.bulkEdit', { accounts: chosen, change: { field: 'nextReviewOn', value: '0999-01-01' } })).toMatchObject({ code: 'invalid', field: 'nextReviewOn' });
  });

  it('but not to a next review on a day that has passed, unless it stands there already', async () => {
    const refused = { code: 'invalid', field: 'nextReviewOn', message: '“Careers” could not be saved: This day has passed. Enter today or a later day, or leave it empty for the end of the quarter. Nothing was saved.' };
    expect(await house.refusal('accounts.bulkEdit', { accounts: chosen, change: { field: 'nextReviewOn', value: '2026-02-01' } })).toEqual(refused);
    await change({ field: 'nextReviewOn', value: '2026-11-21' });
    const now = (await house.call('accounts.list', {})).map(({ id, version }) => ({ id, version }));
    house.clock.moveTo('2026-11-25');
    expect(await change({ field: 'nextReviewOn', value: '2026-11-21' }, now)).toEqual({ changed: 0, unchanged: 3 });
  });

  it('to one directorate', async () => {
    const [medicine] = (await house.call('settings.get', {})).directorates;
    await change({ field: 'directorateId', value: medicine?.id ?? '' });
    expect((await house.call('accounts.list', {})).map(({ directorate }) => directorate)).toEqual(['Medicine', 'Medicine', 'Medicine']);
  });

  it('to one day for the next review, or back to the quarter’s', async () => {
    await change({ field: 'nextReviewOn', value: '2027-01-15' });
    const rows = await house.call('accounts.list', {});
    expect(rows.map(({ nextReviewOn }) => nextReviewOn)).toEqual(['2027-01-15', '2027-01-15', '2027-01-15']);
    await change({ field: 'nextReviewOn', value: null }, rows.map(({ id, version }) => ({ id, version })));
    expect((await facts()).map(({ nextReviewOn }) => nextReviewOn)).toEqual([null, null, null]);
  });

  it('and those that have the value already stay as they are, without an entry', async () => {
    await change(dee, chosen.slice(0, 1));
    const now = (await house.call('accounts.list', {})).map(({ id, version }) => ({ id, version }));
    expect(await entriesOf(house, async () => { expect(await change(dee, now)).toEqual({ changed: 2, unchanged: 1 }); })).toHaveLength(3);
    const again = (await house.call('accounts.list', {})).map(({ id, version }) => ({ id, version }));
    expect(await entriesOf(house, async () => { expect(await change(dee, again)).toEqual({ changed: 0, unchanged: 3 }); })).toEqual([]);
  });

  describe('or none is', () => {
    const refused = async (what: Change, accounts = chosen) => {
      const before = await facts();
      let error: unknown;
      expect(await entriesOf(house, async () => { error = await house.refusal('accounts.bulkEdit', { accounts, change: what }); })).toEqual([]);
      expect(await facts()).toEqual(before);
      return error;
    };

    it('when one was changed meanwhile, which is named', async () => {
      const [, second] = chosen;
      await house.call('accounts.edit', { ...second ?? { id: '', version: 0 }, facts: accountFactsWith({ name: 'Maternity', address: 'https://x.com/Maternity', audience: 'Parents' }) });
      expect(await refused(dee)).toEqual({
        code: 'conflict', message: 'Changed since you chose them: “Maternity”. Nothing was saved. Look at the list again, then choose them again.',
      });
    });

    it('when one is not on the register', async () => {
      expect(await refused(dee, [...chosen, { id: '019a0000-0000-7000-8000-000000000001', version: 1 }])).toMatchObject({ code: 'not-found' });
    });

    it('when the directorate is not one of the Trust’s', async () => {
      expect(await refused({ field: 'directorateId', value: '019a0000-0000-7000-8000-000000000001' })).toEqual({
        code: 'invalid', field: 'directorateId', message: '“Careers” could not be saved: Choose a directorate from the list. Nothing was saved.',
      });
    });
  });
});
