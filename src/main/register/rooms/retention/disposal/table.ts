import { type Queries, sql } from '../../../database/queries.ts';
import type { DisposalsTable, DisposedPasswordsTable, DisposedRecordsTable } from '../../../database/tables-disposals.ts';
import type { Place } from '../../../work.ts';

export function insertDisposal(db: Queries, row: DisposalsTable, records: readonly DisposedRecordsTable[]): void {
  db.run(sql.insertInto('disposals').values(row));
  for (const record of records) db.run(sql.insertInto('disposed_records').values(record));
  db.run(sql.insertInto('disposal_finishes').values({ disposal_id: row.id, finished_at: null }));
}

export function disposalRows(db: Queries): DisposalsTable[] {
  return db.all(sql.selectFrom('disposals').selectAll().orderBy('at', 'desc').orderBy('id', 'desc'));
}

export function disposalRow(db: Queries, id: string): DisposalsTable | undefined {
  return db.first(sql.selectFrom('disposals').selectAll().where('id', '=', id));
}

/** Records of one disposal, those that were chosen before those that went with them. */
export function recordRows(db: Queries, disposalId: string): DisposedRecordsTable[] {
  return db.all(sql.selectFrom('disposed_records').selectAll().where('disposal_id', '=', disposalId).orderBy((order) => order('basis', 'is', null)).orderBy('kind').orderBy('record_id'));
}

export function recordRow(db: Queries, recordId: string): DisposedRecordsTable | undefined {
  return db.first(sql.selectFrom('disposed_records').selectAll().where('record_id', '=', recordId));
}

/** When each disposal was finished; null for those that are not. */
export function finishes(db: Queries): ReadonlyMap<string, string | null> {
  return new Map(db.all(sql.selectFrom('disposal_finishes').selectAll()).map((row) => [row.disposal_id, row.finished_at]));
}

export function insertPassword(db: Queries, row: DisposedPasswordsTable): void {
  db.run(sql.insertInto('disposed_passwords').values(row));
}

/** Passwords of logins that are gone, which no keychain has given up yet. @param disposalId of one disposal only */
export function passwordsLeft(db: Queries, disposalId?: string): DisposedPasswordsTable[] {
  const left = sql.selectFrom('disposed_passwords').selectAll().where('removed_at', 'is', null).orderBy('login_id');
  return db.all(disposalId === undefined ? left : left.where('disposal_id', '=', disposalId));
}

/** Those of them that lie in the keychain of this sign-in. */
export function passwordsLeftHere(db: Queries, { machine, signIn }: Place): string[] {
  return passwordsLeft(db).filter((row) => row.machine === machine && row.sign_in === signIn).map((row) => row.login_id);
}

export function notePasswordRemoved(db: Queries, loginId: string, at: string): void {
  db.run(sql.updateTable('disposed_passwords').set({ removed_at: at }).where('login_id', '=', loginId));
}
