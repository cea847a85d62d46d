import type { Migration } from '../migrate.ts';

/**
 * An account that was given up stays in the list of the period in which that was, so that what it owed until then is not lost
 * from the totals. For these the day on which it was given up decides, and the counts have to know it. What was kept is worked
 * out again when the register is opened.
 */
export const stoppedAccounts: Migration = {
  number: 180,
  name: 'stopped accounts',
  up(database) {
    database.exec(`
      DROP TRIGGER standing_counted;
      DROP TRIGGER standing_discounted;
      DROP TABLE review_standing_counts;
      DELETE FROM review_standings;
      INSERT OR IGNORE INTO standings_stale SELECT id FROM accounts;

      CREATE TABLE review_standing_counts (
        cadence TEXT NOT NULL,
        owed_from TEXT NOT NULL,
        due_on TEXT NOT NULL,
        never INTEGER NOT NULL,
        run INTEGER NOT NULL,
        covered_to TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        /* Empty for an account that is run. */
        until TEXT NOT NULL,
        accounts INTEGER NOT NULL,
        PRIMARY KEY (cadence, owed_from, due_on, never, run, covered_to, starts_on, until)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER standing_counted AFTER INSERT ON review_standings
      BEGIN
        INSERT INTO review_standing_counts VALUES
          (NEW.cadence, NEW.owed_from, NEW.due_on, NEW.never, NEW.run, iif(NEW.run, '', coalesce(NEW.covered_to, '')), NEW.starts_on,
           iif(NEW.run, '', coalesce(NEW.until, '')), 1)
        ON CONFLICT DO UPDATE SET accounts = accounts + 1;
      END;
      CREATE TRIGGER standing_discounted AFTER DELETE ON review_standings
      BEGIN
        UPDATE review_standing_counts SET accounts = accounts - 1
        WHERE cadence = OLD.cadence AND owed_from = OLD.owed_from AND due_on = OLD.due_on AND never = OLD.never AND run = OLD.run
          AND covered_to = iif(OLD.run, '', coalesce(OLD.covered_to, '')) AND starts_on = OLD.starts_on
          AND until = iif(OLD.run, '', coalesce(OLD.until, ''));
        DELETE FROM review_standing_counts WHERE cadence = OLD.cadence AND owed_from = OLD.owed_from AND accounts = 0;
      END;
    `);
  },
};
