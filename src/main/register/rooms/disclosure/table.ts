import { type Queries, sql } from '../../database/queries.ts';
import type { DisclosuresTable } from '../../database/tables-disclosure.ts';

export function insertDisclosure(db: Queries, row: DisclosuresTable): void {
  db.run(sql.insertInto('disclosures').values(row));
}

/** Searches for requests whose list or files were made, the newest first. */
export function disclosureRows(db: Queries): DisclosuresTable[] {
  return db.all(sql.selectFrom('disclosures').selectAll().orderBy('made_at', 'desc').orderBy('id', 'desc'));
}
