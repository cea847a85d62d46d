/* Applications (CP371 2.3, App 2) and notices. */

export interface ApplicationsTable {
  id: string;
  /** `A2-2026-0001`. */
  number: string;
  kind: 'new-account' | 'contribute';
  state: 'draft' | 'submitted' | 'sent-back' | 'with-board' | 'approved' | 'declined' | 'withdrawn';
  /** The account to contribute to, or the one that the approval has made. */
  account_id: string | null;
  /** The form as JSON, in the shape of the contract's `applicationForm`. */
  form: string;
  created_on: string;
  submitted_on: string | null;
  decided_on: string | null;
  /** File that it was read from; empty when it was typed. */
  imported_from: string;
  version: number;
}

export interface ApplicationStepsTable {
  /** UUIDv7, so that steps of one day keep their order. */
  id: string;
  application_id: string;
  step: string;
  happened_on: string;
  recorded_at: string;
  officer_name: string;
  reason: string;
}

export interface ApplicationCertificationsTable {
  application_id: string;
  certifier: 'line-manager' | 'first-administrator' | 'second-administrator';
  name: string;
  certified_on: string;
  ticked: 0 | 1;
  /** The signed page. */
  evidence_id: string | null;
  /** Of the form that was certified: shows whether it was changed afterwards. */
  form_sha256: string;
  recorded_at: string;
  officer_name: string;
}

export interface ApplicationAssessmentsTable {
  application_id: string;
  content: string;
  assessed_on: string;
  officer_name: string;
  version: number;
}

/** Never edited: a new decision supersedes an old one. */
export interface ApplicationDecisionsTable {
  id: string;
  application_id: string;
  decision: 'approved' | 'declined';
  decided_on: string;
  body: string;
  decided_by: string;
  reason: string;
  /** Why somebody decided who is named in the application. */
  interest_reason: string;
  supersedes_id: string | null;
  superseding_reason: string;
  /** What an approval agreed, as JSON in the shape of the applications room's `Agreed`; null for a refusal, and for a decision from before it was kept. */
  agreed: string | null;
  recorded_at: string;
  officer_id: string;
  officer_name: string;
}

export interface NoticesTable {
  id: string;
  /** `N-2026-001`. */
  number: string;
  kind: 'pre-election' | 'major-incident' | 'new-policy' | 'other';
  subject: string;
  body: string;
  reply_by: string | null;
  made_at: string;
  made_by: string;
  accounts: number;
  file_name: string;
  file_sha256: string;
}

export interface NoticeRecipientsTable {
  notice_id: string;
  person_id: string;
  name: string;
  email: string;
  /** For which accounts and as what. */
  concerning: string;
  acknowledged_on: string | null;
  acknowledged_how: string;
  recorded_by: string;
}

export interface ApplicationTables {
  applications: ApplicationsTable;
  application_steps: ApplicationStepsTable;
  application_certifications: ApplicationCertificationsTable;
  application_assessments: ApplicationAssessmentsTable;
  application_decisions: ApplicationDecisionsTable;
  notices: NoticesTable;
  notice_recipients: NoticeRecipientsTable;
}
