import type { FollowUpStep } from '../../../../../preload/contract/reviews-follow-ups.ts';
import { roundsOf } from './follow-up.ts';
import type { DatedStep } from './follow-up-days.ts';

/*
 * A step answers what came before it, so that it cannot have happened earlier. The letter about a shortfall and the period that
 * is agreed answer the review, and may come in either order.
 */

/** What a step answers, with its day. */
export interface Answered {
  readonly step: FollowUpStep;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** Steps that an officer dates; `decide` stands for whatever is decided of a shortfall. */
export type DatedByHand = 'letter' | 'met-letter' | 'rescinded-letter' | 'stands-letter' | 'reply' | 'settled' | 'period' | 'secondary' | 'decide';

/**
 * The latest day of what a step answers: it cannot lie before it. A letter that was made again counts by its earliest day, so
 * that one which was noted late can be put right by making it again with the day on which it was sent.
 *
 * @param taken what was noted, in its order
 * @returns null where it answers nothing but the review
 */
export function answeredBy(taken: readonly DatedStep[], step: DatedByHand): Answered | null {
  const done = taken.filter(({ how }) => how === 'done');
  const round = (roundsOf(taken).at(-1) ?? []).filter(({ how }) => how === 'done');
  const letter = earliest(done, 'letter');
  const candidates: Readonly<Record<DatedByHand, readonly (Answered | undefined)[]>> = {
    'letter': [last(round, 'further')],
    'met-letter': [last(done, 'met')],
    'rescinded-letter': [last(done, 'rescinded')],
    'stands-letter': [last(done, 'stands')],
    'reply': [letter],
    'settled': [letter, earliest(done, 'reply')],
    // A further period is agreed when it is decided, and a moved one after the one that it replaces.
    'period': [last(round, 'further'), last(round, 'period')],
    'secondary': [letter, last(round, 'period')],
    'decide': [letter, last(round, 'period'), last(round, 'secondary')],
  };
  return candidates[step].flatMap((one) => one ?? []).toSorted((one, other) => (one.on < other.on ? 1 : -1))[0] ?? null;
}

function earliest(done: readonly DatedStep[], step: FollowUpStep): Answered | undefined {
  return done.filter((row) => row.step === step).toSorted((one, other) => (one.on < other.on ? -1 : 1))[0];
}

function last(done: readonly DatedStep[], step: FollowUpStep): Answered | undefined {
  return done.findLast((row) => row.step === step);
}
