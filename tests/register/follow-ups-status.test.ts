import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { concernOf, drawn, followUpOf, shortfallOf } from '../support/follow-ups.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('what follows a review, and the status of its account (CP371 2.3.1)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = await add({});
  });
  afterEach(() => house.end());

  const add = async (changes: Partial<AccountFacts>) => (await house.call('accounts.add', accountFactsWith(changes))).id;
  const statusOf = async () => (await house.call('accounts.get', { id: accountId })).facts.status;
  const list = async (show: 'open' | 'overdue' | 'closed' | 'all' = 'open') => await house.call('reviews.followUps', { show });

  describe('a change of status by hand', () => {
    it('does not pass a secondary review by', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      const { version } = await house.call('accounts.get', { id: accountId });
      const change = { id: accountId, version, to: 'active', on: '2026-11-21', reason: 'Looks better', captured: '', watchHandle: false } as const;
      expect(await house.refusal('accounts.changeStatus', change)).toMatchObject({
        field: 'to', message: 'C 2026-001 waits for the secondary review of this account. Record that review, or end C 2026-001 with a reason: the status follows.',
      });
      await changeStatusOf(house, accountId, 'handover');
      const handover = await house.call('accounts.get', { id: accountId });
      expect(await house.refusal('accounts.changeStatus', { ...change, version: handover.version })).toMatchObject({ field: 'to', message: expect.stringContaining('Choose “Under secondary review”') });
      await changeStatusOf(house, accountId, 'under-secondary-review');
      expect(drawn(await followUpOf(house, accountId))).toEqual(['letter: next', 'period: done', 'secondary: later', 'outcome: later']);
    });

    it('is free where no period was agreed', async () => {
      await shortfallOf(house, accountId);
      await changeStatusOf(house, accountId, 'handover');
      await changeStatusOf(house, accountId, 'active');
      expect(await statusOf()).toBe('active');
    });

    it('that closes the account ends what is followed, with the reason of the closing', async () => {
      await concernOf(house, accountId);
      await shortfallOf(house, accountId, '2027-01-15');
      expect(await entriesOf(house, () => changeStatusOf(house, accountId, 'closed', { reason: 'The team is dissolved' }))).toEqual([
        ['account.status-changed', '2.3.1'], ['follow-up.account-closed', '2.3.1'], ['follow-up.account-closed', '2.3.1'],
      ]);
      expect((await list('all')).items).toMatchObject([{ state: 'closed', stands: 'Account closed' }, { state: 'closed', stands: 'Account closed' }]);
      const [shortfall] = await house.call('reviews.followUpsOfAccount', { accountId });
      expect(shortfall?.chain.map(({ step, state, reason }) => [step, state, reason])).toEqual([
        ['letter', 'skipped', 'The account was closed: The team is dissolved'], ['period', 'done', ''],
        ['secondary', 'skipped', 'The account was closed: The team is dissolved'], ['account-closed', 'done', ''],
      ]);
    });

    it('that withdraws approval says why what came before was left out', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      await changeStatusOf(house, accountId, 'rescinded', { reason: 'Patients were named' });
      const detail = await followUpOf(house, accountId);
      expect(drawn(detail)).toEqual(['letter: skipped', 'period: done', 'secondary: skipped', 'rescinded: done', 'rescinded-letter: next', 'account-closed: later']);
      expect(detail.chain[2]?.reason).toBe('Approval was withdrawn: Patients were named');
      await changeStatusOf(house, accountId, 'closed');
      expect(drawn(await followUpOf(house, accountId)).slice(4)).toEqual(['rescinded-letter: next', 'account-closed: done']);
    });

    it('that gives approval back leaves nothing of the rescission to do, and a new shortfall is one of its own', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      await changeStatusOf(house, accountId, 'rescinded');
      expect(await entriesOf(house, () => changeStatusOf(house, accountId, 'active', { reason: 'A new team runs it' }))).toEqual([
        ['account.status-changed', '2.3.1'], ['follow-up.ended', '2.3.1'],
      ]);
      const ended = await followUpOf(house, accountId);
      expect(ended).toMatchObject({ item: { state: 'closed', stands: 'Approval rescinded' } });
      expect(ended.chain.slice(4).map(({ step, state, reason }) => [step, state, reason])).toEqual([
        ['rescinded-letter', 'skipped', 'The account was approved again: A new team runs it'], ['account-closed', 'skipped', 'The account was approved again: A new team runs it'],
      ]);
      expect(await statusOf()).toBe('active');
      house.clock.moveTo('2027-01-20');
      await shortfallOf(house, accountId, '2027-02-20', { period: '2027-Q1', reviewedOn: '2027-01-20' });
      expect((await list()).items).toMatchObject([{ number: 'C 2027-001', secondaryOn: '2027-02-20' }]);
    });
  });

  it('an account under secondary review of which nobody knows until when is told apart', async () => {
    const imported = await add({ name: 'Careers', address: 'x.com/careers', status: 'under-secondary-review' });
    expect((await list()).withoutPeriod).toEqual([{ accountId: imported, name: 'Careers' }]);
    await shortfallOf(house, imported, '2027-01-15');
    expect((await list()).withoutPeriod).toEqual([]);
    await shortfallOf(house, accountId, '2027-01-15');
    expect((await list()).withoutPeriod).toEqual([]);
  });

  it('what is late stands first, and what nobody has begun becomes late', async () => {
    const other = await add({ name: 'Careers', address: 'x.com/careers' });
    await concernOf(house, accountId);
    await shortfallOf(house, other, '2026-11-24');
    expect((await list()).items.map(({ account, dueOn }) => [account, dueOn])).toEqual([['Careers', '2026-11-24'], ['Ward news', '2026-11-28']]);
    house.clock.moveTo('2026-11-29');
    expect((await list('overdue')).items.map(({ daysLeft }) => daysLeft)).toEqual([-5, -1]);
  });
});
