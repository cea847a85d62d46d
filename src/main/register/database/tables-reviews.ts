import type { AccountStatus } from '../../../preload/contract/accounts.ts';

export interface ReviewsTable {
  id: string;
  account_id: string;
  /** `quarterly`, `monthly` or `secondary`. */
  cadence: string;
  /** The period it counts for: `2026-Q4`, `2026-11`. */
  period: string;
  /** First and last day of that period. */
  period_from: string;
  period_to: string;
  due_on: string;
  /** When it was done; recorded_at is when it was typed. */
  reviewed_on: string;
  recorded_at: string;
  /** Who typed it. */
  officer_id: string;
  /** Who did it. */
  reviewer_name: string;
  outcome: string;
  /** 0 when the account could not be reviewed, so that the review is still owed. */
  counts: 0 | 1;
  note: string;
  /** At this desk, from a returned worksheet, or brought in from an earlier list. */
  source: 'desk' | 'returned' | 'import';
  version: number;
}

export interface ReviewAnswersTable {
  review_id: string;
  position: number;
  question_id: string;
  clause: string;
  /** The question as it was asked, because packs change. */
  question: string;
  value: 'yes' | 'no' | 'could-not-check' | null;
  text: string;
  note: string;
  /** JSON array of ground ids (CP371 2.7). */
  grounds: string;
  concern: 0 | 1;
}

export interface ReviewSettingsTable {
  id: 1;
  /** Due dates move to the next working day. */
  working_days: 0 | 1;
  stamp: string;
}

/** How often a kind of review is done, from a day on. */
export interface CadenceChangesTable {
  id: string;
  cadence: string;
  /** Null for the Trust's own calendar. */
  account_id: string | null;
  /** Null takes an account back to the Trust's calendar. */
  months: number | null;
  from_on: string;
  decided_on: string;
  reason: string;
  officer_name: string;
}

export interface ReviewDueMovesTable {
  id: string;
  account_id: string;
  cadence: string;
  period: string;
  due_on: string;
  reason: string;
  moved_on: string;
  officer_name: string;
}

export interface ReviewAssignmentsTable {
  cadence: string;
  period: string;
  account_id: string;
  reviewer: string;
}

/** The review each account is owed next, worked out from the tables that say so. */
export interface ReviewStandingsTable {
  cadence: string;
  account_id: string;
  name: string;
  channel: string;
  directorate_id: string | null;
  line_manager_id: string | null;
  status: AccountStatus;
  run: 0 | 1;
  /** Since when and until when it was run. */
  since: string;
  /** When its reviews begin, where that day had not come when this was worked out; else empty. */
  starts_on: string;
  until: string | null;
  /** From this day on the review is owed; before it, the account is done. */
  owed_from: string;
  due_on: string;
  never: 0 | 1;
  owed_period: string;
  /** Last day of the newest period that was reviewed. */
  covered_to: string | null;
  last_on: string | null;
}

/** How many accounts stand alike. */
export interface ReviewStandingCountsTable {
  cadence: string;
  owed_from: string;
  due_on: string;
  never: 0 | 1;
  run: 0 | 1;
  covered_to: string;
  starts_on: string;
  /** The day it was given up; empty for one that is run. */
  until: string;
  accounts: number;
}

/** Accounts whose standing has to be worked out again before the transaction ends. */
export interface StandingsStaleTable {
  account_id: string;
}

export interface ReviewTables {
  reviews: ReviewsTable;
  review_answers: ReviewAnswersTable;
  review_settings: ReviewSettingsTable;
  cadence_changes: CadenceChangesTable;
  review_due_moves: ReviewDueMovesTable;
  review_assignments: ReviewAssignmentsTable;
  review_standings: ReviewStandingsTable;
  review_standing_counts: ReviewStandingCountsTable;
  standings_stale: StandingsStaleTable;
}
