import type { Migration } from '../migrate.ts';

/**
 * From what an entry of a timeline was made by itself, so that it is put right there and nowhere else; and what followed a record
 * that was noted wrongly. Of entries from before nobody knows: they are corrected on the timeline as ever.
 */
export const incidentEntrySources: Migration = {
  number: 265,
  name: 'incident entry sources',
  up(database) {
    database.exec(`
      ALTER TABLE incident_entries ADD COLUMN made_by TEXT NOT NULL DEFAULT '' CHECK (made_by IN ('', 'personal-data', 'regulator', 'record-step', 'complainant'));
      ALTER TABLE incident_entries ADD COLUMN made_of TEXT NOT NULL DEFAULT '';
      CREATE TABLE incident_record_steps_wrong (
        step_id TEXT PRIMARY KEY REFERENCES incident_record_steps (id),
        reason TEXT NOT NULL CHECK (reason <> ''),
        officer_name TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER incident_record_steps_wrong_unchanged BEFORE UPDATE ON incident_record_steps_wrong
      BEGIN SELECT RAISE(ABORT, 'What was noted wrongly cannot be changed.'); END;
    `);
  },
};
