import { daysAfter, daysBetween } from '../../../../../preload/contract/days.ts';
import type { DayOfMonth, DayState } from '../../../../../preload/contract/monitoring.ts';
import { isBankHoliday, isWorkingDay } from '../../settings/rules/bank-holidays.ts';
import { isWeekend } from './days.ts';

/** Which days are monitored from a day on. */
export interface Schedule {
  readonly from: string;
  readonly weekends: boolean;
  readonly bankHolidays: boolean;
}

/** What decides which days are owed. */
export interface LogFacts {
  readonly today: string;
  /** First day of the log in this register; null while it has not begun. */
  readonly keptSince: string | null;
  /** The oldest first; the first also stands for the days before it. */
  readonly schedules: readonly Schedule[];
}

/** A day that was written down, as far as the calendar is concerned. */
export interface Recorded {
  readonly state: Extract<DayState, 'quiet' | 'found' | 'not-checked'>;
  readonly by: string;
  readonly recordedAt: string;
  /** The day on which it was written down, YYYY-MM-DD. */
  readonly recordedOn: string;
  readonly corrected: boolean;
}

/** The policy asks for every day (CP371 3), until the Trust has said otherwise. */
const everyDay: Omit<Schedule, 'from'> = { weekends: true, bankHolidays: true };

/** @returns what is monitored on a day */
export function scheduleOn(day: string, schedules: readonly Schedule[]): Omit<Schedule, 'from'> {
  const { weekends, bankHolidays } = schedules.findLast(({ from }) => from <= day) ?? schedules[0] ?? everyDay;
  return { weekends, bankHolidays };
}

/** @returns why the Trust does not monitor that day; null for a day that it does */
export function freeBecause(day: string, schedules: readonly Schedule[]): 'weekend' | 'bank-holiday' | null {
  const { weekends, bankHolidays } = scheduleOn(day, schedules);
  if (!weekends && isWeekend(day)) return 'weekend';
  return !bankHolidays && isBankHoliday(day) ? 'bank-holiday' : null;
}

/**
 * Where a day of the log stands (CP371 3: daily). A day of the Trust's own choosing, one before the log began and one that
 * has not come are no gaps; every other day that nobody wrote down is one, as soon as it is over.
 */
export function dayOf(day: string, recorded: Recorded | undefined, log: LogFacts): DayOfMonth {
  const none = { day, by: null, recordedAt: null, daysLate: 0, corrected: false };
  if (recorded !== undefined) {
    const { state, by, recordedAt, recordedOn, corrected } = recorded;
    return { day, state, free: null, by, recordedAt, daysLate: Math.max(0, daysBetween(day, recordedOn)), corrected };
  }
  if (day > log.today) return { ...none, state: 'future', free: null };
  // Today can be begun with, whether or not the log was kept before.
  if (log.keptSince === null ? day < log.today : day < log.keptSince) return { ...none, state: 'before', free: null };
  const free = freeBecause(day, log.schedules);
  if (free !== null) return { ...none, state: 'not-owed', free };
  return { ...none, state: day === log.today ? 'today' : 'not-done', free: null };
}

/** @returns whether a monitoring was owed on a day that is over, or on today once it is written down */
export function isOwed({ day, state }: DayOfMonth, log: LogFacts): boolean {
  if (state === 'future' || state === 'before' || state === 'not-owed' || state === 'today') return false;
  return log.keptSince !== null && day >= log.keptSince && freeBecause(day, log.schedules) === null;
}

/** What a month adds up to. */
export function totalsOf(days: readonly DayOfMonth[], log: LogFacts): { owed: number; quiet: number; found: number; notChecked: number; notDone: number; late: number } {
  const count = (state: DayState): number => days.filter((day) => day.state === state).length;
  return {
    owed: days.filter((day) => isOwed(day, log)).length,
    quiet: count('quiet'), found: count('found'), notChecked: count('not-checked'), notDone: count('not-done'),
    late: days.filter(({ daysLate }) => daysLate > 0).length,
  };
}

/** Days that the list of rooms looks back. */
export const gapsLookBack = 28;

/** @returns the gaps among days, the oldest first */
export function gapDays(days: readonly DayOfMonth[]): string[] {
  return days.filter(({ state }) => state === 'not-done').map(({ day }) => day).toSorted();
}

/** How many gaps there are among days, and whether the newest needs somebody now: a working day of the last week. */
export function gapsOf(days: readonly DayOfMonth[], today: string): { gaps: number; newestGap: string | null; urgent: boolean } {
  const gaps = gapDays(days);
  const newestGap = gaps.at(-1) ?? null;
  return { gaps: gaps.length, newestGap, urgent: newestGap !== null && newestGap >= daysAfter(today, -7) && isWorkingDay(newestGap) };
}
