import type { MadeBy } from '../../../preload/contract/incidents.ts';

/* The bad day: incidents (CP371 2.3, 2.8, 2.9; 10022 4, 5). */

export interface IncidentsTable {
  id: string;
  /** "INC 2026-001". */
  number: string;
  type_id: string;
  /** Title, clauses and whom to tell are kept as the policies said when it was reported. */
  type_title: string;
  clauses: string;
  /** JSON: contact, role, when. */
  must_tell: string;
  gross_misconduct: 0 | 1;
  staff_conduct: 0 | 1;
  severity: 'low' | 'medium' | 'high' | 'critical';
  account_id: string | null;
  /** Where it is when it is on no account of the register. */
  address: string;
  seen: string;
  /** YYYY-MM-DD in the UK; null where nobody knows. */
  happened_on: string | null;
  /** HH:MM in the UK, or empty. */
  happened_time: string;
  reported_on: string;
  reported_time: string;
  reported_by: string;
  source: 'reporter' | 'monitoring' | 'review' | 'trust';
  source_words: string;
  /** Whether anybody was in immediate danger, and when that was asked (instant). */
  danger: 'yes' | 'no';
  danger_asked_at: string;
  speaking_up: 'not-asked' | 'no' | 'person-reported';
  /** Why something that looks like a patient's number stays. */
  kept_because: string;
  state: 'open' | 'closed';
  outcome: string;
  closed_on: string | null;
  close_reason: string;
  recorded_at: string;
  recorded_by: string;
  version: number;
  /** JSON: the steps, what is kept, and the row of the retention schedule, as the policies said; empty from before they were kept. */
  runbook: string;
  keep: string;
  keeping: string;
  /** Whether personal information was exposed, and since when the Trust has known. */
  exposed: 'not-asked' | 'no' | 'yes' | 'not-known';
  aware_on: string | null;
  aware_time: string;
  /** When it was first recorded that personal information was exposed; null where nobody has said so. */
  exposed_known_at: string | null;
  /** JSON: what was decided about telling the regulator; null until then. */
  regulator: string | null;
}

/** What happened and what was done. No entry is ever changed. */
export interface IncidentEntriesTable {
  id: string;
  incident_id: string;
  kind: 'note' | 'told' | 'step' | 'ticked' | 'not-needed' | 'reference' | 'correction' | 'closed' | 'reopened';
  /** Of those who must be told, who was or need not be; of a reference, whose number it is; null for anybody and anything else. */
  contact: string | null;
  /** The step of the runbook that is done or need not be. */
  step: string | null;
  /** The earlier entry that this one corrects. */
  corrects: string | null;
  text: string;
  /** When it happened, in the UK: YYYY-MM-DD, and HH:MM or empty. */
  on_day: string;
  at_time: string;
  kept_because: string;
  officer_name: string;
  recorded_at: string;
  /** What it was made from by itself, and which one of that; empty where somebody typed it on the timeline. */
  made_by: '' | MadeBy;
  made_of: string;
}

export interface IncidentTables {
  incidents: IncidentsTable;
  incident_entries: IncidentEntriesTable;
}
