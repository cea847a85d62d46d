import { Refusal } from './refusal.ts';

/** No account is older than the platforms, and nothing is planned for longer than a working life; a year outside is a slip of the hand. */
const years = { first: 1995, last: 2100 };

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
  if (year >= years.first && year <= years.last) return;
  throw new Refusal('invalid', `The year ${day.slice(0, 4)} cannot be right. Enter a day between ${years.first} and ${years.last}.`, field);
}
