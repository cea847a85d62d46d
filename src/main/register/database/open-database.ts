import { existsSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Refusal } from '../refusal.ts';

/** How to open the encrypted register. */
export interface OpenOptions {
  readonly path: string;
  /** The 32-byte database key. It stays the caller's to zero. */
  readonly key: Buffer;
  /** `create` refuses a file that exists, `existing` one that does not: SQLite itself would do either silently. */
  readonly mode: 'create' | 'existing';
  readonly readonly?: boolean;
}

/**
 * Opens the encrypted register in SQLCipher 4 format.
 *
 * An existing file must have passed `inspectFile` first: opening alone can change a damaged file.
 *
 * @returns the open connection; the caller closes it
 * @throws Refusal `register-exists` or `missing` when the file is not as `mode` says, `wrong-key`
 *   when the first page cannot be read with the key
 */
export function openDatabase(options: OpenOptions): Database {
  const { path, key, mode } = options;
  if (key.length !== 32) throw new Error('The database key must have 32 bytes.');
  const exists = existsSync(path);
  if (mode === 'create' && exists) {
    throw new Refusal('register-exists', 'There is already a register here. Open it, or choose another folder for the new one.');
  }
  if (mode === 'existing' && !exists) {
    throw new Refusal('missing', 'The register file is not there. Restore it from a backup, or put it back where it was.');
  }
  const database = new SqliteDatabase(path, {
    fileMustExist: mode === 'existing',
    readonly: options.readonly ?? false,
  });
  try {
    setKey(database, key);
    setPragmas(database, options.readonly ?? false);
    return database;
  } catch (error) {
    database.close();
    throw isNotADatabase(error)
      ? new Refusal('wrong-key', 'This register cannot be opened with these keys. Restore the keys file that belongs to it, or a backup.')
      : error;
  }
}

/** Hands the key over as bytes: a hexadecimal string in a PRAGMA could not be zeroed afterwards. */
function setKey(database: Database, key: Buffer): void {
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  const raw = Buffer.concat([Buffer.from('raw:', 'ascii'), key]);
  try {
    database.key(raw);
  } finally {
    raw.fill(0);
  }
}

function setPragmas(database: Database, readonly: boolean): void {
  // The first statement that reads the file: a wrong key shows itself here.
  database.pragma('schema_version');
  if (!readonly) database.pragma('journal_mode = WAL');
  // The build's default in WAL is NORMAL, which can lose acknowledged commits when the power fails.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  // The default spills sorted rows to files in plain text.
  database.pragma('temp_store = MEMORY');
  database.pragma('busy_timeout = 5000');
  database.pragma('trusted_schema = OFF');
}

function isNotADatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB';
}
