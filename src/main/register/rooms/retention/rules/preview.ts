import type { SchedulePreview } from '../../../../../preload/contract/retention.ts';
import type { Keeping } from './standing.ts';
import { keyOf } from './types.ts';

/** Records named in a preview; the others are counted. */
const namedOnes = 5;

/**
 * What a change of the schedule would move. Records whose day is known now and then are compared; what is open has none.
 *
 * @param today YYYY-MM-DD
 */
export function previewOf(before: Keeping, after: Keeping, today: string): SchedulePreview {
  const moves = before.all().flatMap((fact) => {
    const then = after.fact(keyOf(fact));
    const was = before.standing(fact)?.keepUntil ?? null;
    const will = then === undefined ? null : after.standing(then)?.keepUntil ?? null;
    return was === null || will === null ? [] : [{ kind: fact.kind, recordId: fact.recordId, title: fact.title, before: was, after: will }];
  });
  const picked = (is: (move: (typeof moves)[number]) => boolean): SchedulePreview['sooner'] => {
    const rows = moves.filter(is).toSorted((one, other) => one.after.localeCompare(other.after) || one.title.localeCompare(other.title, 'en-GB'));
    return { count: rows.length, first: rows.slice(0, namedOnes) };
  };
  return {
    sooner: picked((move) => move.after < move.before), later: picked((move) => move.after > move.before),
    unmoved: moves.filter((move) => move.after === move.before).length,
    dueAtOnce: moves.filter((move) => move.after < today && move.before >= today).length,
    dueNoMore: moves.filter((move) => move.after >= today && move.before < today).length,
  };
}
