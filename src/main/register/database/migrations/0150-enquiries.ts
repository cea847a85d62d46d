import type { Migration } from '../migrate.ts';

/** Advice asked and given, translations asked for (CP371 2.6), and the like. */
export const enquiries: Migration = {
  number: 150,
  name: 'enquiries',
  up(database) {
    database.exec(`
      CREATE TABLE enquiries (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('advice', 'translation', 'other')),
        account_id TEXT REFERENCES accounts (id),
        asked_by TEXT NOT NULL CHECK (asked_by <> ''),
        asked_on TEXT NOT NULL,
        question TEXT NOT NULL CHECK (question <> ''),
        equality_told_on TEXT CHECK (equality_told_on IS NULL OR kind = 'translation'),
        answer TEXT NOT NULL,
        answered_on TEXT,
        answered_by TEXT NOT NULL,
        kept_because TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK ((answered_on IS NULL) = (answer = '')),
        CHECK ((answered_on IS NULL) = (answered_by = ''))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX enquiries_by_account ON enquiries (account_id);
    `);
  },
};
