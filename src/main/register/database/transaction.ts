import type { Database } from 'better-sqlite3';

/**
 * Runs `change` in one transaction: all of it is stored when it returns, nothing when it throws.
 *
 * BEGIN IMMEDIATE takes the write lock at once; a transaction that starts reading and then writes
 * could fail in the middle because another connection wrote in between.
 *
 * @returns what `change` returns
 * @throws what `change` throws; Error when a transaction is already open, because the inner one
 *   could then neither be kept nor undone alone
 */
export function inTransaction<Result>(database: Database, change: () => Result): Result {
  if (database.inTransaction) throw new Error('A transaction is already open.');
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = change();
    if (isPromise(result)) throw new Error('A transaction must not wait for a promise.');
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some failures, such as a full disk.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
