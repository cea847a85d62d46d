import type { Cadence, WorklistItem } from '../../../../preload/contract/reviews.ts';
import type { ReviewsTable } from '../../database/tables-reviews.ts';
import type { Work } from '../../work.ts';
import { PeopleDirectory } from '../people/service.ts';
import { channelTitles } from '../policies/service.ts';
import { directorates } from '../settings/service.ts';
import { calendarsFor } from './calendars.ts';
import { type Calendar, type Period, periodAt, periodsBetween } from './rules/calendar.ts';
import { byUrgency } from './rules/standing.ts';
import { type ReportedStanding, reportedStanding } from './rules/reported-standing.ts';
import { dueOnFor } from './review-subject.ts';
import { endOf, isListed, type Looked, looked, type Subject, subjectsOf } from './subjects.ts';
import { reviewsOfStretch } from './table.ts';
import { itemOf } from './worklist.ts';

/** One review that was owed, of one account for one period, and what became of it. */
export interface OwedReview {
  readonly item: WorklistItem;
  readonly period: Period;
  readonly told: ReportedStanding;
  readonly lineManagerId: string | null;
  readonly registeredOn: string;
  readonly dueOn: string;
  /** Why it could not be done, as the newest attempt says. */
  readonly reason: string;
  /** Of several attempts and reviews, the newest that counts. */
  readonly review: ReviewsTable | undefined;
}

/** The windows of the Trust's calendar that a stretch of days touches, oldest first. @param from @param to YYYY-MM-DD, both included */
export function windowsBetween(work: Work, cadence: Cadence, from: string, to: string): Period[] {
  const calendars = calendarsFor(work, cadence, []);
  return calendars === undefined || from > to ? [] : periodsBetween(calendars.trust, from, to);
}

/** A review that counts, and the period that it counts for under the account's calendar. */
export interface RecordedForPeriod {
  readonly review: ReviewsTable;
  readonly periodId: string;
}

/**
 * Every review that was owed in a window of the Trust's calendar (CP371 2.3.1): one of each account, or several of one that is
 * reviewed more often. What still has time is not done either, and says that it is not due yet. An account that
 * was given up in the window stands here as well: what had been due before is not done, and the rest says that it has stopped.
 */
export function owedIn(work: Work, cadence: Cadence, window: Period): { readonly reviews: OwedReview[]; readonly recorded: RecordedForPeriod[] } {
  const today = work.clock.today();
  const list = looked(work, cadence, () => window);
  if (list === undefined) return { reviews: [], recorded: [] };
  const named = namesFor(work);
  const all = reviewsOfStretch(work.db, cadence, window.from, today).toReversed();
  const byAccount = Map.groupBy(all, (review) => review.account_id);
  const standings = [
    ...subjectsOf(work, list).filter((subject) => isListed(subject, window) && subject.calendar === list.calendars.trust).map((subject): Stood => ({ subject, list })),
    ...list.calendars.ofTheirOwn.flatMap((accountId) => ownStandings(work, accountId, list)),
  ];
  const reviews = standings.map(({ subject: then, list: there }): OwedReview => {
    const own = byAccount.get(then.account.id) ?? [];
    const { period } = there;
    const item = itemOf(then, there, today, named(then));
    const counting = own.filter((review) => review.counts === 1);
    const dueOn = dueOnFor(then, list, period);
    const ofPeriod = counting.filter((review) => periodAt(then.calendar, review.period_from).id === period.id);
    return {
      item, period, lineManagerId: then.account.lineManagerId, registeredOn: then.account.registeredOn, dueOn,
      review: ofPeriod.at(-1),
      reason: own.findLast((review) => review.counts === 0 && review.period_from <= period.to && review.period_to >= period.from)?.note ?? '',
      told: reportedStanding({
        quarter: period, today, state: item.state, owedSince: item.dueOn, dueOn, owesEarlier: then.owed.period.to < period.from, daysOverdue: item.daysOverdue,
        registeredOn: then.account.registeredOn, lastReviewBefore: then.account.lastReviewBefore, lastReviewOn: counting.at(-1)?.reviewed_on ?? then.lastReviewOn, recorded: ofPeriod.length > 0,
        nextReviewOn: counting.find((review) => review.period_from > period.to)?.reviewed_on ?? null,
      }),
    };
  }).toSorted((one, other) => byUrgency(one.item, other.item));
  const calendars = new Map<string, Calendar>();
  const recorded = all.filter((review) => review.counts === 1 && review.period_from <= window.to).map((review) => {
    const calendar = calendars.get(review.account_id) ?? list.calendars.of(review.account_id);
    calendars.set(review.account_id, calendar);
    return { review, periodId: periodAt(calendar, review.period_from).id };
  });
  return { reviews, recorded };
}

/** An account as it stood at the end of a period. */
interface Stood {
  readonly subject: Subject;
  readonly list: Looked;
}

/**
 * An account with a calendar of its own as it stood at the end of each of its periods in a window: one that was given up since
 * still owed those that had ended.
 */
function ownStandings(work: Work, accountId: string, list: Looked): Stood[] {
  const { calendars, period } = list;
  return periodsBetween(calendars.of(accountId), period.from, endOf(period, work.clock.today())).flatMap((own) => {
    const there = { ...list, period: own };
    return subjectsOf(work, there, [accountId]).filter((subject) => isListed(subject, own)).map((subject) => ({ subject, list: there }));
  });
}

function namesFor(work: Work): (subject: Subject) => Pick<WorklistItem, 'channelTitle' | 'directorate' | 'lineManager' | 'reviewer'> {
  const titles = channelTitles(work);
  const places = new Map(directorates(work).map(({ id, name }) => [id, name]));
  const people = new PeopleDirectory(work);
  return ({ account }) => ({
    channelTitle: titles.get(account.channel) ?? account.channel, directorate: places.get(account.directorateId ?? '') ?? '',
    lineManager: people.get(account.lineManagerId)?.name ?? '', reviewer: '',
  });
}
