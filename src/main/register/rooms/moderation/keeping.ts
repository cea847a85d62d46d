import { doneTitles } from '../../../../preload/contract/moderation.ts';
import type { Work } from '../../work.ts';
import { moderationStanding } from './rules.ts';
import { moderationRows, reviewRows } from './table.ts';

/** An entry of the moderation log, as far as keeping it is concerned. */
export interface ModerationToKeep {
  readonly id: string;
  readonly number: string;
  /** In words. */
  readonly done: string;
  readonly accountId: string | null;
  readonly incidentId: string | null;
  /** When it was last looked at, after which it is not looked at again, YYYY-MM-DD; null while a review is to come. */
  readonly endedOn: string | null;
  /** How often it was looked at: nothing else changes it. */
  readonly version: number;
}

/** Every entry of the moderation log (10022 4.3.1) with the day on which it was settled. @param work the unit of work, to read */
export function moderationToKeep(work: Work): ModerationToKeep[] {
  const reviews = Map.groupBy(reviewRows(work.db).filter(({ wrong }) => wrong === ''), (review) => review.moderation_id);
  return moderationRows(work.db).map((row) => {
    const own = (reviews.get(row.id) ?? []).map((review) => ({ outcome: review.outcome, on: review.on_day, nextOn: review.next_on }));
    const { state } = moderationStanding(row.review_on, own, work.clock.today());
    return {
      id: row.id, number: row.number, done: doneTitles[row.done], accountId: row.account_id, incidentId: row.incident_id,
      endedOn: state === 'in-force' ? null : own.at(-1)?.on ?? row.on_day, version: own.length,
    };
  });
}
