import { existsSync, statSync } from 'node:fs';
import { keyIdOf } from '../keys/key-id.ts';
import { type DatabaseFacts, readStart } from './database-facts.ts';
import { examineCopy, passesCheck } from './examine-copy.ts';
import { fileRefusals } from './file-refusals.ts';
import { newerVersion, schemaVersion } from './migrate.ts';
import { decryptPage, type FileHeader, isPlainSqlite, looksEncrypted, pageSize, readHeader, saltSize } from './page-format.ts';
import { sideFiles } from './register-paths.ts';

export interface InspectOptions {
  /** The database file. */
  readonly path: string;
  /** What the keys file remembers about it. */
  readonly facts: DatabaseFacts;
  /** The 32-byte database key. Without it only what shows from outside is judged, before anybody has unlocked. */
  readonly key?: Buffer;
  /** The newest migration this app knows. A register beyond it is refused. */
  readonly newestVersion?: number;
}

/** What is known about a file that may be opened. */
export interface Inspection {
  readonly size: number;
  /** The first 16 bytes, hexadecimal. */
  readonly salt: string;
  /** The app was not closed properly: SQLite will take up commits from the WAL. */
  readonly hasWal: boolean;
}

/**
 * Judges a register's file before SQLite opens it. SQLite would take zero bytes for a new database,
 * would rewrite a cut file that has a WAL, and says "not a database" for a wrong key and for damage alike.
 * Only reads; where the WAL has a say, a private copy is opened instead of the original.
 *
 * @returns what is known about the file
 * @throws Refusal `missing`, `truncated` or `not-a-register`; with a key also `foreign-register`,
 *   `wrong-key`, `damaged` or `newer-version`
 */
export function inspectFile(options: InspectOptions): Inspection {
  const { path, facts, key } = options;
  if (!existsSync(path)) throw fileRefusals.missing();
  const stat = statSync(path);
  if (!stat.isFile()) throw fileRefusals.notARegister();
  if (stat.size === 0) throw fileRefusals.truncated();

  const page = readStart(path, pageSize);
  const salt = page.subarray(0, saltSize);
  const known = facts.salt !== null && facts.salt === salt.toString('hex');
  const inspection = { size: stat.size, salt: salt.toString('hex'), hasWal: hasContent(sideFiles(path).wal) };
  if (!known) judgeStranger(page, stat.size, options);
  if (page.length < pageSize) throw fileRefusals.truncated();
  if (key === undefined) return inspection;

  if (keyIdOf(key) !== facts.keyId) throw fileRefusals.wrongKey();
  if (inspection.hasWal) judgeCopy(options, key);
  else judgePages(options, key, page, stat.size);
  return inspection;
}

/** The file does not begin as the keys file remembers. */
function judgeStranger(page: Buffer, size: number, { facts, key }: InspectOptions): void {
  if (isPlainSqlite(page)) throw fileRefusals.notARegister();
  if (key !== undefined) {
    if (decryptPage(key, page.subarray(0, saltSize), page, 1) !== null) return;
    // Only its first bytes are damaged: the rest of the page is proved by the remembered salt.
    if (facts.salt !== null && decryptPage(key, Buffer.from(facts.salt, 'hex'), page, 1) !== null) throw fileRefusals.damaged();
  }
  const encrypted = size % pageSize === 0 && looksEncrypted(page);
  if (!encrypted) throw fileRefusals.notARegister();
  // Without the key an unknown beginning decides nothing: it may be ours with its first bytes damaged.
  if (key !== undefined) throw fileRefusals.foreignRegister();
}

function judgePages(options: InspectOptions, key: Buffer, page: Buffer, size: number): void {
  const plain = decryptPage(key, page.subarray(0, saltSize), page, 1);
  if (plain === null) throw fileRefusals.damaged();
  const header: FileHeader = readHeader(plain);
  plain.fill(0);
  if (header.pages !== null && size < header.pages * pageSize) throw fileRefusals.truncated();
  refuseNewer(header.version, options);
}

/**
 * With a WAL neither length nor first page of the file decide: SQLite may have been stopped while
 * it was copying from the WAL, and will finish that.
 */
function judgeCopy(options: InspectOptions, key: Buffer): void {
  const verdict = examineSafely(options.path, key);
  if (verdict === null) {
    const cut = options.facts.size !== null && statSync(options.path).size < options.facts.size;
    throw cut ? fileRefusals.truncated() : fileRefusals.damaged();
  }
  refuseNewer(verdict, options);
}

/** @returns the schema version of a sound copy, null when it is not sound */
function examineSafely(path: string, key: Buffer): number | null {
  try {
    return examineCopy(path, key, (copy) => (passesCheck(copy, 'quick') ? schemaVersion(copy) : null));
  } catch (error) {
    // SQLite's codes all mean that the copy cannot be read; anything else is a failure of the machine.
    if (isReadFailure(error)) return null;
    throw error;
  }
}

function isReadFailure(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'wrong-key' || error.code === 'SQLITE_NOTADB' || String(error.code).startsWith('SQLITE_CORRUPT') || String(error.code).startsWith('SQLITE_IOERR');
}

function refuseNewer(version: number, { newestVersion }: InspectOptions): void {
  if (newestVersion !== undefined && version > newestVersion) throw newerVersion();
}

function hasContent(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0;
}
