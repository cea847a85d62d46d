import type { Migration } from '../migrate.ts';

/** The daily monitoring log (CP371 3): a row for each day that was looked at, and which days the Trust monitors. */
export const monitoring: Migration = {
  number: 130,
  name: 'monitoring',
  up(database) {
    database.exec(`
      CREATE TABLE monitoring_days (
        id TEXT PRIMARY KEY,
        day TEXT NOT NULL UNIQUE,
        software TEXT NOT NULL CHECK (software <> ''),
        unapproved TEXT NOT NULL CHECK (unapproved IN ('yes', 'no', 'could-not-check')),
        unapproved_note TEXT NOT NULL,
        unapproved_address TEXT NOT NULL,
        unapproved_account_id TEXT REFERENCES accounts (id),
        complies TEXT NOT NULL CHECK (complies IN ('yes', 'no', 'could-not-check')),
        complies_note TEXT NOT NULL,
        complies_address TEXT NOT NULL,
        complies_account_id TEXT REFERENCES accounts (id),
        note TEXT NOT NULL,
        officer_id TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        corrected_by TEXT,
        corrected_at TEXT,
        version INTEGER NOT NULL CHECK (version >= 1),
        CHECK ((corrected_by IS NULL) = (corrected_at IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX monitoring_by_unapproved_account ON monitoring_days (unapproved_account_id) WHERE unapproved_account_id IS NOT NULL;
      CREATE INDEX monitoring_by_complies_account ON monitoring_days (complies_account_id) WHERE complies_account_id IS NOT NULL;

      CREATE TABLE monitoring_settings (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        software TEXT NOT NULL,
        kept_since TEXT,
        version INTEGER NOT NULL CHECK (version >= 1)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE monitoring_schedules (
        from_day TEXT PRIMARY KEY,
        weekends INTEGER NOT NULL CHECK (weekends IN (0, 1)),
        bank_holidays INTEGER NOT NULL CHECK (bank_holidays IN (0, 1))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
