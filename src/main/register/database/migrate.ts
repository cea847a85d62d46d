import type { Database } from 'better-sqlite3';
import { Refusal } from '../refusal.ts';
import { inTransaction } from './transaction.ts';

/** One step of the schema. Its number never changes once released; numbers go up in tens. */
export interface Migration {
  readonly number: number;
  /** Short name in kebab-case, as in the file's name. */
  readonly name: string;
  /** Makes the change. Runs inside a transaction, with foreign keys off so that tables can be rebuilt. */
  readonly up: (database: Database) => void;
}

export interface MigrateOptions {
  /** The present instant, ISO 8601 UTC. */
  readonly now: () => string;
  /** Keeps a copy of the register as it is, before the first change. Not called for a new register. */
  readonly keepCopy?: (fromVersion: number) => void;
}

/** Which migrations a run carried out. */
export interface MigrateResult {
  readonly from: number;
  readonly to: number;
}

/** @returns the number of the newest migration that the register has, 0 for a new one */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** @param migrations the known ones, in order @returns the number of the newest, 0 when there is none */
export function newestKnown(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

/** What an officer reads when a later version of the app has written the register. */
export function newerVersion(): Refusal {
  return new Refusal(
    'newer-version',
    'This register was last used with a newer version of Comms Register. Install that version, or a later one, to open it. Nothing was changed.',
  );
}

/**
 * Brings the register's schema up to date, each migration and its record in one transaction.
 *
 * @param database an open connection without an open transaction
 * @param migrations every known migration, in ascending order
 * @returns the version before and after
 * @throws Refusal `newer-version` when the register has a migration that is not known here
 * @throws Error of the migration that failed, or when it left a dangling reference; the register
 *   then is as it was before that migration
 */
export function migrate(database: Database, migrations: readonly Migration[], options: MigrateOptions): MigrateResult {
  refuseDisorder(migrations);
  const from = schemaVersion(database);
  const applied = appliedNumbers(database);
  const known = new Set(migrations.map((migration) => migration.number));
  if (from > newestKnown(migrations) || applied.some((number) => !known.has(number))) throw newerVersion();

  const done = new Set(applied);
  const pending = migrations.filter((migration) => !done.has(migration.number));
  if (pending.length > 0 && from > 0) options.keepCopy?.(from);
  for (const migration of pending) carryOut(database, migration, options.now());
  return { from, to: schemaVersion(database) };
}

function carryOut(database: Database, migration: Migration, at: string): void {
  // SQLite ignores this pragma inside a transaction, and with foreign keys on a table rebuild
  // would cascade the child rows away.
  database.pragma('foreign_keys = OFF');
  try {
    inTransaction(database, () => {
      database.exec(`CREATE TABLE IF NOT EXISTS schema_migrations (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        applied_at TEXT NOT NULL
      ) STRICT`);
      migration.up(database);
      database
        .prepare('INSERT INTO schema_migrations (number, name, applied_at) VALUES (?, ?, ?)')
        .run(migration.number, migration.name, at);
      database.pragma(`user_version = ${migration.number}`);
      const dangling = database.pragma('foreign_key_check') as unknown[];
      if (dangling.length > 0) {
        throw new Error(`Migration ${migration.number} left ${dangling.length} rows that refer to nothing.`);
      }
    });
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function appliedNumbers(database: Database): number[] {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'").get();
  if (exists === undefined) return [];
  const rows = database.prepare<[], { number: number }>('SELECT number FROM schema_migrations ORDER BY number').all();
  return rows.map((row) => row.number);
}

function refuseDisorder(migrations: readonly Migration[]): void {
  let last = 0;
  for (const { number } of migrations) {
    if (!Number.isSafeInteger(number) || number <= last) throw new Error(`Migration ${number} is out of order.`);
    last = number;
  }
}
