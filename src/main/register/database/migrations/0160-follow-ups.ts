import type { Migration } from '../migrate.ts';

/**
 * What follows a review (CP371 2.3.1): concerns and shortfalls with their steps. A step that was noted stays as it was:
 * what is said of somebody's account in a letter has to be readable years later.
 */
export const followUps: Migration = {
  number: 160,
  name: 'follow-ups',
  up(database) {
    database.exec(`
      CREATE TABLE follow_ups (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('concern', 'shortfall')),
        account_id TEXT NOT NULL REFERENCES accounts (id),
        review_id TEXT NOT NULL REFERENCES reviews (id),
        opened_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
        closed_on TEXT,
        second_review_due TEXT,
        stood TEXT NOT NULL CHECK (stood IN ('', 'active', 'handover')),
        officer_name TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK ((state = 'closed') = (closed_on IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX follow_ups_by_account ON follow_ups (account_id);
      CREATE INDEX follow_ups_by_review ON follow_ups (review_id);
      CREATE INDEX follow_ups_open ON follow_ups (opened_on) WHERE state = 'open';
      /* One account has one agreed period at a time. */
      CREATE UNIQUE INDEX one_open_shortfall ON follow_ups (account_id) WHERE kind = 'shortfall' AND state = 'open';

      CREATE TABLE follow_up_steps (
        id TEXT PRIMARY KEY,
        follow_up_id TEXT NOT NULL REFERENCES follow_ups (id),
        step TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('done', 'skipped')),
        happened_on TEXT NOT NULL,
        person TEXT NOT NULL,
        said TEXT NOT NULL,
        reason TEXT NOT NULL,
        due_on TEXT,
        review_id TEXT REFERENCES reviews (id),
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        CHECK (how = 'done' OR reason <> '')
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX follow_up_steps_by_follow_up ON follow_up_steps (follow_up_id, id);
      CREATE INDEX follow_up_steps_by_review ON follow_up_steps (review_id) WHERE review_id IS NOT NULL;
      CREATE TRIGGER follow_up_steps_unchanged BEFORE UPDATE ON follow_up_steps
      BEGIN SELECT RAISE(ABORT, 'A step that was noted cannot be changed.'); END;
    `);
  },
};
