import type { Database } from 'better-sqlite3';
import type { Migration } from '../migrate.ts';

/*
 * The fingerprints of earlier passwords, so that none comes back. Fingerprints made before this migration stay good: they
 * are now taken of the password composed (NFC) and without spaces at its ends, which an ordinary password is already.
 */

/** Keeps former fingerprints, and works out anew by which key each user name is known. */
export const loginHistory: Migration = {
  number: 90,
  name: 'login-history',
  up(database) {
    database.exec(`
      CREATE TABLE login_former_passwords (
        login_id TEXT NOT NULL REFERENCES logins (id),
        fingerprint TEXT NOT NULL CHECK (fingerprint <> ''),
        until TEXT NOT NULL,
        PRIMARY KEY (login_id, fingerprint)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX former_passwords_by_fingerprint ON login_former_passwords (fingerprint);
    `);
    renewUserNames(database);
  },
};

/** Two logins that are now seen to share a user name both keep it: the key tells new ones apart, nothing is merged or lost. */
function renewUserNames(database: Database): void {
  const logins = database.prepare<[], { id: string; user_name: string }>('SELECT id, user_name FROM logins').all();
  const keep = database.prepare('UPDATE logins SET user_name_key = ? WHERE id = ?');
  for (const { id, user_name: userName } of logins) keep.run(userNameKey(userName), id);
}

/** The rule as it was when this migration was made: a migration does the same for ever. */
function userNameKey(userName: string): string {
  const plain = userName.normalize('NFKC').toLowerCase().normalize('NFKC');
  const bare = plain.replaceAll(/[\p{Default_Ignorable_Code_Point}\s]+/gu, '').replace(/^@+/u, '');
  return bare === '' ? plain.trim() : bare;
}
