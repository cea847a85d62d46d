import type { DecisionTake, HoldGround, RecordKind } from '../../../preload/contract/retention-words.ts';

/* How long records are kept (CP371 2.4, App 3), and what is decided about them. */

/** What the Trust has changed of a row of the schedule; the others stand as the policies and the register give them. */
export interface RetentionRowsTable {
  /** As the policies name it: `account`. */
  id: string;
  years: number;
  years_if_appealed: number | null;
  source: string;
  signed_off_by: string;
  signed_off_on: string | null;
  version: number;
}

/** Every change of the schedule. A row is never changed. */
export interface RetentionChangesTable {
  id: string;
  row_id: string;
  /** JSON: field, from, to. */
  changes: string;
  reason: string;
  /** YYYY-MM-DD in the UK. */
  on_day: string;
  recorded_at: string;
  officer_name: string;
}

/** What was decided about a record. A row is never changed. */
export interface RetentionDecisionsTable {
  /** UUIDv7, so that decisions keep their order. */
  id: string;
  kind: RecordKind;
  record_id: string;
  take: DecisionTake;
  on_day: string;
  /** Of what is kept longer. */
  until: string | null;
  ground: HoldGround | null;
  reason: string;
  reference: string;
  party: string;
  /** Of a lifting: its hold. */
  lifts_id: string | null;
  /** Confirmed by who proposed it, because there was nobody else. */
  alone: 0 | 1;
  /** JSON, of a proposal and a confirmation: the row of the schedule with its years and source, from when and until when, as then, and marks of what was decided on. */
  basis: string;
  officer_id: string;
  officer_name: string;
  recorded_at: string;
}

export interface RetentionTables {
  retention_rows: RetentionRowsTable;
  retention_changes: RetentionChangesTable;
  retention_decisions: RetentionDecisionsTable;
}
