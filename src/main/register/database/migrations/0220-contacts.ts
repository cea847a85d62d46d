import type { Migration } from '../migrate.ts';

/** The Trust's own contacts and report routes, and the bad-day sheets that were printed from them. */
export const contacts: Migration = {
  number: 220,
  name: 'contacts',
  up(database) {
    database.exec(`
      CREATE TABLE contacts (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        daytime TEXT NOT NULL,
        out_of_hours TEXT NOT NULL,
        email TEXT NOT NULL,
        on_sheet INTEGER NOT NULL CHECK (on_sheet IN (0, 1)),
        checked_on TEXT NOT NULL,
        checked_by TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE report_routes (
        channel TEXT PRIMARY KEY,
        own INTEGER NOT NULL CHECK (own IN (0, 1)),
        hacked TEXT NOT NULL,
        hacked_address TEXT NOT NULL,
        fake TEXT NOT NULL,
        fake_address TEXT NOT NULL,
        checked_on TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE contact_settings (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        days INTEGER NOT NULL CHECK (days > 0),
        version INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE sheets_printed (
        id TEXT PRIMARY KEY,
        printed_at TEXT NOT NULL,
        printed_by TEXT NOT NULL,
        contents TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sheets_by_day ON sheets_printed (printed_at);
    `);
  },
};
