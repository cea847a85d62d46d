import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import { owedIn, windowsBetween } from './owed-reviews.ts';
import { concernsBetween } from './table.ts';

/** How many reviews of one kind were owed in a stretch of days, and what became of them. */
export interface ReviewCoverage {
  /** Done, not done, and not known. */
  readonly owed: number;
  readonly done: number;
  /** Of those done, after their due date. */
  readonly late: number;
  readonly notDone: number;
  /** From before an account came into this register. */
  readonly notKnown: number;
  /** How many answers raised a concern, by the question. */
  readonly concerns: ReadonlyMap<string, number>;
}

/** @param from @param to YYYY-MM-DD, both included; windows of the calendar that they touch are counted whole */
export function coverageBetween(work: Work, cadence: Cadence, from: string, to: string): ReviewCoverage {
  const today = work.clock.today();
  const all = windowsBetween(work, cadence, from, to < today ? to : today).flatMap((window) => owedIn(work, cadence, window).reviews);
  const done = all.filter(({ told }) => told.told === 'done' || told.told === 'before-register');
  const notDone = all.filter(({ told }) => told.told === 'not-done').length;
  return {
    owed: all.length, done: done.length, notDone, notKnown: all.length - done.length - notDone,
    late: done.filter(({ review, dueOn }) => review !== undefined && review.reviewed_on > dueOn).length,
    concerns: new Map([...Map.groupBy(concernsBetween(work.db, cadence, from, to), (answer) => answer.question_id)].map(([id, answers]) => [id, answers.length])),
  };
}

/** Answers that raised a concern, of reviews of one kind done between two days. @param from @param to YYYY-MM-DD, both included */
export function concernsRaised(work: Work, cadence: Cadence, from: string, to: string): number {
  return concernsBetween(work.db, cadence, from, to).length;
}
