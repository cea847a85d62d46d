import type { RecordKind, RecordTake } from '../../../preload/contract/incident-records.ts';
import type { ModerationDone, ModerationGround } from '../../../preload/contract/moderation.ts';

/* What is done around an incident (10022 4.2.5, 4.2.9, 4.3.3, 4.3.4), and the moderation log. */

export interface IncidentRecordsTable {
  id: string;
  incident_id: string;
  kind: RecordKind;
  /** JSON, as the contract's `recordFacts` of this kind. */
  facts: string;
  /** Its entry on the timeline, or the one that corrected that. */
  entry_id: string;
  recorded_at: string;
  recorded_by: string;
  version: number;
  /** Why all of it was noted wrongly, so that it counts no more; empty while it does. */
  wrong: string;
}

/** What followed. A row is never changed. */
export interface IncidentRecordStepsTable {
  id: string;
  record_id: string;
  take: RecordTake;
  /** YYYY-MM-DD in the UK, and HH:MM or empty. */
  on_day: string;
  at_time: string;
  who: string;
  words: string;
  next_on: string | null;
  application_id: string | null;
  officer_name: string;
  recorded_at: string;
}

/** What followed and was noted wrongly: it stays, and counts no more. */
export interface IncidentRecordStepsWrongTable {
  step_id: string;
  reason: string;
  officer_name: string;
  recorded_at: string;
}

/** Who complained. Name and contact are read by one query only, and stand in no list, paper or entry of the trail. */
export interface IncidentComplainantsTable {
  incident_id: string;
  name: string;
  contact: string;
  way: 'not-known' | 'formal' | 'informal';
  contacted_on: string | null;
  contacted_time: string;
  referred_to: string;
  referred_on: string | null;
  version: number;
}

export interface ModerationTable {
  id: string;
  /** "MOD 2026-001". */
  number: string;
  done: ModerationDone;
  account_id: string | null;
  /** Platform and page, where it is on no account of the register. */
  place: string;
  handle: string;
  on_day: string;
  at_time: string;
  by_whom: string;
  ground: ModerationGround;
  reason: string;
  incident_id: string | null;
  /** The first day on which it is to be looked at again. */
  review_on: string;
  recorded_at: string;
  recorded_by: string;
  version: number;
}

/** When it was looked at again. A row is never changed. */
export interface ModerationReviewsTable {
  id: string;
  moderation_id: string;
  outcome: 'kept' | 'lifted';
  on_day: string;
  words: string;
  next_on: string | null;
  officer_name: string;
  recorded_at: string;
}

/** A review that was noted wrongly counts no more. A row is never changed. */
export interface ModerationReviewsWrongTable {
  review_id: string;
  reason: string;
  officer_name: string;
  recorded_at: string;
}

export interface AroundIncidentTables {
  incident_records: IncidentRecordsTable;
  incident_record_steps: IncidentRecordStepsTable;
  incident_record_steps_wrong: IncidentRecordStepsWrongTable;
  incident_complainants: IncidentComplainantsTable;
  moderation: ModerationTable;
  moderation_reviews: ModerationReviewsTable;
  moderation_reviews_wrong: ModerationReviewsWrongTable;
}
