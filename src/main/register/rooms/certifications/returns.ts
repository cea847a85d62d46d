import { createHash } from 'node:crypto';
import type { CertificateReturn } from '../../../../preload/contract/certifications-returns.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CertificateReturnsTable, CertificatesTable } from '../../database/tables-certifications.ts';
import { type EvidenceFile, evidenceFromBytes, evidenceOf, forgetEvidence, keepEvidence, setAsideEvidence } from '../../evidence/evidence.ts';
import { underPlainName } from '../../evidence/kept-name.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { CertificationBook } from './reading.ts';
import { insertReturn, returnRow, sameFile, updateReturn, waitingReturns } from './returns-table.ts';
import { certificateByNumber, certificateRow } from './table.ts';

/* Signed copies as they come back. Each is kept at once; which certificate it is, and what stands on it, may be said later. */

/** What a signed copy is kept as. */
export const signedCopy = 'Signed certificate';

/** A copy of which an officer said that it is not the signed form. */
const copySetAside = 'Copy set aside';

/**
 * Keeps what was dropped. A file that cannot be kept says why and keeps the others from nothing.
 *
 * @returns for each file, in its order, what became of it
 */
export function receiveCertificates(work: Work, { files }: InputOf<'certifications.receive'>): OutputOf<'certifications.receive'> {
  const outcomes = files.map(({ name, content, number, readHow }) => {
    const read = readable(name, content);
    return 'refused' in read ? { name, refused: read.refused, id: null } : { name, ...keepOne(work, read.file, number, readHow) };
  });
  const book = new CertificationBook(work);
  return outcomes.map(({ name, refused, id }) => {
    const row = id === null ? undefined : returnRow(work.db, id);
    return { name, refused, kept: row === undefined ? null : returnOf(work, book, row) };
  });
}

/** A dropped file as evidence, or why it is none. */
function readable(name: string, content: Uint8Array): { readonly file: EvidenceFile } | { readonly refused: string } {
  try {
    return { file: underPlainName(evidenceFromBytes(name, content)) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

function keepOne(work: Work, file: EvidenceFile, number: string, readHow: 'code' | 'hand'): { readonly refused: string; readonly id: string | null } {
  const certificate = number === '' ? undefined : certificateByNumber(work.db, number);
  const same = sameFile(work.db, createHash('sha256').update(file.content).digest('hex'));
  if (same !== undefined) {
    return { refused: `This very file is kept already${same.number === '' ? '' : `, for ${same.number}`}, since ${formatDate(same.received_on)}. It was not kept twice.`, id: null };
  }
  const id = work.newId();
  const kept = keepEvidence(work, { room: 'certifications', recordId: id, kind: signedCopy }, file);
  const row: CertificateReturnsTable = {
    id, certificate_id: certificate?.id ?? null, evidence_id: kept.id, file_name: kept.name, file_sha256: kept.sha256, number, read_how: readHow, state: 'waiting',
    received_on: work.clock.today(), received_by: work.officer.name, discard_reason: '', version: 1,
  };
  insertReturn(work.db, row);
  work.record({
    action: 'certificate-copy.received', room: 'certifications', recordId: certificate?.id ?? id, clause: certificate?.clause ?? 'App 3',
    details: { number, readHow, name: kept.name, bytes: kept.bytes, sha256: kept.sha256 },
  });
  return { refused: '', id };
}

/** Signed copies that are not finished, oldest first. */
export function unfinishedReturns(work: Work): OutputOf<'certifications.unfinished'> {
  const book = new CertificationBook(work);
  return waitingReturns(work.db).map((row) => returnOf(work, book, row));
}

/** Says which certificate a signed copy is. @throws Refusal `not-found`, `conflict`; `invalid` with the field for a number that no certificate bears */
export function matchReturn(work: Work, input: InputOf<'certifications.match'>): OutputOf<'certifications.match'> {
  const row = waitingReturn(work, input);
  const certificate = certificateByNumber(work.db, input.number);
  if (certificate === undefined) throw new Refusal('invalid', `No certificate bears the number ${input.number}. Look at the form again, or choose one from the list.`, 'number');
  const before = certificateRow(work.db, row.certificate_id ?? '');
  const matched = updateReturn(work.db, { ...row, certificate_id: certificate.id, number: certificate.number, read_how: 'hand' });
  work.record({
    action: 'certificate-copy.matched', room: 'certifications', recordId: certificate.id, clause: certificate.clause,
    details: { number: certificate.number, before: before?.number ?? row.number, name: row.file_name, sha256: row.file_sha256 },
  });
  return returnOf(work, new CertificationBook(work), matched);
}

/**
 * Lets go of a file that is no certificate; its name and checksum stay in the trail. What is matched with a certificate may be the
 * only proof of it: it is set aside and kept with that certificate, as long as the certificate is.
 *
 * @throws Refusal `not-found`, `conflict`
 */
export function discardReturn(work: Work, input: InputOf<'certifications.discard'>): OutputOf<'certifications.discard'> {
  const row = waitingReturn(work, input);
  const certificate = certificateRow(work.db, row.certificate_id ?? '');
  updateReturn(work.db, { ...row, state: 'discarded', evidence_id: null, discard_reason: input.reason });
  if (row.evidence_id !== null) {
    if (certificate === undefined) forgetEvidence(work, row.evidence_id);
    else setAsideEvidence(work, row.evidence_id, certificate.id, copySetAside);
  }
  work.record({
    action: certificate === undefined ? 'certificate-copy.discarded' : 'certificate-copy.set-aside', room: 'certifications',
    recordId: certificate?.id ?? row.id, clause: certificate?.clause ?? 'App 3',
    details: { number: row.number, name: row.file_name, sha256: row.file_sha256, reason: input.reason },
  });
  return { id: row.id };
}

/** A return that is not finished, in the version that an officer has seen. @throws Refusal `not-found`, `conflict` */
export function waitingReturn(work: Work, { id, version }: { readonly id: string; readonly version?: number }): CertificateReturnsTable {
  const row = returnRow(work.db, id);
  if (row?.state !== 'waiting') throw missingRecord('returned copy');
  if (version !== undefined && row.version !== version) throw conflict('This returned copy', returnOf(work, new CertificationBook(work), row));
  return row;
}

function returnOf(work: Work, book: CertificationBook, row: CertificateReturnsTable): CertificateReturn {
  const [file] = evidenceOf(work, 'certifications', row.id);
  if (file === undefined) throw new Error('A returned copy that waits has no file.');
  const certificate = book.certificates.find(({ id }) => id === row.certificate_id);
  return {
    id: row.id, version: row.version, file, state: certificate === undefined ? 'unmatched' : 'to-complete', number: row.number, readHow: row.read_how,
    certificate: certificate === undefined ? null : book.itemOf(certificate), problem: problemOf(row, certificate), receivedOn: row.received_on, receivedBy: row.received_by,
  };
}

function problemOf({ number }: CertificateReturnsTable, certificate: CertificatesTable | undefined): string {
  if (certificate === undefined) return number === '' ? '' : `No certificate bears the number ${number}.`;
  if (certificate.withdrawn_on !== null) return `${certificate.number} was withdrawn on ${formatDate(certificate.withdrawn_on)}: match this copy with the one in its place.`;
  return certificate.signed_on === null ? '' : `${certificate.number} came back already, signed ${formatDate(certificate.signed_on)}. To put this copy in its place, say why.`;
}
