import type { Migration } from '../migrate.ts';

/** Web addresses that are kept as evidence of an incident. Like files, they are added and never changed. */
export const incidentAddresses: Migration = {
  number: 250,
  name: 'incident addresses',
  up(database) {
    database.exec(`
      CREATE TABLE incident_addresses (
        id TEXT PRIMARY KEY,
        incident_id TEXT NOT NULL REFERENCES incidents (id),
        title TEXT NOT NULL CHECK (title <> ''),
        address TEXT NOT NULL CHECK (address LIKE 'https://%' OR address LIKE 'http://%'),
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX incident_addresses_by_incident ON incident_addresses (incident_id);
      CREATE TRIGGER incident_addresses_unchanged BEFORE UPDATE ON incident_addresses
      BEGIN SELECT RAISE(ABORT, 'A kept address cannot be changed.'); END;
    `);
  },
};
