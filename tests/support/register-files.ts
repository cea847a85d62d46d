import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Trail } from '../../src/main/register/audit/trail.ts';
import { readFileFacts } from '../../src/main/register/database/database-facts.ts';
import { migrate } from '../../src/main/register/database/migrate.ts';
import { auditTrail } from '../../src/main/register/database/migrations/0010-audit-trail.ts';
import { openDatabase } from '../../src/main/register/database/open-database.ts';
import { Queries } from '../../src/main/register/database/queries.ts';
import { registerPaths, type RegisterPaths } from '../../src/main/register/database/register-paths.ts';
import { inTransaction } from '../../src/main/register/database/transaction.ts';
import { rememberFacts } from '../../src/main/register/keys/change-slots.ts';
import { createKeys, type OpenedKeys } from '../../src/main/register/keys/key-slots.ts';
import { readKeysFile, writeKeysFile, writeNewKeysFile } from '../../src/main/register/keys/keys-file.ts';
import type { KeysFile } from '../../src/main/register/keys/keys-format.ts';

export const testPassphrase = 'four plain words suffice';
export const testInstant = '2026-11-21T09:30:00.000Z';
export const testOfficer = { id: '0192f3a0-0000-7000-8000-000000000001', name: 'Ngozi Adeyemi' };

/** A register on disk, made for one test. */
export interface TestRegister {
  readonly paths: RegisterPaths;
  readonly keys: KeysFile;
  readonly opened: OpenedKeys;
  readonly recoveryCode: string;
}

/** An empty folder that is gone when it is disposed of: `using folder = temporaryFolder()`. */
export function temporaryFolder(): { readonly path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'register-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Makes a register with keys, a trail of some entries and facts as after a lock. */
export async function makeRegister(folder: string, entries = 3): Promise<TestRegister> {
  const created = await createKeys({ officer: testOfficer, passphrase: testPassphrase, label: 'Test Trust' });
  const paths = registerPaths(folder);
  writeNewKeysFile(folder, created.keysFile, created.databaseKey);
  const database = openDatabase({ path: paths.database, key: created.databaseKey, mode: 'create' });
  migrate(database, [auditTrail], { now: () => testInstant });
  appendEntries(database, entries);
  const head = new Trail(new Queries(database)).head();
  database.close();
  const { keys } = readKeysFile(folder);
  const remembered = rememberFacts(keys, created, { database: readFileFacts(paths.database), trail: head });
  return { paths, keys: writeKeysFile(folder, remembered, created.databaseKey), opened: created, recoveryCode: created.recoveryCode };
}

/** Appends entries with details, in one transaction. */
export function appendEntries(database: Database, count: number, note = 'Some note'): void {
  const trail = new Trail(new Queries(database));
  inTransaction(database, () => {
    for (let index = 0; index < count; index += 1) {
      trail.append(
        {
          officer: testOfficer,
          action: 'account-changed',
          room: 'accounts',
          recordId: randomUUID(),
          clause: '4.2',
          details: { before: { note: null }, after: { note } },
        },
        testInstant,
      );
    }
  });
}

/** Opens a test register. */
export function openRegister({ paths, opened }: TestRegister): Database {
  return openDatabase({ path: paths.database, key: opened.databaseKey, mode: 'existing' });
}

/**
 * Leaves a register as a crash does: with commits in the WAL that are not in the file yet.
 * @param crashed an empty folder that receives the files
 */
export function crashCopy(register: TestRegister, crashed: string, change: (database: Database) => void): RegisterPaths {
  const database = openRegister(register);
  database.pragma('wal_autocheckpoint = 0');
  change(database);
  const paths = registerPaths(crashed);
  for (const name of ['database', 'wal', 'shm', 'keys', 'keysCopy'] as const) copyFileSync(register.paths[name], paths[name]);
  database.close();
  return paths;
}

/** SHA-256 of every file in a folder, by name: to show that none was changed, made or removed. */
export function hashFolder(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).toSorted();
  return Object.fromEntries(names.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

/** @returns the code of the refusal that `action` throws; an empty text when it throws none */
export async function refusalCode(action: () => unknown): Promise<string> {
  try {
    await action();
    return '';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `not a refusal: ${String(error)}`;
  }
}
