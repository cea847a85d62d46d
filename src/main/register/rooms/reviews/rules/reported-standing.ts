import type { ReviewState } from '../../../../../preload/contract/reviews.ts';
import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { Quarter } from './quarters.ts';

/** What decides how a report tells one account in one quarter. */
export interface ReportedFacts {
  readonly quarter: Quarter;
  readonly today: string;
  /** What the worklist of that quarter says. */
  readonly state: ReviewState;
  readonly owedSince: string;
  /** The day by which the review of this very quarter is due; what is owed since an earlier one is due before. */
  readonly dueOn: string;
  /** What is owed is the review of an earlier quarter, which that quarter tells. */
  readonly owesEarlier: boolean;
  readonly daysOverdue: number;
  readonly registeredOn: string;
  /** Newest review before this register; what was done before that one nobody knows. */
  readonly lastReviewBefore: string | null;
  /** Newest review of any time, also one after the quarter. */
  readonly lastReviewOn: string | null;
  /** Whether a review that counts is recorded in the quarter. */
  readonly recorded: boolean;
  /** First review that was recorded after the quarter; null for none. */
  readonly nextReviewOn: string | null;
}

/**
 * Done, and a record shows it; done before this register; not done although its day has passed; not due yet, whatever the account
 * still owes from before; not owed, as its account was given up before it was due; or nobody knows.
 */
export type ReportedStanding =
  | { readonly told: 'done' | 'before-register' | 'not-known' | 'stopped' }
  | {
      readonly told: 'not-done';
      readonly state: 'never-reviewed' | 'overdue';
      readonly owedSince: string;
      readonly daysOverdue: number;
      readonly doneLaterOn: string | null;
    }
  | {
      readonly told: 'not-yet-due';
      /** `overdue` where a review of an earlier quarter is still owed. */
      readonly state: 'never-reviewed' | 'overdue' | 'due';
      readonly owedSince: string;
      readonly daysOverdue: number;
    };

/**
 * How a report tells where an account stood in a quarter (CP371 2.3.1). It says what the worklist of that quarter
 * says, but for three things that only a report over several quarters meets: a quarter from before the account came
 * into the register, of which nothing is recorded; a review that was made up for later; and a review whose own day has
 * not passed, which nobody has missed, although its account may be owed one since an earlier quarter.
 */
export function reportedStanding(facts: ReportedFacts): ReportedStanding {
  if (facts.state === 'done') return { told: facts.recorded ? 'done' : 'before-register' };
  if (isUnknown(facts)) return { told: 'not-known' };
  if (facts.state === 'stopped') return { told: 'stopped' };
  const { owedSince, daysOverdue, nextReviewOn } = facts;
  if (isNotYetDue(facts)) {
    const state = facts.state === 'never-reviewed' ? 'never-reviewed' : daysOverdue > 0 ? 'overdue' : 'due';
    return { told: 'not-yet-due', state, owedSince, daysOverdue };
  }
  return {
    told: 'not-done',
    state: stateInReport(facts),
    owedSince,
    daysOverdue: nextReviewOn === null ? daysOverdue : Math.max(0, daysBetween(owedSince, nextReviewOn)),
    doneLaterOn: nextReviewOn,
  };
}

/** No day has passed but that of an earlier quarter's review. A day that was agreed within this quarter counts for it. */
function isNotYetDue({ state, dueOn, owedSince, owesEarlier, nextReviewOn, today }: ReportedFacts): boolean {
  return state !== 'missed' && nextReviewOn === null && (owedSince >= today || (owesEarlier && dueOn >= today));
}

/** “Never” is said of the account, so a review of any time, also a later one, rules it out. */
function stateInReport({ state, lastReviewOn }: ReportedFacts): 'never-reviewed' | 'overdue' {
  return (state === 'never-reviewed' || state === 'missed') && lastReviewOn === null ? 'never-reviewed' : 'overdue';
}

/** The newest earlier review is known by its date, so the quarters after it are known to have had none; those before it are not. */
function isUnknown({ quarter, registeredOn, lastReviewBefore }: ReportedFacts): boolean {
  if (quarter.to >= registeredOn) return false;
  return lastReviewBefore === null || lastReviewBefore > quarter.to;
}
