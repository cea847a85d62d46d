import { type Queries, sql } from '../../database/queries.ts';
import type { PolicyPacksTable } from '../../database/tables-policy-packs.ts';

/** The packs of the register, by id. */
export function packRows(db: Queries): PolicyPacksTable[] {
  return db.all(sql.selectFrom('policy_packs').selectAll().orderBy('id'));
}

export function packRow(db: Queries, id: string): PolicyPacksTable | undefined {
  return db.first(sql.selectFrom('policy_packs').selectAll().where('id', '=', id));
}

/** What changes with every change of any pack, in few characters: looked at before what is in memory is believed. */
export function packStamps(db: Queries): string {
  return db.all(packStampQuery).map(({ stamp }) => stamp).join(' ');
}

const packStampQuery = sql.selectFrom('policy_packs').select('stamp').orderBy('id').compile();

export function insertPack(db: Queries, row: PolicyPacksTable): void {
  db.run(sql.insertInto('policy_packs').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updatePack(db: Queries, row: PolicyPacksTable, version: number): boolean {
  const { id, ...values } = row;
  return db.run(sql.updateTable('policy_packs').set(values).where('id', '=', id).where('version', '=', version)).changes === 1;
}
