import type { Migration } from '../migrate.ts';

/** The Trust's own changes of the retention schedule with their reasons, and what is decided about records that are kept. */
export const retention: Migration = {
  number: 300,
  name: 'retention',
  up(database) {
    database.exec(`
      CREATE TABLE retention_rows (
        id TEXT PRIMARY KEY,
        years INTEGER NOT NULL CHECK (years > 0),
        years_if_appealed INTEGER,
        source TEXT NOT NULL CHECK (source <> ''),
        signed_off_by TEXT NOT NULL,
        signed_off_on TEXT,
        version INTEGER NOT NULL,
        CHECK ((signed_off_by = '') = (signed_off_on IS NULL))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE retention_changes (
        id TEXT PRIMARY KEY,
        row_id TEXT NOT NULL REFERENCES retention_rows (id),
        changes TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        on_day TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        officer_name TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER retention_changes_unchanged BEFORE UPDATE ON retention_changes
      BEGIN SELECT RAISE(ABORT, 'A change of the schedule cannot be changed.'); END;
      CREATE TRIGGER retention_changes_kept BEFORE DELETE ON retention_changes
      BEGIN SELECT RAISE(ABORT, 'A change of the schedule cannot be removed.'); END;

      CREATE TABLE retention_decisions (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        take TEXT NOT NULL CHECK (take IN ('propose', 'withdraw', 'confirm', 'keep-longer', 'hold', 'lift', 'transfer')),
        on_day TEXT NOT NULL,
        until TEXT,
        ground TEXT CHECK (ground IN ('legal', 'foi', 'inquiry', 'other')),
        reason TEXT NOT NULL,
        reference TEXT NOT NULL,
        party TEXT NOT NULL,
        lifts_id TEXT REFERENCES retention_decisions (id),
        alone INTEGER NOT NULL CHECK (alone IN (0, 1)),
        basis TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        CHECK ((take = 'keep-longer') = (until IS NOT NULL)),
        CHECK ((take = 'hold') = (ground IS NOT NULL)),
        CHECK ((take = 'lift') = (lifts_id IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX retention_decisions_by_record ON retention_decisions (record_id);
      CREATE TRIGGER retention_decisions_unchanged BEFORE UPDATE ON retention_decisions
      BEGIN SELECT RAISE(ABORT, 'A decision cannot be changed.'); END;
    `);
  },
};
