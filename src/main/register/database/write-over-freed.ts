import type { Database } from 'better-sqlite3';

/**
 * Writes the whole file anew, so that nothing of what was deleted is left in it. `secure_delete` overwrites deleted rows and
 * freed pages, but a page that was rearranged earlier can hold a stale copy of a row that moved; only a file written anew has none.
 * The log beside it is emptied as well. It takes as long as copying the file, and as much memory as the file has bytes.
 *
 * @param database an open connection without an open transaction; the only one
 * @returns whether it is done; false where something else is reading, or there is no room: then it is done at the next opening
 */
export function writeOverFreed(database: Database): boolean {
  if (database.inTransaction) throw new Error('The file is not written anew within a transaction.');
  try {
    database.exec('VACUUM');
    const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return result?.busy === 0;
  } catch (error) {
    if (isSqliteRefusal(error)) return false;
    throw error;
  }
}

/** A full disk or memory, or a statement that is still reading. */
function isSqliteRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['SQLITE_FULL', 'SQLITE_NOMEM', 'SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_ERROR'].some((code) => String(error.code).startsWith(code));
}
