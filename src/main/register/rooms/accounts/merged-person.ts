import type { Work } from '../../work.ts';
import { PeopleDirectory } from '../people/service.ts';
import {
  dropAccess, dropAdministrator, dropContributor, type PersonRows, putAdministrator, repointHandovers, rowsOfPerson, setLineManager, touchAccount,
} from './holders-table.ts';
import { updateAccess, updateContributor } from './records-table.ts';
import { isOpen } from './rules/open.ts';
import { endAdministrator } from './table.ts';

/**
 * Gives everything that one person holds or has held on accounts to another record of the same person. Where both stand
 * in the same place now, the two become one that began with the earlier; who would become her own backup is backup no
 * longer, because one person in two places is one administrator (CP371 2.3.1). Call it before the one is marked as merged:
 * the trail names both.
 *
 * @returns how many accounts were touched
 */
export function repointPerson(work: Work, fromId: string, intoId: string): number {
  const directory = new PeopleDirectory(work);
  const mine = rowsOfPerson(work.db, fromId);
  const hers = rowsOfPerson(work.db, intoId);
  const managed = new Set(mine.managed);
  for (const accountId of managed) setLineManager(work.db, accountId, intoId);
  repointAdministered(work, mine, hers, intoId);
  const noBackup = endOwnBackups(work, mine, intoId);
  repointContributed(work, mine, hers, intoId);
  repointAccess(work, mine, hers, intoId);
  repointHandovers(work.db, fromId, intoId);
  const onForm = new Set([...managed, ...mine.administered.filter((row) => row.to_date === null).map((row) => row.account_id)]);
  for (const accountId of onForm) touchAccount(work.db, accountId);
  const touched = new Set([...onForm, ...[...mine.administered, ...mine.contributed, ...mine.access].map((row) => row.account_id)]);
  for (const accountId of touched) {
    work.record({
      action: 'account.person-merged', room: 'accounts', recordId: accountId,
      details: {
        changes: [
          { field: 'person', from: directory.get(fromId), to: directory.get(intoId) },
          ...(noBackup.has(accountId) ? [{ field: 'backupAdministrator', from: directory.get(intoId), to: null }] : []),
        ],
      },
    });
  }
  return touched.size;
}

function repointAdministered(work: Work, mine: PersonRows, hers: PersonRows, intoId: string): void {
  for (const row of mine.administered) {
    const twin = row.to_date !== null ? undefined : hers.administered.find((other) =>
      other.account_id === row.account_id && other.kind === row.kind && other.to_date === null);
    if (twin === undefined) {
      putAdministrator(work.db, { ...row, person_id: intoId });
      continue;
    }
    if (row.from_date < twin.from_date) putAdministrator(work.db, { ...twin, from_date: row.from_date });
    dropAdministrator(work.db, row.id);
  }
}

/** @returns the accounts on which a backup's time has ended because the primary administrator is the same person */
function endOwnBackups(work: Work, mine: PersonRows, intoId: string): ReadonlySet<string> {
  const touched = new Set(mine.administered.filter((row) => row.to_date === null).map((row) => row.account_id));
  const open = rowsOfPerson(work.db, intoId).administered.filter((row) => row.to_date === null && touched.has(row.account_id));
  const primary = new Set(open.filter(({ kind }) => kind === 'primary').map((row) => row.account_id));
  const backups = open.filter((row) => row.kind === 'backup' && primary.has(row.account_id));
  const today = work.clock.today();
  for (const row of backups) endAdministrator(work.db, row.id, row.from_date > today ? row.from_date : today);
  return new Set(backups.map((row) => row.account_id));
}

function repointContributed(work: Work, mine: PersonRows, hers: PersonRows, intoId: string): void {
  const today = work.clock.today();
  for (const row of mine.contributed) {
    const twin = isOpen(row, today)
      ? hers.contributed.find((other) => other.account_id === row.account_id && isOpen(other, today) && mayBeOne(row.application_id, other.application_id))
      : undefined;
    if (twin === undefined) {
      updateContributor(work.db, { ...row, person_id: intoId, version: row.version + 1 }, row.version);
      continue;
    }
    const one = {
      ...twin, from_date: row.from_date < twin.from_date ? row.from_date : twin.from_date, application_id: twin.application_id ?? row.application_id,
      to_date: later(row.to_date, twin.to_date), note: [twin.note, row.note].filter((note) => note !== '').join('; '), version: twin.version + 1,
    };
    updateContributor(work.db, one, twin.version);
    dropContributor(work.db, row.id);
  }
}

function repointAccess(work: Work, mine: PersonRows, hers: PersonRows, intoId: string): void {
  for (const row of mine.access) {
    const twin = row.removed_on !== null ? undefined : hers.access.find((other) =>
      other.account_id === row.account_id && other.removed_on === null && other.role.toLowerCase() === row.role.toLowerCase());
    if (twin === undefined) {
      updateAccess(work.db, { ...row, person_id: intoId, version: row.version + 1 }, row.version);
      continue;
    }
    const grantedOn = twin.granted_on === null || (row.granted_on !== null && row.granted_on < twin.granted_on) ? row.granted_on : twin.granted_on;
    const note = [twin.note, row.note].filter((text) => text !== '').join('; ');
    updateAccess(work.db, { ...twin, granted_on: grantedOn, note, version: twin.version + 1 }, twin.version);
    dropAccess(work.db, row.id);
  }
}

/** Two approvals are two times, each with its own application; a time without one joins any other. */
function mayBeOne(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** No last day is later than any. */
function later(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : one > other ? one : other;
}
