import type { Migration } from '../migrate.ts';

/** Applications on the form of CP371 Appendix 2. The form is one document, so it is kept as one. */
export const applications: Migration = {
  number: 60,
  name: 'applications',
  up(database) {
    database.exec(`
      CREATE TABLE applications (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('new-account', 'contribute')),
        state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'sent-back', 'with-board', 'approved', 'declined', 'withdrawn')),
        account_id TEXT REFERENCES accounts (id),
        form TEXT NOT NULL CHECK (json_valid(form)),
        created_on TEXT NOT NULL,
        submitted_on TEXT,
        decided_on TEXT,
        imported_from TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX applications_by_state ON applications (state);
      CREATE INDEX applications_by_account ON applications (account_id) WHERE account_id IS NOT NULL;

      CREATE TABLE application_steps (
        id TEXT PRIMARY KEY,
        application_id TEXT NOT NULL REFERENCES applications (id),
        step TEXT NOT NULL,
        happened_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        reason TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX steps_by_application ON application_steps (application_id, id);

      CREATE TABLE application_certifications (
        application_id TEXT NOT NULL REFERENCES applications (id),
        certifier TEXT NOT NULL CHECK (certifier IN ('line-manager', 'first-administrator', 'second-administrator')),
        name TEXT NOT NULL,
        certified_on TEXT NOT NULL,
        ticked INTEGER NOT NULL CHECK (ticked IN (0, 1)),
        evidence_id TEXT REFERENCES evidence (id),
        form_sha256 TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        PRIMARY KEY (application_id, certifier)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE application_assessments (
        application_id TEXT PRIMARY KEY REFERENCES applications (id),
        content TEXT NOT NULL CHECK (json_valid(content)),
        assessed_on TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE application_decisions (
        id TEXT PRIMARY KEY,
        application_id TEXT NOT NULL REFERENCES applications (id),
        decision TEXT NOT NULL CHECK (decision IN ('approved', 'declined')),
        decided_on TEXT NOT NULL,
        body TEXT NOT NULL CHECK (body <> ''),
        decided_by TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        interest_reason TEXT NOT NULL,
        supersedes_id TEXT REFERENCES application_decisions (id),
        superseding_reason TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        officer_id TEXT NOT NULL REFERENCES officers (id),
        officer_name TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX decisions_by_application ON application_decisions (application_id, id);
    `);
  },
};
