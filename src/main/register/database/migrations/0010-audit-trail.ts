import type { Migration } from '../migrate.ts';

/**
 * The audit trail.
 *
 * The searchable columns are computed by SQLite from the canonical text that was hashed, so they
 * cannot say anything else than the chain. Triggers keep the app itself from changing or removing
 * an entry by mistake; against somebody who holds the key only the chain and its printed heads help.
 */
export const auditTrail: Migration = {
  number: 10,
  name: 'audit-trail',
  up: (database) => {
    database.exec(`
      CREATE TABLE trail_entries (
        sequence INTEGER PRIMARY KEY,
        text TEXT NOT NULL,
        hash TEXT NOT NULL,
        at TEXT NOT NULL GENERATED ALWAYS AS (text ->> '$.at') VIRTUAL,
        officer_id TEXT NOT NULL GENERATED ALWAYS AS (text ->> '$.officerId') VIRTUAL,
        room TEXT NOT NULL GENERATED ALWAYS AS (text ->> '$.room') VIRTUAL,
        record_id TEXT NOT NULL GENERATED ALWAYS AS (text ->> '$.recordId') VIRTUAL
      ) STRICT;
      CREATE UNIQUE INDEX trail_entries_hash ON trail_entries (hash);
      CREATE INDEX trail_entries_at ON trail_entries (at);
      CREATE INDEX trail_entries_record ON trail_entries (record_id);
      CREATE INDEX trail_entries_room ON trail_entries (room);

      CREATE TABLE trail_details (
        sequence INTEGER PRIMARY KEY REFERENCES trail_entries (sequence),
        salt BLOB NOT NULL,
        details TEXT NOT NULL
      ) STRICT;

      CREATE TRIGGER trail_entries_kept BEFORE DELETE ON trail_entries
      BEGIN SELECT RAISE(ABORT, 'An entry of the audit trail cannot be removed.'); END;
      CREATE TRIGGER trail_entries_unchanged BEFORE UPDATE ON trail_entries
      BEGIN SELECT RAISE(ABORT, 'An entry of the audit trail cannot be changed.'); END;
      CREATE TRIGGER trail_details_unchanged BEFORE UPDATE ON trail_details
      BEGIN SELECT RAISE(ABORT, 'The details of an entry cannot be changed.'); END;
    `);
  },
};
