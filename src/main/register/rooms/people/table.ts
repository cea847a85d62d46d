import type { Queries } from '../../database/queries.ts';
import { sql } from '../../database/queries.ts';
import type { PeopleTable } from '../../database/tables.ts';

/** @returns everybody, by name; who was merged into somebody else is not there */
export function allPeople(db: Queries): PeopleTable[] {
  return db.all(sql.selectFrom('people').selectAll().where('merged_into', 'is', null).orderBy('name'));
}

export function insertPerson(db: Queries, row: PeopleTable): void {
  db.run(sql.insertInto('people').values(row));
}

export function updatePerson(db: Queries, row: PeopleTable): void {
  db.run(sql.updateTable('people').set(row).where('id', '=', row.id));
}
