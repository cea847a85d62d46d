import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, pdfaCheck, rawTextOf, structureOf } from './reports/read-pdf.ts';

describe('the report on a quarter’s reviews (CP371 2.3.1, 3)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-10-12');
    await house.setUp();
  });
  afterEach(() => house.end());

  const add = async (name: string, changes: Partial<AccountFacts> = {}) =>
    (await house.call('accounts.add', accountFactsWith({ name, address: `x.com/${name.replaceAll(' ', '').toLowerCase()}`, lastReviewBefore: '2026-08-12', ...changes }))).id;

  async function review(accountId: string, reviewedOn: string, concern = ''): Promise<void> {
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
    const answers = goodAnswers(questions, reviewedOn).map((answer) =>
      (answer.questionId === 'disclaimer' && concern !== '' ? { ...answer, value: 'no' as const, note: concern } : answer));
    await house.call('reviews.record', { accountId, period: '2026-Q4', reviewedOn, answers, outcome: concern === '' ? 'standards-met' : 'concern-raised', note: '' });
  }

  const make = (period = '2026-Q4', addressee = 'For the Digital Board') => house.call('reports.quarterlyReport', { period, addressee }, house.path('report.pdf'));
  const text = () => rawTextOf(house.path('report.pdf')).replaceAll(/\s+/gu, ' ');

  it('lists what was not reviewed with its reason beside what was, and its figures are those of the worklist', async () => {
    const [done, concerned, , tried] = [await add('Ward news'), await add('Careers'), await add('Left alone'), await add('Members only')];
    await review(done, '2026-10-10');
    await review(concerned, '2026-10-11', 'No disclaimer on the page.');
    await house.call('reviews.record', { accountId: tried, period: '2026-Q4', reviewedOn: '2026-10-12', answers: [], outcome: 'could-not-be-reviewed', note: 'Members only, no access.' });
    house.clock.moveTo('2027-01-08');
    const made = await make();
    const { totals } = await house.call('reviews.worklist', { period: '2026-Q4' });
    expect(made).toMatchObject({ number: 'Q-2027-001', reviewed: totals.done, notReviewed: totals.overdue + totals.neverReviewed, notKnown: 0, concerns: 1 });
    for (const part of ['Quarterly review report', 'For the Digital Board', 'October to December 2026', 'Left alone', 'Members only, no access.', 'No disclaimer on the page.', 'Q-2027-001', 'Page 1 of']) {
      expect(text()).toContain(part);
    }
  });

  it('tells as many concerns as the monitoring table and the audit pack, also those that stand in a note alone or were found again', async () => {
    const [noted, short] = [await add('Ward news'), await add('Careers')];
    const record = async (accountId: string, reviewedOn: string, outcome: string, note: string) => {
      const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
      await house.call('reviews.record', { accountId, period: '2026-Q4', reviewedOn, answers: goodAnswers(questions, reviewedOn), outcome, note });
    };
    await record(noted, '2026-10-09', 'concern-raised', 'A complaint was left standing.');
    await record(short, '2026-10-09', 'shortfall', 'Nothing for a month.');
    await record(short, '2026-10-11', 'shortfall', 'Still nothing.');
    const made = await make();
    const { lines } = await house.call('monitoring.table', { from: '2026-10-01', to: '2026-12-31' });
    const pack = await house.call('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, house.path('pack.zip'));
    expect([made.concerns, lines.find(({ id }) => id === 'quarterly-review')?.figures.findings, pack.concerns]).toEqual([3, 3, 3]);
    for (const part of ['A complaint was left standing.', 'Nothing for a month.', 'Still nothing.']) expect(text()).toContain(part);
  });

  it('tells the trend over the quarters of this register, and calls those before it not known', async () => {
    await review(await add('Ward news', { approvedOn: '2025-05-04' }), '2026-10-10');
    const made = await make();
    expect(made).toMatchObject({ reviewed: 1, notReviewed: 0 });
    expect(text()).toMatch(/Jul to Sep 2026/u);
    expect(text()).toMatch(/Not known/iu);
  });

  it('tells of a shortfall by the day of its review, although it was written down after the quarter', async () => {
    const accountId = await add('Ward news');
    house.clock.moveTo('2027-01-08');
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
    const answers = goodAnswers(questions, '2026-12-20').map((answer) => (answer.questionId === 'disclaimer' ? { ...answer, value: 'no' as const, note: 'No disclaimer on the page.' } : answer));
    await house.call('reviews.record', { accountId, period: '2026-Q4', reviewedOn: '2026-12-20', answers, outcome: 'shortfall', note: '' });
    await make();
    expect(text()).toContain('1 account fell short of the standards');
    await make('2027-Q1');
    expect(text()).toContain('1 account fell short of the standards');
  });

  it('says which accounts were not active for the whole quarter', async () => {
    await add('Came late', { approvedOn: '2026-10-09', lastReviewBefore: null });
    await make();
    expect(text()).toMatch(/Came late.*9 October 2026/u);
  });

  it('tells what the line managers returned, month by month', async () => {
    const accountId = await add('Ward news');
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-10', kind: 'monthly' });
    await house.call('reviews.record', { accountId, period: '2026-10', kind: 'monthly', reviewedOn: '2026-10-09', answers: goodAnswers(questions, '2026-10-09'), outcome: 'standards-met', note: '' });
    await add('Not returned');
    await make();
    expect(text()).toMatch(/Every monthly review whose day has passed came back/u);
    house.clock.moveTo('2026-11-09');
    await make();
    expect(text()).toMatch(/Ann Other/u);
    expect(text()).toMatch(/1 of 2 missing, not chased/u);
    expect(text()).toMatch(/2 of 2 not yet due/u);
    expect(text()).toMatch(/October 2026/u);
  });

  it('is PDF/A, tagged, and leaves one entry with its checksum', async () => {
    await review(await add('Ward news'), '2026-10-10');
    expect(await entriesOf(house, () => make())).toEqual([['report.quarterly-made', '2.3.1']]);
    expect(hasChecker ? pdfaCheck([house.path('report.pdf')]) : '').toMatch(/^$|ok/iu);
    expect(structureOf(house.path('report.pdf'))).toContain('Figure');
    expect((await house.call('reports.list', {})).map(({ number }) => number)).toEqual(['Q-2026-001']);
  });

  it('is refused for a quarter that has not begun, and nothing is written', async () => {
    expect(await house.refusal('reports.quarterlyReport', { period: '2027-Q1', addressee: '' }, house.path('report.pdf'))).toMatchObject({ code: 'invalid', field: 'period' });
    expect(existsSync(house.path('report.pdf'))).toBe(false);
  });
});
