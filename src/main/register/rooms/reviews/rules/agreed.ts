import { daysBetween, type Quarter } from './quarters.ts';
import type { Standing } from './standing.ts';

/** What decides whether a day agreed for one account's next review counts. */
export interface AgreedFacts {
  /** YYYY-MM-DD; null when the quarter alone decides. */
  readonly agreedOn: string | null;
  readonly lastReviewOn: string | null;
  readonly quarter: Quarter;
  readonly today: string;
}

/**
 * Where an account stands when a day was agreed for its next review. Once that day has come and the account was not
 * reviewed since, a review is due from it, and overdue the day after. The quarter's own rule stays: an agreed day never makes a review later, and
 * it says nothing about quarters that are over (CP371 2.3.1).
 */
export function withAgreedDay(calendar: Standing, { agreedOn, lastReviewOn, quarter, today }: AgreedFacts): Standing {
  const isPresent = quarter.from <= today && today <= quarter.to;
  if (agreedOn === null || agreedOn > today || !isPresent) return calendar;
  if (lastReviewOn !== null && lastReviewOn >= agreedOn) return calendar;
  const dueOn = agreedOn < calendar.dueOn ? agreedOn : calendar.dueOn;
  // One that was never reviewed is said to be so, however long it is overdue.
  const state = calendar.state === 'never-reviewed' ? calendar.state : dueOn < today ? 'overdue' : 'due';
  return { state, dueOn, daysOverdue: Math.max(0, daysBetween(dueOn, today)) };
}
