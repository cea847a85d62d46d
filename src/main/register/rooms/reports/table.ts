import { type Queries, sql } from '../../database/queries.ts';
import type { PacksMadeTable } from '../../database/tables.ts';

export function insertPack(db: Queries, row: PacksMadeTable): void {
  db.run(sql.insertInto('packs_made').values(row));
}

/** Packs that were made, newest first. */
export function packRows(db: Queries): PacksMadeTable[] {
  return db.all(sql.selectFrom('packs_made').selectAll().orderBy('made_at', 'desc'));
}
