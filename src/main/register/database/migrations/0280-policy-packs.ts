import type { Migration } from '../migrate.ts';

/** The policy packs as the Trust has them. Filled when the register is opened, because only the app knows the shipped ones. */
export const policyPacks: Migration = {
  number: 280,
  name: 'policy-packs',
  up(database) {
    database.exec(`
      CREATE TABLE policy_packs (
        id TEXT PRIMARY KEY,
        shipped TEXT NOT NULL CHECK (json_valid(shipped)),
        content TEXT NOT NULL CHECK (json_valid(content)),
        version INTEGER NOT NULL CHECK (version >= 1),
        stamp TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
