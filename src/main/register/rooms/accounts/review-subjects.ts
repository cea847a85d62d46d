import type { AccountRow } from '../../../../preload/contract/accounts.ts';
import { historyOf } from '../../audit/history.ts';
import { londonDay } from '../../clock.ts';
import type { AccountStatusChangesTable } from '../../database/tables.ts';
import type { Work } from '../../work.ts';
import { channelTitles } from '../policies/service.ts';
import { rowOf } from './listing.ts';
import { isRun } from './rules/alarms.ts';
import { firstInUse, owedFrom, type Run, runOn } from './rules/run.ts';
import {
  accountRow, type ListedAccount, listedAccount, listedAccounts, setLastReview, statusChanges, updateAccount,
} from './table.ts';

/* Accounts as the reviews room looks at them: which are run, since when, and that one was reviewed. */

export { setStatusAfterReview } from './status.ts';

/** An account that somebody runs, as the reviews room needs it. */
export interface ReviewableAccount {
  readonly row: AccountRow;
  /** False for one that was reviewed in the time that is looked at and given up before its end. */
  readonly run: boolean;
  /** The day from which reviews are owed: approved, or else the first day it is known to have been run. */
  readonly since: string;
  /** The newest review, in this register or before it. */
  readonly lastReviewOn: string | null;
  readonly lastReviewBefore: string | null;
  /** The day it came into this register: of the time before, little is known. */
  readonly registeredOn: string;
}

/** What the reviews room knows beside. */
interface KnownReviews {
  /** Accounts with a review that counts in the time that is looked at: they were run then, whatever came after. */
  readonly reviewed: ReadonlySet<string>;
  /** First review of each account. */
  readonly first: ReadonlyMap<string, string>;
}

/**
 * Every account that was run on a day, or only the one named: what CP371 2.3.1 asks to be reviewed. One that was closed
 * later still counts for the day, so that closing an account does not hide a review that was owed, and one that was
 * reviewed stays among them, so that closing it does not hide the review.
 *
 * @param day YYYY-MM-DD
 */
export function accountsForReview(work: Work, day: string, known: KnownReviews, only?: string): ReviewableAccount[] {
  const titles = channelTitles(work);
  const changes = Map.groupBy(statusChanges(work.db, only), (change) => change.account_id);
  const rows = only === undefined ? listedAccounts(work.db, work.clock.today()) : [listedAccount(work.db, work.clock.today(), only)];
  return rows.flatMap((row) => {
    if (row === undefined) return [];
    const ofAccount = changes.get(row.id) ?? [];
    const run = runOfRow(work, row, ofAccount, day);
    if (!run.run && !known.reviewed.has(row.id)) return [];
    const listed = rowOf(work, row, titles);
    const evidence = { ...evidenceOf(row, ofAccount, known.first.get(row.id) ?? null), approvedOn: row.approved_on };
    return [{
      row: listed, run: run.run, since: owedFrom(evidence, run.since) ?? row.registered_on,
      lastReviewOn: listed.lastReviewOn, lastReviewBefore: row.last_review_before, registeredOn: row.registered_on,
    }];
  });
}

/** The first day on which an account is known to have been in use since it was last taken up, YYYY-MM-DD; null when nothing shows it. */
export function inUseSince(work: Work, id: string, firstReviewOn: string | null): string | null {
  const row = listedAccount(work.db, work.clock.today(), id);
  if (row === undefined) return null;
  const changes = statusChanges(work.db, id);
  return firstInUse(evidenceOf(row, changes, firstReviewOn), runOfRow(work, row, changes, work.clock.today()).since);
}

/**
 * Notes that a quarterly review was done, so that lists know without asking the reviews room. A day agreed for the
 * review has had its use when the review was done on it or later, or on or after the day on which it was agreed.
 */
export function noteReview(work: Work, id: string, reviewedOn: string): void {
  setLastReview(work.db, id, reviewedOn);
  const before = accountRow(work.db, id);
  if (before === undefined || before.next_review_on === null) return;
  if (before.next_review_on > reviewedOn && agreedOn(work, id) > reviewedOn) return;
  updateAccount(work.db, { ...before, next_review_on: null, version: before.version + 1 }, before.version);
  work.record({
    action: 'account.edited', room: 'accounts', recordId: id, clause: '2.3.1',
    details: { changes: [{ field: 'nextReviewOn', from: before.next_review_on, to: null }] },
  });
}

/** The day on which the day of the next review was agreed, as the trail says; one that it does not know lies far back. */
function agreedOn(work: Work, id: string): string {
  const set = historyOf(work.db, 'accounts', id, entriesLookedAt).find(({ details }) => setsNextReview(details));
  return set === undefined ? '' : londonDay(set.entry.at);
}

/** An agreed day is the business of the next quarter or two; so many entries no account has in that time. */
const entriesLookedAt = 1000;

function setsNextReview(details: unknown): boolean {
  if (typeof details !== 'object' || details === null) return false;
  if ('nextReviewOn' in details) return true;
  return changesTo(details, 'nextReviewOn').length > 0;
}

function runOfRow(work: Work, row: ListedAccount, changes: readonly AccountStatusChangesTable[], day: string): Run {
  const recorded = closingsRecorded(work, row.id, changes);
  return runOn(changes.map(({ id, changed_on: on, from_status: from, to_status: to }) => ({ on, from, to, recordedOn: recorded.get(id) })), row.status, day);
}

/** On which day each closing was written down, by its id, as the trail says. Nobody needs it of an account that was never taken up again. */
function closingsRecorded(work: Work, accountId: string, changes: readonly AccountStatusChangesTable[]): ReadonlyMap<string, string> {
  const closings = changes.filter(({ from_status: from, to_status: to }) => from !== 'closed' && to === 'closed');
  if (closings.length === 0 || !changes.some(({ from_status: from }) => from === 'closed')) return new Map();
  const written = historyOf(work.db, 'accounts', accountId, entriesLookedAt).filter(({ details }) => changesTo(details, 'status').includes('closed'));
  // Both stand in the order in which they were written, and the newest is surely among the entries looked at.
  return new Map(closings.toReversed().flatMap(({ id }, index) => {
    const entry = written[index]?.entry;
    return entry === undefined ? [] : [[id, londonDay(entry.at)] as const];
  }));
}

/** What a field was set to, as an entry of the trail has it. */
function changesTo(details: unknown, field: string): unknown[] {
  if (typeof details !== 'object' || details === null) return [];
  const changes: readonly unknown[] = 'changes' in details && Array.isArray(details.changes) ? details.changes : [];
  return changes.flatMap((change) => (typeof change === 'object' && change !== null && 'field' in change && change.field === field ? ['to' in change ? change.to : null] : []));
}

function evidenceOf(row: ListedAccount, changes: readonly AccountStatusChangesTable[], firstReviewOn: string | null) {
  return {
    registeredOn: isRun(changes[0]?.from_status ?? row.status) ? row.registered_on : null,
    lastReviewBefore: row.last_review_before, firstReviewOn,
  };
}
