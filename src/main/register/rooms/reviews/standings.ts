import type { Work } from '../../work.ts';
import { cadenceOn } from '../policies/service.ts';
import { cadences, runningPeriod } from './calendars.ts';
import { reviewSettings, setStamp } from './schedule-table.ts';
import { forgetStandings, insertStanding, staleAccounts } from './standings-table.ts';
import { looked, type Subject, subjectsOf } from './subjects.ts';

/** Raised whenever the rules by which standings are worked out change. */
const rulesVersion = 3;

/** More than so many are worked out together: looking up each of them alone would take longer. */
const worthAll = 200;

/**
 * Works out again where accounts stand whose records have changed, so that lists only have to look. Called at the end of
 * every change, in its transaction, and when the register is opened: another program or policy may count otherwise.
 */
export function bringStandingsUpToDate(work: Work): void {
  const stamp = stampOf(work);
  if (reviewSettings(work.db).stamp !== stamp) setStamp(work.db, stamp);
  const stale = staleAccounts(work.db);
  if (stale.length === 0) return;
  const only = stale.length > worthAll ? undefined : stale;
  forgetStandings(work.db, only);
  for (const cadence of cadences) {
    const list = looked(work, cadence, (calendars) => runningPeriod(calendars, work.clock.today()), only);
    // Also those whose reviews begin later: the list decides by the day it is opened.
    if (list !== undefined) for (const subject of subjectsOf(work, list, only)) insertStanding(work.db, rowOf(work, cadence, subject));
  }
}

/** What standings depend on beside the records. */
function stampOf(work: Work): string {
  return JSON.stringify([rulesVersion, ...cadences.map((id) => cadenceOn(work, id)?.period ?? null)]);
}

function rowOf(work: Work, cadence: string, { account, owedSince, owed, coveredTo, lastReviewOn }: Subject): Parameters<typeof insertStanding>[1] {
  return {
    cadence, account_id: account.id, name: account.name, channel: account.channel, directorate_id: account.directorateId,
    line_manager_id: account.lineManagerId, status: account.status, run: account.run ? 1 : 0, since: account.since,
    starts_on: owedSince > work.clock.today() ? owedSince : '', until: account.until, owed_from: owed.owedFrom, due_on: owed.dueOn,
    never: owed.never ? 1 : 0, owed_period: owed.period.id, covered_to: coveredTo, last_on: lastReviewOn,
  };
}
