import type { HeldAs } from '../../../../preload/contract/accounts-records.ts';
import type { AccountHandoversTable } from '../../database/tables-accounts.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import type { PeopleDirectory } from '../people/service.ts';
import { handoverRows, insertHandover, lineManagerRows, openPersonalAccess, setLineManager, touchAccount } from './holders-table.ts';
import {
  accessRowById, accessRows, contributorRowById, contributorRows, insertAccess, insertContributor, openContributorRows, updateAccess, updateContributor,
} from './records-table.ts';
import { isOpen } from './rules/open.ts';
import { accountRow, administratorsOf, endAdministrator, insertAdministrator, presentAdministrators } from './table.ts';

/* Who holds what, for leaver mode (CP371 2.3.1). Ending and replacing write no entry of the trail: `insertHandoverRecord` writes one for both. */

export { repointPerson } from './merged-person.ts';
export { setStatusForHandover } from './status.ts';

/** One thing that a person holds on an account now. */
export interface AccountHolding {
  readonly accountId: string;
  readonly personId: string;
  readonly as: HeldAs;
  /** Role on the platform, for access; empty otherwise. */
  readonly detail: string;
  /** YYYY-MM-DD; null where nobody knows. */
  readonly since: string | null;
  /** The row that says so; the account's own id for a line manager. */
  readonly recordId: string;
}

/** Everything that anybody holds on any account now: line managers, administrators, contributors, personal access. */
export function allHoldings(work: Work): AccountHolding[] {
  const managers = lineManagerRows(work.db).flatMap(({ id, line_manager_id: personId }): AccountHolding[] =>
    (personId === null ? [] : [{ accountId: id, personId, as: 'line-manager', detail: '', since: null, recordId: id }]));
  const administrators = presentAdministrators(work.db).map((row): AccountHolding => ({
    accountId: row.account_id, personId: row.person_id, as: row.kind, detail: '', since: row.from_date, recordId: row.id,
  }));
  const contributors = openContributorRows(work.db, work.clock.today()).map((row): AccountHolding => ({
    accountId: row.account_id, personId: row.person_id, as: 'contributor', detail: '', since: row.from_date, recordId: row.id,
  }));
  const access = openPersonalAccess(work.db).flatMap((row): AccountHolding[] =>
    (row.person_id === null ? [] : [{
      accountId: row.account_id, personId: row.person_id, as: 'access', detail: row.role, since: row.granted_on, recordId: row.id,
    }]));
  return [...managers, ...administrators, ...contributors, ...access];
}

/**
 * Ends what a person holds. The register stops counting her now: a last day that lies ahead stands on the person.
 *
 * @param on her last day, YYYY-MM-DD; a later day than today counts as today
 * @throws Refusal `not-found`
 */
export function endHolding(work: Work, holding: AccountHolding, on: string): void {
  const last = notAfterToday(work, on);
  if (holding.as === 'line-manager') setLineManager(work.db, holding.accountId, null);
  else if (holding.as === 'contributor') endContribution(work, holding.recordId, last);
  else if (holding.as === 'access') endAccess(work, holding.recordId, last);
  else endAdministrator(work.db, holding.recordId, notBefore(holding.since, last));
  if (isOnForm(holding.as)) touchAccount(work.db, holding.accountId);
}

/**
 * Puts a successor in a place. Where she stands there already nothing changes; a backup who becomes the primary
 * administrator is backup no longer, because one person in two places is one administrator (CP371 2.3.1).
 *
 * @param on YYYY-MM-DD; a later day than today counts as today
 * @param detail role on the platform, for access
 * @throws Refusal `not-found`
 */
export function replaceHolder(work: Work, accountId: string, as: HeldAs, successorPersonId: string, on: string, detail = ''): void {
  const from = notAfterToday(work, on);
  if (accountRow(work.db, accountId) === undefined) throw missingRecord('account');
  if (as === 'line-manager') setLineManager(work.db, accountId, successorPersonId);
  else if (as === 'contributor') startContribution(work, accountId, successorPersonId, from);
  else if (as === 'access') grantTo(work, accountId, successorPersonId, detail, from);
  else takeOverAs(work, accountId, as, successorPersonId, from);
  if (isOnForm(as)) touchAccount(work.db, accountId);
}

/** The account on which somebody contributes or holds access; null when there is no such record. */
export function accountOfHolding(work: Work, as: 'contributor' | 'access', recordId: string): string | null {
  return (as === 'contributor' ? contributorRowById(work.db, recordId) : accessRowById(work.db, recordId))?.account_id ?? null;
}

