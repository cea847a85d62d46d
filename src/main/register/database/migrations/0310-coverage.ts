import type { Migration } from '../migrate.ts';

/** Obligations and clauses that do not apply to the Trust under a version of a policy, with the reason. */
export const coverage: Migration = {
  number: 310,
  name: 'coverage',
  up(database) {
    database.exec(`
      CREATE TABLE coverage_not_applicable (
        id TEXT PRIMARY KEY,
        policy_id TEXT NOT NULL,
        version_number TEXT NOT NULL,
        clause TEXT NOT NULL,
        obligation_id TEXT,
        reason TEXT NOT NULL CHECK (reason <> ''),
        set_on TEXT NOT NULL,
        set_by TEXT NOT NULL,
        taken_back_on TEXT,
        taken_back_by TEXT NOT NULL,
        taken_back_reason TEXT NOT NULL,
        CHECK ((taken_back_on IS NULL) = (taken_back_reason = ''))
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX coverage_not_applicable_once ON coverage_not_applicable (policy_id, version_number, clause, coalesce(obligation_id, ''))
        WHERE taken_back_on IS NULL;
    `);
  },
};
