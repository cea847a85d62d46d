import type { Migration } from '../migrate.ts';

/** What CP371 2.3.1 and 10022 2.1 need to know of a person: who employs her, as what, and when she leaves. */
export const people: Migration = {
  number: 30,
  name: 'people',
  up(database) {
    database.exec(`
      ALTER TABLE people ADD COLUMN category TEXT NOT NULL DEFAULT 'not-known'
        CHECK (category IN ('not-known', 'employee', 'bank', 'temporary', 'volunteer', 'contractor', 'other-organisation'));
      ALTER TABLE people ADD COLUMN employer TEXT NOT NULL DEFAULT '';
      ALTER TABLE people ADD COLUMN role TEXT NOT NULL DEFAULT '';
      ALTER TABLE people ADD COLUMN directorate_id TEXT REFERENCES directorates (id);
      ALTER TABLE people ADD COLUMN phone TEXT NOT NULL DEFAULT '';
      ALTER TABLE people ADD COLUMN leaves_on TEXT;
      ALTER TABLE people ADD COLUMN merged_into TEXT REFERENCES people (id);
      CREATE INDEX people_by_leaving ON people (leaves_on) WHERE leaves_on IS NOT NULL;
    `);
  },
};
