/* Who may open a record that is limited to named officers, and what is done about a member of staff (10022 4.1, 5.6, 6). */

export interface RecordAccessTable {
  record_id: string;
  /** As the record is called: "INC 2026-004". All that anybody else is told of it. */
  number: string;
  limited: 0 | 1;
  /** JSON array of the ids of the officers who may open it, beside the heads. */
  officers: string;
  version: number;
}

/** Who has opened a limited record since the register was last unlocked; the audit trail has an entry for each. */
export interface RecordOpeningsTable {
  record_id: string;
  officer_id: string;
  /** Names the time between an unlocking and the next lock. */
  unlock_id: string;
  opened_at: string;
}

/** What was done about the member of staff. No step is ever changed: a later one of the same kind takes its place. */
export interface ConductStepsTable {
  id: string;
  incident_id: string;
  kind: string;
  /** YYYY-MM-DD; null of a step that has no day of its own. */
  on_day: string | null;
  /** JSON: the step as it was noted. */
  content: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ConductTables {
  record_access: RecordAccessTable;
  record_openings: RecordOpeningsTable;
  conduct_steps: ConductStepsTable;
}
