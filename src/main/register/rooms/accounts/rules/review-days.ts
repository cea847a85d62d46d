import type { AccountFacts } from '../../../../../preload/contract/accounts.ts';
import { isRun } from './alarms.ts';

/* Days of an account that say when it was and will be reviewed, held against each other (CP371 2.3.1). */

/** The days of an account on which its reviews hang. */
export type ReviewDays = Pick<AccountFacts, 'approvedOn' | 'lastReviewBefore' | 'nextReviewOn'>;

/** An account as it stands before a change. */
export interface DaysBefore extends ReviewDays {
  readonly status: AccountFacts['status'];
}

/**
 * Whether a next review is newly agreed for a day that has passed. One that stands there already was agreed in its time, and is late.
 *
 * @param before null for a new account
 * @param today YYYY-MM-DD
 */
export function agreesPassedDay({ nextReviewOn }: Pick<ReviewDays, 'nextReviewOn'>, before: Pick<ReviewDays, 'nextReviewOn'> | null, today: string): boolean {
  return nextReviewOn !== null && nextReviewOn < today && nextReviewOn !== before?.nextReviewOn;
}

/**
 * Which of the two days contradicts the other when the last review before this register lies before the approval: nothing is
 * reviewed before it is approved. What stands there already is no mistake of this change, and an account that had ended can be
 * approved anew, after its reviews.
 *
 * @param before null for a new account
 * @returns the day that was typed; null when nothing is wrong
 */
export function contradictingDay({ approvedOn, lastReviewBefore }: Omit<ReviewDays, 'nextReviewOn'>, before: DaysBefore | null): 'lastReviewBefore' | 'approvedOn' | null {
  if (approvedOn === null || lastReviewBefore === null || lastReviewBefore >= approvedOn) return null;
  if (lastReviewBefore !== before?.lastReviewBefore) return 'lastReviewBefore';
  return approvedOn === before.approvedOn || !isRun(before.status) ? null : 'approvedOn';
}
