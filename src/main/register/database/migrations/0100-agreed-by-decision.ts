import type { Migration } from '../migrate.ts';

/**
 * What a decision agreed, kept with it: a letter that is printed again later says what was decided then, not what the
 * register has by now. Decisions from before have none.
 */
export const agreedByDecision: Migration = {
  number: 100,
  name: 'agreed by decision',
  up(database) {
    database.exec(`
      ALTER TABLE application_decisions ADD COLUMN agreed TEXT CHECK (agreed IS NULL OR json_valid(agreed));
    `);
  },
};
