import type { Migration } from '../migrate.ts';

/**
 * Schedules of reviews: the Trust's and an account's own periods, moved due dates, who reviews what, and where each
 * account stands, so that a worklist of many thousands is opened by looking, not by working it all out again.
 *
 * Where an account stands is worked out from other tables. Triggers note whose is out of date, so that no way of changing
 * an account or its reviews can be forgotten; the dispatcher brings them up to date within the same transaction.
 */
export const reviewSchedules: Migration = {
  number: 110,
  name: 'review schedules',
  up(database) {
    database.exec(`
      ALTER TABLE reviews ADD COLUMN period_from TEXT NOT NULL DEFAULT '';
      ALTER TABLE reviews ADD COLUMN period_to TEXT NOT NULL DEFAULT '';
      ALTER TABLE reviews ADD COLUMN source TEXT NOT NULL DEFAULT 'desk' CHECK (source IN ('desk', 'returned', 'import'));
      UPDATE reviews SET
        period_from = substr(period, 1, 4) || '-' || CASE substr(period, 7, 1) WHEN '1' THEN '01' WHEN '2' THEN '04' WHEN '3' THEN '07' ELSE '10' END || '-01',
        period_to = substr(period, 1, 4) || '-' || CASE substr(period, 7, 1) WHEN '1' THEN '03-31' WHEN '2' THEN '06-30' WHEN '3' THEN '09-30' ELSE '12-31' END
      WHERE period LIKE '____-Q_';
      CREATE INDEX reviews_by_coverage ON reviews (cadence, counts, account_id, period_from, period_to, reviewed_on);
      CREATE INDEX reviews_by_cadence_and_date ON reviews (cadence, reviewed_on);

      CREATE TABLE review_settings (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        working_days INTEGER NOT NULL CHECK (working_days IN (0, 1)),
        /* What the standings were worked out from: another program or policy works them out again. */
        stamp TEXT NOT NULL
      ) STRICT;
      INSERT INTO review_settings VALUES (1, 0, '');

      CREATE TABLE cadence_changes (
        id TEXT PRIMARY KEY,
        cadence TEXT NOT NULL,
        account_id TEXT REFERENCES accounts (id),
        months INTEGER CHECK (months IN (1, 2, 3, 4, 6, 12)),
        from_on TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        officer_name TEXT NOT NULL,
        CHECK (account_id IS NOT NULL OR months IS NOT NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX cadence_changes_by_account ON cadence_changes (account_id, cadence);

      CREATE TABLE review_due_moves (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        cadence TEXT NOT NULL,
        period TEXT NOT NULL,
        due_on TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        moved_on TEXT NOT NULL,
        officer_name TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX due_moves_by_account ON review_due_moves (account_id, cadence);

      CREATE TABLE review_assignments (
        cadence TEXT NOT NULL,
        period TEXT NOT NULL,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        reviewer TEXT NOT NULL CHECK (reviewer <> ''),
        PRIMARY KEY (cadence, period, account_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE review_standings (
        cadence TEXT NOT NULL,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        name TEXT NOT NULL,
        channel TEXT NOT NULL,
        directorate_id TEXT,
        line_manager_id TEXT,
        status TEXT NOT NULL,
        run INTEGER NOT NULL CHECK (run IN (0, 1)),
        since TEXT NOT NULL,
        /* When its reviews begin, where that day had not come when this was worked out; else empty. */
        starts_on TEXT NOT NULL,
        until TEXT,
        owed_from TEXT NOT NULL,
        due_on TEXT NOT NULL,
        never INTEGER NOT NULL CHECK (never IN (0, 1)),
        owed_period TEXT NOT NULL,
        covered_to TEXT,
        last_on TEXT,
        PRIMARY KEY (cadence, account_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX standings_by_urgency ON review_standings (cadence, due_on, name COLLATE NOCASE, account_id);
      CREATE INDEX standings_by_directorate ON review_standings (cadence, directorate_id);
      CREATE INDEX standings_by_channel ON review_standings (cadence, channel);

      /* How many accounts stand alike: a few dozen rows for any number of accounts, so that a list knows its totals at once. */
      CREATE TABLE review_standing_counts (
        cadence TEXT NOT NULL,
        owed_from TEXT NOT NULL,
        due_on TEXT NOT NULL,
        never INTEGER NOT NULL,
        run INTEGER NOT NULL,
        covered_to TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        accounts INTEGER NOT NULL,
        PRIMARY KEY (cadence, owed_from, due_on, never, run, covered_to, starts_on)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER standing_counted AFTER INSERT ON review_standings
      BEGIN
        INSERT INTO review_standing_counts VALUES
          (NEW.cadence, NEW.owed_from, NEW.due_on, NEW.never, NEW.run, iif(NEW.run, '', coalesce(NEW.covered_to, '')), NEW.starts_on, 1)
        ON CONFLICT DO UPDATE SET accounts = accounts + 1;
      END;
      CREATE TRIGGER standing_discounted AFTER DELETE ON review_standings
      BEGIN
        UPDATE review_standing_counts SET accounts = accounts - 1
        WHERE cadence = OLD.cadence AND owed_from = OLD.owed_from AND due_on = OLD.due_on AND never = OLD.never AND run = OLD.run
          AND covered_to = iif(OLD.run, '', coalesce(OLD.covered_to, '')) AND starts_on = OLD.starts_on;
        DELETE FROM review_standing_counts WHERE cadence = OLD.cadence AND owed_from = OLD.owed_from AND accounts = 0;
      END;

      CREATE TABLE standings_stale (account_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      INSERT INTO standings_stale SELECT id FROM accounts;

      CREATE TRIGGER standings_after_account_added AFTER INSERT ON accounts
      BEGIN INSERT OR IGNORE INTO standings_stale VALUES (NEW.id); END;
      CREATE TRIGGER standings_after_account_edited AFTER UPDATE ON accounts
      BEGIN INSERT OR IGNORE INTO standings_stale VALUES (NEW.id); END;
      CREATE TRIGGER standings_after_status_changed AFTER INSERT ON account_status_changes
      BEGIN INSERT OR IGNORE INTO standings_stale VALUES (NEW.account_id); END;
      CREATE TRIGGER standings_after_review_added AFTER INSERT ON reviews
      BEGIN INSERT OR IGNORE INTO standings_stale VALUES (NEW.account_id); END;
      CREATE TRIGGER standings_after_review_edited AFTER UPDATE ON reviews
      BEGIN INSERT OR IGNORE INTO standings_stale VALUES (NEW.account_id); END;
      CREATE TRIGGER standings_after_due_moved AFTER INSERT ON review_due_moves
      BEGIN INSERT OR IGNORE INTO standings_stale VALUES (NEW.account_id); END;
      CREATE TRIGGER standings_after_own_period AFTER INSERT ON cadence_changes WHEN NEW.account_id IS NOT NULL
      BEGIN INSERT OR IGNORE INTO standings_stale VALUES (NEW.account_id); END;
      CREATE TRIGGER standings_after_period AFTER INSERT ON cadence_changes WHEN NEW.account_id IS NULL
      BEGIN INSERT OR IGNORE INTO standings_stale SELECT id FROM accounts; END;
      CREATE TRIGGER standings_after_working_days AFTER UPDATE OF working_days, stamp ON review_settings
      BEGIN INSERT OR IGNORE INTO standings_stale SELECT id FROM accounts; END;
    `);
  },
};
