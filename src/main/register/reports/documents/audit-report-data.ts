import type { AuditCertification, AuditNotCertified } from './audit-certification-data.ts';
import type { AuditCoverage } from './audit-coverage-data.ts';
import type { EnquiryKind } from '../../../../preload/contract/enquiries.ts';

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
  /** Reviewed in the period, but before this register: only the date is known. */
  before: readonly AuditReviewBefore[];
  notDone: readonly AuditReviewNotDone[];
  /** Owed, not done, and their day has not passed. */
  notYetDue: readonly AuditReviewNotYetDue[];
  /** Quarters from before an account came into this register, of which nothing is recorded. */
  notKnown: readonly AuditReviewNotKnown[];
  /** Not owed any more: the account was given up before the review was due. */
  stopped: readonly AuditReviewStopped[];
  /** Every answer of the reviews that were done in the period. */
  answers: readonly AuditAnswer[];
  concerns: readonly AuditConcern[];
  /** `YYYY-MM-DD`: the day as of which the register of accounts is printed. */
  registerOn: string;
  accounts: readonly AuditAccount[];
  certifications: readonly AuditCertification[];
  notCertified: readonly AuditNotCertified[];
  /** Asked in the period, or before it and still waiting. */
  enquiries: readonly AuditEnquiry[];
  /** What each policy asks for, with what shows it. */
  coverage: readonly AuditCoverage[];
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
  /** What there is, counted and in words: "8 reviews done", "1 certificate made or signed in the period". */
  onRecord: string;
  /** What is missing: "4 reviews not done", "13 directorates not certified". */
  notOnRecord: string;
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
  /**
   * False for a further review of the same account and quarter, and for one of an account that owed none for it: it is listed
   * and not counted.
   */
  counted: boolean;
  /** False for a review of a quarter that the period touches on a day outside the period. */
  inPeriod: boolean;
}

export interface AuditReviewBefore {
  clause: string;
  account: string;
  directorate: string;
  quarter: string;
  reviewedOn: string;
}

export interface AuditReviewNotKnown {
  clause: string;
  account: string;
  directorate: string;
  quarter: string;
  /** The day the account came into this register. */
  registeredOn: string;
}

export interface AuditReviewStopped {
  clause: string;
  account: string;
  directorate: string;
  quarter: string;
  /** The last day of this row's own quarter, or the day to which its due date was moved. */
  dueOn: string;
  /** The day the account was given up. */
  stoppedOn: string;
}

export interface AuditReviewNotDone {
  clause: string;
  account: string;
  directorate: string;
  quarter: string;
  /** Tells accounts of one name apart; printed nowhere. */
  accountKey: string;
  /** The last day of this row's own quarter. */
  dueOn: string;
  /** Never reviewed is said only of an account of which no review of any time is known. */
  state: 'never-reviewed' | 'overdue';
  /** Since when the account is owed a review: the end of the first quarter it has missed. */
  owedSince: string;
  /** Days since then, until today or until it was done later. */
  daysOverdue: number;
  /** Empty unless the account was reviewed in a later quarter. */
  doneLaterOn: string;
  /** Why it was not done; empty when nobody gave a reason. */
  reason: string;
}

export interface AuditReviewNotYetDue {
  clause: string;
  account: string;
  directorate: string;
  quarter: string;
  /** The last day of this row's own quarter, or the day to which its due date was moved. */
  dueOn: string;
  /** Overdue where a review of an earlier quarter is still owed. */
  state: 'never-reviewed' | 'overdue' | 'due';
  /** Since when; empty where nothing is overdue. */
  owedSince: string;
  daysOverdue: number;
  /** Why it could not be done so far; empty when nobody has tried. */
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
}

export interface AuditAnswer {
  account: string;
  quarter: string;
  answeredOn: string;
  question: string;
  clauses: readonly AuditClauseReference[];
  /** "Yes", "No", "Could not check", or what was typed. */
  answer: string;
  /** False when the question could not be checked; the note says why. */
  checked: boolean;
  grounds: readonly string[];
  note: string;
  concern: boolean;
}

export interface AuditAccount {
  name: string;
  channel: string;
  address: string;
  handle: string;
  purpose: string;
  audience: string;
  /** Who can see it; empty when the register does not know it. */
  visibility: string;
  postingStandard: string;
  /** Whether it shows the disclaimer; empty when the register does not know it. */
  disclaimer: string;
  directorate: string;
  lineManager: string;
  /** Everybody who administers it, the primary administrator first. */
  administrators: readonly string[];
  /** Empty where there is none. */
  primaryAdministrator: string;
  backupAdministrator: string;
  /** Backup administrators beyond the first. */
  moreAdministrators: readonly string[];
  status: string;
  /** Empty when the register does not know it. */
  approvedOn: string;
  /** Newest review of any time; empty for none. */
  lastReviewOn: string;
  /** What is wrong with it as it stands, with the clause of each. */
  alarms: readonly string[];
}

/** An enquiry as it stood when the pack was made; whoever asked is not named. */
export interface AuditEnquiry {
  kindId: EnquiryKind;
  /** With its policy: "CP371 2.6". */
  clause: string;
  number: string;
  kind: string;
  /** "Polish", "Criticism"; empty where its kind has no sorts. */
  sort: string;
  askedOn: string;
  what: string;
  account: string;
  state: string;
  /** Since when, or of what ends until when; empty where no day says so. */
  stateOn: string;
  waiting: boolean;
  late: boolean;
  daysWaiting: number;
  /** False for one that was asked before the period and still waits. */
  inPeriod: boolean;
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
