import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts, AccountStatus } from '../../src/preload/contract/accounts.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('the status of an account (CP371 2.3.1)', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const detail = () => house.call('accounts.get', { id });
  const change = (to: AccountStatus, more: Parameters<typeof changeStatusOf>[3] = {}) => changeStatusOf(house, id, to, more);
  const refused = async (to: AccountStatus, more: { on?: string; reason?: string; captured?: string; version?: number } = {}) =>
    await house.refusal('accounts.changeStatus', {
      id, version: (await detail()).version, to, on: '2026-11-21', reason: 'A reason', captured: 'Screenshots', watchHandle: false, ...more,
    });

  it('is changed with its reason, its day and the clause, in one entry', async () => {
    const entries = await entriesOf(house, () => change('handover', { on: '2026-11-21', reason: 'Bea Admin leaves at the end of the month' }));
    expect(entries).toEqual([['account.status-changed', '2.3.1']]);
    const { facts, statusChanges, history, version } = await detail();
    expect([facts.status, version]).toEqual(['handover', 2]);
    expect(statusChanges).toEqual([{
      on: '2026-11-21', from: 'active', to: 'handover', reason: 'Bea Admin leaves at the end of the month', clause: '2.3.1',
      captured: 'Screenshots on file', officer: 'Test Officer',
    }]);
    expect(history[0]).toMatchObject({
      room: 'accounts', action: 'account.status-changed', changes: [{ field: 'status', from: 'active', to: 'handover' }],
      summary: 'Bea Admin leaves at the end of the month · Captured: Screenshots on file · From 21 November 2026',
    });
  });

  it('offers the steps that are possible from it, with the clause and when each is taken', async () => {
    expect((await detail()).nextStatuses.map(({ to, title, clause }) => [to, title, clause])).toEqual([
      ['under-secondary-review', 'Under secondary review', '2.3.1'], ['handover', 'Handover', '2.3.1'], ['rescinded', 'Approval rescinded', '2.3.1'],
      ['closed', 'Closed', '2.3.1'],
    ]);
    await change('rescinded');
    expect((await detail()).nextStatuses.map(({ to }) => to)).toEqual(['closed', 'active']);
  });

  it('goes through all of them, and the changes stay known newest first', async () => {
    for (const to of ['under-secondary-review', 'active', 'handover', 'rescinded', 'closed'] as const) await change(to);
    expect((await detail()).statusChanges.map(({ from, to }) => [from, to])).toEqual([
      ['rescinded', 'closed'], ['handover', 'rescinded'], ['active', 'handover'], ['under-secondary-review', 'active'], ['active', 'under-secondary-review'],
    ]);
  });

  it('is refused where the policy knows no such step, and the refusal says what is possible', async () => {
    await change('rescinded');
    expect(await refused('under-secondary-review')).toEqual({
      code: 'invalid', field: 'to',
      message: 'From “Approval rescinded” an account cannot go to “Under secondary review”. It can go to “Closed” or “Active”.',
    });
    expect(await refused('rescinded')).toMatchObject({ field: 'to', message: 'The account has the status “Approval rescinded” already. Choose another one.' });
    expect((await detail()).statusChanges).toHaveLength(1);
  });

  it('is refused without the reason, at every step', async () => {
    expect(await refused('rescinded', { reason: ' ' })).toEqual({ code: 'invalid', field: 'reason', message: 'Give the reason.' });
    for (const to of ['closed', 'handover', 'under-secondary-review'] as const) expect(await refused(to, { reason: '' })).toMatchObject({ field: 'reason' });
    await change('under-secondary-review');
    expect(await refused('active', { reason: '' })).toMatchObject({ field: 'reason' });
  });

  it('that an account brings along when it comes into the register is noted as such', async () => {
    const { id: old } = await house.call('accounts.add', accountFactsWith({ name: 'Old', address: 'https://x.com/old', handle: '@old', status: 'closed' }));
    expect((await house.call('accounts.get', { id: old })).statusChanges).toEqual([{
      on: '2026-11-21', from: 'closed', to: 'closed', reason: 'As it was when it came into the register', clause: '2.3.1', captured: '', officer: 'Test Officer',
    }]);
    expect((await detail()).statusChanges).toEqual([]);
  });

  it('is refused for a day of an impossible year', async () => {
    expect(await refused('handover', { on: '0226-11-21' })).toMatchObject({ field: 'on', message: expect.stringMatching(/^The year 0226 cannot be right/u) as string });
  });

  it('is refused for a day that lies ahead, or before what happened last', async () => {
    expect(await refused('handover', { on: '2026-11-22' })).toMatchObject({ field: 'on', message: 'This date lies in the future. Enter today or an earlier day.' });
    expect(await refused('handover', { on: '2026-11-20' })).toMatchObject({ field: 'on' });
    await change('handover');
    house.clock.moveTo('2026-12-05');
    expect(await refused('active', { on: '2026-11-20' })).toMatchObject({ field: 'on' });
    await change('active', { on: '2026-11-30' });
    expect((await detail()).statusChanges[0]?.on).toBe('2026-11-30');
  });

  it('is refused when the account was changed meanwhile, and for one that is not on the register', async () => {
    await house.call('accounts.edit', { id, version: 1, facts: accountFactsWith({ purpose: 'Changed' }) });
    expect(await refused('handover', { version: 1 })).toMatchObject({ code: 'conflict', current: { version: 2 } });
    expect(await house.refusal('accounts.changeStatus', {
      id: '019a0000-0000-7000-8000-00000000dead', version: 1, to: 'closed', on: '2026-11-21', reason: 'A', captured: 'B', watchHandle: false,
    })).toMatchObject({ code: 'not-found' });
  });

  describe('closing', () => {
    it('is refused until it is said what was captured, or a file shows it', async () => {
      expect(await refused('closed', { captured: '' })).toEqual({
        code: 'invalid', field: 'captured', message: 'Say what was captured before closing and where it is kept, or why nothing could be.',
      });
      writeFileSync(house.path('posts.txt'), 'All posts of 2026');
      await house.call('accounts.attach', { id, kind: 'Captured before closing' }, house.path('posts.txt'));
      await change('closed', { captured: '' });
      expect((await detail()).facts.status).toBe('closed');
    });

    it('puts the handle on the watch list when nobody holds it any more', async () => {
      await change('closed', { watchHandle: true });
      expect(await house.call('accounts.watchList', {})).toMatchObject([
        { accountId: id, account: 'Ward news', handle: '@wardnews', heldUntil: '2026-11-21', watched: true, nextLookOn: '2026-12-21', found: 'not-looked', due: false },
      ]);
    });

    it('that is written down later watches the handle from its own day on, so that a look may be due at once', async () => {
      house.clock.moveTo('2027-02-01');
      await change('closed', { on: '2027-01-01', watchHandle: true });
      expect(await house.call('accounts.watchList', {})).toMatchObject([{ heldUntil: '2027-01-01', nextLookOn: '2027-01-31', due: true }]);
    });

    it('leaves the handle alone when it stays with the Trust, and a status that is run never releases it', async () => {
      await change('handover', { watchHandle: true });
      await change('closed');
      expect(await house.call('accounts.watchList', {})).toEqual([]);
    });

    it('and rescinding one after the other watch the handle once', async () => {
      await change('rescinded', { watchHandle: true });
      await change('closed', { watchHandle: true });
      expect(await house.call('accounts.watchList', {})).toHaveLength(1);
    });
  });

  describe('a closed account', () => {
    const approvedAgain = async (changes: Partial<AccountFacts>) => {
      const { facts, version } = await detail();
      await house.call('accounts.edit', { id, version, facts: { ...facts, ...changes } });
    };

    it('comes back only with a new approval, and holds its handle again', async () => {
      await change('closed', { watchHandle: true });
      house.clock.moveTo('2027-03-01');
      expect(await refused('active', { on: '2027-03-01' })).toMatchObject({
        field: 'to', message: 'A closed account comes back only with a new approval. Enter the day of the new approval in its details first.',
      });
      await approvedAgain({ approvedOn: '2027-02-20' });
      expect(await refused('active', { on: '2027-03-01', reason: '' })).toMatchObject({ field: 'reason' });
      await change('active');
      expect((await detail()).formerHandles).toMatchObject([{ watched: false, found: 'held-by-us', nextLookOn: null }]);
    });
  });
});
