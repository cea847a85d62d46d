import type { Migration } from '../migrate.ts';

/** Notices to everybody who answers for a chosen set of accounts, and who has acknowledged them. */
export const notices: Migration = {
  number: 70,
  name: 'notices',
  up(database) {
    database.exec(`
      CREATE TABLE notices (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('pre-election', 'major-incident', 'new-policy', 'other')),
        subject TEXT NOT NULL CHECK (subject <> ''),
        body TEXT NOT NULL CHECK (body <> ''),
        reply_by TEXT,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL,
        accounts INTEGER NOT NULL,
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE notice_recipients (
        notice_id TEXT NOT NULL REFERENCES notices (id),
        person_id TEXT NOT NULL REFERENCES people (id),
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        concerning TEXT NOT NULL,
        acknowledged_on TEXT,
        acknowledged_how TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        PRIMARY KEY (notice_id, person_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX notices_by_person ON notice_recipients (person_id);
    `);
  },
};
