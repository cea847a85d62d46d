/* The days of the log, as YYYY-MM-DD. */

import { daysAfter, daysBetween } from '../../../../../preload/contract/days.ts';

/** @returns every day of a period, both ends included; none when it ends before it begins */
export function daysOf(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => daysAfter(from, index));
}

/** @param month such as `2026-11` @returns its first and last day */
export function monthOf(month: string): { readonly from: string; readonly to: string } {
  const from = `${month}-01`;
  // Day 31 days on lies in the next month, whatever the length of this one.
  return { from, to: daysAfter(`${daysAfter(from, 31).slice(0, 7)}-01`, -1) };
}

/** @returns whether it is a Saturday or a Sunday */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
