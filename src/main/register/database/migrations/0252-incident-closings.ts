import type { Migration } from '../migrate.ts';

/**
 * How incidents ended, what was learned, and what the reporter was told: one row for each closing, beside its entry on the
 * timeline. A closing from before has none, because nobody was asked then.
 */
export const incidentClosings: Migration = {
  number: 252,
  name: 'incident closings',
  up(database) {
    database.exec(`
      CREATE TABLE incident_closings (
        entry_id TEXT PRIMARY KEY REFERENCES incident_entries (id),
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        ended TEXT NOT NULL CHECK (ended <> ''),
        outcome TEXT NOT NULL CHECK (outcome <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        lesson TEXT NOT NULL,
        no_lesson_because TEXT NOT NULL,
        feedback_on TEXT,
        feedback_how TEXT NOT NULL,
        no_feedback_because TEXT NOT NULL,
        CHECK ((lesson = '') <> (no_lesson_because = '')),
        CHECK ((feedback_on IS NULL) = (feedback_how = '')),
        CHECK ((feedback_on IS NULL) <> (no_feedback_because = ''))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX incident_closings_by_incident ON incident_closings (incident_id);
      CREATE TRIGGER incident_closings_unchanged BEFORE UPDATE ON incident_closings
      BEGIN SELECT RAISE(ABORT, 'A closing cannot be changed.'); END;
    `);
  },
};
