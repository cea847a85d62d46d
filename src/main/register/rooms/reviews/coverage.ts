import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import { concernsOf } from './concerns.ts';
import { owedIn, windowsBetween } from './owed-reviews.ts';
import { type CountedWindows, countedWindows } from './rules/counted-windows.ts';

/** How many reviews of one kind were owed in a stretch of days, and what became of them. */
export interface ReviewCoverage {
  /** Done, not done, not yet due, and not known. */
  readonly owed: number;
  readonly done: number;
  /** Of those done, after their due date. */
  readonly late: number;
  /** Their day has passed. */
  readonly notDone: number;
  /** Their day has not passed: they may yet be done in time. */
  readonly notYetDue: number;
  /** From before an account came into this register. */
  readonly notKnown: number;
  /** Not owed any more: the account was given up before the review was due. */
  readonly stopped: number;
  /** How many concerns were raised, by the question; under no question where a note alone says it. */
  readonly concerns: ReadonlyMap<string, number>;
  /** What is counted; null where nothing is. */
  readonly windows: CountedWindows | null;
}

/**
 * What became of the reviews that were owed in a stretch of days (CP371 3). A review belongs to a whole window of the calendar and
 * to no day of it, so the windows that the days touch are counted whole, with the concerns that were raised in them.
 *
 * @param from @param to YYYY-MM-DD, both included; what has not begun yet is left out
 */
export function coverageBetween(work: Work, cadence: Cadence, from: string, to: string): ReviewCoverage {
  const today = work.clock.today();
  const touched = windowsBetween(work, cadence, from, to < today ? to : today);
  const windows = countedWindows(touched, from, to);
  const listed = touched.flatMap((window) => owedIn(work, cadence, window).reviews);
  const all = listed.filter(({ told }) => told.told !== 'stopped');
  const done = all.filter(({ told }) => told.told === 'done' || told.told === 'before-register');
  const count = (wanted: 'not-done' | 'not-yet-due' | 'not-known'): number => all.filter(({ told }) => told.told === wanted).length;
  const concerns = windows === null ? [] : concernsOf(work, [cadence], windows.from, windows.to);
  return {
    owed: all.length, done: done.length, notDone: count('not-done'), notYetDue: count('not-yet-due'), notKnown: count('not-known'),
    stopped: listed.length - all.length, late: done.filter(({ review, dueOn }) => review !== undefined && review.reviewed_on > dueOn).length,
    concerns: new Map([...Map.groupBy(concerns, ({ questionId }) => questionId)].map(([id, raised]) => [id, raised.length])), windows,
  };
}
