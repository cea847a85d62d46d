import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Refusal } from '../refusal.ts';

/** Held while a register is open. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * Keeps a second process away from an open register: each would write its own keys file over the other's.
 * The lock is SQLite's on a small file beside the register, so the system takes it back when the process dies,
 * whatever it dies of; a file with a process number in it would have to be believed.
 *
 * @param folder the register's folder
 * @throws Refusal `in-use` when another process has the register open
 */
export function lockFolder(folder: string): FolderLock {
  const file = new SqliteDatabase(join(folder, 'register.lock'), { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    throw isBusy(error)
      ? new Refusal('in-use', 'This register is open in another window of Comms Register. Close it there, then unlock it here.')
      : error;
  }
  return { release: () => release(file) };
}

function release(file: Database): void {
  if (file.open) file.close();
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
