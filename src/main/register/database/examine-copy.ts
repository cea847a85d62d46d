import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { openDatabase } from './open-database.ts';
import { sideFiles } from './register-paths.ts';

/**
 * Opens a private copy of a register, so that no byte of the original, its WAL included, can change:
 * opening a cut file that has a WAL rewrites it. The copy is encrypted like the original and is
 * removed afterwards.
 *
 * @param path the register's database file
 * @param key the 32-byte database key
 * @param examine is given the open copy; what it returns is returned
 * @throws what `openDatabase` and `examine` throw, and errors of the file system
 */
export function examineCopy<Result>(path: string, key: Buffer, examine: (copy: Database) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'comms-register-'));
  try {
    const copyPath = join(folder, 'copy.db');
    copyFileSync(path, copyPath);
    const { wal } = sideFiles(path);
    if (existsSync(wal)) copyFileSync(wal, sideFiles(copyPath).wal);
    const copy = openDatabase({ path: copyPath, key, mode: 'existing' });
    try {
      return examine(copy);
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns whether SQLite finds the structure sound; quick leaves out whether indexes match their tables */
export function passesCheck(database: Database, depth: 'quick' | 'full'): boolean {
  return database.pragma(depth === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', { simple: true }) === 'ok';
}
