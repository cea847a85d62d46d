import type { AccountDetail } from '../../../../preload/contract/accounts.ts';
import type { NamedPerson } from '../../../../preload/contract/accounts-values.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { AccountContributorsTable } from '../../database/tables-accounts.ts';
import { changedFields } from '../../changed-fields.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { PeopleDirectory } from '../people/service.ts';
import { dropContributor } from './holders-table.ts';
import { contributorRowById, contributorRows, insertContributor, openContributorRows, updateContributor } from './records-table.ts';
import { isRun } from './rules/alarms.ts';
import { isOpen } from './rules/open.ts';
import { accountRow } from './table.ts';

/** Somebody who may contribute to an account, as an application has approved it (CP371 2.3). */
export interface ApprovedContributor {
  readonly accountId: string;
  readonly person: NamedPerson;
  /** YYYY-MM-DD */
  readonly from: string;
  /** Last day, YYYY-MM-DD; null for no end. */
  readonly to: string | null;
  readonly applicationId: string | null;
  readonly note: string;
}

/** Adds a contributor. @throws Refusal `not-found`, `invalid` for an account nobody runs, `duplicate` */
export function addContributor(work: Work, { accountId, person, from, note }: InputOf<'accounts.addContributor'>): OutputOf<'accounts.addContributor'> {
  return addApprovedContributor(work, { accountId, person, from, to: null, applicationId: null, note });
}

/**
 * Adds a contributor whom an application has approved (CP371 2.3).
 *
 * @throws Refusal `not-found`, `invalid` for an account that nobody runs or a last day before the first,
 *   or a name that several people bear, `duplicate` when she contributes to it already
 */
export function addApprovedContributor(work: Work, wanted: ApprovedContributor, directory = new PeopleDirectory(work)): { id: string } {
  const account = accountRow(work.db, wanted.accountId);
  if (account === undefined) throw missingRecord('account');
  if (!isRun(account.status)) throw new Refusal('invalid', `${account.name} is not run any more, so nobody can contribute to it.`);
  refuseOddDay(wanted.from, 'from');
  refuseOddDay(wanted.to, 'to');
  if (wanted.to !== null && wanted.to < wanted.from) throw new Refusal('invalid', 'The last day lies before the first. Correct one of them.', 'to');
  const personId = directory.idOf(wanted.person, null, 'person.email');
  const present = contributorRows(work.db, wanted.accountId).find((row) => row.person_id === personId && isOpen(row, work.clock.today()));
  if (present !== undefined) {
    throw new Refusal('duplicate', `${wanted.person.name} contributes to ${account.name} already. End that first, or leave it as it is.`, 'person');
  }
  const id = work.newId();
  insertContributor(work.db, {
    id, account_id: wanted.accountId, person_id: personId, application_id: wanted.applicationId, from_date: wanted.from, to_date: wanted.to,
    note: wanted.note, version: 1,
  });
  work.record({
    action: 'contributor.added', room: 'accounts', recordId: wanted.accountId, clause: '2.3',
    details: {
      changes: [{ field: 'contributor', from: null, to: directory.get(personId) }],
      from: wanted.from, to: wanted.to, applicationId: wanted.applicationId, note: wanted.note,
    },
  });
  return { id };
}

/** Ends a contributor's time, today, earlier or on a day that lies ahead. @throws Refusal `not-found`, `conflict`, `invalid` */
export function endContributor(work: Work, input: InputOf<'accounts.endContributor'>): OutputOf<'accounts.endContributor'> {
  const before = contributorRowById(work.db, input.id);
  if (before === undefined) throw missingRecord('contributor');
  if (!isOpen(before, work.clock.today())) throw new Refusal('invalid', 'This contributor’s time has ended already.');
  refuseOddDay(input.to, 'to');
  if (input.to < before.from_date) throw new Refusal('invalid', 'The last day lies before the first. Enter a later day.', 'to');
  const after = { ...before, to_date: input.to, note: input.note === '' ? before.note : input.note, version: before.version + 1 };
  if (!updateContributor(work.db, after, input.version)) throw conflict('This contributor', { version: before.version });
  work.record({
    action: 'contributor.ended', room: 'accounts', recordId: before.account_id, clause: '2.3',
    details: { changes: [{ field: 'contributor', from: new PeopleDirectory(work).get(before.person_id), to: null }], to: input.to, note: after.note },
  });
  return {};
}

/**
 * Changes from when until when somebody contributes, as a later decision has it (CP371 2.3). Nothing happens where it is so already.
 *
 * @param period days as YYYY-MM-DD; `to` is null for no end
 * @throws Refusal `not-found`, `conflict`, `invalid` for a last day before the first
 */
export function changeContributorPeriod(work: Work, { id, version, ...period }: { readonly id: string; readonly version: number; readonly from: string; readonly to: string | null }): void {
  const before = contributorRowById(work.db, id);
  if (before === undefined) throw missingRecord('contributor');
  if (period.to !== null && period.to < period.from) throw new Refusal('invalid', 'The last day lies before the first. Correct one of them.', 'to');
  const changed = changedFields({ from: before.from_date, to: before.to_date }, period);
  if (changed.changes.length === 0) return;
  const after = { ...before, from_date: period.from, to_date: period.to, version: before.version + 1 };
  if (!updateContributor(work.db, after, version)) throw conflict('This contributor', { version: before.version });
  work.record({
    action: 'contributor.period-changed', room: 'accounts', recordId: before.account_id, clause: '2.3',
    details: { ...changed, contributor: new PeopleDirectory(work).get(before.person_id) },
  });
}

/**
 * Takes back a contribution whose first day has not come: nobody contributed, so no row says so. The trail keeps it.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` once it has begun
 */
export function takeBackContributor(work: Work, { id, version, note }: { readonly id: string; readonly version: number; readonly note: string }): void {
  const before = contributorRowById(work.db, id);
  if (before === undefined) throw missingRecord('contributor');
  if (before.version !== version) throw conflict('This contributor', { version: before.version });
  if (before.from_date <= work.clock.today()) throw new Refusal('invalid', 'This contributor’s time has begun. End it instead.');
  dropContributor(work.db, id);
  work.record({
    action: 'contributor.taken-back', room: 'accounts', recordId: before.account_id, clause: '2.3',
    details: { changes: [{ field: 'contributor', from: new PeopleDirectory(work).get(before.person_id), to: null }], from: before.from_date, to: before.to_date, note },
  });
}

/** Contributors of all accounts whose time goes on. */
export function openContributions(work: Work): AccountContributorsTable[] {
  return openContributorRows(work.db, work.clock.today());
}

/** Contributors of an account as its dossier shows them, former ones too. @param number gives an application its number */
export function contributorsOf(
  work: Work, accountId: string, people: ReadonlyMap<string, ShownPerson>, number: (applicationId: string) => string | null,
): AccountDetail['contributors'] {
  return contributorRows(work.db, accountId).map((row) => {
    const person = people.get(row.person_id);
    return {
      id: row.id, version: row.version, person: { name: person?.name ?? '', email: person?.email ?? '' }, leaver: person?.leaver ?? false,
      from: row.from_date, to: row.to_date, note: row.note, application: row.application_id === null ? null : number(row.application_id),
    };
  });
}

/** What a dossier shows of a person. */
export interface ShownPerson extends NamedPerson {
  /** Her last day has passed. */
  readonly leaver: boolean;
}
