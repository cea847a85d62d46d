import { daysAfter } from '../../preload/contract/days.ts';
import { Refusal } from './refusal.ts';

/** No account is older than the platforms, and nothing is planned for longer than a working life; a year outside is a slip of the hand. */
export const sensibleYears = { first: 1995, last: 2100 };

/**
 * Refuses a day that cannot be meant, such as one of the year 0226.
 *
 * @param day YYYY-MM-DD as it was typed; null is no day
 * @param field where it was typed, for the message to stand beside it
 * @throws Refusal `invalid`
 */
export function refuseOddDay(day: string | null | undefined, field: string): void {
  if (day === null || day === undefined) return;
  const year = Number(day.slice(0, 4));
  if (year >= sensibleYears.first && year <= sensibleYears.last) return;
  throw new Refusal('invalid', `The year ${day.slice(0, 4)} cannot be right. Enter a day between ${sensibleYears.first} and ${sensibleYears.last}.`, field);
}

/** Days within which something is looked at again: what sleeps for longer is forgotten, or its year a slip of the hand. */
const farthestLook = 366;

/**
 * Refuses a day so far ahead that nobody would look before it is too late.
 *
 * @param day YYYY-MM-DD as it was typed; null is no day
 * @param today YYYY-MM-DD where the Trust is
 * @param field where it was typed
 * @throws Refusal `invalid`
 */
export function refuseFarLook(day: string | null | undefined, today: string, field: string): void {
  refuseOddDay(day, field);
  if (day === null || day === undefined || day <= daysAfter(today, farthestLook)) return;
  throw new Refusal('invalid', 'This is more than a year away. Check the year, and enter a day within a year: it can be put off again then.', field);
}

/** Years that a log kept day by day reaches back, like the longest table of the monitoring: older days are in no report, and a slip of the hand. */
const logYears = 10;

/**
 * Refuses a day that a daily log cannot reach back to: what was kept on paper before this register can be typed in late, for
 * ten years.
 *
 * @param day YYYY-MM-DD as it was typed; null is no day
 * @param today YYYY-MM-DD where the Trust is
 * @param field where it was typed
 * @throws Refusal `invalid`
 */
export function refuseBeforeAnyLog(day: string | null, today: string, field: string): void {
  const first = `${Number(today.slice(0, 4)) - logYears}-01-01`;
  if (day === null || day >= first) return;
  throw new Refusal('invalid', `The log reaches back ${logYears} years, to 1 January ${first.slice(0, 4)}. Check the year, and enter that day or a later one.`, field);
}

/** What is said of a day that has not come, where something is recorded that happened. */
export const futureDay = 'This date lies in the future. Enter today or an earlier day.';

/**
 * Refuses a day on which nothing can have happened yet, and one that cannot be meant.
 *
 * @param day YYYY-MM-DD as it was typed; null is no day
 * @param today YYYY-MM-DD where the Trust is
 * @param field where it was typed
 * @throws Refusal `invalid`
 */
export function refuseFutureDay(day: string | null, today: string, field: string): void {
  refuseOddDay(day, field);
  if (day !== null && day > today) throw new Refusal('invalid', futureDay, field);
}
