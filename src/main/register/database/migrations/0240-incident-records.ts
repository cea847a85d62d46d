import type { Migration } from '../migrate.ts';

/** What is done around an incident. What followed is only ever added: the state of a record is worked out from it. */
export const incidentRecords: Migration = {
  number: 240,
  name: 'incident records',
  up(database) {
    database.exec(`
      CREATE TABLE incident_records (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        kind TEXT NOT NULL CHECK (kind IN ('removal', 'correction', 'web-administrator', 'watch', 'owner')),
        facts TEXT NOT NULL CHECK (json_valid(facts) AND facts ->> '$.kind' = kind),
        /* Its entry on the timeline, or the one that corrected that. */
        entry_id TEXT NOT NULL REFERENCES incident_entries (id),
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX incident_records_by_incident ON incident_records (incident_id);

      CREATE TABLE incident_record_steps (
        id TEXT PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES incident_records (id),
        take TEXT NOT NULL CHECK (take IN ('asked-again', 'removed', 'refused', 'answered', 'looked', 'escalated', 'ended', 'applied', 'closed')),
        on_day TEXT NOT NULL,
        at_time TEXT NOT NULL,
        who TEXT NOT NULL,
        words TEXT NOT NULL,
        next_on TEXT,
        application_id TEXT REFERENCES applications (id),
        officer_name TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        CHECK ((take = 'looked') = (next_on IS NOT NULL)),
        CHECK ((take = 'applied') = (application_id IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX incident_record_steps_by_record ON incident_record_steps (record_id);
      CREATE TRIGGER incident_record_steps_unchanged BEFORE UPDATE ON incident_record_steps
      BEGIN SELECT RAISE(ABORT, 'What followed cannot be changed.'); END;

      CREATE TABLE incident_complainants (
        incident_id TEXT PRIMARY KEY REFERENCES incidents (id),
        name TEXT NOT NULL,
        contact TEXT NOT NULL,
        way TEXT NOT NULL CHECK (way IN ('not-known', 'formal', 'informal')),
        contacted_on TEXT,
        contacted_time TEXT NOT NULL,
        referred_to TEXT NOT NULL,
        referred_on TEXT,
        version INTEGER NOT NULL,
        CHECK (contacted_on IS NOT NULL OR contacted_time = ''),
        CHECK ((referred_on IS NULL) = (referred_to = ''))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
