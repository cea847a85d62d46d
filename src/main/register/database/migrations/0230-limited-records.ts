import type { Migration } from '../migrate.ts';

/** Records that only named officers open, and whether reports about staff are limited so when they are filed. */
export const limitedRecords: Migration = {
  number: 230,
  name: 'limited-records',
  up(database) {
    database.exec(`
      CREATE TABLE record_access (
        record_id TEXT PRIMARY KEY,
        number TEXT NOT NULL CHECK (number <> ''),
        limited INTEGER NOT NULL CHECK (limited IN (0, 1)),
        officers TEXT NOT NULL CHECK (json_valid(officers)),
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE record_openings (
        record_id TEXT NOT NULL,
        officer_id TEXT NOT NULL REFERENCES officers (id),
        unlock_id TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        PRIMARY KEY (record_id, officer_id, unlock_id)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE trust ADD COLUMN limit_conduct INTEGER NOT NULL DEFAULT 1 CHECK (limit_conduct IN (0, 1));
    `);
  },
};
