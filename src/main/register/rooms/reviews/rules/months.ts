const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** @param place 0 for January */
export function monthName(place: number): string {
  return names[place] ?? '';
}

/** @param month 1 for January */
export function daysInMonth(year: number, month: number): number {
  // Day 0 of the next month. Years below 100 would be read as 19xx, and nobody asks for them.
  return new Date(Date.UTC(year < 100 ? 2001 : year, month, 0)).getUTCDate();
}

/** Whole days from one date to another, negative when it lies before. @param from @param to YYYY-MM-DD */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** @param day YYYY-MM-DD @returns the day so many days later, or before for a negative number */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
