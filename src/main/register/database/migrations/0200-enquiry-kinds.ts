import type { Migration } from '../migrate.ts';

const columns = 'id, number, kind, account_id, asked_by, asked_on, question, answer, answered_on, answered_by, kept_because, recorded_at, recorded_by, version';

/**
 * The kinds of enquiry with what each of them keeps. Advice and what was "something else" stay as they are; of a translation the
 * day on which the Equality and Diversity team was told goes to its own table, and the language that nobody asked for stays open.
 */
export const enquiryKinds: Migration = {
  number: 200,
  name: 'enquiry-kinds',
  up(database) {
    database.exec(`
      CREATE TABLE enquiries_new (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('advice', 'translation', 'approval', 'consent', 'recording', 'citation', 'feedback', 'other')),
        account_id TEXT REFERENCES accounts (id),
        incident_id TEXT REFERENCES incidents (id),
        asked_by TEXT NOT NULL CHECK (asked_by <> ''),
        asked_on TEXT NOT NULL,
        question TEXT NOT NULL CHECK (question <> ''),
        answer TEXT NOT NULL,
        answered_on TEXT,
        answered_by TEXT NOT NULL,
        kept_because TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK ((answered_on IS NULL) = (answer = '')),
        CHECK ((answered_on IS NULL) = (answered_by = ''))
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE enquiry_translations (
        enquiry_id TEXT PRIMARY KEY REFERENCES enquiries (id),
        origin TEXT NOT NULL CHECK (origin IN ('requested', 'staff-post')),
        language TEXT NOT NULL,
        equality_told_on TEXT CHECK (equality_told_on IS NULL OR origin = 'requested'),
        equality_told_by TEXT NOT NULL,
        translator TEXT NOT NULL,
        translator_asked_on TEXT,
        delivered_on TEXT,
        skills TEXT NOT NULL,
        english_copy TEXT NOT NULL,
        CHECK (equality_told_on IS NOT NULL OR equality_told_by = '')
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE enquiry_permissions (
        enquiry_id TEXT PRIMARY KEY REFERENCES enquiries (id),
        giver TEXT NOT NULL,
        decision TEXT NOT NULL CHECK (decision IN ('waiting', 'given', 'refused')),
        decided_on TEXT,
        decision_reason TEXT NOT NULL,
        conditions TEXT NOT NULL,
        valid_from TEXT,
        valid_until TEXT,
        withdrawn_on TEXT CHECK (withdrawn_on IS NULL OR decision = 'given'),
        withdrawn_reason TEXT NOT NULL,
        activity TEXT NOT NULL,
        activity_title TEXT NOT NULL,
        activity_clause TEXT NOT NULL,
        person_id TEXT REFERENCES people (id),
        going_on INTEGER NOT NULL CHECK (going_on IN (0, 1)),
        role TEXT NOT NULL,
        scope TEXT NOT NULL,
        work_owner TEXT NOT NULL,
        source_link TEXT NOT NULL,
        CHECK ((decision = 'waiting') = (decided_on IS NULL)),
        CHECK ((withdrawn_on IS NULL) = (withdrawn_reason = ''))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX enquiry_permissions_by_person ON enquiry_permissions (person_id);
      CREATE TABLE enquiry_consents (
        enquiry_id TEXT PRIMARY KEY REFERENCES enquiries (id),
        medium TEXT NOT NULL CHECK (medium IN ('photograph', 'film', 'sound', 'other')),
        used_where TEXT NOT NULL,
        people INTEGER CHECK (people >= 0),
        form_holder TEXT NOT NULL,
        form_place TEXT NOT NULL,
        agreed_use TEXT NOT NULL,
        valid_until TEXT,
        withdrawn_on TEXT,
        withdrawn_reason TEXT NOT NULL,
        taken_down_on TEXT,
        taken_down TEXT NOT NULL,
        CHECK ((withdrawn_on IS NULL) = (withdrawn_reason = '')),
        CHECK ((taken_down_on IS NULL) = (taken_down = ''))
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE enquiry_feedback (
        enquiry_id TEXT PRIMARY KEY REFERENCES enquiries (id),
        sort TEXT NOT NULL CHECK (sort IN ('compliment', 'comment', 'criticism', 'question')),
        pals_on TEXT
      ) STRICT, WITHOUT ROWID;
      INSERT INTO enquiries_new (${columns}) SELECT ${columns} FROM enquiries;
      INSERT INTO enquiry_translations
        SELECT id, 'requested', '', equality_told_on, '', '', NULL, NULL, '', '' FROM enquiries WHERE kind = 'translation';
      DROP TABLE enquiries;
      ALTER TABLE enquiries_new RENAME TO enquiries;
      CREATE INDEX enquiries_by_account ON enquiries (account_id);
    `);
  },
};
