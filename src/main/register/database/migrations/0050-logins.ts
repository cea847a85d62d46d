import type { Migration } from '../migrate.ts';

/** Logins as CP371 2.3.1 and App 2 ask to hold them. No column holds a password: it lies in the keychain of its keeper. */
export const logins: Migration = {
  number: 50,
  name: 'logins',
  up(database) {
    database.exec(`
      CREATE TABLE login_fingerprint_key (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        bytes BLOB NOT NULL CHECK (length(bytes) = 32)
      ) STRICT;

      CREATE TABLE logins (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id),
        label TEXT NOT NULL,
        user_name TEXT NOT NULL CHECK (user_name <> ''),
        user_name_key TEXT NOT NULL,
        email TEXT NOT NULL,
        two_step TEXT NOT NULL CHECK (two_step IN ('not-known', 'none', 'authenticator-app', 'text-message', 'security-key', 'email', 'other')),
        two_step_holder TEXT NOT NULL,
        recovery_route TEXT NOT NULL,
        keeper_officer_id TEXT REFERENCES officers (id),
        keeper_name TEXT NOT NULL,
        keeper_machine TEXT NOT NULL,
        keeper_sign_in TEXT NOT NULL,
        fingerprint TEXT,
        password_changed_on TEXT,
        confirmed_on TEXT,
        confirmed_by TEXT NOT NULL,
        failed_on TEXT,
        ended_on TEXT,
        ended_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        CHECK ((fingerprint IS NULL) = (keeper_officer_id IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX logins_by_account ON logins (account_id);
      CREATE INDEX logins_by_user_name ON logins (user_name_key) WHERE ended_on IS NULL;
      CREATE INDEX logins_by_fingerprint ON logins (fingerprint) WHERE fingerprint IS NOT NULL AND ended_on IS NULL;

      CREATE TABLE login_rotations (
        id TEXT PRIMARY KEY,
        login_id TEXT NOT NULL REFERENCES logins (id),
        reason TEXT NOT NULL CHECK (reason IN ('seen-by-another', 'administrator-left', 'account-hacked', 'reused', 'other')),
        detail TEXT NOT NULL,
        owed_since TEXT NOT NULL,
        cleared_on TEXT,
        cleared_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX rotations_by_login ON login_rotations (login_id, cleared_on);

      CREATE TABLE login_reveals (
        id TEXT PRIMARY KEY,
        login_id TEXT NOT NULL REFERENCES logins (id),
        at TEXT NOT NULL,
        officer_id TEXT NOT NULL REFERENCES officers (id),
        officer_name TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('shown', 'copied')),
        reason TEXT NOT NULL,
        seen_by_another TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reveals_by_login ON login_reveals (login_id, id);

      CREATE TABLE login_imports (
        id TEXT PRIMARY KEY,
        file_name TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        officer_name TEXT NOT NULL,
        logins INTEGER NOT NULL,
        destroyed_on TEXT,
        destroyed_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
