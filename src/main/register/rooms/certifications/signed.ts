import type { SignedFacts } from '../../../../preload/contract/certifications-values.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import type { CertificatesTable } from '../../database/tables-certifications.ts';
import { evidenceFromBytes, keepEvidence, moveEvidence } from '../../evidence/evidence.ts';
import { underPlainName } from '../../evidence/kept-name.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { futureDay, refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { PeopleDirectory } from '../people/service.ts';
import { levelFor } from '../policies/pack-library.ts';
import { versionsOf } from '../policies/service.ts';
import { directorates } from '../settings/service.ts';
import { newCertificate, subordinateLevel } from './making.ts';
import { CertificationBook } from './reading.ts';
import { signedCopy, waitingReturn } from './returns.ts';
import { updateReturn } from './returns-table.ts';
import { packThatIsOn } from './rounds.ts';
import { retainUntil } from './rules/keeping.ts';
import { problemOf, sameLevel } from './rules/signed.ts';
import { certificateRow, correctHolder, holderRows, insertCertificate, insertHolder, updateCertificate } from './table.ts';

/**
 * Notes what stands on the signed form; from then on the certificate counts, and is kept six years from the signature. What
 * came back already is corrected only with a reason.
 *
 * @throws Refusal `not-found`, `conflict`; `invalid` with the field for a signature before issue or ahead, another level without a reason,
 *   a second return without a reason, facts without a signed copy, or a copy of another certificate
 */
export function completeCertificate(work: Work, input: InputOf<'certifications.complete'>): OutputOf<'certifications.complete'> {
  const row = certificateRow(work.db, input.id);
  if (row === undefined) throw missingRecord('certificate');
  const book = new CertificationBook(work);
  if (row.version !== input.version) throw conflict('This certificate', book.itemOf(row));
  if (row.withdrawn_on !== null) throw new Refusal('invalid', `${row.number} was withdrawn on ${formatDate(row.withdrawn_on)}. Match the copy with the one in its place.`);
  if (row.signed_on !== null && input.reason === '') {
    throw new Refusal('invalid', `${row.number} came back already, signed ${formatDate(row.signed_on)}. Say why that is corrected.`, 'reason');
  }
  if (row.signed_on === null && input.returnId === null) throw new Refusal('invalid', 'Attach the signed copy first: nothing is certified without it.', 'returnId');
  checkFacts(work, input.facts, { issuedOn: row.issued_how === 'none' ? null : row.prepared_on, level: row.kind === 'main' ? row.level : null });
  const copy = input.returnId === null ? null : takeCopy(work, row, input.returnId);
  const before = factsOf(work, row);
  const signed = updateCertificate(work.db, { ...row, ...signedColumns(work, row, input.facts) });
  holdFirst(work, signed, input.facts.holder, input.facts.receivedOn);
  const details = { number: row.number, directorate: row.directorate_name, ...copy, retainUntil: signed.retain_until };
  work.record(before === null
    ? { action: 'certificate.returned', room: 'certifications', recordId: row.id, clause: row.clause, details: { ...details, ...input.facts } }
    : { action: 'certificate.corrected', room: 'certifications', recordId: row.id, clause: row.clause, details: { ...details, reason: input.reason, ...changedFields(before, input.facts) } });
  return new CertificationBook(work).itemOf(signed);
}

/**
 * Takes in a certificate from before, without a record of its issue.
 *
 * @throws Refusal `not-found`; `invalid` with the field as `completeCertificate`, for a file that cannot be kept, and for one of that day that is there
 */
export function addOldCertificate(work: Work, input: InputOf<'certifications.addOld'>): OutputOf<'certifications.addOld'> {
  const pack = packThatIsOn(work, input.policyId);
  const directorate = directorates(work).find(({ id }) => id === input.directorateId);
  if (directorate === undefined) throw missingRecord('directorate');
  if (input.kind === 'subordinate' && input.department === '') throw new Refusal('invalid', 'Say which part of the directorate it is for.', 'department');
  const level = input.kind === 'main' ? levelFor(pack, directorate.kind) : null;
  checkFacts(work, input.facts, { issuedOn: null, level });
  const known = versionsOf(work, pack).find(({ number }) => number === input.versionNumber);
  const twin = new CertificationBook(work).certificates.find((row) =>
    row.directorate_id === directorate.id && row.policy_id === pack.id && row.version_number === input.versionNumber && row.kind === input.kind &&
    row.department === input.department && row.signed_on === input.facts.signedOn);
  if (twin !== undefined) throw new Refusal('duplicate', `${twin.number} is this certificate already: the same directorate, version and day of signature.`, 'facts.signedOn');
  const department = input.kind === 'main' ? '' : input.department;
  const made = newCertificate(work, {
    pack, directorate, kind: input.kind, department, manager: null, issuedHow: 'none', dueOn: null, roundId: null, replacesId: null, place: 0,
  });
  const row: CertificatesTable = {
    ...made, level: level ?? subordinateLevel, version_number: input.versionNumber, version_date: known?.date ?? input.versionDate, ...signedColumns(work, made, input.facts),
  };
  insertCertificate(work.db, row);
  const kept = keepEvidence(work, { room: 'certifications', recordId: row.id, kind: signedCopy }, underPlainName(evidenceFromBytes(input.file.name, input.file.content)));
  holdFirst(work, row, input.facts.holder, input.facts.receivedOn);
  work.record({
    action: 'certificate.taken-in', room: 'certifications', recordId: row.id, clause: row.clause,
    details: {
      number: row.number, directorate: row.directorate_name, department, policy: row.policy_reference, version: row.version_number, versionDate: row.version_date, ...input.facts,
      retainUntil: row.retain_until, name: kept.name, sha256: kept.sha256,
    },
  });
  return new CertificationBook(work).itemOf(row);
}

