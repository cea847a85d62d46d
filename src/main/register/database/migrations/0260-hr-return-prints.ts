import type { Migration } from '../migrate.ts';

/**
 * What of a year's figures has been printed: a second report that withholds other numbers would give them away together. What was
 * printed before this is not known here, so nothing is filled in.
 */
export const hrReturnPrints: Migration = {
  number: 260,
  name: 'hr-return-prints',
  up(database) {
    database.exec(`
      CREATE TABLE hr_return_prints (
        id TEXT PRIMARY KEY,
        return_id TEXT NOT NULL REFERENCES hr_returns (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        threshold INTEGER NOT NULL CHECK (threshold >= 3),
        printed TEXT NOT NULL,
        printed_on TEXT NOT NULL,
        taken_back_on TEXT,
        FOREIGN KEY (return_id, number) REFERENCES hr_return_figures (return_id, number)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX hr_return_prints_standing ON hr_return_prints (return_id) WHERE taken_back_on IS NULL;
    `);
  },
};
