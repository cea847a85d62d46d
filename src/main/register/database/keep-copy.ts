import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

/**
 * Keeps an encrypted copy of the open register, for a migration to fall back on.
 *
 * No other process may have the register open: on POSIX, closing the file after copying it drops the
 * locks that this process's connection holds on it.
 *
 * @param database an open connection without an open transaction; the only one that writes
 * @param target path of the copy; an earlier copy there is replaced only when the new one is complete
 * @throws Error of SQLite or of the file system, when nothing must be changed
 */
export function keepCopy(database: Database, target: string): void {
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result === undefined || result.busy !== 0) throw new Error('The register is in use elsewhere; no copy could be kept.');
  const partial = `${target}.part`;
  // A read transaction keeps other connections from moving pages into the file while it is copied.
  database.exec('BEGIN');
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    copyFileSync(database.name, partial);
    syncFile(partial);
    renameSync(partial, target);
  } finally {
    database.exec('ROLLBACK');
    if (existsSync(partial)) rmSync(partial);
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
