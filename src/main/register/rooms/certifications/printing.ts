import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CertificatesTable } from '../../database/tables-certifications.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { fileSlug } from '../../reports/house-style.ts';
import type { Paper } from '../../reports/paper.ts';
import { refuseFarLook } from '../../sensible-day.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile, type WrittenFile } from '../../written-file.ts';
import { PeopleDirectory } from '../people/service.ts';
import { directorates } from '../settings/service.ts';
import { type FormWanted, newCertificate, nextNumber, paperOf, recordCertificate } from './making.ts';
import { CertificationBook } from './reading.ts';
import { packThatIsOn } from './rounds.ts';
import { certificateRow, updateCertificate } from './table.ts';

/* One form at a time: outside a round, for a level below, once more, or anew. */

/**
 * Prints an Appendix 3 form for a manager to sign, numbers and records it.
 *
 * @throws Refusal `not-found`, `cancelled`, `not-written`; `invalid` when a name holds a character that cannot be printed, or for a day that has passed
 */
export async function printCertificate(job: Job, input: InputOf<'certifications.print'>): Promise<OutputOf<'certifications.print'>> {
  const prepared = job.read((work) => {
    const subjects = subjectsOf(work, input);
    checkDue(work, input.dueOn);
    return prepare(work, { ...subjects, kind: 'main', department: '', manager: new CertificationBook(work).managerOf(subjects.directorate.id), dueOn: input.dueOn, replacesId: null, roundId: null });
  });
  return await printed(job, prepared, recordCertificate);
}

/**
 * Prints a form for a level below, which is always additional (CP371 App 3). Whoever is to sign it is learnt as a person of the register.
 *
 * @throws Refusal as `printCertificate`
 */
export async function printSubordinateCertificate(job: Job, input: InputOf<'certifications.printSubordinate'>): Promise<OutputOf<'certifications.printSubordinate'>> {
  const { manager, department, dueOn } = input;
  const prepared = job.read((work) => {
    checkDue(work, dueOn);
    return prepare(work, {
      ...subjectsOf(work, input), kind: 'subordinate', department, manager: manager === null ? null : { ...manager, personId: null }, dueOn, replacesId: null, roundId: null,
    });
  });
  return await printed(job, prepared, (work, row) => {
    const personId = manager === null ? null : new PeopleDirectory(work).idOf({ name: manager.name, email: manager.email }, null, 'manager.email');
    recordCertificate(work, { ...row, manager_id: personId });
  });
}

/** Prints the same form once more, with its number. @throws Refusal `not-found`, `invalid` for one that is back or withdrawn, and as `printCertificate` */
export async function printCertificateAgain(job: Job, { id }: InputOf<'certifications.printAgain'>): Promise<OutputOf<'certifications.printAgain'>> {
  const prepared = job.read((work) => {
    const row = outstanding(work, id);
    return { row, paper: paperOf(work, row, packThatIsOn(work, row.policy_id)) };
  });
  return await printed(job, prepared, (work, row) => {
    outstanding(work, id);
    work.record({
      action: 'certificate.printed-again', room: 'certifications', recordId: id, clause: row.clause, details: { number: row.number, directorate: row.directorate_name, sha256: row.file_sha256 },
    });
  });
}

/** Makes a form anew, with a new number, for the version in force; the old one is withdrawn. @throws Refusal as `printCertificateAgain`, `conflict` */
export async function reissueCertificate(job: Job, input: InputOf<'certifications.reissue'>): Promise<OutputOf<'certifications.reissue'>> {
  const prepared = job.read((work) => {
    const old = inVersion(work, input);
    checkDue(work, input.dueOn);
    const now = new CertificationBook(work).managerOf(old.directorate_id);
    const then = old.manager_name === '' ? null : { personId: old.manager_id, name: old.manager_name, post: old.manager_post, email: old.manager_email };
    return prepare(work, {
      ...subjectsOf(work, { directorateId: old.directorate_id, policyId: old.policy_id }), kind: old.kind, department: old.department,
      manager: old.kind === 'main' ? now : then, dueOn: input.dueOn, replacesId: old.id, roundId: old.round_id,
    });
  });
  return await printed(job, prepared, (work, row) => {
    withdraw(work, inVersion(work, input), input.reason, row.number);
    recordCertificate(work, row);
  });
}

