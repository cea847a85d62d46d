import type { Queries } from '../../database/queries.ts';
import { sql } from '../../database/queries.ts';
import type { PeopleTable } from '../../database/tables.ts';

export function allPeople(db: Queries): PeopleTable[] {
  return db.all(sql.selectFrom('people').selectAll().orderBy('name'));
}

export function insertPerson(db: Queries, row: PeopleTable): void {
  db.run(sql.insertInto('people').values(row));
}

export function updatePerson(db: Queries, row: PeopleTable): void {
  db.run(sql.updateTable('people').set(row).where('id', '=', row.id));
}
