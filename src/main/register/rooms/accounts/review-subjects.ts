import type { AccountStatus } from '../../../../preload/contract/accounts.ts';
import { historyOf } from '../../audit/history.ts';
import { londonDay } from '../../clock.ts';
import type { AccountsTable, AccountStatusChangesTable } from '../../database/tables.ts';
import type { Work } from '../../work.ts';
import { isRun } from './rules/alarms.ts';
import { firstInUse, owedFrom, type Run, runOn } from './rules/run.ts';
import { accountRow, accountRows, setLastReview, statusChanges, updateAccount } from './table.ts';

/* Accounts as the reviews room looks at them: which are run, since when, and that one was reviewed. */

export { setStatusAfterReview } from './status.ts';

/** An account that somebody runs, as the reviews room needs it. Days are YYYY-MM-DD. */
export interface ReviewableAccount {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly address: string;
  readonly directorateId: string | null;
  readonly lineManagerId: string | null;
  readonly status: AccountStatus;
  readonly corporate: boolean;
  readonly approvedOn: string | null;
  readonly nextReviewOn: string | null;
  /** False for one that was run in the time that is looked at, or reviewed for it, and given up before its end. */
  readonly run: boolean;
  /** The day from which reviews are owed: approved, or else the first day it is known to have been run. */
  readonly since: string;
  /** The day it was given up, where it is not run. */
  readonly until: string | null;
  readonly lastReviewBefore: string | null;
  /** The day it came into this register: of the time before, little is known. */
  readonly registeredOn: string;
}

/** What the reviews room knows beside. */
interface KnownReviews {
  /** Accounts with a review that counts in the time that is looked at: they were run then, whatever came after. */
  readonly reviewed: (id: string) => boolean;
  /** First review of an account in this register. */
  readonly first: (id: string) => string | null;
  /** First day of the time that is looked at: what was given up after it was run in it. Left out where only a day is looked at. */
  readonly from?: string;
}

/**
 * Every account that was run on a day, or those of the ones named: what CP371 2.3.1 asks to be reviewed. One that was closed
 * later still counts for the day, so that closing an account does not hide a review that was owed, and one that was
 * reviewed stays among them, so that closing it does not hide the review. One that was given up in the time that is looked at
 * stays as well: what it owed until then has to be told, be it as not done or as not yet due.
 *
 * @param day YYYY-MM-DD
 * @param only ids; every account where nothing is said
 */
export function accountsForReview(work: Work, day: string, known: KnownReviews, only?: readonly string[]): ReviewableAccount[] {
  const rows = only === undefined ? accountRows(work.db) : only.flatMap((id) => accountRow(work.db, id) ?? []);
  const changes = only === undefined
    ? Map.groupBy(statusChanges(work.db), (change) => change.account_id)
    : new Map(only.map((id) => [id, statusChanges(work.db, id)]));
  return rows.flatMap((row) => {
    const ofAccount = changes.get(row.id) ?? [];
    const run = runOfRow(work, row, ofAccount, day);
    const evidence = { ...evidenceOf(row, ofAccount, known.first(row.id)), approvedOn: row.approved_on };
    const since = owedFrom(evidence, run.since) ?? row.registered_on;
    if (!run.run && !known.reviewed(row.id) && !wasRunIn(run, since, known.from)) return [];
    return [{
      id: row.id, name: row.name, channel: row.channel, address: row.address, directorateId: row.directorate_id, lineManagerId: row.line_manager_id,
      status: row.status, corporate: row.corporate === 1, approvedOn: row.approved_on, nextReviewOn: row.next_review_on,
      run: run.run, since, until: run.run ? null : run.until,
      lastReviewBefore: row.last_review_before, registeredOn: row.registered_on,
    }];
  });
}

/** Whether an account that was given up had been run for a day at least of the time that began then. */
function wasRunIn({ until }: Run, since: string, from: string | undefined): boolean {
  return from !== undefined && until !== null && until > from && until > since;
}

/** The first day on which an account is known to have been in use since it was last taken up, YYYY-MM-DD; null when nothing shows it. */
export function inUseSince(work: Work, id: string, firstReviewOn: string | null): string | null {
  const row = accountRow(work.db, id);
  if (row === undefined) return null;
  const changes = statusChanges(work.db, id);
  return firstInUse(evidenceOf(row, changes, firstReviewOn), runOfRow(work, row, changes, work.clock.today()).since);
}

/** The same of every account. @param firstReviews the day of each account's first review in this register */
export function inUseSinceOfAll(work: Work, firstReviews: ReadonlyMap<string, string>): ReadonlyMap<string, string | null> {
  const changes = Map.groupBy(statusChanges(work.db), (change) => change.account_id);
  const today = work.clock.today();
  return new Map(accountRows(work.db).map((row) => {
    const own = changes.get(row.id) ?? [];
    return [row.id, firstInUse(evidenceOf(row, own, firstReviews.get(row.id) ?? null), runOfRow(work, row, own, today).since)];
  }));
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

function runOfRow(work: Work, row: AccountsTable, changes: readonly AccountStatusChangesTable[], day: string): Run {
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

function evidenceOf(row: AccountsTable, changes: readonly AccountStatusChangesTable[], firstReviewOn: string | null) {
  return {
    registeredOn: isRun(changes[0]?.from_status ?? row.status) ? row.registered_on : null,
    lastReviewBefore: row.last_review_before, firstReviewOn,
  };
}
