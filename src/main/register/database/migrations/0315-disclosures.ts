import type { Migration } from '../migrate.ts';

/** Searches for requests for information whose list or files were made. */
export const disclosures: Migration = {
  number: 315,
  name: 'searches for requests',
  up(database) {
    database.exec(`
      CREATE TABLE disclosures (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        reference TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('foi', 'subject-access', 'other')),
        received_on TEXT,
        reply_by TEXT,
        subject_kind TEXT NOT NULL CHECK (subject_kind IN ('account', 'person', 'words')),
        account_id TEXT REFERENCES accounts (id),
        person_id TEXT REFERENCES people (id),
        asked TEXT NOT NULL,
        from_day TEXT,
        to_day TEXT,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL,
        out_kind TEXT NOT NULL CHECK (out_kind IN ('list', 'files')),
        found INTEGER NOT NULL CHECK (found >= 0),
        left_out INTEGER NOT NULL CHECK (left_out BETWEEN 0 AND found),
        closed INTEGER NOT NULL CHECK (closed >= 0),
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
        CHECK ((from_day IS NULL) = (to_day IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX disclosures_account ON disclosures (account_id);
      CREATE INDEX disclosures_person ON disclosures (person_id);
    `);
  },
};
