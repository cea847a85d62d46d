import type {
  AuditAnswer, AuditConcern, AuditReview, AuditReviewBefore, AuditReviewNotDone, AuditReviewNotKnown, AuditReviewNotYetDue, AuditReviewStopped,
} from '../../reports/documents/audit-report-data.ts';
import { earlierOf, laterOf } from '../../../../preload/contract/days.ts';
import { londonDay } from '../../clock.ts';
import type { Job, Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { outcomeTitles, quarterly } from './checklist.ts';
import { concernsOf } from './concerns.ts';
import { answersBetween } from './reported-answers.ts';
import { type Period, periodById } from './rules/calendar.ts';
import { shortPeriod } from './rules/short-period.ts';
import { owedIn, type OwedReview, windowsBetween } from './owed-reviews.ts';

/** A period's reviews as a report tells them. */
export interface ReportedReviews {
  readonly done: readonly AuditReview[];
  /** Done in the period, but before this register: only the date is known. */
  readonly before: readonly AuditReviewBefore[];
  readonly notDone: readonly AuditReviewNotDone[];
  /** Their day has not passed. */
  readonly notYetDue: readonly AuditReviewNotYetDue[];
  /** Of quarters before the account came into this register: neither done nor not done. */
  readonly notKnown: readonly AuditReviewNotKnown[];
  /** Not owed any more: the account was given up before the review was due. */
  readonly stopped: readonly AuditReviewStopped[];
  readonly concerns: readonly AuditConcern[];
  readonly answers: readonly AuditAnswer[];
}

/**
 * For every quarter that a period touches, where each account on its worklist stands (CP371 2.3.1): done, done before
 * this register, owed and not done, not yet due, given up before it was due, or not known. Each account of a quarter is counted in
 * exactly one of them.
 * Quarter by quarter, so that other calls are answered in between and locking stops it.
 *
 * @param from @param to YYYY-MM-DD, both included
 * @throws Refusal `cancelled`
 */
export async function reviewsForReport(job: Job, from: string, to: string): Promise<ReportedReviews> {
  const { concerns, quarters } = job.read((work) => ({
    concerns: concernsIn(work, from, to),
    quarters: windowsBetween(work, quarterly, from, earlierOf(to, work.clock.today())),
  }));
  const told: ToldQuarter[] = [];
  for (const [index, quarter] of quarters.entries()) {
    job.progress(index, quarters.length, 'Gathering the records');
    await job.breathe();
    told.push(job.read((work) => quarterOfReport(work, quarter, from, to)));
  }
  return {
    done: told.flatMap(({ done }) => done), before: told.flatMap(({ before }) => before), notDone: told.flatMap(({ notDone }) => notDone),
    notYetDue: told.flatMap(({ notYetDue }) => notYetDue), notKnown: told.flatMap(({ notKnown }) => notKnown), stopped: told.flatMap(({ stopped }) => stopped), answers: told.flatMap(({ answers }) => answers), concerns,
  };
}

type ToldQuarter = Omit<ReportedReviews, 'concerns'>;

function quarterOfReport(work: Work, window: Period, from: string, to: string): ToldQuarter {
  const before: AuditReviewBefore[] = [];
  const notDone: AuditReviewNotDone[] = [];
  const notYetDue: AuditReviewNotYetDue[] = [];
  const notKnown: AuditReviewNotKnown[] = [];
  const stopped: AuditReviewStopped[] = [];
  const owed = owedIn(work, quarterly, window);
  for (const { item, period, told, registeredOn, dueOn, reason } of owed.reviews) {
    const row = { clause: '2.3.1', account: item.name, directorate: item.directorate, quarter: shortPeriod(period.title) };
    if (told.told === 'before-register') before.push({ ...row, reviewedOn: item.lastReviewOn ?? '' });
    if (told.told === 'not-known') notKnown.push({ ...row, registeredOn });
    if (told.told === 'stopped') stopped.push({ ...row, dueOn, stoppedOn: item.activeTo ?? '' });
    if (told.told === 'not-yet-due') {
      const { state, daysOverdue } = told;
      notYetDue.push({ ...row, dueOn, state, owedSince: daysOverdue === 0 ? '' : told.owedSince, daysOverdue, reason });
    }
    if (told.told === 'not-done') {
      notDone.push({
        ...row, accountKey: item.accountId, dueOn, state: told.state, owedSince: told.owedSince, daysOverdue: told.daysOverdue,
        doneLaterOn: told.doneLaterOn ?? '', reason,
      });
    }
  }
  return {
    done: reviewsDone(work, owed, from, to), before, notDone, notYetDue, notKnown, stopped,
    answers: answersBetween(work, laterOf(window.from, from), earlierOf(window.to, to)),
  };
}

/** Every review of the window is listed; of several of one account only the first of each period is counted, because one was owed. */
function reviewsDone(work: Work, { recorded, reviews }: { readonly recorded: ReturnType<typeof owedIn>['recorded']; readonly reviews: readonly OwedReview[] }, from: string, to: string): AuditReview[] {
  const names = accountNames(work);
  const titles = outcomeTitles(work);
  const owed = new Set(reviews.filter(({ told }) => told.told === 'done').map(({ item, period }) => `${item.accountId} ${period.id}`));
  const met = new Set<string>();
  return recorded.map(({ review, periodId }) => {
    const key = `${review.account_id} ${periodId}`;
    const counted = owed.has(key) && !met.has(key);
    met.add(key);
    return {
      clause: '2.3.1', account: names.get(review.account_id) ?? '', cadence: shortPeriod(periodById(review.period).title),
      dueOn: review.due_on, doneOn: review.reviewed_on, recordedOn: londonDay(review.recorded_at), reviewer: review.reviewer_name,
      outcome: titles.get(review.outcome) ?? review.outcome, counted, inPeriod: review.reviewed_on >= from && review.reviewed_on <= to,
    };
  });
}

function concernsIn(work: Work, from: string, to: string): AuditConcern[] {
  return concernsOf(work, [quarterly], from, to).map(({ clauses, account, question, seen, seenOn }) => ({ clauses: [...clauses], account, question, note: seen, seenOn }));
}
