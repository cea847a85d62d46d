import type { Migration } from '../migrate.ts';

/** What is left of records that were disposed of. A stub is never changed; what is still to be done after it stands beside it. */
export const disposals: Migration = {
  number: 305,
  name: 'disposals',
  up(database) {
    database.exec(`
      CREATE TABLE disposals (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        on_day TEXT NOT NULL,
        officer_name TEXT NOT NULL CHECK (officer_name <> ''),
        removed TEXT NOT NULL CHECK (json_valid(removed)),
        stays TEXT NOT NULL CHECK (json_valid(stays)),
        files TEXT NOT NULL CHECK (json_valid(files)),
        passwords INTEGER NOT NULL,
        drafts INTEGER NOT NULL,
        trail_details INTEGER NOT NULL,
        trail_details_elsewhere INTEGER NOT NULL,
        head_before TEXT NOT NULL,
        head_after TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER disposals_unchanged BEFORE UPDATE ON disposals
      BEGIN SELECT RAISE(ABORT, 'A disposal cannot be changed.'); END;
      CREATE TRIGGER disposals_kept BEFORE DELETE ON disposals
      BEGIN SELECT RAISE(ABORT, 'A disposal cannot be removed.'); END;

      CREATE TABLE disposed_records (
        record_id TEXT PRIMARY KEY,
        disposal_id TEXT NOT NULL REFERENCES disposals (id),
        kind TEXT NOT NULL CHECK (kind <> ''),
        title TEXT NOT NULL CHECK (title <> ''),
        basis TEXT CHECK (basis IS NULL OR json_valid(basis))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX disposed_records_by_disposal ON disposed_records (disposal_id);
      CREATE TRIGGER disposed_records_unchanged BEFORE UPDATE ON disposed_records
      BEGIN SELECT RAISE(ABORT, 'A stub cannot be changed.'); END;
      CREATE TRIGGER disposed_records_kept BEFORE DELETE ON disposed_records
      BEGIN SELECT RAISE(ABORT, 'A stub cannot be removed.'); END;

      CREATE TABLE disposal_finishes (
        disposal_id TEXT PRIMARY KEY REFERENCES disposals (id),
        finished_at TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE disposed_passwords (
        login_id TEXT PRIMARY KEY,
        disposal_id TEXT NOT NULL REFERENCES disposals (id),
        machine TEXT NOT NULL,
        sign_in TEXT NOT NULL,
        removed_at TEXT
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
