/* Whether an entry belongs to the days that were asked for. */

/** Days from and to, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What lasts from its day until another one: somebody was administrator all the while. By table: the column of the last day. */
const lastDays: Readonly<Record<string, string>> = {
  account_administrators: 'to_date', account_contributors: 'to_date', account_access: 'removed_on',
};

/** The last day of what lasts, and undefined for what is of one day. @returns null while it lasts */
export function lastDayOf(table: string, row: Readonly<Record<string, unknown>>): string | null | undefined {
  const column = lastDays[table];
  if (column === undefined) return undefined;
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/**
 * Doubt goes to whoever asks: an entry belongs to the days when its own day lies among them, or that of its record, or when it
 * lasted into them; and always where it has no day.
 *
 * @param days its own day and that of its record, YYYY-MM-DD, those that it has
 * @param lastDay of what lasts, null while it does
 */
export function isWithin(period: Days | null, days: readonly string[], lastDay?: string | null): boolean {
  if (period === null || days.length === 0) return true;
  const [own] = days;
  if (lastDay !== undefined && own !== undefined && own <= period.to && (lastDay === null || lastDay >= period.from)) return true;
  return days.some((day) => day >= period.from && day <= period.to);
}
