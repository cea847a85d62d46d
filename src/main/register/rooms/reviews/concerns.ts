import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { outcomesOn } from '../policies/service.ts';
import { groundTitles } from './checklist.ts';
import { clausesFromWords, type PolicyClause } from './rules/clauses.ts';
import { concernsBetween, reviewsBetween } from './table.ts';

/** One concern that a review raised: an answer, or what stands in its note alone. */
export interface RaisedConcern {
  readonly reviewId: string;
  readonly cadence: Cadence;
  readonly account: string;
  readonly clauses: readonly PolicyClause[];
  /** Empty where no question of the checklist asks for it. */
  readonly questionId: string;
  readonly question: string;
  /** What was seen, grounds first. */
  readonly seen: string;
  /** The day of the review, YYYY-MM-DD. */
  readonly seenOn: string;
}

/**
 * Every concern of reviews done between two days (CP371 2.3.1), by date. All papers and lists count these and no others,
 * so that they cannot tell different numbers.
 *
 * @param from @param to YYYY-MM-DD, both included
 */
export function concernsOf(work: Work, cadences: readonly Cadence[], from: string, to: string): RaisedConcern[] {
  const names = accountNames(work);
  const grounds = groundTitles(work);
  const raised = cadences.flatMap((cadence) => [
    ...concernsBetween(work.db, cadence, from, to).map((answer): RaisedConcern => ({
      reviewId: answer.review_id, cadence, account: names.get(answer.account_id) ?? '', clauses: clausesFromWords(answer.clause),
      questionId: answer.question_id, question: answer.question,
      seen: [...(JSON.parse(answer.grounds) as string[]).map((id) => grounds.get(id) ?? id), answer.note].filter((part) => part !== '').join('. '),
      seenOn: answer.reviewed_on,
    })),
    ...notedIn(work, cadence, from, to, names),
  ]);
  return raised.toSorted((one, other) => one.seenOn.localeCompare(other.seenOn));
}

/** Concerns that stand only in a review's note, because no question of the checklist asks for them. */
function notedIn(work: Work, cadence: Cadence, from: string, to: string, names: ReadonlyMap<string, string>): RaisedConcern[] {
  const raising = new Map(outcomesOn(work, cadence).filter(({ requires }) => requires.includes('concern')).map((outcome) => [outcome.id, outcome]));
  return reviewsBetween(work.db, cadence, from, to).flatMap((review) => {
    const outcome = raising.get(review.outcome);
    if (outcome === undefined || review.concerns > 0) return [];
    return [{
      reviewId: review.id, cadence, account: names.get(review.account_id) ?? '', clauses: [{ reference: 'CP371', clause: '2.3.1' }], questionId: '',
      question: outcome.title, seen: review.note, seenOn: review.reviewed_on,
    }];
  });
}
