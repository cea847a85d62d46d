import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';
import { account } from '../accounts/service.ts';
import { periodAsked } from './asked-period.ts';
import { calendarsFor, runningPeriod } from './calendars.ts';
import { subjectFor } from './review-subject.ts';
import { periodAfter } from './rules/calendar.ts';
import { reviewerFor } from './schedule-table.ts';
import { isListed } from './subjects.ts';
import { itemOf, withRecorded } from './worklist.ts';

/**
 * One account's line in a worklist, wherever it stands there: a page of the list need not have it.
 *
 * @returns null where the account is not in the list
 * @throws Refusal `not-found`; `invalid` for a period that does not exist
 */
export function listedAccount(work: Work, { accountId, period: periodId, cadence = 'quarterly' }: InputOf<'reviews.listed'>): OutputOf<'reviews.listed'> {
  const { row } = account(work, accountId);
  const calendars = calendarsFor(work, cadence, []);
  if (calendars === undefined) return null;
  const period = periodId === null ? runningPeriod(calendars, work.clock.today()) : periodAsked(work, cadence, periodId);
  const found = subjectFor(work, cadence, period, accountId);
  if (found === undefined || !isListed(found.subject, period)) return null;
  const item = itemOf(found.subject, found.list, work.clock.today(), {
    channelTitle: row.channelTitle, directorate: row.directorate, lineManager: row.lineManager,
    reviewer: reviewerFor(work.db, { cadence, period: period.id, account_id: accountId }) ?? '',
  });
  const [line] = withRecorded(work, cadence, period, [item]);
  if (line === undefined) return null;
  const { owed, calendar } = found.subject;
  return { ...line, owed: { period: { ...owed.period }, dueOn: owed.dueOn, movableTo: periodAfter(calendar, owed.period).to } };
}
