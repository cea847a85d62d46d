import type { AccountStatus } from '../../../preload/contract/accounts.ts';
import type { ActionTables } from './tables-actions.ts';
import type { AccountRecordTables } from './tables-accounts.ts';
import type { ApplicationTables } from './tables-applications.ts';
import type { DisclosureTables } from './tables-disclosure.ts';
import type { DisposalTables } from './tables-disposals.ts';
import type { EnquiryTables } from './tables-enquiries.ts';
import type { IncidentRecordTables } from './tables-incident-records.ts';
import type { CoverageTables } from './tables-coverage.ts';
import type { CertificationTables } from './tables-certifications.ts';
import type { ContactTables } from './tables-contacts.ts';
import type { IncidentTables } from './tables-incidents.ts';
import type { AroundIncidentTables } from './tables-around-incidents.ts';
import type { ConductTables } from './tables-conduct.ts';
import type { FollowUpTables } from './tables-follow-ups.ts';
import type { LoginTables } from './tables-logins.ts';
import type { ReviewChaseTables } from './tables-review-chases.ts';
import type { RetentionTables } from './tables-retention.ts';
import type { ReviewTables } from './tables-reviews.ts';
import type { HrReturnsTables } from './tables-hr-returns.ts';
import type { PolicyTables } from './tables-policies.ts';
import type { MonitoringTables } from './tables-monitoring.ts';
import type { NumberTables } from './tables-numbers.ts';
import type { PolicyPackTables } from './tables-policy-packs.ts';

/*
 * The tables of the rooms as Kysely's types see them. Ids are UUIDv7 text, instants ISO 8601 UTC text,
 * dates YYYY-MM-DD text, truth 0 or 1. They stand here, not in the rooms, because the database is the
 * ground floor and must not look up; only a room's own table.ts queries its tables.
 */

export interface TrustTable {
  id: 1;
  name: string;
  /** JSON array of pack ids, in the Trust's order. */
  packs: string;
  autolock_minutes: number;
  /** Who decides applications (CP371 App 2): the policy's Digital Board, or the Trust's own body. */
  deciding_body: string;
  /** Where completed forms are sent; empty until the Trust has said so. */
  return_address: string;
  /** Whether a report about a member of staff is limited to named officers when it is filed. */
  limit_conduct: 0 | 1;
  version: number;
}

export interface OfficersTable {
  id: string;
  name: string;
  role: 'viewer' | 'officer' | 'head';
  active: 0 | 1;
  version: number;
}

export interface DirectoratesTable {
  id: string;
  name: string;
  kind: 'clinical' | 'non-clinical';
  active: 0 | 1;
  version: number;
}

export interface PeopleTable {
  id: string;
  name: string;
  email: string;
  category: 'not-known' | 'employee' | 'bank' | 'temporary' | 'volunteer' | 'contractor' | 'other-organisation';
  /** Of somebody who is not employed by the Trust. */
  employer: string;
  /** Job title. */
  role: string;
  directorate_id: string | null;
  phone: string;
  /** Last day at the Trust, once it is known. */
  leaves_on: string | null;
  /** The person she turned out to be; such a row stands in no list. */
  merged_into: string | null;
  version: number;
}

export interface AccountsTable {
  id: string;
  name: string;
  channel: string;
  address: string;
  /** The address as the duplicate check compares it; null when there is none. Of two found later to be one, the second keeps an older key. */
  address_key: string | null;
  handle: string;
  purpose: string;
  audience: string;
  visibility: 'public' | 'members' | 'not-known';
  posting_standard: string;
  disclaimer_shown: 'yes' | 'no' | 'not-known';
  directorate_id: string | null;
  line_manager_id: string | null;
  approved_on: string | null;
  /** Last review before the account came into this register, as the officer has told it. */
  last_review_before: string | null;
  /** Date of the newest quarterly review in this register; kept by the reviews room through this room's service. */
  last_review_on: string | null;
  status: AccountStatus;
  /** The date on which it came into this register. */
  registered_on: string;
  /** The number or id that the platform itself gives the account; it stays when the handle changes. */
  platform_id: string;
  expected_numbers: string;
  /** Languages other than English that it publishes in (CP371 2.6). */
  languages: string;
  /** Where the English copy of what is published in them is. */
  english_copy: string;
  privacy_fits: 'yes' | 'no' | 'not-known';
  /** Whether the NHS lozenge or the Trust's logo is shown. */
  identity_shown: 'yes' | 'no' | 'not-known';
  identity_permission_on: string | null;
  identity_permission_by: string;
  research: 'yes' | 'no' | 'not-known';
  /** R&D or ethics reference. */
  research_reference: string;
  personal_information: 'yes' | 'no' | 'not-known';
  dpia_reference: string;
  business_record: 'yes' | 'no' | 'not-known';
  /** An internal platform, whose address need not be a web address. */
  internal: 0 | 1;
  /** Run by the Communications Team itself. */
  corporate: 0 | 1;
  /** The day agreed for the next review; the quarter in which one is owed does not depend on it. */
  next_review_on: string | null;
  version: number;
}

/** Every change of an account's status: whether it was run on a day decides which reviews were owed. */
export interface AccountStatusChangesTable {
  /** UUIDv7, so that changes of one day keep their order. */
  id: string;
  account_id: string;
  changed_on: string;
  from_status: AccountStatus;
  to_status: AccountStatus;
  reason: string;
  clause: string;
  /** What was captured before closing, and where it is kept. */
  captured: string;
  officer_name: string;
}

export interface AccountAdministratorsTable {
  id: string;
  account_id: string;
  person_id: string;
  kind: 'primary' | 'backup';
  from_date: string;
  to_date: string | null;
}

export interface PacksMadeTable {
  id: string;
  number: string;
  from_date: string;
  to_date: string;
  made_at: string;
  made_by: string;
  file_name: string;
  file_sha256: string;
}

/** Typing that is not yet a record. Encrypted with everything else; replaced when it is saved. */
export interface DraftsTable {
  room: string;
  subject: string;
  officer_id: string;
  content: string;
  saved_at: string;
}

export interface RoomTables extends
  AccountRecordTables,
  LoginTables,
  ApplicationTables,
  ReviewTables,
  ActionTables,
  IncidentTables,
  EnquiryTables,
  IncidentRecordTables,
  AroundIncidentTables,
  MonitoringTables,
  FollowUpTables,
  ReviewChaseTables,
  HrReturnsTables,
  ContactTables,
  ConductTables,
  PolicyTables,
  CoverageTables,
  PolicyPackTables,
  CertificationTables,
  RetentionTables,
  DisposalTables,
  DisclosureTables,
  NumberTables {
  trust: TrustTable;
  officers: OfficersTable;
  directorates: DirectoratesTable;
  people: PeopleTable;
  accounts: AccountsTable;
  account_status_changes: AccountStatusChangesTable;
  account_administrators: AccountAdministratorsTable;
  packs_made: PacksMadeTable;
  drafts: DraftsTable;
}
