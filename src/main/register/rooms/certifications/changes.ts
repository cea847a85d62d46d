import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CertificatesTable } from '../../database/tables-certifications.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { hasLeft } from '../people/rules.ts';
import { PeopleDirectory } from '../people/service.ts';
import { outstanding, withdraw } from './printing.ts';
import { CertificationBook } from './reading.ts';
import { certificateRow, endHolder, holderRows, insertHolder, updateCertificate } from './table.ts';

/** Takes back a form that has not come back signed. @throws Refusal `not-found`, `conflict`; `invalid` for one that is back or withdrawn */
export function withdrawCertificate(work: Work, input: InputOf<'certifications.withdraw'>): OutputOf<'certifications.withdraw'> {
  presentCertificate(work, input);
  return new CertificationBook(work).itemOf(withdraw(work, outstanding(work, input.id), input.reason, ''));
}

/** Links a subordinate's certificate with the directorate's own. @throws Refusal `not-found`, `conflict`; `invalid` for one of another directorate or version */
export function linkCertificate(work: Work, input: InputOf<'certifications.link'>): OutputOf<'certifications.link'> {
  const row = presentCertificate(work, input);
  const main = certificateRow(work.db, input.mainId);
  if (main === undefined) throw missingRecord('certificate');
  if (row.kind !== 'subordinate') throw new Refusal('invalid', `${row.number} is the directorate’s own certificate, and is linked with none.`);
  if (!mayLink(row, main)) throw new Refusal('invalid', `${main.number} is of another directorate or version. Choose the directorate’s own of the same version.`, 'mainId');
  const linked = updateCertificate(work.db, { ...row, main_id: main.id });
  work.record({ action: 'certificate.linked', room: 'certifications', recordId: row.id, clause: row.clause, details: { number: row.number, main: main.number } });
  return new CertificationBook(work).itemOf(linked);
}

/** Whether a certificate can be the main one of a subordinate's. */
export function mayLink(subordinate: CertificatesTable, main: CertificatesTable): boolean {
  return main.kind === 'main' && main.withdrawn_on === null && main.directorate_id === subordinate.directorate_id && main.policy_id === subordinate.policy_id &&
    main.version_number === subordinate.version_number;
}

/** Somebody else holds the signed original from a day on (CP371 App 3). @throws Refusal `not-found`, `conflict`; `invalid` with the field */
export function setCertificateHolder(work: Work, input: InputOf<'certifications.setHolder'>): OutputOf<'certifications.setHolder'> {
  const row = presentCertificate(work, input);
  const people = new PeopleDirectory(work);
  const personId = people.idOf(input.holder, null, 'holder.email');
  if (hasLeft(people.person(personId)?.leaves_on ?? null, work.clock.today())) {
    throw new Refusal('invalid', `${input.holder.name} has left the Trust. Name somebody who is here.`, 'holder.name');
  }
  return new CertificationBook(work).itemOf(handOriginal(work, people, row, { personId, since: input.since, reason: input.reason }));
}

/** Hands the signed original on, with its entry in the trail. @throws Refusal `invalid` with the field */
export function handOriginal(
  work: Work, people: PeopleDirectory, row: CertificatesTable, to: { readonly personId: string; readonly since: string; readonly reason: string },
): CertificatesTable {
  if (row.signed_on === null) throw new Refusal('invalid', `${row.number} is not signed yet, so nobody holds it.`);
  refuseFutureDay(to.since, work.clock.today(), 'since');
  const before = holderRows(work.db, row.id).find(({ until }) => until === null);
  if (before?.person_id === to.personId) throw new Refusal('invalid', `${people.get(to.personId)?.name ?? ''} holds it already. Name somebody else.`, 'holder.name');
  if (before !== undefined && to.since < before.since) throw new Refusal('invalid', `Whoever holds it has done so since ${formatDate(before.since)}. Enter that day or a later one.`, 'since');
  endHolder(work.db, row.id, to.since);
  insertHolder(work.db, {
    id: work.newId(), certificate_id: row.id, person_id: to.personId, since: to.since, until: null, reason: to.reason, noted_at: work.clock.now(), noted_by: work.officer.name,
  });
  const handed = updateCertificate(work.db, row);
  work.record({
    action: 'certificate.handed-on', room: 'certifications', recordId: row.id, clause: row.clause,
    details: {
      number: row.number, directorate: row.directorate_name, reason: to.reason, since: to.since,
      changes: [{ field: 'holder', from: people.get(before?.person_id ?? null)?.name ?? '', to: people.get(to.personId)?.name ?? '' }],
    },
  });
  return handed;
}

function presentCertificate(work: Work, { id, version }: { readonly id: string; readonly version: number }): CertificatesTable {
  const row = certificateRow(work.db, id);
  if (row === undefined) throw missingRecord('certificate');
  if (row.version !== version) throw conflict('This certificate', new CertificationBook(work).itemOf(row));
  return row;
}
