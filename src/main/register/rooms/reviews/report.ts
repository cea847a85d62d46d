import type { AuditConcern, AuditReview, AuditReviewNotDone } from '../../reports/documents/audit-report-data.ts';
import type { Job, Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { outcomesOn } from '../policies/service.ts';
import { quarterly, quarterlyGroundTitles } from './checklist.ts';
import { clausesFromWords } from './rules/clauses.ts';
import { dayOf, daysBetween, type Quarter, quarterById, quartersBetween } from './rules/quarters.ts';
import { outcomeTitles, worklist } from './service.ts';
import { concernsBetween, reviewsBetween, reviewsOfPeriod } from './table.ts';

/** A period's reviews as a report tells them. */
export interface ReportedReviews {
  readonly done: readonly AuditReview[];
  readonly notDone: readonly AuditReviewNotDone[];
  readonly concerns: readonly AuditConcern[];
}

/**
 * Reviews done in a period, and for every quarter that the period touches those that were owed and not done
 * (CP371 2.3.1). What the period's last quarter still has time for counts as not done and says that it is due.
 * Quarter by quarter, so that other calls are answered in between and locking stops it.
 *
 * @param from @param to YYYY-MM-DD, both included
 * @throws Refusal `cancelled`
 */
export async function reviewsForReport(job: Job, from: string, to: string): Promise<ReportedReviews> {
  const { done, concerns, quarters } = job.read((work) => ({
    done: doneBetween(work, from, to),
    concerns: concernsIn(work, from, to),
    quarters: quartersBetween(from, earlierOf(to, work.clock.today())),
  }));
  const notDone: AuditReviewNotDone[] = [];
  for (const [index, quarter] of quarters.entries()) {
    job.progress(index, quarters.length, 'Gathering the records');
    await job.breathe();
    notDone.push(...job.read((work) => notDoneIn(work, quarter)));
  }
  return { done, notDone, concerns };
}

/** Every review is listed; of several of one account and quarter only the first is counted, because one was owed. */
function doneBetween(work: Work, from: string, to: string): AuditReview[] {
  const names = accountNames(work);
  const titles = outcomeTitles(work);
  const met = new Set<string>();
  return reviewsBetween(work.db, from, to).filter((review) => review.counts === 1).map((review) => {
    const owed = `${review.period}/${review.account_id}`;
    const counted = !met.has(owed);
    met.add(owed);
    return {
      clause: '2.3.1', account: names.get(review.account_id) ?? '', cadence: shortQuarter(quarterById(review.period).title),
      dueOn: review.due_on, doneOn: review.reviewed_on, recordedOn: dayOf(review.recorded_at), reviewer: review.reviewer_name,
      outcome: titles.get(review.outcome) ?? review.outcome, counted,
    };
  });
}

function notDoneIn(work: Work, quarter: Quarter): AuditReviewNotDone[] {
  const today = work.clock.today();
  // Newest first, so the older reasons are set first and overwritten.
  const reasons = new Map(
    reviewsOfPeriod(work.db, quarterly, quarter.id).toReversed()
      .filter((review) => review.counts === 0).map((review) => [review.account_id, review.note]),
  );
  return worklist(work, quarter.id).items.flatMap((item) =>
    item.state === 'done' ? [] : [{
      clause: '2.3.1', account: item.name, directorate: item.directorate, dueOn: quarter.to,
      // Told for this quarter alone: the same account can be owed several.
      state: item.state === 'never-reviewed' ? item.state : quarter.to < today ? ('overdue' as const) : ('due' as const),
      daysOverdue: Math.max(0, daysBetween(quarter.to, today)), reason: reasons.get(item.accountId) ?? '',
    }]);
}

/** Concerns that answers raised, with the clauses as they stood when the question was asked, and those in notes. */
function concernsIn(work: Work, from: string, to: string): AuditConcern[] {
  const names = accountNames(work);
  const grounds = quarterlyGroundTitles(work);
  const answered = concernsBetween(work.db, from, to).map((answer) => ({
    clauses: clausesFromWords(answer.clause), account: names.get(answer.account_id) ?? '', question: answer.question,
    note: [...groundsOf(answer.grounds).map((id) => grounds.get(id) ?? id), answer.note].filter((part) => part !== '').join('. '),
    seenOn: answer.reviewed_on, reportedTo: '',
  }));
  return [...answered, ...notedConcerns(work, from, to, names)].toSorted((one, other) => one.seenOn.localeCompare(other.seenOn));
}

/** "Oct to Dec 2026": a table column has no room for whole months. */
function shortQuarter(title: string): string {
  return title.replaceAll(/\b([A-Z][a-z]{2})[a-z]+/gu, '$1');
}

/** Concerns that stand only in a review's note, because no question of the checklist asks for them. */
function notedConcerns(work: Work, from: string, to: string, names: ReadonlyMap<string, string>): AuditConcern[] {
  const raising = new Map(outcomesOn(work, quarterly).filter(({ requires }) => requires.includes('concern')).map((outcome) => [outcome.id, outcome]));
  return reviewsBetween(work.db, from, to).flatMap((review) => {
    const outcome = raising.get(review.outcome);
    if (outcome === undefined || review.concerns > 0) return [];
    return [{
      clauses: [{ reference: 'CP371', clause: '2.3.1' }], account: names.get(review.account_id) ?? '', question: outcome.title, note: review.note,
      seenOn: review.reviewed_on, reportedTo: '',
    }];
  });
}

function groundsOf(json: string): string[] {
  return JSON.parse(json) as string[];
}

function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}
