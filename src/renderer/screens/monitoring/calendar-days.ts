import { daysAfter } from '../../../preload/contract/days.ts';
import type { DayOfMonth } from '../../../preload/contract/monitoring.ts';

/* The month as a table, and where the arrow keys lead in it. Days are YYYY-MM-DD. Pure. */

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** @param month such as `2026-11` @returns the month so many months later */
export function monthAfter(month: string, months: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

/** Place of a day in its week, Monday first. */
function placeInWeek(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The days of a month as week rows, Monday first; null where another month's days would stand. */
export function weeksOf(days: readonly DayOfMonth[]): (DayOfMonth | null)[][] {
  const [first] = days;
  if (first === undefined) return [];
  const cells: (DayOfMonth | null)[] = [...Array.from({ length: placeInWeek(first.day) }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The same day of another month, or its last where it is shorter. */
function sameDayIn(day: string, months: number): string {
  const month = monthAfter(day.slice(0, 7), months);
  const last = daysAfter(`${monthAfter(month, 1)}-01`, -1);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** Where a key leads from a day of the calendar; null for a key that does not move. */
export function dayFrom(day: string, key: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return daysAfter(day, -1);
    case 'ArrowRight':
      return daysAfter(day, 1);
    case 'ArrowUp':
      return daysAfter(day, -7);
    case 'ArrowDown':
      return daysAfter(day, 7);
    case 'Home':
      return daysAfter(day, -placeInWeek(day));
    case 'End':
      return daysAfter(day, 6 - placeInWeek(day));
    case 'PageUp':
      return sameDayIn(day, -1);
    case 'PageDown':
      return sameDayIn(day, 1);
    default:
      return null;
  }
}
