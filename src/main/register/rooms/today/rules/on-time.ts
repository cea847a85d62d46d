import type { QuarterOnTime } from '../../../../../preload/contract/today.ts';

/** One review that was owed in a quarter, and what became of it. Days are YYYY-MM-DD. */
export interface OwedFacts {
  readonly told: 'done' | 'before-register' | 'not-known' | 'not-done' | 'not-yet-due' | 'stopped';
  /** Null where it was not done, or where only the register before this one knows the day. */
  readonly doneOn: string | null;
  readonly dueOn: string;
}

/**
 * How many reviews of a quarter were done in time. One that was done after its due date is late, however late; one from before
 * this register is taken as done in time, because it counted for the quarter when the account came in. What was not due before
 * its account was given up is not owed.
 */
export function countOnTime(listed: readonly OwedFacts[]): Pick<QuarterOnTime, 'owed' | 'onTime' | 'late' | 'notDone' | 'notYetDue' | 'notKnown'> {
  const reviews = listed.filter(({ told }) => told !== 'stopped');
  const done = reviews.filter(({ told }) => told === 'done' || told === 'before-register');
  const late = done.filter(({ doneOn, dueOn }) => doneOn !== null && doneOn > dueOn).length;
  const count = (wanted: OwedFacts['told']): number => reviews.filter(({ told }) => told === wanted).length;
  return {
    owed: reviews.length, onTime: done.length - late, late, notDone: count('not-done'), notYetDue: count('not-yet-due'), notKnown: count('not-known'),
  };
}

/** The share that was done in time, of those of which something is known; null where nothing is. */
export function shareOnTime({ owed, onTime, notKnown }: Pick<QuarterOnTime, 'owed' | 'onTime' | 'notKnown'>): number | null {
  return owed === notKnown ? null : onTime / (owed - notKnown);
}
