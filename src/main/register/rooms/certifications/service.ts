import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CertificatesTable } from '../../database/tables.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { type CertificateData, certificatePaper } from '../../reports/documents/certificate.ts';
import { fileSlug } from '../../reports/house-style.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { levelFor } from '../policies/pack-library.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { newestVersion, packsOn } from '../policies/service.ts';
import { directorates, trustName } from '../settings/service.ts';
import { certificateForm } from './form.ts';
import { certificateNumber, retainUntil } from './rules.ts';
import { certificateRows, certificatesBetween, certificatesOfYear, insertCertificate } from './table.ts';

/** A directorate and the version in force of a policy, with the form that was printed last. */
export interface CertificationRow {
  readonly directorateId: string;
  readonly directorate: string;
  readonly kind: 'clinical' | 'non-clinical';
  readonly policyId: string;
  readonly policyReference: string;
  readonly policyTitle: string;
  readonly versionNumber: string;
  readonly versionDate: string;
  readonly level: string;
  readonly voluntary: boolean;
  readonly last: { readonly number: string; readonly preparedOn: string; readonly retainUntil: string; readonly preparedBy: string } | null;
}

/** Directorate by policy version: who has to certify, and what was printed last (CP371 App 3). */
export function certifications(work: Work): CertificationRow[] {
  const rows = certificateRows(work.db);
  return directorates(work).filter((directorate) => directorate.active).flatMap((directorate) =>
    packsOn(work).map((pack) => {
      const version = newestVersion(work, pack);
      const last = rows.find((row) =>
        row.directorate_id === directorate.id && row.policy_id === pack.id && row.version_number === version.number);
      return {
        directorateId: directorate.id, directorate: directorate.name, kind: directorate.kind,
        policyId: pack.id, policyReference: pack.reference, policyTitle: pack.title,
        versionNumber: version.number, versionDate: version.date,
        level: levelFor(pack, directorate.kind), voluntary: pack.certification.voluntary,
        last: last === undefined ? null : {
          number: last.number, preparedOn: last.prepared_on, retainUntil: last.retain_until, preparedBy: last.prepared_by,
        },
      };
    }));
}

/** Certificates prepared in a period, by number. */
export function certificatesIn(work: Work, from: string, to: string): CertificatesTable[] {
  return certificatesBetween(work.db, from, to);
}

/**
 * Prints an Appendix 3 form for a manager to sign, numbers and records it.
 *
 * @throws Refusal `not-found`, `cancelled`, `not-written`; `invalid` when a name holds a character that cannot be printed
 */
export async function printCertificate(job: Job, input: InputOf<'certifications.print'>): Promise<OutputOf<'certifications.print'>> {
  const { path } = job.file();
  const { data, row, clause } = job.read((work) => prepare(work, input));
  const printed = await printPaper(job, certificatePaper(data), 'Printing the certification', true);
  const file = await writeRecordedFile(job, path, printed.bytes, (work, written) =>
    record(work, { ...row, file_sha256: written.sha256 }, clause));
  return { id: row.id, number: row.number, level: row.level, file };
}

/** The file name to suggest: an officer prints one after another and should not have to type each. */
export function certificateFileName(work: Work, input: Omit<InputOf<'certifications.print'>, 'dueOn'>): string {
  const { pack, directorate } = subjects(work, input);
  return `Appendix 3 ${pack.reference} ${fileSlug(directorate.name)} ${nextNumber(work)}.pdf`;
}

function nextNumber(work: Work): string {
  const year = Number(work.clock.today().slice(0, 4));
  return certificateNumber(year, certificatesOfYear(work.db, year));
}

function record(work: Work, row: CertificatesTable, clause: string): void {
  insertCertificate(work.db, row);
  work.record({
    action: 'certificate.printed', room: 'certifications', recordId: row.id, clause,
    details: {
      number: row.number, directorate: row.directorate_name, level: row.level, policy: row.policy_reference,
      version: row.version_number, preparedOn: row.prepared_on, retainUntil: row.retain_until, sha256: row.file_sha256,
    },
  });
}

function prepare(work: Work, input: InputOf<'certifications.print'>): { data: CertificateData; row: CertificatesTable; clause: string } {
  const { pack, directorate } = subjects(work, input);
  const preparedOn = work.clock.today();
  const year = Number(preparedOn.slice(0, 4));
  const version = newestVersion(work, pack);
  const row: CertificatesTable = {
    id: work.newId(), number: certificateNumber(year, certificatesOfYear(work.db, year)),
    directorate_id: directorate.id, directorate_name: directorate.name, directorate_kind: directorate.kind,
    level: levelFor(pack, directorate.kind), policy_id: pack.id, policy_reference: pack.reference, policy_title: pack.title,
    version_number: version.number, version_date: version.date, prepared_on: preparedOn,
    retain_until: retainUntil(preparedOn, pack.certification.retainYears), prepared_by: work.officer.name, file_sha256: '',
  };
  return {
    row,
    clause: pack.certification.clause,
    data: {
      number: row.number, trustName: trustName(work), policyTitle: pack.title, policyReference: pack.reference,
      versionNumber: version.number, versionDate: version.date, directorate: directorate.name, directorateKind: directorate.kind,
      level: row.level, preparedOn, retainUntil: row.retain_until, retainYears: pack.certification.retainYears,
      form: certificateForm(pack),
      ...(pack.certification.voluntary ? { voluntaryNote: `A voluntary record under ${pack.reference} ${pack.certification.clause}` } : {}),
      createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
    },
  };
}

function subjects(work: Work, input: Omit<InputOf<'certifications.print'>, 'dueOn'>): { pack: PolicyPack; directorate: ReturnType<typeof directorates>[number] } {
  const pack = packsOn(work).find((candidate) => candidate.id === input.policyId);
  if (pack === undefined) throw new Refusal('not-found', 'This policy is not turned on. Turn it on in Settings first.');
  const directorate = directorates(work).find((candidate) => candidate.id === input.directorateId);
  if (directorate === undefined) throw missingRecord('directorate');
  if (!directorate.active) throw new Refusal('invalid', `${directorate.name} is no longer in use. Take it up again in Settings before printing for it.`);
  return { pack, directorate };
}
