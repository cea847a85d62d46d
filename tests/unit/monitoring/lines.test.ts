import { daysAfter } from '../../../src/preload/contract/days.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayAnswer, DayLine } from '../../../src/preload/contract/monitoring.ts';
import { dayOf, type LogFacts } from '../../../src/main/register/rooms/monitoring/rules/calendar.ts';
import { daysOf, isWeekend } from '../../../src/main/register/rooms/monitoring/rules/days.ts';
import { logFigures, type LoggedDay, missedStretches, tableLines } from '../../../src/main/register/rooms/monitoring/rules/lines.ts';
import { type MonitoringPlan, plansOfLine } from '../../../src/main/register/rooms/monitoring/rules/plans.ts';
import { evenCalendar, periodsBetween } from '../../../src/main/register/rooms/reviews/rules/calendar.ts';
import { countedWindows } from '../../../src/main/register/rooms/reviews/rules/counted-windows.ts';
import { logSentences, reviewSentences } from '../../../src/main/register/rooms/monitoring/rules/sentences.ts';

const when = { unapproved: 'yes', complies: 'no' } as const;
const lineOf = (answer: DayAnswer): DayLine => ({ answer, note: 'seen', address: '', accountId: null });

/** A day with its two answers, written down so many days later; no answers, and nobody wrote it down. */
function logged(day: string, log: LogFacts, answers: readonly [DayAnswer, DayAnswer] | null, daysLate = 0): LoggedDay {
  if (answers === null) return { entry: dayOf(day, undefined, log), answers: null };
  const recordedOn = daysAfter(day, daysLate);
  const entry = dayOf(day, { state: 'quiet', by: 'Test Officer', recordedAt: `${recordedOn}T10:00:00.000Z`, recordedOn, corrected: false }, log);
  return { entry, answers: { unapproved: lineOf(answers[0]), complies: lineOf(answers[1]) } };
}

const log: LogFacts = { today: '2026-11-13', keptSince: '2026-11-04', schedules: [{ from: '2026-11-01', weekends: false, bankHolidays: true }] };

describe('a line of the monitoring table that the daily log answers', () => {
  // 2 November 2026 is a Monday.
  const days = [
    logged('2026-11-02', log, null), logged('2026-11-03', log, null), logged('2026-11-04', log, ['no', 'yes']), logged('2026-11-05', log, ['yes', 'yes'], 3),
    logged('2026-11-06', log, ['could-not-check', 'no']), logged('2026-11-07', log, ['no', 'no']), logged('2026-11-08', log, null), logged('2026-11-09', log, null),
    logged('2026-11-10', log, ['no', 'yes']), logged('2026-11-11', log, null), logged('2026-11-12', log, null), logged('2026-11-13', log, null), logged('2026-11-14', log, null),
  ];

  it('counts done and not done, late and not known, and each line’s own findings', () => {
    expect(logFigures(days, 'unapproved', log, when)).toEqual({ owed: 9, done: 3, late: 1, notChecked: 1, notDone: 3, notYetDue: 0, notKnown: 2, stopped: 0, findings: 1, extra: 1 });
    // The same day can be unchecked for one line and a finding of the other.
    expect(logFigures(days, 'complies', log, when)).toEqual({ owed: 9, done: 4, late: 1, notChecked: 0, notDone: 3, notYetDue: 0, notKnown: 2, stopped: 0, findings: 2, extra: 1 });
  });

  it('names the days that were missed, neighbours together', () => {
    expect(missedStretches(days.map(({ entry }) => entry))).toEqual([{ from: '2026-11-09', to: '2026-11-09', days: 1 }, { from: '2026-11-11', to: '2026-11-12', days: 2 }]);
  });

  it('says so in sentences, what was not done as plainly as what was', () => {
    expect(logSentences(logFigures(days, 'unapproved', log, when))).toEqual([
      '3 of 9 days monitored, 1 of them written down later.', 'Not done: 3 days.', 'Could not be checked: 1 day.', 'Not known: 2 days before the log began in this register.',
      'Also monitored: 1 day on which it was not owed.', 'Something was found on 1 day.',
    ]);
  });

  it('does not say that nothing was found where nobody looked', () => {
    const none = { owed: 5, done: 0, late: 0, notChecked: 0, notDone: 5, notYetDue: 0, notKnown: 0, stopped: 0, findings: 0, extra: 0 };
    expect(logSentences(none)).toEqual(['0 of 5 days monitored.', 'Not done: 5 days.']);
    expect(logSentences({ ...none, done: 5, notDone: 0 })).toEqual(['5 of 5 days monitored.', 'Not done: none.', 'Nothing was found.']);
    expect(logSentences({ ...none, owed: 0, notDone: 0 })).toEqual(['No day was owed in this period.']);
  });

  it('has every owed day in exactly one of done, not checked, not done and not known, and no day to come', () => {
    const answer = fc.constantFrom<DayAnswer>('yes', 'no', 'could-not-check');
    fc.assert(fc.property(
      fc.array(fc.option(fc.tuple(answer, answer)), { minLength: 60, maxLength: 60 }), fc.boolean(), fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }),
      (given, weekends, began, now) => {
        const facts = { today: daysAfter('2026-09-01', now), keptSince: daysAfter('2026-09-01', Math.min(began, now)), schedules: [{ from: '2026-09-01', weekends, bankHolidays: true }] };
        const period = daysOf('2026-09-01', '2026-10-30');
        const rows = period.map((day, index) => logged(day, facts, day > facts.today ? null : (given[index] ?? null)));
        for (const line of ['unapproved', 'complies'] as const) {
          const { owed, done, notChecked, notDone, notKnown, late } = logFigures(rows, line, facts, when);
          expect(done + notChecked + notDone + notKnown).toBe(owed);
          expect(late).toBeLessThanOrEqual(done);
          const over = period.filter((day, index) => (day < facts.today || (day === facts.today && given[index] !== null)) && (weekends || !isWeekend(day)));
          expect(owed).toBe(over.length);
          expect(missedStretches(rows.map(({ entry }) => entry)).reduce((sum, { days: count }) => sum + count, 0)).toBe(notDone);
        }
      },
    ));
  });
});

