import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';

describe('a day of a year that cannot be meant', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  it.each([
    ['approvedOn', '0001-01-01'], ['lastReviewBefore', '0002-01-01'], ['identityPermissionOn', '1066-10-14'], ['nextReviewOn', '9999-12-31'], ['nextReviewOn', '1990-01-01'],
  ] as const)('is refused as %s (%s), of a new account and of one on the register', async (field, day) => {
    expect(await house.refusal('accounts.add', accountFactsWith({ [field]: day }))).toEqual({
      code: 'invalid', field, message: `The year ${day.slice(0, 4)} cannot be right. Enter a day between 1995 and 2100.`,
    });
    const { id, version } = await house.call('accounts.add', accountFactsWith());
    expect(await house.refusal('accounts.edit', { id, version, facts: accountFactsWith({ [field]: day }) })).toMatchObject({ code: 'invalid', field });
    expect((await house.call('accounts.list', {})).map((row) => row.version)).toEqual([1]);
  });

  it('is refused as the day of a review', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith({ approvedOn: null, lastReviewBefore: '1996-03-01' }));
    const period = '0996-Q4';
    const review = { accountId: id, period, reviewedOn: '0996-11-20', answers: [], outcome: 'could-not-be-reviewed', note: 'No access' };
    expect(await house.refusal('reviews.record', review)).toMatchObject({ code: 'invalid', field: 'reviewedOn', message: expect.stringMatching(/^The year 0996/u) as string });
  });

  it('is refused as the day on which Communications was told', async () => {
    const { id, version } = await house.call('accounts.add', accountFactsWith());
    const told = { on: '0226-11-20', by: 'Bea Admin' };
    expect(await house.refusal('accounts.edit', { id, version, facts: accountFactsWith({ purpose: 'Other' }), told })).toMatchObject({ code: 'invalid', field: 'told.on' });
  });
});
