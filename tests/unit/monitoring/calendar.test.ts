import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, gapsOf, isOwed, type LogFacts, type Recorded, totalsOf } from '../../../src/main/register/rooms/monitoring/rules/calendar.ts';
import { daysOf, isWeekend, monthOf } from '../../../src/main/register/rooms/monitoring/rules/days.ts';
import { daysAfter, daysBetween } from '../../../src/preload/contract/days.ts';

/** 21 November 2026 is a Saturday. */
const today = '2026-11-25';
const everyDay: LogFacts = { today, keptSince: '2026-11-09', schedules: [] };
const written = (on: string, state: Recorded['state'] = 'quiet'): Recorded => ({
  state, by: 'Test Officer', recordedAt: `${on}T10:00:00.000Z`, recordedOn: on, corrected: false,
});
const stateOn = (day: string, log = everyDay, recorded?: Recorded) => dayOf(day, recorded, log).state;

describe('a day of the monitoring log', () => {
  it('is owed every day of the week, because the policy says daily (CP371 3)', () => {
    expect(daysOf('2026-11-16', '2026-11-22').map((day) => stateOn(day))).toEqual(Array.from({ length: 7 }, () => 'not-done'));
  });

  it('that is not over yet is no gap: there is time until midnight', () => {
    expect(stateOn(today)).toBe('today');
    expect(stateOn(daysAfter(today, -1))).toBe('not-done');
    expect(stateOn(daysAfter(today, 1))).toBe('future');
  });

  it('before the log began is not counted against anybody', () => {
    expect(stateOn('2026-11-08')).toBe('before');
    expect(stateOn('2026-11-09')).toBe('not-done');
    expect(stateOn('2026-11-24', { ...everyDay, keptSince: null })).toBe('before');
    expect(stateOn(today, { ...everyDay, keptSince: null })).toBe('today');
  });

  it('at a weekend is not owed where the Trust has said so, and shown as what it was when it was monitored all the same', () => {
    const log = { ...everyDay, schedules: [{ from: '2026-11-09', weekends: false, bankHolidays: true }] };
    expect(dayOf('2026-11-21', undefined, log)).toMatchObject({ state: 'not-owed', free: 'weekend' });
    expect(stateOn('2026-11-20', log)).toBe('not-done');
    const all = dayOf('2026-11-21', written('2026-11-21', 'found'), log);
    expect([all.state, isOwed(all, log)]).toEqual(['found', false]);
  });

  it('stays owed when the Trust gives up weekends later: a decision does not reach back', () => {
    const log = { ...everyDay, schedules: [{ from: '2026-11-09', weekends: true, bankHolidays: true }, { from: '2026-11-20', weekends: false, bankHolidays: true }] };
    expect(['2026-11-14', '2026-11-15', '2026-11-21', '2026-11-22'].map((day) => stateOn(day, log))).toEqual(['not-done', 'not-done', 'not-owed', 'not-owed']);
  });

  it('written down later says how many days later', () => {
    expect(dayOf('2026-11-18', written('2026-11-21'), everyDay)).toMatchObject({ state: 'quiet', daysLate: 3 });
    expect(dayOf('2026-11-18', written('2026-11-18'), everyDay)).toMatchObject({ daysLate: 0 });
  });
});

describe('what a month adds up to', () => {
  it('counts gaps beside what was done, today only once it is written down', () => {
    const log = { ...everyDay, today: '2026-11-13' };
    const recorded = new Map([
      ['2026-11-09', written('2026-11-09')], ['2026-11-10', written('2026-11-12', 'found')], ['2026-11-11', written('2026-11-11', 'not-checked')],
    ]);
    const days = daysOf('2026-11-01', '2026-11-30').map((day) => dayOf(day, recorded.get(day), log));
    expect(totalsOf(days, log)).toEqual({ owed: 4, quiet: 1, found: 1, notChecked: 1, notDone: 1, late: 1 });
  });

  it('has every owed day in exactly one of quiet, found, not checked and not done', () => {
    const states = fc.constantFrom<Recorded['state'] | null>('quiet', 'found', 'not-checked', null);
    fc.assert(fc.property(
      fc.array(states, { minLength: 31, maxLength: 31 }), fc.boolean(), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }),
      (given, weekends, began, now) => {
        const log = { today: daysAfter('2026-10-01', now), keptSince: daysAfter('2026-10-01', began), schedules: [{ from: '2026-10-01', weekends, bankHolidays: true }] };
        const days = daysOf('2026-10-01', '2026-10-31').map((day, index) => {
          const state = given[index] ?? null;
          return dayOf(day, state === null || day > log.today ? undefined : written(day, state), log);
        });
        const owed = days.filter((day) => isOwed(day, log));
        const split = ['quiet', 'found', 'not-checked', 'not-done'].map((state) => owed.filter((day) => day.state === state).length);
        expect(split.reduce((sum, count) => sum + count, 0)).toBe(totalsOf(days, log).owed);
        // What nobody wrote down, of a day that is over and was owed, is always a gap.
        for (const [index, day] of days.entries()) {
          const over = day.day < log.today && day.day >= log.keptSince && (weekends || !isWeekend(day.day));
          if (over && (given[index] ?? null) === null) expect(day.state).toBe('not-done');
        }
      },
    ));
  });
});

describe('gaps', () => {
  const gaps = (done: readonly string[]) =>
    gapsOf(daysOf('2026-11-09', today).map((day) => dayOf(day, done.includes(day) ? written(day) : undefined, everyDay)), today);

  it('of a working day of the last week need somebody now', () => {
    const all = daysOf('2026-11-09', '2026-11-24');
    expect(gaps(all)).toEqual({ gaps: 0, newestGap: null, urgent: false });
    expect(gaps(all.filter((day) => day !== '2026-11-18'))).toEqual({ gaps: 1, newestGap: '2026-11-18', urgent: true });
    expect(gaps(all.filter((day) => day !== '2026-11-17'))).toEqual({ gaps: 1, newestGap: '2026-11-17', urgent: false });
    expect(gaps(all.filter((day) => day !== '2026-11-22'))).toEqual({ gaps: 1, newestGap: '2026-11-22', urgent: false });
  });
});

describe('days', () => {
  it('are counted over the ends of months, leap years and the change of the clocks', () => {
    expect(monthOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(monthOf('2026-02').to).toBe('2026-02-28');
    expect(monthOf('2026-12').to).toBe('2026-12-31');
    expect(daysOf('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysOf('2026-01-02', '2026-01-01')).toEqual([]);
  });
});
