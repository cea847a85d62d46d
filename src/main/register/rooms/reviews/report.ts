import type { AuditConcern, AuditReview, AuditReviewNotDone } from '../../reports/documents/audit-report-data.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { outcomesOn } from '../policies/service.ts';
import { quarterly, quarterlyGroundTitles } from './checklist.ts';
import { daysBetween, quarterById, quartersBetween } from './rules/quarters.ts';
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
 *
 * @param from @param to YYYY-MM-DD, both included
 */
export function reviewsForReport(work: Work, from: string, to: string): ReportedReviews {
  const names = accountNames(work);
  const titles = outcomeTitles(work);
  const today = work.clock.today();
  const done = reviewsBetween(work.db, from, to).filter((review) => review.counts === 1).map((review) => ({
    clause: '2.3.1', account: names.get(review.account_id) ?? '', cadence: shortQuarter(quarterById(review.period).title),
    dueOn: review.due_on, doneOn: review.reviewed_on, reviewer: review.reviewer_name,
    outcome: titles.get(review.outcome) ?? review.outcome,
  }));
  const notDone = quartersBetween(from, to < today ? to : today).flatMap((quarter) => {
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
  });
  const grounds = quarterlyGroundTitles(work);
  const answered = concernsBetween(work.db, from, to).map((answer) => ({
    clause: answer.clause, account: names.get(answer.account_id) ?? '', question: answer.question,
    note: [...groundsOf(answer.grounds).map((id) => grounds.get(id) ?? id), answer.note].filter((part) => part !== '').join('. '),
    seenOn: answer.reviewed_on, reportedTo: '',
  }));
  const concerns = [...answered, ...notedConcerns(work, from, to, names)].toSorted((one, other) => one.seenOn.localeCompare(other.seenOn));
  return { done, notDone, concerns };
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
      clause: '2.3.1', account: names.get(review.account_id) ?? '', question: outcome.title, note: review.note,
      seenOn: review.reviewed_on, reportedTo: '',
    }];
  });
}

function groundsOf(json: string): string[] {
  return JSON.parse(json) as string[];
}
