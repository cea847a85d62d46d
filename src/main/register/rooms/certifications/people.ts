import type { CertificationHeld } from '../../../../preload/contract/people.ts';
import type { CertificatesTable } from '../../database/tables-certifications.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import type { PeopleDirectory } from '../people/service.ts';
import { directorates } from '../settings/service.ts';
import { handOriginal } from './changes.ts';
import { replaceManager } from './managers.ts';
import { certificateRow, certificateRows, managerRows, presentHolders, repointCertifications } from './table.ts';

/* What somebody who leaves has of certifications: directorates for which she certifies, and signed originals that she keeps (CP371 App 3). */

/** What a person holds now, directorates before originals. An original is among them until the day until which it is kept. */
export function heldCertifications(work: Work, personId: string): CertificationHeld[] {
  const names = new Map(directorates(work).filter(({ active }) => active).map(({ id, name }) => [id, name]));
  const manages = managerRows(work.db).filter((row) => row.until === null && row.person_id === personId && names.has(row.directorate_id));
  const held = new Set(presentHolders(work.db).filter((row) => row.person_id === personId).map((row) => row.certificate_id));
  return [
    ...manages.map((row): CertificationHeld => ({ what: 'manager', id: row.directorate_id, title: names.get(row.directorate_id) ?? '', detail: row.post })),
    ...certificateRows(work.db).filter((row) => held.has(row.id) && isKept(work, row)).map((row): CertificationHeld => ({
      what: 'original', id: row.id, title: row.number, detail: `${row.directorate_name}, ${row.policy_reference} version ${row.version_number}`,
    })),
  ];
}

/** Gives what somebody held to whoever follows, from today. @throws Refusal as `replaceManager` and `handOriginal` */
export function handCertification(work: Work, people: PeopleDirectory, held: CertificationHeld, to: { readonly personId: string; readonly reason: string }): void {
  const since = work.clock.today();
  if (held.what === 'original') {
    const row = certificateRow(work.db, held.id);
    if (row === undefined) throw missingRecord('certificate');
    handOriginal(work, people, row, { ...to, since });
    return;
  }
  const directorate = directorates(work).find(({ id }) => id === held.id);
  if (directorate === undefined) throw missingRecord('directorate');
  replaceManager(work, people, directorate, { personId: to.personId, post: people.person(to.personId)?.role ?? '', since, reason: to.reason });
}

/** Two records are one person: what the one has of certifications is the other's. What certificates say of whoever was asked keeps its words. */
export function repointCertificationsOf(work: Work, from: string, to: string): void {
  repointCertifications(work.db, from, to);
}

/** Past its day, nobody has to keep it; what becomes of it then is decided with the retention. */
function isKept(work: Work, row: CertificatesTable): boolean {
  return row.retain_until !== null && row.retain_until >= work.clock.today();
}
