import type { Work } from '../../work.ts';
import { certificateRows } from './table.ts';

/** A certificate, as far as keeping it is concerned. */
export interface CertificateToKeep {
  readonly id: string;
  readonly number: string;
  readonly directorate: string;
  /** The policy and the version that it is for. */
  readonly version: string;
  /** The person who was asked to certify. */
  readonly managerId: string | null;
  /** The signature, YYYY-MM-DD, or of one that never came back signed the day on which it was withdrawn; null while it is out. */
  readonly endedOn: string | null;
  readonly signed: boolean;
  /** The years that stand on its face. */
  readonly years: number;
  readonly recordVersion: number;
}

/** Every certificate (CP371 App 3): its years run from the signature, whatever has become of version, directorate and manager. @param work the unit of work, to read */
export function certificatesToKeep(work: Work): CertificateToKeep[] {
  return certificateRows(work.db).map((row) => ({
    id: row.id, number: row.number, directorate: row.directorate_name, version: `${row.policy_reference}, version ${row.version_number}`, managerId: row.manager_id,
    endedOn: row.signed_on ?? row.withdrawn_on, signed: row.signed_on !== null, years: row.retain_years, recordVersion: row.version,
  }));
}
