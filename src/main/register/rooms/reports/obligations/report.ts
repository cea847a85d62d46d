import { earlierOf } from '../../../../../preload/contract/days.ts';
import { coverageStateMeanings, coverageStateWords } from '../../../../../preload/contract/coverage-words.ts';
import type { AuditCoverage } from '../../../reports/documents/audit-coverage-data.ts';
import type { Job, Work } from '../../../work.ts';
import { owedIn, type OwedReview, windowsBetween } from '../../reviews/owed-reviews.ts';
import type { KnownReviews } from './facts.ts';
import { statesInOrder } from './rules/states.ts';
import { coverageOfAll } from './service.ts';

export type OwedForCoverage = KnownReviews;

/**
 * The reviews that were owed in a period, window by window, so that other calls are answered in between: of ten years there are many.
 *
 * @param from @param to YYYY-MM-DD, both included
 * @throws Refusal `cancelled`
 */
export async function owedForCoverage(job: Job, from: string, to: string): Promise<OwedForCoverage> {
  const owed = async (cadence: 'quarterly' | 'monthly'): Promise<OwedReview[]> => {
    const windows = job.read((work) => windowsBetween(work, cadence, from, earlierOf(to, work.clock.today())));
    const found: OwedReview[] = [];
    for (const window of windows) {
      await job.breathe();
      found.push(...job.read((work) => owedIn(work, cadence, window).reviews));
    }
    return found;
  };
  return { quarterly: await owed('quarterly'), monthly: await owed('monthly') };
}

/** What the policies that are on ask for, as a pack tells it. @param from @param to YYYY-MM-DD, both included */
export function coverageForReport(work: Work, from: string, to: string, owed: OwedForCoverage): AuditCoverage[] {
  return coverageOfAll(work, from, to, owed).map(({ reference, title, version, totals, clauses }) => ({
    policy: reference, title, version,
    totals: statesInOrder.map((state) => ({ state: coverageStateWords[state], count: totals[state], meaning: coverageStateMeanings[state] })),
    obligations: clauses.flatMap(({ clause, title: clauseTitle, obligations }) => obligations.map((one) => ({
      policy: reference, clause, clauseTitle, who: one.who, often: one.often, duty: one.duty, state: coverageStateWords[one.state], onRecord: one.shownBy, notOnRecord: one.missing,
      reason: one.notApplicable?.reason ?? one.nothingKept,
    }))),
  }));
}
