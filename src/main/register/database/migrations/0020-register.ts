import type { Migration } from '../migrate.ts';

/** The tables of the first rooms: settings, people, accounts, reviews, certifications, reports, drafts. */
export const register: Migration = {
  number: 20,
  name: 'register',
  up(database) {
    database.exec(`
      CREATE TABLE trust (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL CHECK (name <> ''),
        packs TEXT NOT NULL CHECK (json_valid(packs)),
        autolock_minutes INTEGER NOT NULL CHECK (autolock_minutes BETWEEN 1 AND 60),
        version INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE officers (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        role TEXT NOT NULL CHECK (role IN ('viewer', 'officer', 'head')),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE directorates (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('clinical', 'non-clinical')),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE people (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        email TEXT NOT NULL COLLATE NOCASE,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX people_by_name ON people (name COLLATE NOCASE);
      CREATE INDEX people_by_email ON people (email) WHERE email <> '';

      CREATE TABLE accounts (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        channel TEXT NOT NULL,
        address TEXT NOT NULL,
        address_key TEXT,
        handle TEXT NOT NULL,
        purpose TEXT NOT NULL,
        audience TEXT NOT NULL,
        visibility TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'not-known')),
        posting_standard TEXT NOT NULL,
        disclaimer_shown TEXT NOT NULL CHECK (disclaimer_shown IN ('yes', 'no', 'not-known')),
        directorate_id TEXT REFERENCES directorates (id),
        line_manager_id TEXT REFERENCES people (id),
        approved_on TEXT,
        last_review_before TEXT,
        last_review_on TEXT,
        status TEXT NOT NULL
          CHECK (status IN ('active', 'under-secondary-review', 'handover', 'rescinded', 'closed')),
        registered_on TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX accounts_by_address ON accounts (address_key) WHERE address_key IS NOT NULL;
      CREATE INDEX accounts_by_directorate ON accounts (directorate_id);
      CREATE INDEX accounts_by_line_manager ON accounts (line_manager_id);

      CREATE TABLE account_status_changes (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        changed_on TEXT NOT NULL,
        from_status TEXT NOT NULL,
        to_status TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX status_changes_by_account ON account_status_changes (account_id, id);

      CREATE TABLE account_administrators (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        person_id TEXT NOT NULL REFERENCES people (id),
        kind TEXT NOT NULL CHECK (kind IN ('primary', 'backup')),
        from_date TEXT NOT NULL,
        to_date TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX administrators_by_account ON account_administrators (account_id, to_date);
      CREATE INDEX administrators_by_person ON account_administrators (person_id, to_date);

      CREATE TABLE reviews (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        cadence TEXT NOT NULL,
        period TEXT NOT NULL,
        due_on TEXT NOT NULL,
        reviewed_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        officer_id TEXT NOT NULL REFERENCES officers (id),
        reviewer_name TEXT NOT NULL,
        outcome TEXT NOT NULL,
        counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
        note TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reviews_by_account ON reviews (account_id, cadence, period, reviewed_on);
      CREATE INDEX reviews_by_period ON reviews (cadence, period, account_id);
      CREATE INDEX reviews_by_date ON reviews (reviewed_on);

      CREATE TABLE review_answers (
        review_id TEXT NOT NULL REFERENCES reviews (id),
        position INTEGER NOT NULL,
        question_id TEXT NOT NULL,
        clause TEXT NOT NULL,
        question TEXT NOT NULL,
        value TEXT CHECK (value IN ('yes', 'no', 'could-not-check')),
        text TEXT NOT NULL,
        note TEXT NOT NULL,
        grounds TEXT NOT NULL CHECK (json_valid(grounds)),
        concern INTEGER NOT NULL CHECK (concern IN (0, 1)),
        PRIMARY KEY (review_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX concerns ON review_answers (review_id) WHERE concern = 1;

      CREATE TABLE certificates (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        directorate_id TEXT NOT NULL REFERENCES directorates (id),
        directorate_name TEXT NOT NULL,
        directorate_kind TEXT NOT NULL,
        level TEXT NOT NULL,
        policy_id TEXT NOT NULL,
        policy_reference TEXT NOT NULL,
        policy_title TEXT NOT NULL,
        version_number TEXT NOT NULL,
        version_date TEXT NOT NULL,
        prepared_on TEXT NOT NULL,
        retain_until TEXT NOT NULL,
        prepared_by TEXT NOT NULL,
        file_sha256 TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX certificates_by_directorate ON certificates (directorate_id, policy_id, version_number, prepared_on);

      CREATE TABLE packs_made (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        from_date TEXT NOT NULL,
        to_date TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL,
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE drafts (
        room TEXT NOT NULL,
        subject TEXT NOT NULL,
        officer_id TEXT NOT NULL REFERENCES officers (id),
        content TEXT NOT NULL CHECK (json_valid(content)),
        saved_at TEXT NOT NULL,
        PRIMARY KEY (room, subject, officer_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
