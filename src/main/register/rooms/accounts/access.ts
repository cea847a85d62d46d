import type { AccountDetail } from '../../../../preload/contract/accounts.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { AccountAccessTable } from '../../database/tables-accounts.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { PeopleDirectory } from '../people/service.ts';
import type { ShownPerson } from './contributors.ts';
import { accessRowById, accessRows, insertAccess, updateAccess } from './records-table.ts';
import { accountRow } from './table.ts';

/**
 * Notes that somebody holds a role on the platform itself: a person, an agency, a scheduler or a connected app.
 *
 * @throws Refusal `not-found`, `invalid` naming the field, `duplicate` when the same holder has that role already
 */
export function grantAccess(work: Work, input: InputOf<'accounts.grantAccess'>): OutputOf<'accounts.grantAccess'> {
  if (accountRow(work.db, input.accountId) === undefined) throw missingRecord('account');
  if (input.kind === 'person' && input.person === null) throw new Refusal('invalid', 'Say who holds the role.', 'person');
  if (input.kind !== 'person' && input.holder === '') throw new Refusal('invalid', 'Name the agency, scheduler or app that holds the role.', 'holder');
  refuseFutureDay(input.grantedOn, work.clock.today(), 'grantedOn');
  const directory = new PeopleDirectory(work);
  const personId = input.kind === 'person' && input.person !== null ? directory.idOf(input.person, null, 'person.email') : null;
  const row: AccountAccessTable = {
    id: work.newId(), account_id: input.accountId, kind: input.kind, person_id: personId, holder: personId === null ? input.holder : '',
    role: input.role, granted_on: input.grantedOn, removed_on: null, note: input.note, version: 1,
  };
  const name = holderOf(row, directory);
  if (accessRows(work.db, input.accountId).some((other) => isSameOpen(other, row))) {
    throw new Refusal('duplicate', `${name} holds this role on the account already.`, input.kind === 'person' ? 'person' : 'holder');
  }
  insertAccess(work.db, row);
  work.record({
    action: 'access.granted', room: 'accounts', recordId: row.account_id, clause: '2.3.1',
    details: { changes: [{ field: 'access', from: null, to: `${name}: ${row.role}` }], kind: row.kind, grantedOn: row.granted_on, note: row.note },
  });
  return { id: row.id };
}

/** Notes that a role on the platform was taken back. @throws Refusal `not-found`, `conflict`, `invalid` for its date */
export function removeAccess(work: Work, input: InputOf<'accounts.removeAccess'>): OutputOf<'accounts.removeAccess'> {
  const before = accessRowById(work.db, input.id);
  if (before === undefined) throw missingRecord('access');
  if (before.removed_on !== null) throw new Refusal('invalid', 'This access has been taken back already.');
  refuseFutureDay(input.removedOn, work.clock.today(), 'removedOn');
  if (before.granted_on !== null && input.removedOn < before.granted_on) {
    throw new Refusal('invalid', 'This day lies before the one on which the access was given. Enter a later day.', 'removedOn');
  }
  const after = { ...before, removed_on: input.removedOn, note: input.note === '' ? before.note : input.note, version: before.version + 1 };
  if (!updateAccess(work.db, after, input.version)) throw conflict('This access', { version: before.version });
  work.record({
    action: 'access.removed', room: 'accounts', recordId: before.account_id, clause: '2.3.1',
    details: {
      changes: [{ field: 'access', from: `${holderOf(before, new PeopleDirectory(work))}: ${before.role}`, to: null }],
      removedOn: after.removed_on, note: after.note,
    },
  });
  return {};
}

/** Who holds or has held which role on the platform, as the account's dossier shows it. */
export function accessOf(work: Work, accountId: string, people: ReadonlyMap<string, ShownPerson>): AccountDetail['access'] {
  return accessRows(work.db, accountId).map((row) => {
    const person = row.person_id === null ? undefined : people.get(row.person_id);
    return {
      id: row.id, version: row.version, kind: row.kind, holder: person?.name ?? row.holder, email: person?.email ?? '',
      leaver: person?.leaver ?? false, role: row.role, from: row.granted_on, to: row.removed_on, note: row.note,
    };
  });
}

function holderOf(row: AccountAccessTable, directory: PeopleDirectory): string {
  return directory.get(row.person_id)?.name ?? row.holder;
}

function isSameOpen(one: AccountAccessTable, other: AccountAccessTable): boolean {
  return one.removed_on === null && one.kind === other.kind && one.person_id === other.person_id
    && one.holder.toLowerCase() === other.holder.toLowerCase() && one.role.toLowerCase() === other.role.toLowerCase();
}
