import type { Migration } from '../migrate.ts';

/** The annual return of HR (10022 6.2): asked, chased, entered, confirmed. Figures are only added, never changed. */
export const hrReturns: Migration = {
  number: 210,
  name: 'hr-returns',
  up(database) {
    database.exec(`
      CREATE TABLE hr_returns (
        id TEXT PRIMARY KEY,
        from_day TEXT NOT NULL UNIQUE,
        to_day TEXT NOT NULL,
        asked_on TEXT NOT NULL,
        asked_how TEXT NOT NULL CHECK (asked_how IN ('message', 'otherwise')),
        asked_of TEXT NOT NULL CHECK (asked_of <> ''),
        asked_email TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        reply_by TEXT NOT NULL,
        form TEXT NOT NULL,
        confirmed_on TEXT,
        confirmed_by TEXT NOT NULL,
        confirmed_role TEXT NOT NULL,
        presented_on TEXT,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version >= 1),
        CHECK (from_day < to_day),
        CHECK ((confirmed_on IS NULL) = (confirmed_by = '')),
        CHECK ((confirmed_on IS NULL) = (confirmed_role = ''))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE hr_return_chases (
        id TEXT PRIMARY KEY,
        return_id TEXT NOT NULL REFERENCES hr_returns (id),
        on_day TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('message', 'otherwise')),
        reply_by TEXT NOT NULL,
        recorded_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX hr_return_chases_by_return ON hr_return_chases (return_id);

      CREATE TABLE hr_return_figures (
        id TEXT PRIMARY KEY,
        return_id TEXT NOT NULL REFERENCES hr_returns (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        figures TEXT NOT NULL,
        returned_on TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (number = 1 OR reason <> ''),
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        UNIQUE (return_id, number)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER hr_return_figures_stay BEFORE UPDATE ON hr_return_figures
        BEGIN SELECT RAISE(ABORT, 'Figures of a return are corrected by later ones.'); END;

      CREATE TABLE hr_return_settings (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        year_kind TEXT NOT NULL CHECK (year_kind IN ('financial', 'calendar')),
        threshold INTEGER NOT NULL CHECK (threshold BETWEEN 3 AND 20),
        reply_days INTEGER NOT NULL CHECK (reply_days BETWEEN 1 AND 120),
        version INTEGER NOT NULL CHECK (version >= 1)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
