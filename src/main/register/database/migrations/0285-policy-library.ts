import type { Migration } from '../migrate.ts';

/** The Trust's own library over the policy packs: document control, versions, and how staff were told. */
export const policyLibrary: Migration = {
  number: 285,
  name: 'policy library',
  up(database) {
    database.exec(`
      CREATE TABLE policy_controls (
        policy_id TEXT PRIMARY KEY,
        /* What the Trust says otherwise than the pack; a field that is missing here is as the pack has it. */
        own TEXT NOT NULL CHECK (json_valid(own)),
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE policy_versions (
        id TEXT PRIMARY KEY,
        policy_id TEXT NOT NULL,
        /* The version of the pack that this row corrects, by the pack's number; null for one that the Trust added. */
        pack_number TEXT,
        number TEXT NOT NULL CHECK (number <> ''),
        stated_date TEXT NOT NULL CHECK (stated_date <> ''),
        description TEXT NOT NULL,
        ratified_by TEXT NOT NULL,
        ratified_on TEXT,
        approved_by TEXT NOT NULL,
        review_on TEXT,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX policy_versions_by_policy ON policy_versions (policy_id);

      CREATE TABLE policy_tellings (
        id TEXT PRIMARY KEY,
        policy_id TEXT NOT NULL,
        /* A row above, or a version of the pack that nobody has corrected. */
        version_id TEXT NOT NULL,
        way TEXT NOT NULL CHECK (way <> ''),
        on_day TEXT NOT NULL,
        place TEXT NOT NULL CHECK (place <> ''),
        note TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        noted_by TEXT NOT NULL,
        /* Why it counts no more; empty while it counts. */
        wrong TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX policy_tellings_by_policy ON policy_tellings (policy_id);
    `);
  },
};
