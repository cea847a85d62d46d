/* The tables of certifications (CP371 App 3), as Kysely's types see them. */

export interface CertificatesTable {
  id: string;
  number: string;
  kind: 'main' | 'subordinate';
  round_id: string | null;
  /** Of a subordinate's certificate: the directorate's own that it is linked with. */
  main_id: string | null;
  /** The certificate that this one was made in place of. */
  replaces_id: string | null;
  directorate_id: string;
  /** Directorate, policy, version and manager as they were when it was made: none of them changes it later. */
  directorate_name: string;
  directorate_kind: 'clinical' | 'non-clinical';
  /** The part of the directorate that a subordinate's certificate is for. */
  department: string;
  level: string;
  policy_id: string;
  policy_reference: string;
  policy_title: string;
  clause: string;
  voluntary: 0 | 1;
  version_number: string;
  version_date: string;
  /** JSON: the words that are signed, as the policy had them when it was made; empty for what came in signed. */
  form: string;
  /** Years from the signature, as the policy said when it was made. */
  retain_years: number;
  manager_id: string | null;
  manager_name: string;
  manager_post: string;
  manager_email: string;
  /** `none`: it came into the register signed. */
  issued_how: 'printed' | 'message' | 'none';
  prepared_on: string;
  prepared_by: string;
  due_on: string | null;
  /** Of the file that was made; empty where none was. */
  file_sha256: string;
  withdrawn_on: string | null;
  withdrawn_by: string;
  withdrawn_reason: string;
  received_on: string | null;
  signed_on: string | null;
  print_name: string;
  signed_directorate: string;
  signed_level: string;
  level_reason: string;
  staff_groups: string;
  arrangements: string;
  noted_on: string | null;
  noted_by: string;
  /** From the signature; none until then. */
  retain_until: string | null;
  version: number;
}

export interface CertifyingManagersTable {
  id: string;
  directorate_id: string;
  person_id: string;
  post: string;
  since: string;
  until: string | null;
  /** Why somebody else came in place of whoever was before. */
  reason: string;
  noted_at: string;
  noted_by: string;
}

export interface CertificationRoundsTable {
  id: string;
  number: string;
  policy_id: string;
  policy_reference: string;
  policy_title: string;
  clause: string;
  voluntary: 0 | 1;
  version_number: string;
  version_date: string;
  due_on: string;
  opened_on: string;
  opened_by: string;
  note: string;
  ended_on: string | null;
  ended_by: string;
  end_reason: string;
  version: number;
}

export interface CertificationRoundDirectoratesTable {
  round_id: string;
  directorate_id: string;
  directorate_name: string;
  directorate_kind: 'clinical' | 'non-clinical';
  level: string;
}

export interface CertificateHoldersTable {
  id: string;
  certificate_id: string;
  person_id: string;
  since: string;
  until: string | null;
  reason: string;
  noted_at: string;
  noted_by: string;
}

export interface CertificateChasesTable {
  id: string;
  certificate_id: string;
  chased_on: string;
  chased_as: 'letters' | 'messages';
  to_name: string;
  reply_by: string;
  noted_by: string;
}

/** Signed copies as they came back, before and after their facts were noted. */
export interface CertificateReturnsTable {
  id: string;
  certificate_id: string | null;
  /** None once the file was let go of. */
  evidence_id: string | null;
  file_name: string;
  file_sha256: string;
  number: string;
  read_how: 'code' | 'hand';
  state: 'waiting' | 'done' | 'discarded';
  received_on: string;
  received_by: string;
  discard_reason: string;
  version: number;
}

export interface CertificationTables {
  certificates: CertificatesTable;
  certifying_managers: CertifyingManagersTable;
  certification_rounds: CertificationRoundsTable;
  certification_round_directorates: CertificationRoundDirectoratesTable;
  certificate_holders: CertificateHoldersTable;
  certificate_chases: CertificateChasesTable;
  certificate_returns: CertificateReturnsTable;
}
