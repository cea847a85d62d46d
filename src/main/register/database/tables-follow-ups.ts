/** What a review left to be followed (CP371 2.3.1). */
export interface FollowUpsTable {
  id: string;
  /** `C 2026-001` */
  number: string;
  kind: 'concern' | 'shortfall';
  account_id: string;
  /** The review that found it. */
  review_id: string;
  opened_on: string;
  state: 'open' | 'closed';
  closed_on: string | null;
  /** The day agreed for the secondary review. */
  second_review_due: string | null;
  /** The status to which the account goes back when it meets the standards again; empty while it has not changed. */
  stood: '' | 'active' | 'handover';
  officer_name: string;
  version: number;
}

/** What was done about it, or left out. A row is never changed. */
export interface FollowUpStepsTable {
  id: string;
  follow_up_id: string;
  step: string;
  how: 'done' | 'skipped';
  happened_on: string;
  /** To whom, from whom or with whom. */
  person: string;
  said: string;
  /** Why it was skipped, moved or decided. */
  reason: string;
  /** The day it sets: for a reply, the secondary review, the closing. */
  due_on: string | null;
  review_id: string | null;
  /** Empty where no file was made. */
  file_name: string;
  file_sha256: string;
  recorded_at: string;
  officer_name: string;
}

export interface FollowUpTables {
  follow_ups: FollowUpsTable;
  follow_up_steps: FollowUpStepsTable;
}
