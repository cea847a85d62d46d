import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';

/** Something that came before a step. */
export interface Before {
  /** YYYY-MM-DD */
  readonly on: string;
  /** How a sentence names it: "The form was dated". */
  readonly what: string;
}

/**
 * Refuses a step on a day that has not come, or that lies before what the step follows.
 *
 * @param on YYYY-MM-DD
 * @param field of the input that holds the day
 * @throws Refusal `invalid`
 */
export function refuseDate(work: Work, on: string, field: string, before: readonly Before[]): void {
  refuseFutureDay(on, work.clock.today(), field);
  const [latest] = before.toSorted((one, other) => other.on.localeCompare(one.on));
  if (latest !== undefined && on < latest.on) {
    throw new Refusal('invalid', `${latest.what} on ${formatDate(latest.on)}. Enter that day or a later one.`, field);
  }
}
