import type { Migration } from '../migrate.ts';

/** The moderation log: what was hidden, who was blocked, why, and when somebody looked at it again. */
export const moderation: Migration = {
  number: 241,
  name: 'moderation',
  up(database) {
    database.exec(`
      CREATE TABLE moderation (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        done TEXT NOT NULL CHECK (done IN ('comment-hidden', 'comment-deleted', 'user-muted', 'user-blocked')),
        account_id TEXT REFERENCES accounts (id),
        place TEXT NOT NULL,
        handle TEXT NOT NULL CHECK (handle <> ''),
        on_day TEXT NOT NULL,
        at_time TEXT NOT NULL,
        by_whom TEXT NOT NULL CHECK (by_whom <> ''),
        ground TEXT NOT NULL CHECK (ground IN ('abuse', 'discrimination', 'private-information', 'harm', 'unlawful', 'spam', 'other')),
        reason TEXT NOT NULL CHECK (reason <> ''),
        incident_id TEXT REFERENCES incidents (id),
        review_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK (account_id IS NOT NULL OR place <> '')
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX moderation_by_account ON moderation (account_id);

      CREATE TABLE moderation_reviews (
        id TEXT PRIMARY KEY,
        moderation_id TEXT NOT NULL REFERENCES moderation (id),
        outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'lifted')),
        on_day TEXT NOT NULL,
        words TEXT NOT NULL CHECK (words <> ''),
        next_on TEXT,
        officer_name TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        CHECK (outcome = 'kept' OR next_on IS NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX moderation_reviews_by_moderation ON moderation_reviews (moderation_id);
      CREATE TRIGGER moderation_reviews_unchanged BEFORE UPDATE ON moderation_reviews
      BEGIN SELECT RAISE(ABORT, 'A review cannot be changed.'); END;
    `);
  },
};
