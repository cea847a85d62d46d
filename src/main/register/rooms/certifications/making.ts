import type { CertifyingManager } from '../../../../preload/contract/certifications-values.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import type { CertificatesTable } from '../../database/tables-certifications.ts';
import { Refusal } from '../../refusal.ts';
import { type CertificateData, certificatePaper } from '../../reports/documents/certificate.ts';
import type { Paper } from '../../reports/paper.ts';
import type { Work } from '../../work.ts';
import { levelFor } from '../policies/pack-library.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { newestVersion } from '../policies/service.ts';
import { type directorates, trustName } from '../settings/service.ts';
import { certificateForm, keptForm } from './form.ts';
import { certificateNumber, retainUntil } from './rules/keeping.ts';
import { certificateByNumber, insertCertificate } from './table.ts';

/* How a certificate comes about: its row with everything as it is now, its paper, its entry in the trail. */

/** What a form is made for. */
export interface FormWanted {
  readonly pack: PolicyPack;
  readonly directorate: ReturnType<typeof directorates>[number];
  readonly kind: 'main' | 'subordinate';
  readonly department: string;
  /** Who is to sign; null where nobody was named. */
  readonly manager: Omit<CertifyingManager, 'leftOn' | 'personId'> & { readonly personId: string | null } | null;
  readonly issuedHow: 'printed' | 'message' | 'none';
  readonly dueOn: string | null;
  readonly roundId: string | null;
  readonly replacesId: string | null;
  /** Forms made in the same step before it. */
  readonly place: number;
}

/** The level that stands on a subordinate's form: the policy names none for it. */
export const subordinateLevel = 'Subordinate level, additional to the directorate’s own certificate';

/** The row of a new form, as everything is now. Title, number and date of the version come from the library. */
export function newCertificate(work: Work, wanted: FormWanted): CertificatesTable {
  const { pack, directorate, manager } = wanted;
  const preparedOn = work.clock.today();
  const version = newestVersion(work, pack);
  return {
    id: work.newId(), number: nextNumber(work, wanted.place), kind: wanted.kind, round_id: wanted.roundId, main_id: null, replaces_id: wanted.replacesId,
    directorate_id: directorate.id, directorate_name: directorate.name, directorate_kind: directorate.kind, department: wanted.department,
    level: wanted.kind === 'main' ? levelFor(pack, directorate.kind) : subordinateLevel,
    policy_id: pack.id, policy_reference: pack.reference, policy_title: pack.title, clause: pack.certification.clause, voluntary: pack.certification.voluntary ? 1 : 0,
    version_number: version.number, version_date: version.date, form: wanted.issuedHow === 'none' ? '' : keptForm(pack), retain_years: pack.certification.retainYears,
    manager_id: manager?.personId ?? null, manager_name: manager?.name ?? '', manager_post: manager?.post ?? '', manager_email: manager?.email ?? '',
    issued_how: wanted.issuedHow, prepared_on: preparedOn, prepared_by: work.officer.name, due_on: wanted.dueOn, file_sha256: '',
    withdrawn_on: null, withdrawn_by: '', withdrawn_reason: '', received_on: null, signed_on: null, print_name: '', signed_directorate: '', signed_level: '',
    level_reason: '', staff_groups: '', arrangements: '', noted_on: null, noted_by: '', retain_until: null, version: 1,
  };
}

/** The number that the next certificate bears. @param place how many others are made before it in the same step */
export function nextNumber(work: Work, place = 0): string {
  const year = Number(work.clock.today().slice(0, 4));
  return certificateNumber(year, lastNumber(work.db, 'C-', year) + place);
}

/** The form on paper, in the words that it was made with. @param pack of its policy */
export function paperOf(work: Work, row: CertificatesTable, pack: PolicyPack): Paper {
  const data: CertificateData = {
    number: row.number, trustName: trustName(work), policyTitle: row.policy_title, policyReference: row.policy_reference,
    versionNumber: row.version_number, versionDate: row.version_date, directorate: row.directorate_name, directorateKind: row.directorate_kind,
    department: row.department, subordinate: row.kind === 'subordinate', manager: row.manager_name, managerPost: row.manager_post, dueOn: row.due_on,
    level: row.level, preparedOn: row.prepared_on, retainUntil: retainUntil(row.prepared_on, row.retain_years), retainYears: row.retain_years,
    form: certificateForm(row.form, pack),
    ...(row.voluntary === 1 ? { voluntaryNote: `A voluntary record under ${row.policy_reference} ${row.clause}` } : {}),
    createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
  };
  return certificatePaper(data);
}

/** Puts a form on record with its entry in the trail. @throws Refusal `invalid` when its number was given to another meanwhile */
export function recordCertificate(work: Work, row: CertificatesTable): void {
  if (certificateByNumber(work.db, row.number) !== undefined) throw new Refusal('invalid', `${row.number} was given to another certificate meanwhile. Make this one again.`);
  insertCertificate(work.db, row);
  work.record({
    action: row.issued_how === 'message' ? 'certificate.drafted' : 'certificate.printed', room: 'certifications', recordId: row.id, clause: row.clause,
    details: {
      number: row.number, directorate: row.directorate_name, ...(row.department === '' ? {} : { department: row.department }), level: row.level, policy: row.policy_reference,
      version: row.version_number, preparedOn: row.prepared_on, dueOn: row.due_on, manager: row.manager_name, sha256: row.file_sha256,
    },
  });
}
