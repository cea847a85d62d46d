import { type Queries, sql } from '../../database/queries.ts';
import type { CertificationRoundDirectoratesTable, CertificationRoundsTable } from '../../database/tables-certifications.ts';

export function insertRound(db: Queries, row: CertificationRoundsTable, directorates: readonly CertificationRoundDirectoratesTable[]): void {
  db.run(sql.insertInto('certification_rounds').values(row));
  for (const directorate of directorates) db.run(sql.insertInto('certification_round_directorates').values(directorate));
}

/** @returns the round in its new version */
export function updateRound(db: Queries, row: CertificationRoundsTable): CertificationRoundsTable {
  const { id, ...change } = { ...row, version: row.version + 1 };
  db.run(sql.updateTable('certification_rounds').set(change).where('id', '=', id).where('version', '=', row.version));
  return { id, ...change };
}

/** Every round, newest first. */
export function roundRows(db: Queries): CertificationRoundsTable[] {
  return db.all(sql.selectFrom('certification_rounds').selectAll().orderBy('id', 'desc'));
}

export function roundRow(db: Queries, id: string): CertificationRoundsTable | undefined {
  return db.first(sql.selectFrom('certification_rounds').selectAll().where('id', '=', id));
}

/** Directorates of every round, by name. */
export function roundDirectorateRows(db: Queries): CertificationRoundDirectoratesTable[] {
  return db.all(sql.selectFrom('certification_round_directorates').selectAll().orderBy('directorate_name'));
}
