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

/** Done, and a record shows it; done before this register; owed and not done; not owed, as its account was given up before it was due; or nobody knows. */
export type ReportedStanding =
  | { readonly told: 'done' | 'before-register' | 'not-known' | 'stopped' }
  | {
      readonly told: 'not-done';
      readonly state: 'never-reviewed' | 'overdue' | 'due';
      readonly owedSince: string;
      readonly daysOverdue: number;
      readonly doneLaterOn: string | null;
    };

/**
 * How a report tells where an account stood in a quarter (CP371 2.3.1). It says what the worklist of that quarter
 * says, but for two things that only a report over several quarters meets: a quarter from before the account came
 * into the register, of which nothing is recorded, and a review that was made up for later.
 */
export function reportedStanding(facts: ReportedFacts): ReportedStanding {
  if (facts.state === 'done') return { told: facts.recorded ? 'done' : 'before-register' };
  if (isUnknown(facts)) return { told: 'not-known' };
  if (facts.state === 'stopped') return { told: 'stopped' };
  const { owedSince, nextReviewOn } = facts;
  return {
    told: 'not-done',
    state: stateInReport(facts),
    owedSince,
    daysOverdue: nextReviewOn === null ? facts.daysOverdue : Math.max(0, daysBetween(owedSince, nextReviewOn)),
    doneLaterOn: nextReviewOn,
  };
}

/** “Never” is said of the account, so a review of any time, also a later one, rules it out. How near a due date is, is a worklist's business. */
function stateInReport({ state, lastReviewOn, quarter, today }: ReportedFacts): 'never-reviewed' | 'overdue' | 'due' {
  if ((state === 'never-reviewed' || state === 'missed') && lastReviewOn === null) return 'never-reviewed';
  if (state === 'overdue' || state === 'missed') return 'overdue';
  return state === 'never-reviewed' && quarter.to < today ? 'overdue' : 'due';
}

/** The newest earlier review is known by its date, so the quarters after it are known to have had none; those before it are not. */
function isUnknown({ quarter, registeredOn, lastReviewBefore }: ReportedFacts): boolean {
  if (quarter.to >= registeredOn) return false;
  return lastReviewBefore === null || lastReviewBefore > quarter.to;
}
