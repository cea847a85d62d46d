/* Action plans (CP371 3). */

export interface ActionPlansTable {
  id: string;
  /** `AP 2026-003`. */
  number: string;
  title: string;
  clause: string;
  why: string;
  source_kind: 'review' | 'concern' | 'monitoring' | 'incident' | 'other';
  /** Id of the record in its room, or the name of a line of the monitoring table. */
  source_id: string | null;
  source_label: string;
  account_id: string | null;
  /** As it was called when the plan was started or last edited; empty when it is about no account. */
  account_name: string;
  owner: string;
  due_on: string | null;
  state: 'developing' | 'in-hand' | 'carried-out' | 'signed-off' | 'abandoned';
  started_on: string;
  started_by: string;
  in_hand_on: string | null;
  carried_out_on: string | null;
  signed_on: string | null;
  signed_by: string;
  signed_how: string;
  signed_note: string;
  abandoned_on: string | null;
  /** Why it was last sent back, taken up again or abandoned. */
  last_reason: string;
  version: number;
}

export interface ActionStepsTable {
  id: string;
  plan_id: string;
  position: number;
  what: string;
  owner: string;
  due_on: string | null;
  state: 'open' | 'done' | 'given-up';
  done_on: string | null;
  /** What was done, or why it was given up. */
  outcome: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ActionTables {
  action_plans: ActionPlansTable;
  action_steps: ActionStepsTable;
}
