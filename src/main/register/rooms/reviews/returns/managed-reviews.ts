import type { ReviewPeriod } from '../../../../../preload/contract/reviews.ts';
import type { Work } from '../../../work.ts';
import { windowAsked } from '../asked-period.ts';
import { calendarsFor, runningPeriod } from '../calendars.ts';
import { chasesOf } from '../chases-table.ts';
import { outcomeTitles } from '../checklist.ts';
import { owedIn } from '../owed-reviews.ts';
import { evenCalendar, type Period, periodAt } from '../rules/calendar.ts';
import { type SentOn, sentOn } from '../rules/sent.ts';
import { concernCounts } from '../table.ts';

/** One review that a line manager owed in a month, and what became of it. */
export interface ManagedReview {
  readonly accountId: string;
  readonly name: string;
  readonly channelTitle: string;
  readonly address: string;
  readonly directorate: string;
  /** Null where no line manager is on record. */
  readonly managerId: string | null;
  readonly period: ReviewPeriod;
  readonly dueOn: string;
  /** Not back, and its day has not passed. */
  readonly notYetDue: boolean;
  readonly lastReviewOn: string | null;
  readonly review: { readonly id: string; readonly reviewedOn: string; readonly reviewer: string; readonly outcome: string; readonly concerns: number } | null;
  /** Why it could not be done, where that came back instead. */
  readonly couldNot: string;
  readonly sent: SentOn;
}

/** The month that is asked for; without one, that in which today lies. @throws Refusal `invalid` for one that does not exist */
export function monthOf(work: Work, period: string | null): Period {
  if (period !== null) return windowAsked(work, 'monthly', period);
  const calendars = calendarsFor(work, 'monthly', []);
  const today = work.clock.today();
  return calendars === undefined ? periodAt(evenCalendar(1), today) : runningPeriod(calendars, today);
}

/**
 * Every review that was owed by line managers in a window of the calendar (CP371 2.3.1), by the account's name. An account goes
 * with the line manager it has now: she is the one who can be asked.
 */
export function managedReviews(work: Work, window: Period): ManagedReview[] {
  const owed = owedIn(work, 'monthly', window).reviews.filter(({ told }) => told.told === 'done' || told.told === 'not-done' || told.told === 'not-yet-due');
  const sent = Map.groupBy(chasesOf(work.db, 'monthly', [...new Set(owed.map(({ period }) => period.id))]), (chase) => keyOf(chase.period, chase.account_id));
  const titles = outcomeTitles(work, 'monthly');
  const concerns = concernCounts(work.db, owed.flatMap(({ review }) => review?.id ?? []));
  return owed.map(({ item, period, lineManagerId, told, dueOn, review, reason }): ManagedReview => ({
    accountId: item.accountId, name: item.name, channelTitle: item.channelTitle, address: item.address, directorate: item.directorate,
    managerId: lineManagerId, period: { ...period }, dueOn, notYetDue: told.told === 'not-yet-due', lastReviewOn: item.lastReviewOn, couldNot: review === undefined ? reason : '',
    review: review === undefined ? null : {
      id: review.id, reviewedOn: review.reviewed_on, reviewer: review.reviewer_name, outcome: titles.get(review.outcome) ?? review.outcome, concerns: concerns.get(review.id) ?? 0,
    },
    sent: sentOn((sent.get(keyOf(period.id, item.accountId)) ?? []).map(({ how, made_on: madeOn }) => ({ how, madeOn })), dueOn),
  })).toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB') || (one.period.from < other.period.from ? -1 : 1));
}

function keyOf(period: string, accountId: string): string {
  return `${period}/${accountId}`;
}
