import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { accountFactsWith, changeStatusOf, dryRunOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';

const running = { from: '2026-10-01', to: '2026-12-31' };

describe('an audit pack tells what the screen tells', () => {
  let house: House;
  let accounts = 0;
  beforeEach(async () => {
    house = new House('2026-11-21');
    accounts = 0;
    await house.setUp();
  });
  afterEach(() => house.end());

  async function add(name: string, changes: Partial<AccountFacts> = {}): Promise<string> {
    accounts += 1;
    return (await house.call('accounts.add', accountFactsWith({ name, address: `x.com/account${accounts}`, approvedOn: '2024-05-06', ...changes }))).id;
  }

  async function review(accountId: string, reviewedOn: string, period = '2026-Q4'): Promise<void> {
    const { questions } = await house.call('reviews.form', { accountId, period });
    await house.call('reviews.record', { accountId, period, reviewedOn, answers: goodAnswers(questions, reviewedOn), outcome: 'standards-met', note: '' });
  }

  const make = (period = running) => house.call('reports.auditPack', period, house.path('pack.zip'));
  const text = (name: string): string => Buffer.from(unzipSync(readFileSync(house.path('pack.zip')))[name] ?? []).toString('utf8');
  const table = (name: string): Record<string, string>[] => parse(text(name), { bom: true, columns: true });

  it('for the running quarter: the same states, since when a review is owed, and how many days', async () => {
    await add('Overdue', { lastReviewBefore: '2026-05-12' });
    await add('Long overdue', { lastReviewBefore: '2026-01-12' });
    await add('Due', { lastReviewBefore: '2026-08-12' });
    await add('Never');
    await make();
    const { items } = await house.call('reviews.worklist', { period: null });
    const told = table('not-yet-due.csv').map((row) => [row['Account'], row['Due on'], row['Never reviewed'], row['Owed since an earlier quarter'], row['Days overdue']]);
    expect(told).toEqual(items.map(({ name, state, dueOn, daysOverdue }) => [
      name, '2026-12-31', state === 'never-reviewed' ? 'yes' : 'no', daysOverdue === 0 ? '' : dueOn, String(daysOverdue),
    ]));
    expect(told).toContainEqual(['Overdue', '2026-12-31', 'no', '2026-09-30', '52']);
    expect(told).toContainEqual(['Long overdue', '2026-12-31', 'no', '2026-06-30', '144']);
    expect(told).toContainEqual(['Due', '2026-12-31', 'no', '', '0']);
    // Nobody has missed a review of this quarter yet; those of earlier ones stand in the packs of those.
    expect(table('not-reviewed.csv')).toEqual([]);
  });

  it('names everybody who administers an account, on the page and in the table (CP371 2.3.1)', async () => {
    await add('Four hands', { moreAdministrators: [{ name: 'Dee Third', email: '' }, { name: 'Eve Fourth', email: 'eve@example.org' }] });
    await make();
    const [account] = table('accounts.csv');
    expect(account).toMatchObject({ 'Primary administrator': 'Bea Admin', 'Backup administrator': 'Cy Backup', 'More administrators': 'Dee Third; Eve Fourth' });
    writeFileSync(house.path('report.pdf'), unzipSync(readFileSync(house.path('pack.zip')))['report.pdf'] ?? '');
    const page = execFileSync('pdftotext', ['-layout', house.path('report.pdf'), '-'], { encoding: 'utf8' });
    for (const name of ['Bea Admin', 'Cy Backup', 'Dee Third', 'Eve Fourth']) expect(page).toContain(name);
    expect((await dryRunOf(house, text('accounts.csv'))).dryRun.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1, refused: 0 });
  });

  it('and every account that the worklist counts stands in exactly one of its lists', async () => {
    await review(await add('Done'), '2026-11-20');
    await add('Done before', { lastReviewBefore: '2026-10-05' });
    await add('Done before, too', { lastReviewBefore: '2026-11-02' });
    await add('Due', { lastReviewBefore: '2026-08-12' });
    await add('Never');
    const closed = await add('Reviewed, then closed');
    await review(closed, '2026-11-19');
    await changeStatusOf(house, closed, 'closed');
    const { totals } = await house.call('reviews.worklist', { period: null });
    const pack = await make();
    expect(pack).toMatchObject({ reviewsDone: 2, reviewsBefore: 2, reviewsNotDone: 0, reviewsNotYetDue: 2, reviewsNotKnown: 0 });
    expect(pack.reviewsDone + pack.reviewsBefore).toBe(totals.done);
    expect(pack.reviewsDone + pack.reviewsBefore + pack.reviewsNotDone + pack.reviewsNotYetDue + pack.reviewsNotKnown).toBe(totals.accounts);
    expect(table('reviewed-before.csv').map((row) => [row['Account'], row['Reviewed on']])).toEqual([['Done before', '2026-10-05'], ['Done before, too', '2026-11-02']]);
    expect(table('reviews.csv').map((row) => [row['Account'], row['Counted']])).toEqual([['Reviewed, then closed', 'yes'], ['Done', 'yes']]);
  });

  it('also of an account whose agreed day of review has passed', async () => {
    house.clock.moveTo('2026-11-10');
    const id = await add('Agreed', { approvedOn: '2026-11-02', nextReviewOn: '2026-11-18' });
    await add('Agreed later', { approvedOn: '2026-11-02', lastReviewBefore: '2026-11-05', nextReviewOn: '2026-11-16' });
    house.clock.moveTo('2026-11-21');
    await make();
    const { items, totals } = await house.call('reviews.worklist', { period: null });
    expect(totals).toMatchObject({ done: 0, overdue: 1, neverReviewed: 1 });
    expect(items.find(({ accountId }) => accountId === id)).toMatchObject({ state: 'never-reviewed', dueOn: '2026-11-18', daysOverdue: 3 });
    expect(table('not-reviewed.csv').map((row) => [row['Account'], row['State'], row['Owed since'], row['Days overdue']])).toEqual([
      ['Agreed later', 'Overdue', '2026-11-16', '5'], ['Agreed', 'Never reviewed', '2026-11-18', '3'],
    ]);
  });

  it('also where the period begins or ends within a quarter, whose reviews of other days stand there, too', async () => {
    await review(await add('Done'), '2026-10-20');
    expect(await make({ from: '2026-11-01', to: '2026-11-30' })).toMatchObject({ reviewsDone: 1, reviewsNotDone: 0 });
    expect(table('reviews.csv')).toMatchObject([{ 'Done on': '2026-10-20', 'In the period': 'no' }]);
    expect(table('answers.csv')).toEqual([]);
  });

  it('calls quarters from before the account came into the register not known, and neither done nor not done', async () => {
    await add('Never');
    await add('Reviewed in May', { lastReviewBefore: '2026-05-12' });
    expect(await make({ from: '2026-01-01', to: '2026-12-31' })).toMatchObject({ reviewsDone: 0, reviewsBefore: 1, reviewsNotDone: 1, reviewsNotYetDue: 2, reviewsNotKnown: 4 });
    expect(table('not-known.csv').map((row) => [row['Account'], row['Quarter'], row['State']])).toEqual([
      ['Never', 'Jan to Mar 2026', 'Not known, before this register'], ['Reviewed in May', 'Jan to Mar 2026', 'Not known, before this register'],
      ['Never', 'Apr to Jun 2026', 'Not known, before this register'], ['Never', 'Jul to Sep 2026', 'Not known, before this register'],
    ]);
    expect(table('not-reviewed.csv').map((row) => [row['Account'], row['Quarter ends on'], row['State']])).toEqual([
      ['Reviewed in May', '2026-09-30', 'Overdue'],
    ]);
    expect(table('not-yet-due.csv').map((row) => [row['Account'], row['Due on'], row['State']])).toEqual([
      ['Never', '2026-12-31', 'Not yet due'], ['Reviewed in May', '2026-12-31', 'Not yet due'],
    ]);
  });

  it('says of a quarter that was missed when the account was reviewed after all', async () => {
    const accountId = await add('Made up for');
    house.clock.moveTo('2027-01-20');
    await review(accountId, '2027-01-20', '2027-Q1');
    await make();
    expect(table('not-reviewed.csv')).toMatchObject([{ State: 'Overdue', 'Quarter ends on': '2026-12-31', 'Done later on': '2027-01-20' }]);
  });

  it('holds every answer, and what could not be checked with its reason', async () => {
    const accountId = await add('Closed group');
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
    const answers = goodAnswers(questions, '2026-11-20').map((answer) =>
      (answer.questionId === 'disclaimer' ? { ...answer, value: 'could-not-check' as const, note: 'Only members see it.' } : answer));
    await house.call('reviews.record', { accountId, period: '2026-Q4', reviewedOn: '2026-11-21', answers, outcome: 'standards-met', note: '' });
    await make();
    const rows = table('answers.csv');
    expect(rows).toHaveLength(questions.length);
    const disclaimer = questions.find(({ id }) => id === 'disclaimer');
    expect(rows.filter((row) => row['Answer'] === 'Could not check')).toEqual([{
      Account: 'Closed group', Quarter: 'October to December 2026', 'Reviewed on': '2026-11-21', Question: disclaimer?.question, Clause: disclaimer?.clause,
      Answer: 'Could not check', Grounds: '', Note: 'Only members see it.', Concern: 'no',
    }]);
  });

  it('does not call a directorate missing that was added after the period had ended', async () => {
    house.clock.moveTo('2027-01-05');
    await house.call('settings.addDirectorate', { name: 'Pathology', kind: 'clinical' });
    await make();
    expect(table('not-certified.csv').map((row) => row['Directorate'])).toEqual(['Medicine', 'Workforce']);
  });

  it('holds all facts of an account under names that the import suggests by itself', async () => {
    await add('Ward news', { lastReviewBefore: '2026-10-05', backupAdministrator: null });
    await make();
    expect(table('accounts.csv')).toMatchObject([{
      Handle: '\'@wardnews', Purpose: 'Share news of the wards', Audience: 'Patients and families', 'Public or members only': 'Public',
      'Agreed standard': 'Two posts a week', 'Disclaimer shown': 'Yes', 'Last review': '2026-10-05', Alarms: 'Only one administrator (2.3.1); No directorate (App 3)',
    }]);
    const { sheet, dryRun } = await dryRunOf(house, text('accounts.csv'));
    const suggested = sheet.columns.flatMap((column) => (column.suggested === null ? [] : [column.suggested]));
    expect(suggested.toSorted()).toEqual([
      'address', 'approvedOn', 'audience', 'backupAdministrator', 'channel', 'directorate', 'disclaimerShown', 'handle', 'lastReviewBefore', 'lineManager',
      'moreAdministrators', 'name', 'postingStandard', 'primaryAdministrator', 'purpose', 'status', 'visibility',
    ]);
    expect(dryRun.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1, refused: 0 });
  });
});