/** What was noted from a signed form; null until it is back. */
export function factsOf(work: Work, row: CertificatesTable): SignedFacts | null {
  if (row.signed_on === null || row.received_on === null) return null;
  const holder = new PeopleDirectory(work).get(holderRows(work.db, row.id).find(({ until }) => until === null)?.person_id ?? null);
  return {
    receivedOn: row.received_on, signedOn: row.signed_on, printName: row.print_name, directorateAsSigned: row.signed_directorate, level: row.signed_level,
    levelReason: row.level_reason, staffGroups: row.staff_groups, arrangements: row.arrangements, holder: { name: holder?.name ?? '', email: holder?.email ?? '' },
  };
}

function checkFacts(work: Work, facts: SignedFacts, asked: { readonly issuedOn: string | null; readonly level: string | null }): void {
  refuseOddDay(facts.signedOn, 'facts.signedOn');
  refuseOddDay(facts.receivedOn, 'facts.receivedOn');
  const found = problemOf(facts, { today: work.clock.today(), ...asked });
  if (found === null) return;
  const field = `facts.${found.field}`;
  if (found.problem === 'future') throw new Refusal('invalid', futureDay, field);
  if (found.problem === 'before-issue') {
    throw new Refusal('invalid', `The form was made on ${formatDate(asked.issuedOn ?? '')} and cannot have been signed before. Enter that day or a later one.`, field);
  }
  if (found.problem === 'before-signature') throw new Refusal('invalid', 'It cannot have come back before it was signed. Enter the day of the signature or a later one.', field);
  throw new Refusal('invalid', `The policy asks for the ${asked.level?.toLocaleLowerCase('en-GB') ?? ''}. Say why it was signed at another level.`, field);
}

function signedColumns(work: Work, row: CertificatesTable, facts: SignedFacts) {
  return {
    received_on: facts.receivedOn, signed_on: facts.signedOn, print_name: facts.printName, signed_directorate: facts.directorateAsSigned, signed_level: facts.level,
    level_reason: row.kind === 'main' && sameLevel(facts.level, row.level) ? '' : facts.levelReason, staff_groups: facts.staffGroups, arrangements: facts.arrangements,
    noted_on: work.clock.today(), noted_by: work.officer.name, retain_until: retainUntil(facts.signedOn, row.retain_years),
  };
}

/** Makes the copy the certificate's own. */
function takeCopy(work: Work, row: CertificatesTable, returnId: string): { readonly name: string; readonly sha256: string } {
  const copy = waitingReturn(work, { id: returnId });
  if (copy.certificate_id !== row.id) throw new Refusal('invalid', `This copy is not matched with ${row.number}. Match it first.`, 'returnId');
  moveEvidence(work, 'certifications', copy.id, row.id);
  updateReturn(work.db, { ...copy, state: 'done' });
  return { name: copy.file_name, sha256: copy.file_sha256 };
}

/** Notes who holds the signed original. A correction of who that is hands nothing over. */
function holdFirst(work: Work, row: CertificatesTable, holder: SignedFacts['holder'], since: string): void {
  const present = holderRows(work.db, row.id).find(({ until }) => until === null);
  const personId = new PeopleDirectory(work).idOf(holder, present?.person_id ?? null, 'facts.holder.email');
  if (present !== undefined) {
    if (present.person_id !== personId) correctHolder(work.db, row.id, personId);
    return;
  }
  insertHolder(work.db, {
    id: work.newId(), certificate_id: row.id, person_id: personId, since, until: null, reason: '', noted_at: work.clock.now(), noted_by: work.officer.name,
  });
}
