import type { Migration } from '../migrate.ts';

/** Reviews of the moderation log that were noted wrongly: they stay, marked, and count no more. */
export const moderationReviewsWrong: Migration = {
  number: 275,
  name: 'moderation reviews noted wrongly',
  up(database) {
    database.exec(`
      CREATE TABLE moderation_reviews_wrong (
        review_id TEXT PRIMARY KEY REFERENCES moderation_reviews (id),
        reason TEXT NOT NULL CHECK (reason <> ''),
        officer_name TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER moderation_reviews_wrong_unchanged BEFORE UPDATE ON moderation_reviews_wrong
      BEGIN SELECT RAISE(ABORT, 'What was noted wrongly cannot be changed.'); END;
    `);
  },
};
