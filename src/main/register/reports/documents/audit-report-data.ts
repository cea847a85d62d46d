/**
 * What an audit report is printed from: plain strings, dates and numbers without
 * ids, so that the same data can be written beside it as CSV. Dates are
 * `YYYY-MM-DD`, instants ISO 8601.
 */
export interface AuditReportData {
  number: string;
  trustName: string;
  from: string;
  to: string;
  createdAt: string;
  officerName: string;
  sample: boolean;
  policies: readonly { reference: string; title: string; version: string }[];
  /** What the pack covers and what it leaves out, a sentence each. */
  covers: readonly string[];
  leavesOut: readonly string[];
  /** Every clause the pack answers, in the order of its sections. */
  clauses: readonly AuditClause[];
  reviews: readonly AuditReview[];
  notDone: readonly AuditReviewNotDone[];
  concerns: readonly AuditConcern[];
  /** `YYYY-MM-DD`: the day as of which the register of accounts is printed. */
  registerOn: string;
  accounts: readonly AuditAccount[];
  certifications: readonly AuditCertification[];
  notCertified: readonly AuditNotCertified[];
  imports: readonly AuditImport[];
  /** Changes to the register in the period, by kind. */
  changes: readonly { what: string; count: number }[];
  trail: AuditTrail;
  /** Files of the pack, without SHA256SUMS. */
  files: readonly { path: string; what: string }[];
}

export interface AuditClause {
  policy: string;
  clause: string;
  /** What the clause asks for, in a few words, for example "Quarterly review by Communications". */
  title: string;
  done: number;
  notDone: number;
  /** What is counted, in the plural: "reviews", "certificates". */
  unit: string;
}

export interface AuditReview {
  clause: string;
  account: string;
  cadence: string;
  dueOn: string;
  doneOn: string;
  /** `YYYY-MM-DD`: the day on which it was typed in. */
  recordedOn: string;
  reviewer: string;
  outcome: string;
  /** False for a further review of the same account and quarter: it is listed and not counted again. */
  counted: boolean;
}

export interface AuditReviewNotDone {
  clause: string;
  account: string;
  directorate: string;
  dueOn: string;
  state: 'never-reviewed' | 'overdue' | 'due';
  daysOverdue: number;
  /** Why it was not done; empty when nobody gave a reason. */
  reason: string;
}

/** A clause with the reference of its policy; the reference is empty where nobody wrote it down. */
export interface AuditClauseReference {
  reference: string;
  clause: string;
}

export interface AuditConcern {
  /** Every clause that the question rests on, at least one. */
  clauses: readonly AuditClauseReference[];
  account: string;
  question: string;
  note: string;
  seenOn: string;
  /** Who was told; empty when nobody has been told yet. */
  reportedTo: string;
}

export interface AuditAccount {
  name: string;
  channel: string;
  address: string;
  directorate: string;
  lineManager: string;
  administrators: readonly string[];
  status: string;
  /** Empty when the register does not know it. */
  approvedOn: string;
}

export interface AuditCertification {
  number: string;
  directorate: string;
  policyReference: string;
  versionNumber: string;
  level: string;
  preparedOn: string;
  retainUntil: string;
}

export interface AuditNotCertified {
  directorate: string;
  kind: 'clinical' | 'non-clinical';
  policyReference: string;
  versionNumber: string;
  level: string;
}

export interface AuditImport {
  at: string;
  fileName: string;
  added: number;
  changed: number;
  refused: number;
  officer: string;
}

export interface AuditTrail {
  /** SHA-256 in hexadecimal; empty when the trail is empty. */
  head: string;
  entries: number;
  /** Number of the first entry in the pack's own copy of the trail, which ends with the head. */
  firstEntry: number;
  entriesInPeriod: number;
  /** Result of recomputing the whole chain when the pack was made. */
  intact: boolean;
}

/**
 * How many reviews were done: each account once in each quarter.
 * @param reviews the reviews that are listed
 * @returns the number to print beside those not done
 */
export const countDone = (reviews: readonly AuditReview[]): number => reviews.filter(({ counted }) => counted).length;
