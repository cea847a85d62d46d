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