/** Takes a form back, with its entry in the trail. @param replacedBy the number of the one in its place; empty for none */
export function withdraw(work: Work, row: CertificatesTable, reason: string, replacedBy: string): CertificatesTable {
  const withdrawn = updateCertificate(work.db, { ...row, withdrawn_on: work.clock.today(), withdrawn_by: work.officer.name, withdrawn_reason: reason });
  work.record({
    action: 'certificate.withdrawn', room: 'certifications', recordId: row.id, clause: row.clause,
    details: { number: row.number, directorate: row.directorate_name, reason, replacedBy },
  });
  return withdrawn;
}

/** A form that is out: neither back nor withdrawn. @throws Refusal `not-found`, `invalid` */
export function outstanding(work: Work, id: string): CertificatesTable {
  const row = certificateRow(work.db, id);
  if (row === undefined) throw missingRecord('certificate');
  if (row.signed_on !== null) throw new Refusal('invalid', `${row.number} came back signed, and is kept. Correct it instead.`);
  if (row.withdrawn_on !== null) throw new Refusal('invalid', `${row.number} was withdrawn. Choose the one in its place.`);
  return row;
}

function inVersion(work: Work, { id, version }: { readonly id: string; readonly version: number }): CertificatesTable {
  const row = outstanding(work, id);
  if (row.version !== version) throw conflict('This certificate', new CertificationBook(work).itemOf(row));
  return row;
}

/** The file name to suggest: an officer prints one after another and should not have to type each. */
export function certificateFileName(work: Work, input: Pick<InputOf<'certifications.print'>, 'directorateId' | 'policyId'>): string {
  const { pack, directorate } = subjectsOf(work, input);
  return nameOf({ policy_reference: pack.reference, directorate_name: directorate.name, department: '', number: nextNumber(work) });
}

/** @throws Refusal `not-found` */
export function subordinateFileName(work: Work, input: InputOf<'certifications.printSubordinate'>): string {
  const { pack, directorate } = subjectsOf(work, input);
  return nameOf({ policy_reference: pack.reference, directorate_name: directorate.name, department: input.department, number: nextNumber(work) });
}

/** @throws Refusal `not-found` */
export function sameFormFileName(work: Work, { id }: InputOf<'certifications.printAgain'>): string {
  return nameOf(outstanding(work, id));
}

/** @throws Refusal `not-found` */
export function newFormFileName(work: Work, { id }: InputOf<'certifications.reissue'>): string {
  return nameOf({ ...outstanding(work, id), number: nextNumber(work) });
}

/** "Appendix 3 CP371 medicine C-2026-0007.pdf" */
export function nameOf({ policy_reference, directorate_name, department, number }: Pick<CertificatesTable, 'policy_reference' | 'directorate_name' | 'department' | 'number'>): string {
  return `Appendix 3 ${policy_reference} ${fileSlug([directorate_name, department].filter((part) => part !== '').join(' '))} ${number}.pdf`;
}

interface Prepared {
  readonly row: CertificatesTable;
  readonly paper: Paper;
}

function prepare(work: Work, wanted: Omit<FormWanted, 'place' | 'issuedHow'>): Prepared {
  const row = newCertificate(work, { ...wanted, issuedHow: 'printed', place: 0 });
  return { row, paper: paperOf(work, row, wanted.pack) };
}

async function printed(job: Job, { row, paper }: Prepared, record: (work: Work, row: CertificatesTable) => void): Promise<{ id: string; number: string; level: string; file: WrittenFile }> {
  const { path } = job.file();
  const { bytes } = await printPaper(job, paper, 'Printing the certification', true);
  const file = await writeRecordedFile(job, path, bytes, (work, written) => record(work, { ...row, file_sha256: written.sha256 }));
  return { id: row.id, number: row.number, level: row.level, file };
}

function checkDue(work: Work, dueOn: string | null): void {
  refuseFarLook(dueOn, work.clock.today(), 'dueOn');
  if (dueOn !== null && dueOn < work.clock.today()) throw new Refusal('invalid', 'The day by which it is to be back has passed. Enter today or a later day.', 'dueOn');
}

function subjectsOf(work: Work, input: { readonly directorateId: string; readonly policyId: string }): Pick<FormWanted, 'pack' | 'directorate'> {
  const pack = packThatIsOn(work, input.policyId);
  const directorate = directorates(work).find((candidate) => candidate.id === input.directorateId);
  if (directorate === undefined) throw missingRecord('directorate');
  if (!directorate.active) throw new Refusal('invalid', `${directorate.name} is no longer in use. Take it up again in Settings before printing for it.`);
  return { pack, directorate };
}
