import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { quietDayFacts } from '../support/monitoring-changes.ts';
import { review } from '../support/review-changes.ts';
import { goodAnswers } from '../support/reviews.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, pdfaCheck, rawTextOf, structureOf } from './reports/read-pdf.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };

describe('the monitoring table of section 3 (CP371 3)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith())).id;
    await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'https://x.com/careers', handle: '@careers' }));
    await house.call('monitoring.editSettings', { version: 0, software: 'Example Monitor', keptSince: '2026-11-09', weekends: false, bankHolidays: true });
  });
  afterEach(() => house.end());

  const record = (day: string, changes: Partial<InputOf<'monitoring.record'>> = {}) => house.call('monitoring.record', { day, ...quietDayFacts, ...changes });
  const table = (period = november) => house.call('monitoring.table', period);
  const lineOf = async (id: string, period = november) => (await table(period)).lines.find((line) => line.id === id);
  const week = async () => {
    house.clock.moveTo('2026-11-09');
    await record('2026-11-09');
    house.clock.moveTo('2026-11-21');
    await record('2026-11-10', { unapproved: { answer: 'yes', note: 'A page with our name', address: 'https://example.org/ours', accountId: null } });
    await record('2026-11-13', { complies: { answer: 'no', note: 'No disclaimer', address: '', accountId } });
    await record('2026-11-16', { complies: { answer: 'could-not-check', note: 'The software was down', address: '', accountId: null } });
  };

  it('has its four requirements and the quarterly review, each with clause, who, process, how often and who reads the results', async () => {
    expect((await table()).lines.map(({ id, clause, who, often, reviewedBy }) => [id, clause, who, often, reviewedBy])).toEqual([
      ['prior-approval', 'CP371 3', 'All staff, checked by the Communications Team', 'Daily', 'Communications Team'],
      ['managed', 'CP371 3', 'All staff, checked by line managers', 'Monthly', 'Approving line manager'],
      ['updated', 'CP371 3', 'All staff with their line managers', 'Monthly', 'Approving line manager'],
      ['all-content', 'CP371 3', 'All staff, checked by the Communications Team', 'Daily', 'Communications Team'],
      ['quarterly-review', 'CP371 2.3.1', 'Communications Team', 'Quarterly', 'Communications Team'],
    ]);
    expect(await table()).toMatchObject({ plansBy: 'Communications Team', plansOverseenBy: 'Head of Communications', today: '2026-11-21' });
  });

  it('is filled from the daily log: done, late, could not be checked, not done, not known and found, line by line', async () => {
    await week();
    // 2 to 6 November lie before the log; 9 to 20 are ten working days; weekends are not monitored here.
    expect((await lineOf('prior-approval'))?.figures).toEqual({ owed: 15, done: 4, late: 3, notChecked: 0, notDone: 6, notYetDue: 0, notKnown: 5, stopped: 0, findings: 1 });
    expect((await lineOf('all-content'))?.figures).toEqual({ owed: 15, done: 3, late: 2, notChecked: 1, notDone: 6, notYetDue: 0, notKnown: 5, stopped: 0, findings: 1 });
    const { missed, findings } = await table();
    expect(missed).toEqual([{ from: '2026-11-11', to: '2026-11-12', days: 2 }, { from: '2026-11-17', to: '2026-11-20', days: 4 }]);
    expect(findings).toEqual([
      { day: '2026-11-10', line: 'prior-approval', note: 'A page with our name', where: 'https://example.org/ours' },
      { day: '2026-11-13', line: 'all-content', note: 'No disclaimer', where: 'Ward news' },
    ]);
  });

  it('covers any period', async () => {
    await week();
    expect((await lineOf('prior-approval', { from: '2026-11-16', to: '2026-11-18' }))?.figures).toMatchObject({ owed: 3, done: 1, notDone: 2, notKnown: 0 });
    expect((await lineOf('prior-approval', { from: '2016-04-01', to: '2017-03-31' }))?.results).toEqual([
      '0 of 261 days monitored.', 'Not done: none.', 'Not known: 261 days before the log began in this register.',
    ]);
  });

  it('takes the reviews from their room, done and not done, the quarterly ones and those of the line managers', async () => {
    await review(house, accountId);
    expect(await lineOf('quarterly-review', { from: '2026-10-01', to: '2026-12-31' })).toMatchObject({ unit: 'review', kept: true, figures: { owed: 2, done: 1, notDone: 0, notYetDue: 1, notKnown: 0, findings: 0 } });
    // The two earlier quarters since the approval ended before the accounts came into this register.
    expect((await lineOf('quarterly-review', { from: '2026-04-01', to: '2027-03-31' }))?.figures).toMatchObject({ owed: 6, done: 1, notDone: 0, notYetDue: 1, notKnown: 4 });
    expect(await lineOf('managed')).toMatchObject({
      kept: true, figures: { owed: 2, done: 0, notDone: 0, notYetDue: 2 },
      results: ['Reviews of November 2026, as they stood on 21 November 2026.', '0 of 2 reviews done.', 'Not done: none.', 'Not yet due: 2 reviews.'],
    });
    house.clock.moveTo('2026-11-30');
    expect((await lineOf('managed'))?.figures).toMatchObject({ notDone: 0, notYetDue: 2 });
    house.clock.moveTo('2026-12-01');
    expect((await lineOf('managed'))?.figures).toMatchObject({ notDone: 2, notYetDue: 0 });
  });

  it('counts whole months and quarters of which the days are a part, concerns included, and names them', async () => {
    await review(house, accountId);
    const day = { from: '2026-11-18', to: '2026-11-18' };
    expect(await lineOf('quarterly-review', day)).toMatchObject({
      figures: { owed: 2, done: 1, notDone: 0, notYetDue: 1 },
      results: [
        'Reviews of October to December 2026, as they stood on 21 November 2026.', 'Counted by the whole quarter: the days above are only a part of it.', '1 of 2 reviews done.',
        'Not done: none.', 'Not yet due: 1 review.', 'No concern was raised.',
      ],
    });
    expect((await lineOf('updated', day))?.results.slice(0, 2)).toEqual([
      'Reviews of November 2026, as they stood on 21 November 2026.', 'Counted by the whole month: the days above are only a part of it.',
    ]);
  });

  it('tells the concerns of one monthly review on the line that each of them answers', async () => {
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-11', kind: 'monthly' });
    const answers = goodAnswers(questions, '2026-11-20').map((answer) =>
      (['updated-regularly', 'regular', 'keeps-to-policy'].includes(answer.questionId) ? { ...answer, value: 'no' as const, note: 'Nothing for a month.' } : answer));
    await house.call('reviews.record', { accountId, period: '2026-11', kind: 'monthly', reviewedOn: '2026-11-20', answers, outcome: 'concern-raised', note: '' });
    expect([(await lineOf('managed'))?.figures.findings, (await lineOf('updated'))?.figures.findings]).toEqual([1, 2]);
  });

  it('says of reviews that no policy asks for that they are not kept', async () => {
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { ...trust, packs: ['10022'] });
    expect(await lineOf('managed')).toMatchObject({ kept: false, results: ['None of the policies that are on asks for these reviews, so they are not kept here.'] });
  });

  it('shows the action plans that name monitoring beside the line they answer', async () => {
    const facts = { title: 'Find the owner', clause: 'CP371 3', why: 'A page with our name', accountId: null, owner: 'Ann Other', dueOn: '2026-12-18' };
    await house.call('actions.start', { facts, source: { kind: 'monitoring', id: 'prior-approval', label: 'Monitoring' }, steps: [] });
    expect((await lineOf('prior-approval'))?.plans).toMatchObject([{ title: 'Find the owner', owner: 'Ann Other', state: 'Being developed' }]);
    expect((await lineOf('all-content'))?.plans).toEqual([]);
  });

  it('refuses a period that has not begun, ends before it begins or is longer than a committee reads', async () => {
    const refused = (from: string, to: string) => house.refusal('monitoring.table', { from, to });
    expect(await refused('2026-11-22', '2026-11-30')).toMatchObject({ code: 'invalid', field: 'from' });
    expect(await refused('2026-11-20', '2026-11-01')).toMatchObject({ code: 'invalid', field: 'to' });
    expect(await refused('2010-01-01', '2026-11-01')).toMatchObject({ code: 'invalid', field: 'to' });
  });

  describe('on paper', () => {
    const print = (period = november) => house.call('monitoring.printTable', period, house.path('table.pdf'));

    it('says not done beside done, which days were missed and what was found', async () => {
      await week();
      await print();
      const text = rawTextOf(house.path('table.pdf')).replaceAll(/\s+/gu, ' ');
      for (const part of [
        'Monitoring table, CP371 section 3', 'Example Hospitals NHS Trust, 1 to 30 November 2026', 'Counted up to 21 November 2026.', 'days not monitored', 'Not done: 6 days.',
        '4 of 15 days monitored, 3 of them written down later.', 'Not monitored: 6 days', '11 to 12 November 2026', '17 to 20 November 2026', 'A page with our name', 'https://example.org/ours',
        'Ward news', '0 of 2 reviews done.', 'Not yet due: 2 reviews.', 'Reviews of November 2026, as they stood on 21 November 2026.', 'developed by the Communications Team and overseen by the Head of Communications', 'Page 1 of', 'Audit trail head',
      ]) expect(text).toContain(part);
    });

    it('lies on landscape pages, and its table can be listened to', async () => {
      await week();
      await print();
      expect(execFileSync('pdfinfo', [house.path('table.pdf')], { encoding: 'utf8' })).toMatch(/Page size:\s+841\.89 x 595\.28/u);
      const structure = structureOf(house.path('table.pdf')).replaceAll(/\s+/gu, ' ');
      expect(structure).toContain('Caption "Requirements and results"');
      expect(structure).toContain('TH: /Scope /Column "Not done"');
      if (hasChecker) expect(pdfaCheck([house.path('table.pdf')])).toMatch(/^ok /u);
    });

    it('is in the trail with its checksum, and its name has the period', async () => {
      expect(await entriesOf(house, print)).toEqual([['monitoring.table-printed', '3']]);
      expect(house.dispatcher.suggestName('monitoring.printTable', november)).toEqual({ ok: true, value: 'Monitoring table 2026-11-01 to 2026-11-30.pdf' });
    });

    it('is not made for a period that has not begun', async () => {
      expect(await house.refusal('monitoring.printTable', { from: '2026-12-01', to: '2026-12-31' }, house.path('none.pdf'))).toMatchObject({ code: 'invalid', field: 'from' });
      expect(existsSync(house.path('none.pdf'))).toBe(false);
    });
  });
});
