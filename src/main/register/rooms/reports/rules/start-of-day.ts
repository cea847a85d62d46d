import { Temporal } from 'temporal-polyfill';

/** @param date YYYY-MM-DD @returns the instant at which that day begins where the Trust is, ISO 8601 UTC with milliseconds */
export function startOfDay(date: string): string {
  const start = Temporal.PlainDate.from(date).toZonedDateTime('Europe/London').toInstant();
  return start.toString({ smallestUnit: 'millisecond' });
}
