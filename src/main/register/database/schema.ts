import type { TrailDetailsTable, TrailEntriesTable } from '../audit/trail-tables.ts';
import type { RoomTables } from './tables.ts';

/** One row per migration that has been carried out. Written by the migrator, in the migration's own transaction. */
export interface SchemaMigrationsTable {
  number: number;
  name: string;
  /** Instant, ISO 8601 UTC. */
  applied_at: string;
}

/** Every table of the register, as Kysely's types see it. */
export interface Schema extends RoomTables {
  schema_migrations: SchemaMigrationsTable;
  trail_entries: TrailEntriesTable;
  trail_details: TrailDetailsTable;
}
