import { bringStandingsUpToDate } from './rooms/reviews/standings.ts';
import type { Work } from './work.ts';

/**
 * Brings up to date what is worked out from records and kept, so that lists need not work it out again. Runs in the
 * transaction of every change, and when a register is opened: a projection is never older than what it shows.
 */
export function bringUpToDate(work: Work): void {
  bringStandingsUpToDate(work);
}
