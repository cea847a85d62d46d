import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../src/main/register/audit/history.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';

describe('a due date that was moved, when reviews become more frequent (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-14');
    await house.setUp();
  });
  afterEach(() => house.end());

  const reason = 'The team moves house';
  const add = async (name: string) =>
    (await house.call('accounts.add', accountFactsWith({ name, address: `x.com/${name.toLowerCase()}`, lastReviewBefore: '2026-08-12' }))).id;
  const moved = async (name: string) => {
    const accountId = await add(name);
    await house.call('reviews.moveDue', { cadence: 'quarterly', accountId, period: '2026-Q4', dueOn: '2027-01-15', reason });
    return accountId;
  };
  const plan = async (accountId: string | null, months: 1 | 12) => (await house.call('reviews.planPeriod', { cadence: 'quarterly', accountId, months })).dropped;
  const change = async (accountId: string | null, months: 1 | 12) => await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId, months, reason: 'Many concerns' });
  const item = async (id: string) => (await house.call('reviews.worklist', { period: null })).items.find(({ accountId }) => accountId === id);
  const dropped = (accountId: string, account: string) => ({ accountId, account, period: 'October to December 2026', dueOn: '2027-01-15', reason, insteadOn: '2026-11-30' });

  it('is named before the account’s own period is made shorter, and the trail names it', async () => {
    const id = await moved('Careers');
    await moved('Ward');
    expect(await plan(id, 1)).toEqual([dropped(id, 'Careers')]);
    expect(await item(id)).toMatchObject({ dueOn: '2027-01-15', movedBecause: reason });
    await change(id, 1);
    expect(await item(id)).toMatchObject({ dueOn: '2026-11-30', movedBecause: '' });
    const { history } = await house.call('accounts.get', { id });
    expect(history[0]?.summary).toBe('Many concerns · Moved due date 15 January 2027 no longer counts; due on 30 November 2026');
  });

  it('is named for each account before the Trust’s period changes, by name, and the trail names each', async () => {
    const strict = await add('Strict');
    await change(strict, 1);
    const [ward, careers] = [await moved('Ward'), await moved('Careers')];
    const all = [dropped(careers, 'Careers'), dropped(ward, 'Ward')];
    expect(await plan(null, 1)).toEqual(all);
    const { id } = await change(null, 1);
    const [entry] = historyOf(house.session.register.work().db, 'reviews', id, 1);
    expect(entry?.details).toMatchObject({ movedDueDatesDropped: all });
  });

  it('stays, and is not named, where its period stays', async () => {
    const id = await moved('Careers');
    expect(await plan(null, 12)).toEqual([]);
    const { id: changed } = await change(null, 12);
    expect(await item(id)).toMatchObject({ dueOn: '2027-01-15', movedBecause: reason });
    expect(historyOf(house.session.register.work().db, 'reviews', changed, 1)[0]?.details).not.toHaveProperty('movedDueDatesDropped');
  });

  it('is not named where its review was done or its account was closed: nothing is owed that could be late', async () => {
    const [done, closed, open] = [await moved('Done'), await moved('Closed'), await moved('Open')];
    const { questions } = await house.call('reviews.form', { accountId: done, period: '2026-Q4' });
    await house.call('reviews.record', { accountId: done, period: '2026-Q4', reviewedOn: '2026-11-14', answers: goodAnswers(questions, '2026-11-14'), outcome: 'standards-met', note: '' });
    await changeStatusOf(house, closed, 'closed');
    expect(await plan(null, 1)).toEqual([dropped(open, 'Open')]);
    expect(await house.refusal('reviews.moveDue', { cadence: 'quarterly', accountId: closed, period: '2026-Q4', dueOn: '2027-01-20', reason })).toMatchObject({ code: 'invalid' });
  });
});
