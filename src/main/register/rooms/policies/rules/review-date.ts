import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { ReviewState } from '../../../../../preload/contract/policies-library.ts';

/* When a policy is due for its own review. Days are YYYY-MM-DD. Pure. */

/** Months before its day in which a review counts as coming up: committees meet every few weeks. */
const warningMonths = 3;

/**
 * How a policy stands against its review date.
 *
 * @param reviewOn the last day on which it is in date; null where none is known
 * @returns days by which it is past, or that are left
 */
export function reviewStanding(reviewOn: string | null, today: string): { readonly state: ReviewState; readonly days: number } {
  if (reviewOn === null) return { state: 'not-known', days: 0 };
  if (reviewOn < today) return { state: 'past', days: daysBetween(reviewOn, today) };
  const warnFrom = Temporal.PlainDate.from(reviewOn).subtract({ months: warningMonths }).toString();
  return { state: today >= warnFrom ? 'soon' : 'in-date', days: daysBetween(today, reviewOn) };
}
