import type { Migration } from '../migrate.ts';

/** What an incident is linked with. A link that was wrong is marked as taken off, with the reason; none is deleted. */
export const incidentLinks: Migration = {
  number: 251,
  name: 'incident links',
  up(database) {
    database.exec(`
      CREATE TABLE incident_links (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        kind TEXT NOT NULL CHECK (kind IN ('incident', 'account', 'person', 'enquiry', 'application')),
        /* Of the kind's own table; the rooms see to it that it is there. */
        record_id TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL,
        removed_at TEXT,
        removed_by TEXT NOT NULL,
        removed_reason TEXT NOT NULL,
        CHECK (kind <> 'incident' OR record_id <> incident_id),
        CHECK ((removed_at IS NULL) = (removed_by = '') AND (removed_at IS NULL) = (removed_reason = ''))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX incident_links_by_incident ON incident_links (incident_id);
      CREATE INDEX incident_links_by_record ON incident_links (record_id);
    `);
  },
};
