import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';

describe('what an account owes of reviews (CP371 2.3.1) is not wiped by a change of its record', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2025-01-10');
    await house.setUp();
    ({ id } = await house.call('accounts.add', accountFactsWith({ approvedOn: '2025-01-05' })));
    house.clock.moveTo('2026-11-21');
  });
  afterEach(() => house.end());

  const edit = async (changes: Partial<AccountFacts>) => {
    const { version, facts } = await house.call('accounts.get', { id });
    await house.call('accounts.edit', { id, version, facts: { ...facts, ...changes } });
  };
  const item = async (period: string | null = null) => (await house.call('reviews.worklist', { period })).items.find(({ accountId }) => accountId === id);
  const review = async (reviewedOn: string, period: string) => {
    const { questions } = await house.call('reviews.form', { accountId: id, period });
    await house.call('reviews.record', { accountId: id, period, reviewedOn, answers: goodAnswers(questions, reviewedOn), outcome: 'standards-met', note: '' });
  };
  const longOverdue = { state: 'never-reviewed', dueOn: '2025-03-31', daysOverdue: 600 };

  it.each(['closed', 'rescinded'] as const)('by putting it to %s and back on one day', async (status) => {
    expect(await item()).toMatchObject(longOverdue);
    await changeStatusOf(house, id, status);
    await changeStatusOf(house, id, 'active');
    expect(await item()).toMatchObject(longOverdue);
  });

  it('by a withdrawn approval that is given back later', async () => {
    await changeStatusOf(house, id, 'rescinded');
    house.clock.moveTo('2026-11-22');
    await changeStatusOf(house, id, 'active');
    expect(await item()).toMatchObject({ ...longOverdue, daysOverdue: 601 });
  });

  it('by a later day of approval', async () => {
    await edit({ approvedOn: '2026-11-01' });
    expect(await item()).toMatchObject(longOverdue);
    expect(await item('2026-Q2')).toMatchObject({ state: 'never-reviewed' });
  });

  it('by a new approval after it was closed: past quarters stay as they were, and the new time begins with its return', async () => {
    house.clock.moveTo('2026-12-01');
    await changeStatusOf(house, id, 'closed');
    house.clock.moveTo('2027-02-10');
    await edit({ approvedOn: '2027-02-08' });
    await changeStatusOf(house, id, 'active');
    expect(await item('2026-Q2')).toMatchObject({ state: 'never-reviewed', dueOn: '2025-03-31' });
    expect(await item('2026-Q4')).toMatchObject({ state: 'stopped', activeTo: '2026-12-01' });
    expect(await item()).toMatchObject({ dueOn: '2027-03-31', daysOverdue: 0 });
  });

  it.each(['closed', 'rescinded'] as const)('by putting it to %s long ago, with a new approval of today', async (to) => {
    const { version } = await house.call('accounts.get', { id });
    expect(await house.refusal('accounts.changeStatus', { id, version, to, on: '2025-02-01', reason: 'Nobody posts', captured: 'All posts', watchHandle: false })).toEqual({
      code: 'invalid', field: 'on',
      message: 'This day lies in an earlier quarter, whose reviews were owed. Enter a day of this quarter and say in the reason since when it was no longer used.',
    });
    expect(await item()).toMatchObject(longOverdue);
    expect(await item('2026-Q2')).toMatchObject({ state: 'never-reviewed' });
  });

  it('by a closing that is written down today for a day earlier in the quarter, with a new approval of today', async () => {
    await changeStatusOf(house, id, 'closed', { on: '2026-10-02' });
    await edit({ approvedOn: '2026-11-21' });
    await changeStatusOf(house, id, 'active');
    expect(await item()).toMatchObject(longOverdue);
    expect(await item('2026-Q2')).toMatchObject({ state: 'never-reviewed' });
  });

  it('by closing it before its newest review', async () => {
    await review('2026-08-12', '2026-Q3');
    const { version } = await house.call('accounts.get', { id });
    expect(await house.refusal('accounts.changeStatus', {
      id, version, to: 'closed', on: '2025-01-10', reason: 'Nobody posts', captured: 'All posts', watchHandle: false,
    })).toEqual({
      code: 'invalid', field: 'on', message: 'The account was reviewed after this day, so it was still in use. Enter the day of its newest review or a later one.',
    });
  });

  it('nor does closing it later hide the review of the quarter, and no other one is asked for', async () => {
    await review('2026-11-10', '2026-Q4');
    await changeStatusOf(house, id, 'closed', { on: '2026-11-15' });
    expect(await item()).toMatchObject({ state: 'done', lastReviewOn: '2026-11-10', status: 'closed' });
    const { questions } = await house.call('reviews.form', { accountId: id, period: '2026-Q4' });
    expect(await house.refusal('reviews.record', {
      accountId: id, period: '2026-Q4', reviewedOn: '2026-11-20', answers: goodAnswers(questions, '2026-11-20'), outcome: 'standards-met', note: '',
    })).toMatchObject({ code: 'invalid', message: 'Ward news is closed, so it is not reviewed any more.' });
    house.clock.moveTo('2027-01-10');
    expect(await item('2026-Q4')).toMatchObject({ state: 'done' });
    expect(await item()).toBeUndefined();
  });
});
