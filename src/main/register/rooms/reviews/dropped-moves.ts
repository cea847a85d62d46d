import type { DroppedMove } from '../../../../preload/contract/reviews-schedule.ts';
import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import { calendarsFor, runningPeriod } from './calendars.ts';
import { type Calendar, replacedBy } from './rules/calendar.ts';
import { dueMoves } from './schedule-table.ts';
import { looked, subjectsOf } from './subjects.ts';

/**
 * The moved due dates that a change of how often would drop (CP371 2.3.1): the day was set for a period that will not be there
 * any more. Only of reviews that are still owed: what was done has been counted.
 *
 * @param accountId the account whose period changes; null for the Trust's
 * @param after the calendar of an account once the change is made
 * @returns by account; days are YYYY-MM-DD
 */
export function droppedMoves(work: Work, cadence: Cadence, accountId: string | null, after: (accountId: string) => Calendar): DroppedMove[] {
  const only = accountId === null ? [...new Set(dueMoves(work.db, cadence).map((move) => move.account_id))] : [accountId];
  const calendars = calendarsFor(work, cadence, only);
  const list = looked(work, cadence, (found) => runningPeriod(found, work.clock.today()), only);
  if (calendars === undefined || list === undefined) return [];
  return subjectsOf(work, list, only).flatMap(({ account, owed }): DroppedMove[] => {
    const moved = account.run ? calendars.movedOf(account.id).get(owed.period.id) : undefined;
    const instead = moved === undefined ? null : replacedBy(after(account.id), owed.period);
    if (moved === undefined || instead === null) return [];
    return [{ accountId: account.id, account: account.name, period: owed.period.title, dueOn: moved.dueOn, reason: moved.reason, insteadOn: calendars.workingDay(instead.to) }];
  }).toSorted((one, other) => one.account.localeCompare(other.account, 'en-GB'));
}
