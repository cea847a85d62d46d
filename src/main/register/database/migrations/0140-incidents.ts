import type { Migration } from '../migrate.ts';

/** Incidents with their timeline. An entry of it is only ever added: what was wrong is corrected by a later one. */
export const incidents: Migration = {
  number: 140,
  name: 'incidents',
  up(database) {
    database.exec(`
      CREATE TABLE incidents (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        type_id TEXT NOT NULL CHECK (type_id <> ''),
        type_title TEXT NOT NULL CHECK (type_title <> ''),
        clauses TEXT NOT NULL,
        must_tell TEXT NOT NULL CHECK (json_valid(must_tell)),
        gross_misconduct INTEGER NOT NULL CHECK (gross_misconduct IN (0, 1)),
        staff_conduct INTEGER NOT NULL CHECK (staff_conduct IN (0, 1)),
        severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high', 'critical')),
        account_id TEXT REFERENCES accounts (id),
        address TEXT NOT NULL,
        seen TEXT NOT NULL CHECK (seen <> ''),
        happened_on TEXT,
        happened_time TEXT NOT NULL,
        reported_on TEXT NOT NULL,
        reported_time TEXT NOT NULL,
        reported_by TEXT NOT NULL CHECK (reported_by <> ''),
        source TEXT NOT NULL CHECK (source IN ('reporter', 'monitoring', 'review', 'trust')),
        source_words TEXT NOT NULL,
        danger TEXT NOT NULL CHECK (danger IN ('yes', 'no')),
        danger_asked_at TEXT NOT NULL,
        speaking_up TEXT NOT NULL CHECK (speaking_up IN ('not-asked', 'no', 'person-reported')),
        kept_because TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
        outcome TEXT NOT NULL,
        closed_on TEXT,
        close_reason TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK (account_id IS NOT NULL OR address <> ''),
        CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
        CHECK (state = 'open' OR (outcome <> '' AND close_reason <> ''))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX incidents_by_account ON incidents (account_id);
      CREATE INDEX incidents_by_report ON incidents (reported_on);

      CREATE TABLE incident_entries (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        kind TEXT NOT NULL CHECK (kind IN ('note', 'told', 'step', 'closed', 'reopened')),
        contact TEXT,
        text TEXT NOT NULL CHECK (text <> ''),
        on_day TEXT NOT NULL,
        at_time TEXT NOT NULL,
        kept_because TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX incident_entries_by_incident ON incident_entries (incident_id);
      CREATE TRIGGER incident_entries_unchanged BEFORE UPDATE ON incident_entries
      BEGIN SELECT RAISE(ABORT, 'An entry of a timeline cannot be changed.'); END;
    `);
  },
};