/** What became of something that somebody has held. */
export interface HandoverRecord {
  readonly accountId: string;
  readonly personId: string;
  readonly as: HeldAs;
  readonly outcome: AccountHandoversTable['outcome'];
  readonly successorId: string | null;
  /** YYYY-MM-DD */
  readonly doneOn: string;
  /** By when a new owner is to be found or the account closed, YYYY-MM-DD. */
  readonly dueOn: string | null;
  readonly note: string;
}

/** Keeps what was handed over, and writes it into the account's trail. @param directory knows both people's names */
export function insertHandoverRecord(work: Work, record: HandoverRecord, directory: PeopleDirectory): void {
  insertHandover(work.db, {
    id: work.newId(), account_id: record.accountId, person_id: record.personId, held_as: record.as, outcome: record.outcome,
    successor_id: record.successorId, done_on: record.doneOn, due_on: record.dueOn, note: record.note, officer_name: work.officer.name,
  });
  work.record({
    action: 'account.handed-over', room: 'accounts', recordId: record.accountId, clause: '2.3.1',
    details: {
      changes: [{ field: fieldOf[record.as], from: directory.get(record.personId), to: directory.get(record.successorId) }],
      outcome: record.outcome, doneOn: record.doneOn, dueOn: record.dueOn, note: record.note,
    },
  });
}

/** A handover as it is on record. */
export interface RecordedHandover extends HandoverRecord {
  readonly id: string;
  readonly officer: string;
}

/** Handovers of all accounts, of one, or of one person, newest first. */
export function handoverRecords(work: Work, of: { readonly accountId?: string; readonly personId?: string }): RecordedHandover[] {
  return handoverRows(work.db, of).map((row) => ({
    id: row.id, accountId: row.account_id, personId: row.person_id, as: row.held_as, outcome: row.outcome, successorId: row.successor_id,
    doneOn: row.done_on, dueOn: row.due_on, note: row.note, officer: row.officer_name,
  }));
}

/** How the account's record names each place. */
const fieldOf: Readonly<Record<HeldAs, string>> = {
  'line-manager': 'lineManager', primary: 'primaryAdministrator', backup: 'backupAdministrator', contributor: 'contributor', access: 'access',
};

/** Places that stand on the account's form, so that one who has it open must be told. */
function isOnForm(as: HeldAs): boolean {
  return as === 'line-manager' || as === 'primary' || as === 'backup';
}

function notAfterToday(work: Work, day: string): string {
  const today = work.clock.today();
  return day > today ? today : day;
}

/** Nobody's time ends before it began. */
function notBefore(first: string | null, last: string): string {
  return first !== null && last < first ? first : last;
}

function endContribution(work: Work, id: string, last: string): void {
  const row = contributorRowById(work.db, id);
  if (row === undefined) throw missingRecord('contributor');
  // One whose time lies ahead ends with its first day, and so never begins.
  updateContributor(work.db, { ...row, to_date: notBefore(row.from_date, last), version: row.version + 1 }, row.version);
}

function endAccess(work: Work, id: string, last: string): void {
  const row = accessRowById(work.db, id);
  if (row === undefined) throw missingRecord('access');
  updateAccess(work.db, { ...row, removed_on: notBefore(row.granted_on, last), version: row.version + 1 }, row.version);
}

function startContribution(work: Work, accountId: string, personId: string, from: string): void {
  if (contributorRows(work.db, accountId).some((row) => row.person_id === personId && isOpen(row, work.clock.today()))) return;
  insertContributor(work.db, {
    id: work.newId(), account_id: accountId, person_id: personId, application_id: null, from_date: from, to_date: null, note: '', version: 1,
  });
}

function grantTo(work: Work, accountId: string, personId: string, role: string, from: string): void {
  const here = accessRows(work.db, accountId).filter((row) => row.person_id === personId && row.removed_on === null);
  if (here.some((row) => row.role.toLowerCase() === role.toLowerCase())) return;
  insertAccess(work.db, {
    id: work.newId(), account_id: accountId, kind: 'person', person_id: personId, holder: '', role, granted_on: from, removed_on: null,
    note: '', version: 1,
  });
}

function takeOverAs(work: Work, accountId: string, kind: 'primary' | 'backup', personId: string, from: string): void {
  const held = administratorsOf(work.db, accountId).filter((row) => row.person_id === personId);
  if (held.some((row) => row.kind === kind || row.kind === 'primary')) return;
  for (const row of held) endAdministrator(work.db, row.id, from);
  insertAdministrator(work.db, { id: work.newId(), account_id: accountId, person_id: personId, kind, from_date: from, to_date: null });
}
