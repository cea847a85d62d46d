import type { AccountDetail, AccountStatus } from '../../../../preload/contract/accounts.ts';
import type { HeldAs } from '../../../../preload/contract/accounts-records.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import type { Work } from '../../work.ts';
import { accessOf } from './access.ts';
import { type AdministratorPeriod, administratorPeriods } from './administrators.ts';
import { contributorsOf, type ShownPerson } from './contributors.ts';
import { watchList } from './handles.ts';
import { handoverRecords } from './holdings.ts';
import { accessRows, contributorRows, detailsToldRows } from './records-table.ts';
import { isOpen } from './rules/open.ts';
import { nextStatusesOf } from './status.ts';
import { statusChanges } from './table.ts';

/** What hangs on an account and needs nothing from rooms above this one. */
type AccountRecords = Omit<AccountDetail, 'id' | 'version' | 'facts' | 'row' | 'reviews' | 'history' | 'historyLeft' | 'duties' | 'applications'>;

/** What has to be known beside the account itself to show its records. */
export interface RecordsContext {
  readonly status: AccountStatus;
  readonly administrators: readonly AdministratorPeriod[];
  readonly people: ReadonlyMap<string, ShownPerson>;
  /** Gives an application its number. */
  readonly applicationNumber: (id: string) => string | null;
}

/** Everything that hangs on one account. */
export function recordsOf(work: Work, id: string, { status, administrators, people, applicationNumber }: RecordsContext): AccountRecords {
  const name = (personId: string | null) => (personId === null ? '' : people.get(personId)?.name ?? '');
  return {
    administrators: administrators.flatMap(({ id: periodId, personId, kind, from, to }) =>
      (to === null ? [{ id: periodId, name: name(personId), email: people.get(personId)?.email ?? '', kind, from }] : [])),
    formerAdministrators: administrators.flatMap(({ id: periodId, personId, kind, from, to }) => (to === null ? [] : [{ id: periodId, name: name(personId), kind, from, to }])),
    access: accessOf(work, id, people),
    contributors: contributorsOf(work, id, people, applicationNumber),
    formerHandles: watchList(work, id),
    statusChanges: statusChanges(work.db, id).toReversed().map((row) => ({
      on: row.changed_on, from: row.from_status, to: row.to_status, reason: row.reason, clause: row.clause, captured: row.captured,
      officer: row.officer_name,
    })),
    nextStatuses: nextStatusesOf(work, id, status).map(({ to, title, clause, when }) => ({ to, title, clause, when })),
    handovers: handoverRecords(work, { accountId: id }).map(({ personId, as, outcome, successorId, doneOn, dueOn, note }) => ({
      person: name(personId), as, outcome, successor: name(successorId), doneOn, dueOn, note,
    })),
    detailsTold: detailsToldRows(work.db, id).map((row) => ({
      on: row.told_on, by: row.told_by, changed: JSON.parse(row.changed) as string[], officer: row.officer_name,
    })),
    evidence: evidenceOf(work, 'accounts', id),
  };
}

/** Somebody who runs an account or posts on it. */
export interface Poster {
  readonly personId: string;
  readonly as: Exclude<HeldAs, 'line-manager'>;
}

/** People who can post on an account now: its administrators, its contributors whose time has begun, and who holds a role on the platform. */
export function postersOf(work: Work, id: string, administrators: readonly AdministratorPeriod[]): Poster[] {
  const today = work.clock.today();
  return [
    ...administrators.flatMap(({ personId, kind, to }): Poster[] => (to === null ? [{ personId, as: kind }] : [])),
    ...contributorRows(work.db, id).flatMap((row): Poster[] => (row.from_date <= today && isOpen(row, today) ? [{ personId: row.person_id, as: 'contributor' }] : [])),
    ...accessRows(work.db, id).flatMap((row): Poster[] =>
      (row.person_id !== null && row.removed_on === null ? [{ personId: row.person_id, as: 'access' }] : [])),
  ];
}

/** Those who can sign in to one account now, which are those who can post on it, each once. */
export function signingInTo(work: Work, accountId: string): string[] {
  return [...new Set(postersOf(work, accountId, administratorPeriods(work, accountId)).map(({ personId }) => personId))];
}

/** People who could post on an account on a day, as the periods on record say, also those whose time has ended since. @param day YYYY-MM-DD */
export function postersOn(work: Work, id: string, administrators: readonly AdministratorPeriod[], day: string): Poster[] {
  const covers = (from: string | null, to: string | null) => (from === null || from <= day) && (to === null || to >= day);
  return [
    ...administrators.flatMap(({ personId, kind, from, to }): Poster[] => (covers(from, to) ? [{ personId, as: kind }] : [])),
    ...contributorRows(work.db, id).flatMap((row): Poster[] => (covers(row.from_date, row.to_date) ? [{ personId: row.person_id, as: 'contributor' }] : [])),
    ...accessRows(work.db, id).flatMap((row): Poster[] =>
      (row.person_id !== null && covers(row.granted_on, row.removed_on) ? [{ personId: row.person_id, as: 'access' }] : [])),
  ];
}
