import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import { concernsOf } from './concerns.ts';
import { owedIn, windowsBetween } from './owed-reviews.ts';

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
  /** Not owed any more: the account was given up before the review was due. */
  readonly stopped: number;
  /** How many concerns were raised, by the question; under no question where a note alone says it. */
  readonly concerns: ReadonlyMap<string, number>;
}

/** @param from @param to YYYY-MM-DD, both included; windows of the calendar that they touch are counted whole */
export function coverageBetween(work: Work, cadence: Cadence, from: string, to: string): ReviewCoverage {
  const today = work.clock.today();
  const listed = windowsBetween(work, cadence, from, to < today ? to : today).flatMap((window) => owedIn(work, cadence, window).reviews);
  const all = listed.filter(({ told }) => told.told !== 'stopped');
  const done = all.filter(({ told }) => told.told === 'done' || told.told === 'before-register');
  const notDone = all.filter(({ told }) => told.told === 'not-done').length;
  return {
    owed: all.length, done: done.length, notDone, notKnown: all.length - done.length - notDone, stopped: listed.length - all.length,
    late: done.filter(({ review, dueOn }) => review !== undefined && review.reviewed_on > dueOn).length,
    concerns: new Map([...Map.groupBy(concernsOf(work, [cadence], from, to), ({ questionId }) => questionId)].map(([id, raised]) => [id, raised.length])),
  };
}
