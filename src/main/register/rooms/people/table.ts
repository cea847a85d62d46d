import type { Queries } from '../../database/queries.ts';
import { sql } from '../../database/queries.ts';
import type { PeopleTable } from '../../database/tables.ts';

/** @returns everybody, by name; who was merged into somebody else is not there */
export function allPeople(db: Queries): PeopleTable[] {
  return db.all(sql.selectFrom('people').selectAll().where('merged_into', 'is', null).orderBy('name'));
}

/** @returns who was merged into somebody else: the ways in which people are still written elsewhere */
export function mergedPeople(db: Queries): PeopleTable[] {
  return db.all(sql.selectFrom('people').selectAll().where('merged_into', 'is not', null).orderBy('id'));
}

export function insertPerson(db: Queries, row: PeopleTable): void {
  db.run(sql.insertInto('people').values(row));
}

export function updatePerson(db: Queries, row: PeopleTable): void {
  const { id, ...change } = row;
  db.run(sql.updateTable('people').set(change).where('id', '=', id));
}

export function personRow(db: Queries, id: string): PeopleTable | undefined {
  return db.first(sql.selectFrom('people').selectAll().where('id', '=', id));
}

/** @returns false when the row has moved on from `version` */
export function updatePersonFrom(db: Queries, row: PeopleTable, version: number): boolean {
  const { id, ...change } = row;
  return db.run(sql.updateTable('people').set(change).where('id', '=', id).where('version', '=', version)).changes === 1;
}

/** Everybody who was merged into one person, at whatever distance, keeps pointing at who she is now. */
export function followMerged(db: Queries, from: string, into: string): void {
  db.run(sql.updateTable('people').set({ merged_into: into }).where('merged_into', '=', from));
}
