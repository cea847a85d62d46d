import { type Calendar, type Period, periodAt, periodById } from './calendar.ts';

/** Before it no social network had an account, so that nothing can be known of an earlier period. */
export const firstYear = 1995;

/** Nobody plans further ahead: the calendar may have changed by then. */
const monthsAhead = 12;

/** What decides which periods exist for a call. */
export interface PeriodsThatExist {
  /** Only the windows of this calendar; null where a period of an account's own, or of a calendar of the past, is as good. */
  readonly windows: Calendar | null;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Ends before it begins or is longer than a year; another kind of window; before anything can be known; further ahead than anybody plans. */
export type PeriodProblem = 'no-period' | 'no-window' | 'too-early' | 'too-far';

/**
 * The period that a call asks for, or why there is none.
 *
 * @param id of the form that the contract lets through, such as `2026-Q4`
 */
export function askedPeriod(id: string, { windows, today }: PeriodsThatExist): Period | PeriodProblem {
  const period = periodById(id);
  if (period.from.slice(0, 4) < String(firstYear)) return 'too-early';
  if (monthsFrom(today, period.from) > monthsAhead) return 'too-far';
  if (period.from > period.to || monthsFrom(period.from, period.to) >= 12) return 'no-period';
  return windows !== null && periodAt(windows, period.from).id !== period.id ? 'no-window' : period;
}

function monthsFrom(day: string, later: string): number {
  return (Number(later.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(later.slice(5, 7)) - Number(day.slice(5, 7));
}
