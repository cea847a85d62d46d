import { laterOf } from '../../../../preload/contract/days.ts';
import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import { accountsForReview, type ReviewableAccount } from '../accounts/review-subjects.ts';
import { type Calendars, calendarsFor } from './calendars.ts';
import { type Calendar, type Period, periodAt } from './rules/calendar.ts';
import { nextOwed, type Owed } from './rules/standing.ts';
import { type Coverage, coverageUpTo } from './table.ts';

/** An account in a worklist, with the review it is owed next. */
export interface Subject {
  readonly account: ReviewableAccount;
  /** The day from which these reviews are owed, which can be later than the day it was first active. */
  readonly owedSince: string;
  readonly calendar: Calendar;
  /** A day of the newest period that was reviewed; null for never. */
  readonly coveredFrom: string | null;
  /** The last day of that period. */
  readonly coveredTo: string | null;
  /** The day of the newest review, also one from before this register; null for never. */
  readonly lastReviewOn: string | null;
  readonly owed: Owed;
  /** Why its due date was moved; empty where it was not. */
  readonly movedBecause: string;
}

/** What a worklist is asked for. */
export interface Looked {
  readonly calendars: Calendars;
  readonly cadence: Cadence;
  /** The list's period. */
  readonly period: Period;
}

/** @returns what to look at; undefined where no policy that is on asks for such reviews */
export function looked(work: Work, cadence: Cadence, periodOf: (calendars: Calendars) => Period, only?: readonly string[]): Looked | undefined {
  const calendars = calendarsFor(work, cadence, only);
  return calendars === undefined ? undefined : { calendars, cadence, period: periodOf(calendars) };
}

/** The last day that counts for a list: its own, or today while it runs. */
export function endOf(period: Period, today: string): string {
  return period.to < today ? period.to : today;
}

/**
 * Every account that owes a review in a period, or owed one until it was given up (CP371 2.3.1): it was run at the end of the
 * period, or is now while that runs, or was reviewed for it, or was given up in it; each as it stood then.
 *
 * @param only ids; every account where nothing is said
 * @param on another day than the end of the period, for accounts that were run then; YYYY-MM-DD
 */
export function subjectsOf(work: Work, { calendars, cadence, period }: Looked, only?: readonly string[], on?: string): Subject[] {
  const today = work.clock.today();
  const isOver = period.to < today;
  const covered = coverageUpTo(work.db, cadence, isOver ? period.to : null, only);
  // What shows that an account was run is the team's own reviews, whichever list is looked at.
  const first = cadence === 'quarterly' && !isOver ? covered : coverageUpTo(work.db, 'quarterly', null, only);
  const end = on ?? endOf(period, today);
  const accounts = accountsForReview(work, end, {
    reviewed: (id) => (covered.get(id)?.coveredTo ?? '') >= end && (covered.get(id)?.coveredFrom ?? '') <= period.to,
    first: (id) => first.get(id)?.firstOn ?? null,
    ...(on === undefined ? { from: period.from } : {}),
  }, only);
  const upTo = isOver ? period.to : null;
  return accounts.map((account) => subjectOf(account, calendars, cadence, covered.get(account.id), upTo, period.from));
}

/** Whether an account stands in the list of a period: one whose reviews begin later does not. */
export function isListed({ owedSince }: Subject, period: Period): boolean {
  return owedSince <= period.to;
}

/**
 * @param upTo the last day of a list that is over; null while it runs
 * @param from its first day: what an account owed before that, and was given up since, stands in the lists of that time
 */
function subjectOf(
  account: ReviewableAccount, calendars: Calendars, cadence: Cadence, coverage: Coverage | undefined, upTo: string | null, from: string,
): Subject {
  const calendar = calendars.of(account.id);
  const isQuarterly = cadence === 'quarterly';
  // The register knows of no monthly review from before it: what nobody could have kept here is not owed here.
  const since = isQuarterly || account.since > account.registeredOn ? account.since : account.registeredOn;
  const before = isQuarterly && account.lastReviewBefore !== null && (upTo === null || account.lastReviewBefore <= upTo) ? account.lastReviewBefore : null;
  const coveredFrom = laterOf(coverage?.coveredFrom ?? null, before);
  const lastReviewOn = laterOf(coverage?.lastOn ?? null, before);
  const moved = calendars.movedOf(account.id);
  // A day that was agreed while an account was run has passed or not by the day it was given up, whenever that is looked at.
  const isAgreed = isQuarterly && (account.run ? upTo === null : coveredFrom === null || coveredFrom < from);
  const owed = nextOwed({
    calendar, since: account.run || since > from ? since : from, coveredFrom, lastReviewOn, agreedOn: isAgreed ? account.nextReviewOn : null,
    approvedOn: account.approvedOn,
    moved: new Map([...moved].map(([id, { dueOn }]) => [id, dueOn])), workingDay: calendars.workingDay,
  });
  return {
    account, owedSince: since, calendar, coveredFrom, coveredTo: coveredFrom === null ? null : periodAt(calendar, coveredFrom).to, lastReviewOn, owed,
    movedBecause: moved.get(owed.period.id)?.reason ?? '',
  };
}
