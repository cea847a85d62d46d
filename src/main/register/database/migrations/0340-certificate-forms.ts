import type { Migration } from '../migrate.ts';

/**
 * A form keeps the words that it was made with: printed again, it says what it said. Of those made before, the words that the
 * policy has now are the best that is known, and are kept from here on. What came in signed has its words on its scan.
 */
export const certificateForms: Migration = {
  number: 340,
  name: 'words of certificates',
  up(database) {
    database.exec(`
      ALTER TABLE certificates ADD COLUMN form TEXT NOT NULL DEFAULT '' CHECK (form = '' OR json_valid(form));
      UPDATE certificates SET form = coalesce((SELECT json_extract(content, '$.certification') FROM policy_packs WHERE policy_packs.id = certificates.policy_id), '')
        WHERE issued_how <> 'none';
    `);
  },
};
