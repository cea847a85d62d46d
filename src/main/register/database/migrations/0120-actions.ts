import type { Migration } from '../migrate.ts';

/** Action plans with their steps (CP371 3). What a state demands, the table demands too. */
export const actions: Migration = {
  number: 120,
  name: 'actions',
  up(database) {
    database.exec(`
      CREATE TABLE action_plans (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL CHECK (title <> ''),
        clause TEXT NOT NULL CHECK (clause <> ''),
        why TEXT NOT NULL CHECK (why <> ''),
        source_kind TEXT NOT NULL CHECK (source_kind IN ('review', 'concern', 'monitoring', 'incident', 'other')),
        source_id TEXT,
        source_label TEXT NOT NULL,
        account_id TEXT REFERENCES accounts (id),
        account_name TEXT NOT NULL,
        owner TEXT NOT NULL,
        due_on TEXT,
        state TEXT NOT NULL CHECK (state IN ('developing', 'in-hand', 'carried-out', 'signed-off', 'abandoned')),
        started_on TEXT NOT NULL,
        started_by TEXT NOT NULL,
        in_hand_on TEXT,
        carried_out_on TEXT,
        signed_on TEXT,
        signed_by TEXT NOT NULL,
        signed_how TEXT NOT NULL,
        signed_note TEXT NOT NULL,
        abandoned_on TEXT,
        last_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK (state NOT IN ('in-hand', 'carried-out', 'signed-off') OR (owner <> '' AND due_on IS NOT NULL AND in_hand_on IS NOT NULL)),
        CHECK ((state IN ('carried-out', 'signed-off')) = (carried_out_on IS NOT NULL)),
        CHECK ((state = 'signed-off') = (signed_on IS NOT NULL) AND (signed_on IS NULL) = (signed_by = '')),
        CHECK ((state = 'abandoned') = (abandoned_on IS NOT NULL) AND (state <> 'abandoned' OR last_reason <> ''))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX action_plans_by_account ON action_plans (account_id);
      CREATE INDEX action_plans_by_source ON action_plans (source_kind, source_id);

      CREATE TABLE action_steps (
        id TEXT PRIMARY KEY,
        plan_id TEXT NOT NULL REFERENCES action_plans (id),
        position INTEGER NOT NULL,
        what TEXT NOT NULL CHECK (what <> ''),
        owner TEXT NOT NULL,
        due_on TEXT,
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'given-up')),
        done_on TEXT,
        outcome TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        UNIQUE (plan_id, position),
        CHECK ((state = 'done') = (done_on IS NOT NULL)),
        CHECK ((state = 'open') = (outcome = ''))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
