import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { coverageBetween } from '../../src/main/register/rooms/reviews/coverage.ts';
import { owedIn } from '../../src/main/register/rooms/reviews/owed-reviews.ts';
import { periodById } from '../../src/main/register/rooms/reviews/rules/calendar.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';

describe('a review that is owed once (CP371 2.3.1)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = await add({ approvedOn: '2026-05-04', lastReviewBefore: '2026-08-12' });
  });
  afterEach(() => house.end());

  const add = async (changes: Partial<AccountFacts> = {}) => (await house.call('accounts.add', accountFactsWith(changes))).id;
  const work = () => house.session.register.work();
  const figuresOf = (from: string, to: string) => coverageBetween(work(), 'quarterly', from, to);
  const record = async (changes: Partial<InputOf<'reviews.record'>> & { reviewedOn: string; period: string }) => {
    const { questions } = await house.call('reviews.form', { accountId, period: changes.period });
    return await house.call('reviews.record', { accountId, answers: goodAnswers(questions, changes.reviewedOn), outcome: 'standards-met', note: '', ...changes });
  };

  describe('whose due date was moved', () => {
    const move = async (dueOn: string) => await house.call('reviews.moveDue', { cadence: 'quarterly', accountId, period: '2026-Q4', dueOn, reason: 'The page is being rebuilt' });
    const figures = () => figuresOf('2026-10-01', '2026-12-31');

    it('is in time when it was done by that day, also after the quarter', async () => {
      await move('2027-01-15');
      house.clock.moveTo('2027-01-10');
      await record({ period: '2026-Q4', reviewedOn: '2027-01-10' });
      expect(figures()).toMatchObject({ owed: 1, done: 1, late: 0 });
    });

    it('is late when it was done after that day, also within the quarter', async () => {
      await move('2026-11-25');
      house.clock.moveTo('2026-12-10');
      await record({ period: '2026-Q4', reviewedOn: '2026-12-10' });
      expect(figures()).toMatchObject({ owed: 1, done: 1, late: 1 });
      house.clock.moveTo('2027-01-10');
      expect(figures()).toMatchObject({ owed: 1, done: 1, late: 1 });
    });
  });

  it('is owed no more once the account is closed, also where a day was agreed for the next one', async () => {
    await record({ period: '2026-Q4', reviewedOn: '2026-11-21' });
    const { facts, version } = await house.call('accounts.get', { id: accountId });
    await house.call('accounts.edit', { id: accountId, version, facts: { ...facts, nextReviewOn: '2026-12-05' } });
    house.clock.moveTo('2026-11-25');
    await changeStatusOf(house, accountId, 'closed');
    house.clock.moveTo('2026-12-10');
    expect((await house.call('reviews.worklist', { period: null })).totals).toEqual({ accounts: 1, done: 1, neverReviewed: 0, overdue: 0, dueSoon: 0, due: 0, missed: 0, stopped: 0 });
  });

  describe('shows no outcome of an earlier one while the next is due', () => {
    const shown = async () => (await house.call('reviews.worklist', { period: null })).items[0];

    it('where all periods were made shorter', async () => {
      await record({ period: '2026-Q4', reviewedOn: '2026-11-21' });
      await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId: null, months: 1, reason: 'Many concerns' });
      expect(await shown()).toMatchObject({ state: 'done', outcome: 'Standards met' });
      house.clock.moveTo('2026-12-05');
      expect(await shown()).toMatchObject({ state: 'due', period: { id: '2026-12' }, outcome: null, reviewId: null });
    });

    it('where the account is reviewed more often than the others', async () => {
      await record({ period: '2026-Q4', reviewedOn: '2026-11-21' });
      await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId, months: 1, reason: 'Many concerns' });
      house.clock.moveTo('2027-01-05');
      await record({ period: '2027-01', reviewedOn: '2027-01-05' });
      expect(await shown()).toMatchObject({ state: 'done', period: { id: '2027-01' }, outcome: 'Standards met' });
      house.clock.moveTo('2027-02-05');
      expect(await shown()).toMatchObject({ state: 'due', period: { id: '2027-02' }, outcome: null, reviewId: null });
    });
  });

  it('is not hidden when an account that is reviewed each month is closed in mid-quarter: the months that had ended were owed', async () => {
    await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId, months: 1, reason: 'Many concerns' });
    house.clock.moveTo('2027-02-20');
    await changeStatusOf(house, accountId, 'closed');
    house.clock.moveTo('2027-04-10');
    expect(owedIn(work(), 'quarterly', periodById('2027-Q1')).reviews.map(({ period, told }) => [period.id, told.told])).toEqual([['2027-01', 'not-done'], ['2027-02', 'stopped']]);
    expect(owedIn(work(), 'quarterly', periodById('2026-Q4')).reviews.map(({ period }) => period.id)).toEqual(['2026-10_2026-11', '2026-12']);
  });

  it('and was done before the account was closed can be typed in afterwards, and one done later cannot', async () => {
    house.clock.moveTo('2026-11-25');
    await changeStatusOf(house, accountId, 'closed');
    await expect(record({ period: '2026-Q4', reviewedOn: '2026-11-25' })).rejects.toThrow('Ward news is closed, so it is not reviewed any more.');
    await record({ period: '2026-Q4', reviewedOn: '2026-11-22' });
    const { items, totals } = await house.call('reviews.worklist', { period: null });
    expect(totals).toMatchObject({ accounts: 1, done: 1 });
    expect(items).toMatchObject([{ state: 'done', outcome: 'Standards met', activeTo: '2026-11-25' }]);
    expect(figuresOf('2026-10-01', '2026-12-31')).toMatchObject({ owed: 1, done: 1 });
  });
});
