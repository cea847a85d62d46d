/* What the audit report is told of certifications (CP371 App 3). */

export interface AuditCertification {
  number: string;
  directorate: string;
  policyReference: string;
  versionNumber: string;
  level: string;
  /** The part of the directorate that a level below certified for; empty for the directorate's own. */
  department: string;
  /** A subordinate's is additional, and makes no directorate certified. */
  kind: 'main' | 'subordinate';
  /** Empty for one that came into the register signed. */
  preparedOn: string;
  dueOn: string;
  signedOn: string;
  /** From the signature; empty until then. */
  retainUntil: string;
  /** "Overdue by 12 days, chased twice". */
  state: string;
  chased: number;
}

export interface AuditNotCertified {
  directorate: string;
  kind: 'clinical' | 'non-clinical';
  policyReference: string;
  versionNumber: string;
  level: string;
  /** "Not asked", "Overdue by 12 days, chased twice". */
  state: string;
}
