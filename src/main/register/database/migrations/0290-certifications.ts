import type { Migration } from '../migrate.ts';

/**
 * Certificates come back: who certifies for a directorate, rounds, returned copies, who holds the signed original, chases.
 *
 * The forms that were printed before are kept as printed and not returned. How long one is kept was reckoned from the day of
 * the print; it runs from the signature, which nobody has noted, so they have no such day yet.
 */
export const certifications: Migration = {
  number: 290,
  name: 'certifications',
  up(database) {
    database.exec(`
      CREATE TABLE certification_rounds (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        policy_id TEXT NOT NULL,
        policy_reference TEXT NOT NULL,
        policy_title TEXT NOT NULL,
        clause TEXT NOT NULL,
        voluntary INTEGER NOT NULL CHECK (voluntary IN (0, 1)),
        version_number TEXT NOT NULL CHECK (version_number <> ''),
        version_date TEXT NOT NULL,
        due_on TEXT NOT NULL,
        opened_on TEXT NOT NULL,
        opened_by TEXT NOT NULL,
        note TEXT NOT NULL,
        ended_on TEXT,
        ended_by TEXT NOT NULL,
        end_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK ((ended_on IS NULL) = (end_reason = ''))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE certification_round_directorates (
        round_id TEXT NOT NULL REFERENCES certification_rounds (id),
        directorate_id TEXT NOT NULL REFERENCES directorates (id),
        directorate_name TEXT NOT NULL,
        directorate_kind TEXT NOT NULL,
        level TEXT NOT NULL,
        PRIMARY KEY (round_id, directorate_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE certifying_managers (
        id TEXT PRIMARY KEY,
        directorate_id TEXT NOT NULL REFERENCES directorates (id),
        person_id TEXT NOT NULL REFERENCES people (id),
        post TEXT NOT NULL,
        since TEXT NOT NULL,
        until TEXT,
        reason TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        noted_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX certifying_managers_now ON certifying_managers (directorate_id) WHERE until IS NULL;
      CREATE INDEX certifying_managers_by_person ON certifying_managers (person_id);

      CREATE TABLE certificates_kept (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('main', 'subordinate')),
        round_id TEXT REFERENCES certification_rounds (id),
        main_id TEXT REFERENCES certificates_kept (id),
        replaces_id TEXT REFERENCES certificates_kept (id),
        directorate_id TEXT NOT NULL REFERENCES directorates (id),
        directorate_name TEXT NOT NULL,
        directorate_kind TEXT NOT NULL,
        department TEXT NOT NULL,
        level TEXT NOT NULL,
        policy_id TEXT NOT NULL,
        policy_reference TEXT NOT NULL,
        policy_title TEXT NOT NULL,
        clause TEXT NOT NULL,
        voluntary INTEGER NOT NULL CHECK (voluntary IN (0, 1)),
        version_number TEXT NOT NULL,
        version_date TEXT NOT NULL,
        retain_years INTEGER NOT NULL CHECK (retain_years > 0),
        manager_id TEXT REFERENCES people (id),
        manager_name TEXT NOT NULL,
        manager_post TEXT NOT NULL,
        manager_email TEXT NOT NULL,
        issued_how TEXT NOT NULL CHECK (issued_how IN ('printed', 'message', 'none')),
        prepared_on TEXT NOT NULL,
        prepared_by TEXT NOT NULL,
        due_on TEXT,
        file_sha256 TEXT NOT NULL,
        withdrawn_on TEXT,
        withdrawn_by TEXT NOT NULL,
        withdrawn_reason TEXT NOT NULL,
        received_on TEXT,
        signed_on TEXT,
        print_name TEXT NOT NULL,
        signed_directorate TEXT NOT NULL,
        signed_level TEXT NOT NULL,
        level_reason TEXT NOT NULL,
        staff_groups TEXT NOT NULL,
        arrangements TEXT NOT NULL,
        noted_on TEXT,
        noted_by TEXT NOT NULL,
        retain_until TEXT,
        version INTEGER NOT NULL,
        CHECK ((signed_on IS NULL) = (retain_until IS NULL)),
        CHECK ((signed_on IS NULL) = (received_on IS NULL)),
        CHECK ((withdrawn_on IS NULL) = (withdrawn_reason = '')),
        CHECK (signed_on IS NULL OR withdrawn_on IS NULL),
        CHECK (main_id IS NULL OR kind = 'subordinate'),
        CHECK (issued_how <> 'none' OR signed_on IS NOT NULL)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO certificates_kept
        SELECT id, number, 'main', NULL, NULL, NULL, directorate_id, directorate_name, directorate_kind, '', level, policy_id, policy_reference, policy_title,
          iif(policy_id = '10022', '4.1.1', 'App 3'), policy_id = '10022', version_number, version_date, 6, NULL, '', '', '', 'printed', prepared_on, prepared_by,
          NULL, file_sha256, NULL, '', '', NULL, NULL, '', '', '', '', '', '', NULL, '', NULL, 1
        FROM certificates;
      DROP TABLE certificates;
      ALTER TABLE certificates_kept RENAME TO certificates;
      CREATE INDEX certificates_by_directorate ON certificates (directorate_id, policy_id, version_number, prepared_on);
      CREATE INDEX certificates_by_round ON certificates (round_id);

      CREATE TABLE certificate_holders (
        id TEXT PRIMARY KEY,
        certificate_id TEXT NOT NULL REFERENCES certificates (id),
        person_id TEXT NOT NULL REFERENCES people (id),
        since TEXT NOT NULL,
        until TEXT,
        reason TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        noted_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX certificate_holders_now ON certificate_holders (certificate_id) WHERE until IS NULL;
      CREATE INDEX certificate_holders_by_person ON certificate_holders (person_id);

      CREATE TABLE certificate_chases (
        id TEXT PRIMARY KEY,
        certificate_id TEXT NOT NULL REFERENCES certificates (id),
        chased_on TEXT NOT NULL,
        chased_as TEXT NOT NULL CHECK (chased_as IN ('letters', 'messages')),
        to_name TEXT NOT NULL,
        reply_by TEXT NOT NULL,
        noted_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX certificate_chases_by_certificate ON certificate_chases (certificate_id);

      CREATE TABLE certificate_returns (
        id TEXT PRIMARY KEY,
        certificate_id TEXT REFERENCES certificates (id),
        evidence_id TEXT REFERENCES evidence (id),
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        number TEXT NOT NULL,
        read_how TEXT NOT NULL CHECK (read_how IN ('code', 'hand')),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'discarded')),
        received_on TEXT NOT NULL,
        received_by TEXT NOT NULL,
        discard_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK ((state = 'discarded') = (evidence_id IS NULL)),
        CHECK ((state = 'discarded') = (discard_reason <> '')),
        CHECK (state <> 'done' OR certificate_id IS NOT NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX certificate_returns_waiting ON certificate_returns (state, id);
    `);
  },
};
