import type { Work } from '../../work.ts';
import { reportedStanding } from '../reviews/rules/reported-standing.ts';
import { quartersBetween } from '../reviews/rules/quarters.ts';
import { reviewsOfAccount, subjectsOf, worklist } from '../reviews/service.ts';

/** How far reviews were done in a period. */
interface Coverage {
  owed: number;
  done: number;
  late: number;
  notDone: number;
  notKnown: number;
  concerns: number;
}

/** Whether this register keeps a kind of review. The line managers' monthly ones it does not yet. */
export function keepsReviews(cadence: 'monthly' | 'quarterly'): boolean {
  return cadence === 'quarterly';
}

/**
 * How far the reviews of a cadence were done, for every quarter that a period touches, each account once in a quarter, as
 * the audit pack counts them (CP371 2.3.1).
 *
 * @param from @param to YYYY-MM-DD, both included
 */
export function coverageBetween(work: Work, cadence: 'monthly' | 'quarterly', from: string, to: string): Coverage {
  const coverage = { owed: 0, done: 0, late: 0, notDone: 0, notKnown: 0, concerns: 0 };
  if (!keepsReviews(cadence)) return coverage;
  const today = work.clock.today();
  for (const quarter of quartersBetween(from, to < today ? to : today)) {
    const subjects = new Map(subjectsOf(work, quarter).map((subject) => [subject.row.id, subject]));
    for (const item of worklist(work, quarter.id).items) {
      const subject = subjects.get(item.accountId);
      if (subject === undefined) continue;
      const { told } = reportedStanding({
        quarter, today, state: item.state, owedSince: item.dueOn, daysOverdue: item.daysOverdue, registeredOn: subject.registeredOn,
        lastReviewBefore: subject.lastReviewBefore, lastReviewOn: subject.lastReviewOn, recorded: item.reviewId !== null, nextReviewOn: null,
      });
      coverage.owed += 1;
      if (told === 'not-done') coverage.notDone += 1;
      else if (told === 'not-known') coverage.notKnown += 1;
      else coverage.done += 1;
      if (item.reviewId === null) continue;
      coverage.concerns += reviewsOfAccount(work, item.accountId).find(({ id }) => id === item.reviewId)?.concerns ?? 0;
    }
  }
  return coverage;
}
