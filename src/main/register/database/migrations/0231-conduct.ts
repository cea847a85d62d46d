import type { Migration } from '../migrate.ts';

/** What is done about a member of staff who was reported (10022 4.1, 5.6). A step is only ever added. */
export const conduct: Migration = {
  number: 231,
  name: 'conduct',
  up(database) {
    database.exec(`
      CREATE TABLE conduct_steps (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        kind TEXT NOT NULL CHECK (kind <> ''),
        on_day TEXT,
        content TEXT NOT NULL CHECK (json_valid(content)),
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL CHECK (recorded_by <> '')
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX conduct_steps_by_incident ON conduct_steps (incident_id);
      CREATE TRIGGER conduct_steps_unchanged BEFORE UPDATE ON conduct_steps
      BEGIN SELECT RAISE(ABORT, 'A step cannot be changed. Add a later one.'); END;
    `);
  },
};