describe('a line that reviews answer', () => {
  const figures = { owed: 12, done: 9, late: 2, notChecked: 0, notDone: 2, notYetDue: 0, notKnown: 1, stopped: 0, findings: 1 };
  const quarter = countedWindows(periodsBetween(evenCalendar(3), '2026-10-01', '2026-12-31'), '2026-10-01', '2026-12-31');
  const told = (changes: Partial<typeof figures> = {}, kept = true, windows = quarter) => reviewSentences({ ...figures, ...changes }, kept, windows, '18 November 2026');

  it('says what was done and not done', () => {
    expect(told()).toEqual(['Reviews of October to December 2026, as they stood on 18 November 2026.', '9 of 12 reviews done, 2 of them late.', 'Not done: 2 reviews.', 'Not known: 1 review from before this register.', 'Concerns raised: 1.']);
    expect(told({ owed: 0, done: 0, notDone: 0 })).toEqual(['No review was owed in this period.']);
  });

  it('tells what is not due yet apart from what was not done', () => {
    const sentences = told({ owed: 24, notDone: 0, notYetDue: 14 });
    expect(sentences).toContain('Not done: none.');
    expect(sentences).toContain('Not yet due: 14 reviews.');
  });

  it('names the months or quarters that it counts whole where the days are a part of them', () => {
    const monthly = (from: string, to: string) => countedWindows(periodsBetween(evenCalendar(1), from, to), from, to);
    expect(told({}, true, monthly('2026-11-18', '2026-11-18')).slice(0, 2)).toEqual([
      'Reviews of November 2026, as they stood on 18 November 2026.', 'Counted by the whole month: the days above are only a part of it.',
    ]);
    expect(told({}, true, monthly('2026-11-18', '2027-01-31')).slice(0, 2)).toEqual([
      'Reviews of November 2026 to January 2027, as they stood on 18 November 2026.', 'Counted by the whole months: the days above are only a part of them.',
    ]);
    expect(told({}, true, monthly('2026-10-01', '2026-11-30'))[1]).toBe('9 of 12 reviews done, 2 of them late.');
    expect(countedWindows([], '2026-11-18', '2026-11-18')).toBeNull();
    expect(countedWindows(periodsBetween(evenCalendar(6), '2026-11-18', '2026-11-18'), '2026-11-18', '2026-11-18')).toMatchObject({ title: 'July to December 2026', each: 'period', partly: true });
  });

  it('says that nothing is known where the register does not keep those reviews', () => {
    expect(told({ owed: 0 }, false)).toEqual(['None of the policies that are on asks for these reviews, so they are not kept here.']);
  });
});

describe('the table', () => {
  it('has the four requirements of section 3 in their order, and the quarterly review as a fifth line', () => {
    expect(tableLines.map(({ id }) => id)).toEqual(['prior-approval', 'managed', 'updated', 'all-content', 'quarterly-review']);
    expect(tableLines.map(({ source }) => ('log' in source ? source.log : source.reviews))).toEqual(['unapproved', 'monthly', 'monthly', 'complies', 'quarterly']);
  });

  it('shows a plan beside the line that it names, or the lines on which its day had a finding', () => {
    const plan = (id: string, sourceId: string | null): MonitoringPlan => ({ id, title: id, owner: '', dueOn: null, state: 'open', sourceId });
    const plans = [plan('whole', null), plan('line', 'updated'), plan('day', '2026-11-05'), plan('other-day', '2026-10-05'), plan('elsewhere', 'review-7')];
    const found = new Map([['2026-11-05', ['prior-approval'] as const]]);
    const ids = (line: Parameters<typeof plansOfLine>[0]) => plansOfLine(line, plans, found).map(({ id }) => id);
    expect(ids('prior-approval')).toEqual(['whole', 'day', 'other-day']);
    expect(ids('all-content')).toEqual(['whole', 'other-day']);
    expect(ids('updated')).toEqual(['whole', 'line']);
    expect(ids('quarterly-review')).toEqual(['whole']);
  });
});
