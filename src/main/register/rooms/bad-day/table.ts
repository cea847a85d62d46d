import { type Queries, sql } from '../../database/queries.ts';
import type { SheetsPrintedTable } from '../../database/tables-contacts.ts';

/** The sheet that was printed last; undefined while there is none. */
export function lastSheet(db: Queries): SheetsPrintedTable | undefined {
  return db.first(sql.selectFrom('sheets_printed').selectAll().orderBy('printed_at', 'desc').orderBy('id', 'desc').limit(1));
}

export function insertSheet(db: Queries, row: SheetsPrintedTable): void {
  db.run(sql.insertInto('sheets_printed').values(row));
}
