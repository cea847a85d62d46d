import type { EnquiryKind, FactsOf } from '../../../preload/contract/enquiries-facts.ts';

/* Enquiries: one row for each in `enquiries`, and what only its kind has in a table of that kind. */

export interface EnquiriesTable {
  id: string;
  /** "ENQ 2026-001". */
  number: string;
  kind: EnquiryKind;
  account_id: string | null;
  incident_id: string | null;
  asked_by: string;
  asked_on: string;
  question: string;
  /** Empty, null and empty until it is answered. */
  answer: string;
  answered_on: string | null;
  answered_by: string;
  kept_because: string;
  recorded_at: string;
  recorded_by: string;
  version: number;
}

/** CP371 2.6. */
export interface EnquiryTranslationsTable {
  enquiry_id: string;
  origin: FactsOf<'translation'>['origin'];
  /** Empty of those from before it was asked for. */
  language: string;
  equality_told_on: string | null;
  equality_told_by: string;
  translator: string;
  translator_asked_on: string | null;
  delivered_on: string | null;
  skills: string;
  english_copy: string;
}

/** Approvals of personal online activity (10022 5.2), recordings on the premises (5.1) and citing (CP371 App 1). */
export interface EnquiryPermissionsTable {
  enquiry_id: string;
  giver: string;
  decision: FactsOf<'approval'>['decision'];
  decided_on: string | null;
  decision_reason: string;
  conditions: string;
  valid_from: string | null;
  valid_until: string | null;
  withdrawn_on: string | null;
  withdrawn_reason: string;
  /** Of an approval, its title and clause as the policy had them when it was asked for; empty of anything else, like what follows. */
  activity: string;
  activity_title: string;
  activity_clause: string;
  person_id: string | null;
  going_on: 0 | 1;
  role: string;
  scope: string;
  work_owner: string;
  source_link: string;
}

/** CP371 2.5.1. No column is meant for anybody who is in it. */
export interface EnquiryConsentsTable {
  enquiry_id: string;
  medium: FactsOf<'consent'>['medium'];
  used_where: string;
  people: number | null;
  form_holder: string;
  form_place: string;
  agreed_use: string;
  valid_until: string | null;
  withdrawn_on: string | null;
  withdrawn_reason: string;
  taken_down_on: string | null;
  taken_down: string;
}

/** CP371 App 1; 10022 4.3.2. */
export interface EnquiryFeedbackTable {
  enquiry_id: string;
  sort: FactsOf<'feedback'>['sort'];
  pals_on: string | null;
}

export interface EnquiryTables {
  enquiries: EnquiriesTable;
  enquiry_translations: EnquiryTranslationsTable;
  enquiry_permissions: EnquiryPermissionsTable;
  enquiry_consents: EnquiryConsentsTable;
  enquiry_feedback: EnquiryFeedbackTable;
}
