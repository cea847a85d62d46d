import type { Queries } from '../../database/queries.ts';
import { sql } from '../../database/queries.ts';
import type { DirectoratesTable, OfficersTable, TrustTable } from '../../database/tables.ts';

/** @returns the Trust's one row, or undefined while first run is not finished */
export function trustRow(db: Queries): TrustTable | undefined {
  return db.first(sql.selectFrom('trust').selectAll());
}

export function insertTrust(db: Queries, row: TrustTable): void {
  db.run(sql.insertInto('trust').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateTrust(db: Queries, version: number, change: Omit<TrustTable, 'id' | 'version'>): boolean {
  const { changes } = db.run(
    sql.updateTable('trust').set({ ...change, version: version + 1 }).where('version', '=', version),
  );
  return changes === 1;
}

/** @returns every directorate, by name */
export function directorateRows(db: Queries): DirectoratesTable[] {
  return db.all(sql.selectFrom('directorates').selectAll().orderBy('name'));
}

export function directorateRow(db: Queries, id: string): DirectoratesTable | undefined {
  return db.first(sql.selectFrom('directorates').selectAll().where('id', '=', id));
}

export function insertDirectorate(db: Queries, row: DirectoratesTable): void {
  db.run(sql.insertInto('directorates').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateDirectorate(db: Queries, row: DirectoratesTable, version: number): boolean {
  const { changes } = db.run(
    sql.updateTable('directorates').set(row).where('id', '=', row.id).where('version', '=', version),
  );
  return changes === 1;
}

export function insertOfficer(db: Queries, row: OfficersTable): void {
  db.run(sql.insertInto('officers').values(row));
}

/** Officers who can open the register. */
export function activeOfficers(db: Queries): OfficersTable[] {
  return db.all(sql.selectFrom('officers').selectAll().where('active', '=', 1).orderBy('name'));
}

export function officerRow(db: Queries, id: string): OfficersTable | undefined {
  return db.first(sql.selectFrom('officers').selectAll().where('id', '=', id));
}
