import type { Migration } from '../migrate.ts';

/**
 * The runbook of an incident with its ticks, what an entry corrects, and the answer about personal information. Incidents
 * from before have no runbook of their own: they show the one that the policies have now.
 */
export const runbooks: Migration = {
  number: 185,
  name: 'runbooks of incidents',
  up(database) {
    database.exec(`
      ALTER TABLE incidents ADD COLUMN runbook TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(runbook));
      ALTER TABLE incidents ADD COLUMN keep TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(keep));
      ALTER TABLE incidents ADD COLUMN keeping TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(keeping));
      ALTER TABLE incidents ADD COLUMN exposed TEXT NOT NULL DEFAULT 'not-asked' CHECK (exposed IN ('not-asked', 'no', 'yes', 'not-known'));
      ALTER TABLE incidents ADD COLUMN aware_on TEXT CHECK ((exposed = 'yes') = (aware_on IS NOT NULL));
      ALTER TABLE incidents ADD COLUMN aware_time TEXT NOT NULL DEFAULT '' CHECK (aware_time = '' OR aware_on IS NOT NULL);
      ALTER TABLE incidents ADD COLUMN regulator TEXT CHECK (regulator IS NULL OR (json_valid(regulator) AND exposed = 'yes'));

      CREATE TABLE incident_entries_now (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        kind TEXT NOT NULL CHECK (kind IN ('note', 'told', 'step', 'ticked', 'not-needed', 'reference', 'correction', 'closed', 'reopened')),
        contact TEXT,
        step TEXT,
        corrects TEXT REFERENCES incident_entries_now (id),
        text TEXT NOT NULL CHECK (text <> ''),
        on_day TEXT NOT NULL,
        at_time TEXT NOT NULL,
        kept_because TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        CHECK ((kind = 'correction') = (corrects IS NOT NULL)),
        CHECK ((kind = 'ticked') <= (step IS NOT NULL)),
        CHECK ((kind = 'reference') <= (contact IS NOT NULL)),
        CHECK (kind <> 'not-needed' OR (contact IS NULL) <> (step IS NULL))
      ) STRICT, WITHOUT ROWID;
      INSERT INTO incident_entries_now
        SELECT id, incident_id, kind, contact, NULL, NULL, text, on_day, at_time, kept_because, officer_name, recorded_at FROM incident_entries;
      DROP TABLE incident_entries;
      ALTER TABLE incident_entries_now RENAME TO incident_entries;
      CREATE INDEX incident_entries_by_incident ON incident_entries (incident_id);
      CREATE TRIGGER incident_entries_unchanged BEFORE UPDATE ON incident_entries
      BEGIN SELECT RAISE(ABORT, 'An entry of a timeline cannot be changed.'); END;
    `);
  },
};
