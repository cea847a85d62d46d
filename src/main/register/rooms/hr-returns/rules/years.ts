import type { ReturnYear, YearKind } from '../../../../../preload/contract/hr-returns.ts';
import { daysAfter } from '../../../../../preload/contract/days.ts';

/* The twelve months of an annual return (10022 6.2). Days are YYYY-MM-DD. Pure. */

/** The year that begins on a day; undefined where none of this kind begins then. */
export function yearFrom(kind: YearKind, from: string): ReturnYear | undefined {
  const year = Number(from.slice(0, 4));
  return beginning(kind, year) === from ? yearOf(kind, year) : undefined;
}

/** Years that have ended before a day, the newest first. @param count how many */
export function endedYears(kind: YearKind, today: string, count: number): ReturnYear[] {
  const newest = Number(today.slice(0, 4)) - (today < beginning(kind, Number(today.slice(0, 4))) ? 2 : 1);
  return Array.from({ length: count }, (_, back) => yearOf(kind, newest - back));
}

/** @param year the one in which it begins */
function yearOf(kind: YearKind, year: number): ReturnYear {
  return {
    from: beginning(kind, year), to: daysAfter(beginning(kind, year + 1), -1),
    title: kind === 'calendar' ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
  };
}

function beginning(kind: YearKind, year: number): string {
  return `${String(year).padStart(4, '0')}-${kind === 'calendar' ? '01' : '04'}-01`;
}

/** Whether two years have a day in common, as a financial and a calendar one can. */
export function overlap(one: Pick<ReturnYear, 'from' | 'to'>, other: Pick<ReturnYear, 'from' | 'to'>): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** "2025/26" or "2025", of any year by its first day. */
export function titleOfYear(from: string): string {
  return (yearFrom('financial', from) ?? yearFrom('calendar', from))?.title ?? from.slice(0, 4);
}
