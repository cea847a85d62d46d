import type { Migration } from '../migrate.ts';

/** When monthly reviews were sent on to line managers, and how often what did not come back was asked for (CP371 2.3.1). */
export const reviewChases: Migration = {
  number: 170,
  name: 'worksheets sent on and chased',
  up(database) {
    database.exec(`
      CREATE TABLE review_chases (
        id TEXT PRIMARY KEY,
        cadence TEXT NOT NULL,
        period TEXT NOT NULL,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        manager_id TEXT REFERENCES people (id),
        manager_name TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_on TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('worksheet', 'message', 'chase', 'letter')),
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX chases_by_period ON review_chases (cadence, period, account_id);
      CREATE INDEX chases_by_account ON review_chases (account_id);
    `);
  },
};
