import type { Migration } from '../migrate.ts';

/** All that an account's record holds (CP371 2.3.1, 2.6, App 1, App 2), and what hangs on it. */
export const accounts: Migration = {
  number: 40,
  name: 'accounts',
  up(database) {
    database.exec(`
      ALTER TABLE trust ADD COLUMN deciding_body TEXT NOT NULL DEFAULT 'Digital Board' CHECK (deciding_body <> '');
      ALTER TABLE trust ADD COLUMN return_address TEXT NOT NULL DEFAULT '';

      ALTER TABLE accounts ADD COLUMN platform_id TEXT NOT NULL DEFAULT '';
      ALTER TABLE accounts ADD COLUMN expected_numbers TEXT NOT NULL DEFAULT '';
      ALTER TABLE accounts ADD COLUMN languages TEXT NOT NULL DEFAULT '';
      ALTER TABLE accounts ADD COLUMN english_copy TEXT NOT NULL DEFAULT '';
      ALTER TABLE accounts ADD COLUMN privacy_fits TEXT NOT NULL DEFAULT 'not-known' CHECK (privacy_fits IN ('yes', 'no', 'not-known'));
      ALTER TABLE accounts ADD COLUMN identity_shown TEXT NOT NULL DEFAULT 'not-known' CHECK (identity_shown IN ('yes', 'no', 'not-known'));
      ALTER TABLE accounts ADD COLUMN identity_permission_on TEXT;
      ALTER TABLE accounts ADD COLUMN identity_permission_by TEXT NOT NULL DEFAULT '';
      ALTER TABLE accounts ADD COLUMN research TEXT NOT NULL DEFAULT 'not-known' CHECK (research IN ('yes', 'no', 'not-known'));
      ALTER TABLE accounts ADD COLUMN research_reference TEXT NOT NULL DEFAULT '';
      ALTER TABLE accounts ADD COLUMN personal_information TEXT NOT NULL DEFAULT 'not-known'
        CHECK (personal_information IN ('yes', 'no', 'not-known'));
      ALTER TABLE accounts ADD COLUMN dpia_reference TEXT NOT NULL DEFAULT '';
      ALTER TABLE accounts ADD COLUMN business_record TEXT NOT NULL DEFAULT 'not-known' CHECK (business_record IN ('yes', 'no', 'not-known'));
      ALTER TABLE accounts ADD COLUMN internal INTEGER NOT NULL DEFAULT 0 CHECK (internal IN (0, 1));
      ALTER TABLE accounts ADD COLUMN corporate INTEGER NOT NULL DEFAULT 0 CHECK (corporate IN (0, 1));
      ALTER TABLE accounts ADD COLUMN next_review_on TEXT;

      ALTER TABLE account_status_changes ADD COLUMN reason TEXT NOT NULL DEFAULT '';
      ALTER TABLE account_status_changes ADD COLUMN clause TEXT NOT NULL DEFAULT '';
      ALTER TABLE account_status_changes ADD COLUMN captured TEXT NOT NULL DEFAULT '';
      ALTER TABLE account_status_changes ADD COLUMN officer_name TEXT NOT NULL DEFAULT '';

      CREATE TABLE account_handles (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        handle TEXT NOT NULL,
        address TEXT NOT NULL,
        address_key TEXT,
        held_until TEXT NOT NULL,
        watched INTEGER NOT NULL CHECK (watched IN (0, 1)),
        next_look_on TEXT,
        last_looked_on TEXT,
        found TEXT NOT NULL CHECK (found IN ('not-looked', 'free', 'taken', 'held-by-us')),
        note TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX handles_by_account ON account_handles (account_id);
      CREATE INDEX handles_to_look_at ON account_handles (next_look_on) WHERE watched = 1;

      CREATE TABLE account_access (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        kind TEXT NOT NULL CHECK (kind IN ('person', 'agency', 'scheduler', 'connected-app')),
        person_id TEXT REFERENCES people (id),
        holder TEXT NOT NULL,
        role TEXT NOT NULL,
        granted_on TEXT,
        removed_on TEXT,
        note TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK ((kind = 'person') = (person_id IS NOT NULL)),
        CHECK (person_id IS NOT NULL OR holder <> '')
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX access_by_account ON account_access (account_id, removed_on);
      CREATE INDEX access_by_person ON account_access (person_id) WHERE person_id IS NOT NULL;

      CREATE TABLE account_contributors (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        person_id TEXT NOT NULL REFERENCES people (id),
        application_id TEXT,
        from_date TEXT NOT NULL,
        to_date TEXT,
        note TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX contributors_by_account ON account_contributors (account_id, to_date);
      CREATE INDEX contributors_by_person ON account_contributors (person_id, to_date);

      CREATE TABLE account_duties (
        account_id TEXT NOT NULL REFERENCES accounts (id),
        duty TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('met', 'not-met', 'not-known', 'does-not-apply')),
        reason TEXT NOT NULL,
        evidence TEXT NOT NULL,
        noted_on TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        version INTEGER NOT NULL,
        PRIMARY KEY (account_id, duty)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE account_details_told (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        told_on TEXT NOT NULL,
        told_by TEXT NOT NULL,
        changed TEXT NOT NULL,
        officer_name TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX details_told_by_account ON account_details_told (account_id);

      CREATE TABLE account_handovers (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        person_id TEXT NOT NULL REFERENCES people (id),
        held_as TEXT NOT NULL CHECK (held_as IN ('line-manager', 'primary', 'backup', 'contributor', 'access')),
        outcome TEXT NOT NULL CHECK (outcome IN ('successor', 'removed', 'communications', 'closure')),
        successor_id TEXT REFERENCES people (id),
        done_on TEXT NOT NULL,
        due_on TEXT,
        note TEXT NOT NULL,
        officer_name TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX handovers_by_account ON account_handovers (account_id);
      CREATE INDEX handovers_by_person ON account_handovers (person_id);

      CREATE TABLE evidence (
        id TEXT PRIMARY KEY,
        room TEXT NOT NULL,
        record_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        media_type TEXT NOT NULL,
        bytes INTEGER NOT NULL CHECK (bytes > 0),
        sha256 TEXT NOT NULL,
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX evidence_by_record ON evidence (room, record_id);

      CREATE TABLE evidence_content (
        evidence_id TEXT PRIMARY KEY REFERENCES evidence (id),
        content BLOB NOT NULL
      ) STRICT;

      CREATE TABLE saved_views (
        id TEXT PRIMARY KEY,
        room TEXT NOT NULL,
        officer_id TEXT NOT NULL REFERENCES officers (id),
        name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
        content TEXT NOT NULL CHECK (json_valid(content)),
        saved_at TEXT NOT NULL,
        UNIQUE (room, officer_id, name)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import_mappings (
        room TEXT NOT NULL,
        headings_sha256 TEXT NOT NULL,
        columns TEXT NOT NULL CHECK (json_valid(columns)),
        saved_at TEXT NOT NULL,
        PRIMARY KEY (room, headings_sha256)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
