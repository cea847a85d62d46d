import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';

/* One account's line of a worklist, for whoever opens an account that is not on the page of the list at hand. */

describe('one account of a worklist', () => {
  let house: House;

  beforeEach(async () => {
    house = new House('2026-11-22');
    await house.setUp();
  });

  afterEach(() => house.end());

  const add = async (name: string, more: Parameters<typeof accountFactsWith>[0] = {}) =>
    (await house.call('accounts.add', accountFactsWith({ name, address: `https://x.com/${name.replaceAll(' ', '')}`, approvedOn: '2025-02-01', ...more }))).id;

  it('is the same line as on its page, in the running list and in one that is over', async () => {
    const id = await add('Ward news');
    await add('Careers');
    await house.call('reviews.assign', { period: '2026-Q4', accountIds: [id], reviewer: 'Colleague Example' });
    for (const period of [null, '2026-Q4', '2026-Q3']) {
      const { items } = await house.call('reviews.worklist', { period });
      expect(await house.call('reviews.listed', { accountId: id, period })).toMatchObject({ ...items.find(({ accountId }) => accountId === id) });
    }
  });

  it('names the period that counts for an account that is reviewed more often', async () => {
    const id = await add('Ward news');
    await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId: id, months: 1, reason: 'Two concerns in a year' });
    house.clock.moveTo('2026-12-05');
    expect(await house.call('reviews.listed', { accountId: id, period: '2026-Q4' })).toMatchObject({ period: { id: '2026-12' } });
  });

  it('says which review is owed next, and how far its due date can be moved', async () => {
    const id = await add('Ward news', { approvedOn: '2026-10-05' });
    const owed = { period: { id: '2026-Q4' }, dueOn: '2026-12-31', movableTo: '2027-03-31' };
    expect(await house.call('reviews.listed', { accountId: id, period: null })).toMatchObject({ owed });
    await house.call('reviews.moveDue', { cadence: 'quarterly', accountId: id, period: '2026-Q4', dueOn: '2027-01-20', reason: 'Sick leave' });
    expect(await house.call('reviews.listed', { accountId: id, period: null })).toMatchObject({ owed: { ...owed, dueOn: '2027-01-20' }, movedBecause: 'Sick leave' });
    expect(await house.refusal('reviews.moveDue', { cadence: 'quarterly', accountId: id, period: '2026-Q4', dueOn: '2027-04-01', reason: 'Later' })).toMatchObject({ field: 'dueOn' });
  });

  it('is none where the account is not reviewed at all', async () => {
    const id = await add('Ward news', { approvedOn: '2026-11-01' });
    expect(await house.call('reviews.listed', { accountId: id, period: '2026-Q2' })).toBeNull();
    expect(await house.refusal('reviews.listed', { accountId: '00000000-0000-7000-8000-000000000000', period: null })).toMatchObject({ code: 'not-found' });
  });
});
