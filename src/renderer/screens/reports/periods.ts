import { packPeriod } from '../../../preload/contract/reports.ts';
import { todayIso } from '../../lib/format.ts';

/* Periods an audit pack can cover. Dates are plain `YYYY-MM-DD`: a period is days on a calendar, not instants. */

export type PeriodKind = 'this-quarter' | 'last-quarter' | 'this-year' | 'last-year' | 'custom';

export interface Period {
  readonly from: string;
  readonly to: string;
}

const pad = (value: number) => String(value).padStart(2, '0');

function quarterStarting(year: number, quarterIndex: number): Period {
  const firstMonth = quarterIndex * 3 + 1;
  const lastMonth = firstMonth + 2;
  const lastDay = new Date(Date.UTC(year, lastMonth, 0)).getUTCDate();
  return { from: `${year}-${pad(firstMonth)}-01`, to: `${year}-${pad(lastMonth)}-${pad(lastDay)}` };
}

function yearAndMonth(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** The calendar quarter a day lies in. */
export function quarterOf(day: string): Period {
  const { year, month } = yearAndMonth(day);
  return quarterStarting(year, Math.floor((month - 1) / 3));
}

export function quarterBefore(day: string): Period {
  const { year, month } = yearAndMonth(day);
  const index = Math.floor((month - 1) / 3);
  return index === 0 ? quarterStarting(year - 1, 3) : quarterStarting(year, index - 1);
}

/** The NHS financial year a day lies in, 1 April to 31 March; `back` counts years into the past. */
export function financialYearOf(day: string, back = 0): Period {
  const { year, month } = yearAndMonth(day);
  const start = (month >= 4 ? year : year - 1) - back;
  return { from: `${start}-04-01`, to: `${start + 1}-03-31` };
}

/** `custom` has no dates of its own. */
export function presetPeriod(kind: PeriodKind, today: string): Period | null {
  switch (kind) {
    case 'this-quarter':
      return quarterOf(today);
    case 'last-quarter':
      return quarterBefore(today);
    case 'this-year':
      return financialYearOf(today);
    case 'last-year':
      return financialYearOf(today, 1);
    case 'custom':
      return null;
  }
}

export interface PeriodProblem {
  readonly field: 'from' | 'to';
  readonly message: string;
}

function isRealDate(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return false;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}

/**
 * What is wrong with a period, told before anybody is asked where to save: dates that do not exist, one that has not
 * begun, and whatever the register process would refuse.
 */
export function periodProblems(period: Period, today = todayIso()): readonly PeriodProblem[] {
  const problems: PeriodProblem[] = [];
  if (!isRealDate(period.from)) problems.push({ field: 'from', message: 'Enter the first day of the period, such as 1 April 2026.' });
  if (!isRealDate(period.to)) problems.push({ field: 'to', message: 'Enter the last day of the period, such as 31 March 2027.' });
  if (problems.length > 0) return problems;
  if (period.from > today) return [{ field: 'from', message: 'This period has not begun yet. Choose a first day up to today.' }];
  const checked = packPeriod.safeParse({ from: period.from, to: period.to });
  if (checked.success) return [];
  return checked.error.issues.map(({ path, message }) => ({ field: path[0] === 'from' ? 'from' : 'to', message }));
}

/** Enough of a checksum to compare by eye; the whole of it is what gets copied. */
export function shortSum(sum: string): string {
  return sum.length > 16 ? `${sum.slice(0, 8)}…${sum.slice(-8)}` : sum;
}

export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
