/*
 * Arithmetic of calendar days, YYYY-MM-DD, counted without time zones: the window offers a day, the register decides by it, and
 * both must come to the same one. Pure.
 */

const dayLength = 86_400_000;

/** @returns the day so many days later, or before for a negative number */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** Whole days from one day to another, negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** The later of two days; one that is not known gives way to the other. */
export function laterOf(one: string, other: string): string;
export function laterOf(one: string | null, other: string | null): string | null;
export function laterOf(one: string | null, other: string | null): string | null {
  if (one === null) return other;
  return other === null || one > other ? one : other;
}

export function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}

/** The same day so many years later; 29 February comes to 1 March where there is none, because 28 February would be a day short. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}
