import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { coverageBetween } from '../../src/main/register/rooms/reviews/coverage.ts';
import { owedIn } from '../../src/main/register/rooms/reviews/owed-reviews.ts';
import { periodById } from '../../src/main/register/rooms/reviews/rules/calendar.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';
import { rawTextOf } from './reports/read-pdf.ts';

describe('an account that is rescinded or closed leaves no gap in the totals (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-10-05');
    await house.setUp();
  });
  afterEach(() => house.end());

  const add = async (name: string, changes: Partial<AccountFacts> = {}) =>
    (await house.call('accounts.add', accountFactsWith({ name, address: `x.com/${name.replaceAll(' ', '')}`, approvedOn: '2026-01-05', lastReviewBefore: '2026-08-12', ...changes }))).id;
  const stop = async (id: string, on: string, to: 'closed' | 'rescinded' = 'closed') => {
    house.clock.moveTo(on);
    await changeStatusOf(house, id, to);
  };
  const review = async (accountId: string, reviewedOn: string, period = '2026-Q4') => {
    house.clock.moveTo(reviewedOn);
    const { questions } = await house.call('reviews.form', { accountId, period });
    await house.call('reviews.record', { accountId, period, reviewedOn, answers: goodAnswers(questions, reviewedOn), outcome: 'standards-met', note: '' });
  };
  const list = async (period: string | null = null, state: 'all' | 'to-do' | 'given-up' | 'done' = 'all') =>
    await house.call('reviews.worklist', { period, filter: { state, directorate: '', channel: '', reviewer: '', unshared: false, text: '' } });
  const states = async (period: string | null = null) => Object.fromEntries((await list(period)).items.map(({ name, state }) => [name, state]));
  const moveDue = async (accountId: string, dueOn: string) => await house.call('reviews.moveDue', { cadence: 'quarterly', accountId, period: '2026-Q4', dueOn, reason: 'A campaign begins' });

  /** What everything that counts reviews says of a quarter. */
  const told = async (period: string) => {
    const { from, to } = periodById(period);
    const { totals } = await list(period);
    const made = await house.call('reports.quarterlyReport', { period, addressee: '' }, house.path(`report-${house.clock.now().replaceAll(':', '')}.pdf`));
    const pack = await house.call('reports.auditPack', { from, to }, house.path(`pack-${house.clock.now().replaceAll(':', '')}.zip`));
    const table = (await house.call('monitoring.table', { from, to })).lines.find(({ id }) => id === 'quarterly-review')?.figures;
    const onTime = (await house.call('today.onTime', {})).quarters.find((quarter) => quarter.period.id === period);
    const open = totals.neverReviewed + totals.overdue + totals.dueSoon + totals.due;
    return {
      list: [totals.done, open + totals.missed, totals.stopped],
      report: [made.reviewed, made.notReviewed, made.notYetDue, made.stopped],
      pack: [pack.reviewsDone, pack.reviewsNotDone, pack.reviewsNotYetDue, pack.reviewsStopped],
      table: [table?.done, table?.notDone, table?.notYetDue, table?.stopped],
      onTime: [(onTime?.onTime ?? 0) + (onTime?.late ?? 0), onTime?.notDone, onTime?.notYetDue], owed: [table?.owed, onTime?.owed],
    };
  };
  const same = (done: number, notDone: number, notYetDue: number, stopped: number) => {
    const each = [done, notDone, notYetDue, stopped];
    const owed = done + notDone + notYetDue;
    return { list: [done, notDone + notYetDue, stopped], report: each, pack: each, table: each, onTime: each.slice(0, 3), owed: [owed, owed] };
  };

  it('what was done, was due before it stopped, or was not due yet stays in the list of the quarter, and each says which', async () => {
    const [done, missed, rescinded, closed] = [await add('Done'), await add('Missed'), await add('Rescinded'), await add('Closed')];
    await add('Run');
    await moveDue(missed, '2026-11-10');
    await review(done, '2026-10-20');
    await stop(done, '2026-11-02');
    await stop(rescinded, '2026-11-05', 'rescinded');
    await stop(missed, '2026-11-15');
    await stop(closed, '2026-11-16');
    expect(await states()).toEqual({ Done: 'done', Missed: 'missed', Rescinded: 'stopped', Closed: 'stopped', Run: 'due' });
    const { totals } = await list();
    expect(totals).toEqual({ accounts: 5, done: 1, neverReviewed: 0, overdue: 0, dueSoon: 0, due: 1, missed: 1, stopped: 2 });
    expect((await list(null, 'given-up')).items.map(({ name, daysOverdue, activeTo }) => [name, daysOverdue, activeTo])).toEqual([
      ['Closed', 0, '2026-11-16'], ['Missed', 5, '2026-11-15'], ['Rescinded', 0, '2026-11-05'],
    ]);
    expect((await list(null, 'to-do')).items.map(({ name }) => name)).toEqual(['Run']);
    expect((await list(null, 'done')).items.map(({ name }) => name)).toEqual(['Done']);
  });

  it('list, quarterly report, audit pack, monitoring table and Today tell the same numbers, in the quarter and after it', async () => {
    const [done, missed, closed] = [await add('Done'), await add('Missed'), await add('Closed')];
    await add('Run');
    await moveDue(missed, '2026-11-10');
    await review(done, '2026-10-20');
    for (const id of [done, missed, closed]) await stop(id, '2026-11-15');
    // Run is due at the end of the quarter, and nobody has missed it; Missed was due while it was run.
    expect(await told('2026-Q4')).toEqual(same(1, 1, 1, 1));
    const { reviews } = await house.call('today.get', {});
    expect(reviews.quarterly).toMatchObject((await list()).totals);
    house.clock.moveTo('2027-01-08');
    expect(await told('2026-Q4')).toEqual(same(1, 2, 0, 1));
    expect(await states('2026-Q4')).toEqual({ Done: 'done', Missed: 'missed', Closed: 'stopped', Run: 'overdue' });
    expect(await states()).toEqual({ Run: 'overdue' });
  });

  it('what had been due in an earlier quarter stays as not done in that one, and nowhere twice', async () => {
    const late = await add('Late', { lastReviewBefore: '2026-05-12' });
    expect((await list()).totals).toMatchObject({ accounts: 1, overdue: 1 });
    await stop(late, '2026-11-15', 'rescinded');
    expect(await states('2026-Q3')).toEqual({ Late: 'overdue' });
    expect(await states()).toEqual({ Late: 'stopped' });
    const work = house.session.register.work();
    // It came into the register in October, so the report says of the quarter before that its newest review is known, and this one was missed.
    expect(owedIn(work, 'quarterly', periodById('2026-Q3')).reviews.map(({ told: { told: how } }) => how)).toEqual(['not-done']);
    expect(coverageBetween(work, 'quarterly', '2026-07-01', '2026-12-31')).toMatchObject({ owed: 1, done: 0, notDone: 1, stopped: 1 });
  });

  it('of one that is reviewed every month, each month that had ended is told by itself', async () => {
    const strict = await add('Strict');
    house.clock.moveTo('2026-09-15');
    await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId: strict, months: 1, reason: 'Many concerns' });
    await stop(strict, '2026-11-15');
    const work = house.session.register.work();
    const months = owedIn(work, 'quarterly', periodById('2026-Q4')).reviews.map(({ period, told: { told: how } }) => [period.id, how]);
    expect(months).toEqual([['2026-10', 'not-done'], ['2026-11', 'stopped']]);
    expect((await list()).items).toMatchObject([{ state: 'missed', dueOn: '2026-10-31', daysOverdue: 15 }]);
  });

  it('one that was taken up again is owed its review as before, and one that was never run here owes none', async () => {
    const again = await add('Again');
    await stop(again, '2026-11-02', 'rescinded');
    expect(await states()).toEqual({ Again: 'stopped' });
    house.clock.moveTo('2026-11-09');
    await changeStatusOf(house, again, 'active');
    await add('Born closed', { status: 'closed' });
    await stop(await add('Slip', { approvedOn: null, lastReviewBefore: null }), '2026-11-09');
    expect(await states()).toEqual({ Again: 'due' });
  });

  it('a review that was done before it stopped can still be typed in, and makes it done', async () => {
    const id = await add('Careers');
    await stop(id, '2026-11-15');
    const { questions, state } = await house.call('reviews.form', { accountId: id, period: '2026-Q4' });
    expect(state).toBe('stopped');
    const input = { accountId: id, period: '2026-Q4', answers: goodAnswers(questions, '2026-11-10'), outcome: 'standards-met', note: '' };
    expect(await house.refusal('reviews.record', { ...input, reviewedOn: '2026-11-15' })).toMatchObject({ code: 'invalid' });
    await house.call('reviews.record', { ...input, reviewedOn: '2026-11-10' });
    expect(await states()).toEqual({ Careers: 'done' });
  });

  it('a line manager’s month that had not ended is not asked for', async () => {
    const id = await add('Careers', { lineManager: { name: 'Ann Other', email: 'ann@example.org' } });
    await stop(id, '2026-11-15');
    expect((await house.call('reviews.returns', { period: '2026-10' })).totals).toMatchObject({ accounts: 1, missing: 1 });
    expect((await house.call('reviews.returns', { period: '2026-11' })).totals).toMatchObject({ accounts: 0, missing: 0 });
    expect((await house.call('reviews.worklist', { period: '2026-11', cadence: 'monthly' })).totals).toMatchObject({ accounts: 1, stopped: 1 });
  });

  it('the pack and the report name it with the day it was given up', async () => {
    await stop(await add('Careers'), '2026-11-15', 'rescinded');
    const period = { from: '2026-10-01', to: '2026-12-31' };
    await house.call('reports.auditPack', period, house.path('pack.zip'));
    const files = unzipSync(readFileSync(house.path('pack.zip')));
    const [name = ''] = Object.keys(files).filter((path) => path.endsWith('stopped.csv'));
    expect(parse(strFromU8(files[name] ?? new Uint8Array()), { bom: true, columns: true })).toMatchObject([
      { Account: 'Careers', State: 'Given up before it was due', 'Given up on': '2026-11-15', 'Due on': '2026-12-31' },
    ]);
    await house.call('reports.quarterlyReport', { period: '2026-Q4', addressee: '' }, house.path('report.pdf'));
    expect(rawTextOf(house.path('report.pdf')).replaceAll(/\s+/gu, ' ')).toContain('1 more was given up before the review was due');
  });

  it('the report of the sample names those that were closed in the quarter, as not active in all of it and where they were owed', async () => {
    const sample = new House('2026-11-22');
    try {
      await sample.call('session.startSample', {});
      const accounts = await sample.call('accounts.list', {});
      const closed = ['Volunteers', 'Physiotherapy'];
      for (const name of closed) await changeStatusOf(sample, accounts.find((row) => row.name === name)?.id ?? '', 'closed');
      await sample.call('reports.quarterlyReport', { period: '2026-Q4', addressee: '' }, sample.path('report.pdf'));
      const text = rawTextOf(sample.path('report.pdf')).replaceAll(/\s+/gu, ' ');
      const part = (from: string, to: string): string => text.slice(text.lastIndexOf(from), text.lastIndexOf(to));
      const notActive = part('Not active in the whole quarter:', 'What this report does not cover');
      const givenUp = text.slice(text.lastIndexOf('Given up before the review was due: 2 accounts'), text.lastIndexOf('Accounts reviewed in the quarter'));
      expect(notActive).toContain('Not active in the whole quarter: 2 accounts');
      for (const name of closed) {
        expect(notActive).toMatch(new RegExp(`${name} \\S+ Until 22 November 2026`, 'u'));
        expect(givenUp).toMatch(new RegExp(`${name}.*?22 November 2026`, 'u'));
      }
    } finally {
      await sample.end();
    }
  });
});
