import type { ReviewState } from '../../../../../preload/contract/reviews.ts';
import { type Calendar, type Period, periodAt } from './calendar.ts';
import { daysAfter, daysBetween } from '../../../../../preload/contract/days.ts';

/** What decides which review of an account is owed next. Days are YYYY-MM-DD. */
export interface OwedFacts {
  readonly calendar: Calendar;
  /** The day from which reviews are owed: approved, or else the first day it is known to have been run. */
  readonly since: string;
  /** First days of the newest period that was reviewed; null when none ever was. */
  readonly coveredFrom: string | null;
  /** The day of the newest review; null for never. */
  readonly lastReviewOn: string | null;
  /** The day agreed for the next review of this account. */
  readonly agreedOn: string | null;
  /** The day of its approval, where that is known: no review was agreed for a day before it. */
  readonly approvedOn: string | null;
  /** Due dates that were moved, by the period's id. */
  readonly moved: ReadonlyMap<string, string>;
  /** What becomes of a due date that nobody moved, where the Trust skips weekends and bank holidays. */
  readonly workingDay: (day: string) => string;
}

/** The next review that is owed, whatever day it is today. */
export interface Owed {
  /** From this day on it is owed; before it, the account is done. */
  readonly owedFrom: string;
  readonly dueOn: string;
  /** The period it is owed for. */
  readonly period: Period;
  /** No review of any time is known. */
  readonly never: boolean;
}

/**
 * The review that an account is owed next (CP371 2.3.1).
 *
 * The calendar is fixed: a review counts for its period, so a late one does not move the next. An account is owed a review
 * in every period it was on the register, the one of its approval included. A day agreed for the next review can bring it
 * forward, though not to before the approval, and never puts it off; a moved due date moves that one review and not the periods after it.
 */
export function nextOwed(facts: OwedFacts): Owed {
  const { calendar, since, coveredFrom, lastReviewOn, agreedOn, approvedOn, moved, workingDay } = facts;
  const first = periodAt(calendar, since);
  const after = coveredFrom === null ? first : periodAt(calendar, daysAfter(periodAt(calendar, coveredFrom).to, 1));
  // A review from before the approval leaves nothing owed for the periods between the two.
  const period = after.from > first.from ? after : first;
  const dueOn = moved.get(period.id) ?? workingDay(period.to);
  const owed: Owed = { owedFrom: period.from, dueOn, period, never: coveredFrom === null };
  if (agreedOn === null || (lastReviewOn !== null && lastReviewOn >= agreedOn) || agreedOn >= dueOn) return owed;
  if (approvedOn !== null && agreedOn < approvedOn) return owed;
  return { ...owed, owedFrom: agreedOn < period.from ? agreedOn : period.from, dueOn: agreedOn };
}

export interface Standing {
  readonly state: ReviewState;
  readonly dueOn: string;
  /** Days since that day; 0 while it has not passed. */
  readonly daysOverdue: number;
}

/** How near "due soon" is, for a cadence of the policy. */
export interface Nearness {
  /** Days before the due date. */
  readonly dueSoonDays: number;
}

/**
 * Where an account stands in a worklist. Never reviewed, overdue, due soon and due are different things; one that was never
 * reviewed is said to be so, however long it is overdue. Of an account that was given up nothing can be done any more: what had
 * been due before is missed, and the rest has stopped before it was due.
 *
 * @param end the last day of the list's period, or today while that runs: what is owed only later is done in this list
 * @param until the day it was given up; null while it is run
 */
export function standingAt(
  owed: Pick<Owed, 'owedFrom' | 'dueOn' | 'never'>, end: string, today: string, { dueSoonDays }: Nearness, until: string | null = null,
): Standing {
  if (until !== null) {
    if (owed.owedFrom >= until) return { state: 'done', dueOn: owed.dueOn, daysOverdue: 0 };
    return owed.dueOn < until ? { state: 'missed', dueOn: owed.dueOn, daysOverdue: daysBetween(owed.dueOn, until) } : { state: 'stopped', dueOn: owed.dueOn, daysOverdue: 0 };
  }
  if (owed.owedFrom > end) return { state: 'done', dueOn: owed.dueOn, daysOverdue: 0 };
  const daysOverdue = Math.max(0, daysBetween(owed.dueOn, today));
  if (owed.never) return { state: 'never-reviewed', dueOn: owed.dueOn, daysOverdue };
  if (owed.dueOn < today) return { state: 'overdue', dueOn: owed.dueOn, daysOverdue };
  return { state: daysBetween(today, owed.dueOn) <= dueSoonDays ? 'due-soon' : 'due', dueOn: owed.dueOn, daysOverdue: 0 };
}

/** Whether nothing is left to do: it was done, or its account was given up. */
export function isSettled(state: ReviewState): boolean {
  return state === 'done' || state === 'missed' || state === 'stopped';
}

/** Order of a worklist: what is owed by the day it is due, what is settled last, then by name. */
export function byUrgency(
  one: { readonly state: ReviewState; readonly dueOn: string; readonly name: string },
  other: { readonly state: ReviewState; readonly dueOn: string; readonly name: string },
): number {
  return (
    Number(isSettled(one.state)) - Number(isSettled(other.state)) ||
    (isSettled(one.state) || one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1) ||
    one.name.localeCompare(other.name, 'en-GB')
  );
}
