import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { plainName } from '../people/rules.ts';
import { windowToShare } from './asked-period.ts';
import { calendarsFor } from './calendars.ts';
import { quarterly } from './checklist.ts';
import { type Period, periodBefore } from './rules/calendar.ts';
import { sharedEvenly } from './rules/sharing.ts';
import { isSettled } from './rules/standing.ts';
import { assignmentsOf, removeAssignment, setAssignment } from './schedule-table.ts';
import { allItems } from './worklist.ts';

/* Who of the team reviews what in a period. The names need not be officers of this register: a colleague can work from paper. */

/**
 * Names who reviews these accounts; an empty name takes them back.
 *
 * @throws Refusal `not-found`; `invalid` for a period that does not exist or has ended
 */
export function assignReviews(work: Work, { period: periodId, accountIds, reviewer }: InputOf<'reviews.assign'>): OutputOf<'reviews.assign'> {
  const { id: period } = windowToShare(work, quarterly, periodId);
  const names = accountNames(work);
  if (accountIds.some((id) => !names.has(id))) throw missingRecord('account');
  const ids = [...new Set(accountIds)];
  for (const id of ids) assign(work, period, id, reviewer);
  work.record({
    action: reviewer === '' ? 'reviews.taken-back' : 'reviews.assigned', room: 'reviews', recordId: period, clause: '2.3.1',
    details: { period, reviewer, accounts: ids.map((id) => names.get(id) ?? id) },
  });
  return { assigned: ids.length };
}

/**
 * Shares out what is still to do in a period: evenly, each directorate kept together as far as that goes, or as it was in
 * the period before.
 *
 * @throws Refusal `invalid` for a period that does not exist or has ended, when nobody is named, or nothing is left to share
 */
export function shareOutReviews(work: Work, { period: periodId, reviewers, how, onlyUnshared }: InputOf<'reviews.shareOut'>): OutputOf<'reviews.shareOut'> {
  const period = windowToShare(work, quarterly, periodId);
  // One person who is named twice, also in other letters, is one: the first spelling stands.
  const names = [...Map.groupBy(reviewers, plainName).values()].flatMap(([first]) => first ?? []);
  if (how === 'evenly' && names.length === 0) throw new Refusal('invalid', 'Name everybody who reviews.', 'reviewers');
  const open = allItems(work, quarterly, period).filter(({ state, reviewer }) => !isSettled(state) && (!onlyUnshared || reviewer === ''));
  if (open.length === 0) throw new Refusal('invalid', 'Nothing is left to share out in this period.');
  const shares = how === 'evenly' ? sharedEvenly(open, names) : asLastTime(work, period, open.map(({ accountId }) => accountId));
  if (shares.size === 0) throw new Refusal('invalid', 'Nobody was named in the period before. Share out evenly this time.', 'how');
  for (const [id, reviewer] of shares) assign(work, period.id, id, reviewer);
  const counts = [...Map.groupBy(shares.values(), (reviewer) => reviewer)].map(([reviewer, all]) => ({ reviewer, accounts: all.length }))
    .toSorted((one, other) => one.reviewer.localeCompare(other.reviewer, 'en-GB'));
  work.record({ action: 'reviews.shared-out', room: 'reviews', recordId: period.id, clause: '2.3.1', details: { period: period.id, how, shared: counts } });
  return { shared: counts };
}

function asLastTime(work: Work, period: Period, ids: readonly string[]): ReadonlyMap<string, string> {
  const calendars = calendarsFor(work, quarterly, []);
  if (calendars === undefined) return new Map();
  const last = new Map(assignmentsOf(work.db, quarterly, periodBefore(calendars.trust, period).id).map((row) => [row.account_id, row.reviewer]));
  return new Map(ids.flatMap((id) => {
    const reviewer = last.get(id);
    return reviewer === undefined ? [] : [[id, reviewer] as const];
  }));
}

function assign(work: Work, period: string, accountId: string, reviewer: string): void {
  const row = { cadence: quarterly, period, account_id: accountId };
  if (reviewer === '') removeAssignment(work.db, row);
  else setAssignment(work.db, { ...row, reviewer });
}
