import { tableLineId } from '../../preload/contract/monitoring-table.ts';
import { isoDate } from '../../preload/contract/values.ts';
import { Refusal } from './refusal.ts';
import type { HasSource } from './rooms/actions/plans.ts';
import { incident } from './rooms/incidents/service.ts';
import { monitoringDay } from './rooms/monitoring/service.ts';
import { followUp } from './rooms/reviews/follow-ups.ts';
import { recordedReview } from './rooms/reviews/recorded.ts';

/* Action plans stand below the rooms whose records they follow from (CP371 3): the dispatcher's table hands this in. */

/** Whether a record of this kind is on the register; of monitoring, a day that was written down or a line of the table. Never refuses. */
export const hasSource: HasSource = (work, kind, id) => {
  switch (kind) {
    case 'review':
      return isThere(() => recordedReview(work, { id }));
    case 'concern':
      return isThere(() => followUp(work, { id }));
    case 'incident':
      return isThere(() => incident(work, { id }));
    case 'monitoring':
      return tableLineId.safeParse(id).success || (isoDate.safeParse(id).success && isThere(() => monitoringDay(work, { day: id }).record));
  }
};

/** Each room refuses what it has not; a day of monitoring is there without having been written down. */
function isThere(look: () => unknown): boolean {
  try {
    return look() !== null;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
