import type { ReviewState } from '../../../../../preload/contract/reviews.ts';
import { daysBetween, type Quarter, quarterAfter, quarterOf } from './quarters.ts';

/** What decides where an account stands in a quarter. */
export interface StandingFacts {
  /** The day from which reviews are owed: approved, or else the first day it is known to have been run. */
  readonly since: string;
  /** Newest review on or before the quarter's last day, also one from before this register; null for never. */
  readonly lastReviewOn: string | null;
  readonly quarter: Quarter;
  readonly today: string;
}

export interface Standing {
  readonly state: ReviewState;
  /** The last day of the first quarter whose review is owed. */
  readonly dueOn: string;
  /** Days since that day; 0 while it has not passed. */
  readonly daysOverdue: number;
}

/**
 * Where an account stands in a quarter (CP371 2.3.1: the list of approved accounts is reviewed quarterly).
 *
 * The calendar is fixed: a review counts for the quarter in which it was done, so a late one does not move
 * the next. An account is owed a review in every quarter it was on the register, the one of its approval
 * included; one that was never reviewed is said to be so, however long it is overdue.
 *
 * @returns null when the account was not yet approved by the end of the quarter
 */
export function standing({ since, lastReviewOn, quarter, today }: StandingFacts): Standing | null {
  if (since > quarter.to) return null;
  const first = quarterOf(since);
  if (lastReviewOn === null) return owed('never-reviewed', first.to, today);
  const reviewed = quarterOf(lastReviewOn);
  if (reviewed.id >= quarter.id) return { state: 'done', dueOn: quarter.to, daysOverdue: 0 };
  const next = quarterAfter(reviewed);
  // A review from before the approval leaves nothing owed for the quarters between the two.
  const dueOn = next.id > first.id ? next.to : first.to;
  return owed(dueOn < today ? 'overdue' : 'due', dueOn, today);
}

function owed(state: ReviewState, dueOn: string, today: string): Standing {
  return { state, dueOn, daysOverdue: Math.max(0, daysBetween(dueOn, today)) };
}

const urgency: Readonly<Record<ReviewState, number>> = { overdue: 0, 'never-reviewed': 0, due: 1, done: 2 };

/** Order of a worklist: what is owed longest first, what is done last, then by name. */
export function byUrgency(
  one: { readonly state: ReviewState; readonly dueOn: string; readonly name: string },
  other: { readonly state: ReviewState; readonly dueOn: string; readonly name: string },
): number {
  return (
    urgency[one.state] - urgency[other.state] ||
    (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0) ||
    one.name.localeCompare(other.name, 'en-GB')
  );
}
