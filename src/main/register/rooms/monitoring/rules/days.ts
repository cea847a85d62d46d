/* Days of the calendar as YYYY-MM-DD, counted without time zones. A log of years is gone through day by day, so the arithmetic is plain. */

import { daysAfter, daysBetween } from '../../../../../preload/contract/days.ts';

/** @returns the day so many days later; a negative number goes back */
export function dayAfter(day: string, days = 1): string {
  return daysAfter(day, days);
}

/** @returns every day of a period, both ends included; none when it ends before it begins */
export function daysOf(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => dayAfter(from, index));
}

/** @param month such as `2026-11` @returns its first and last day */
export function monthOf(month: string): { readonly from: string; readonly to: string } {
  const from = `${month}-01`;
  // Day 31 days on lies in the next month, whatever the length of this one.
  return { from, to: dayAfter(`${dayAfter(from, 31).slice(0, 7)}-01`, -1) };
}

/** @returns whether it is a Saturday or a Sunday */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
