import { type Queries, sql } from '../../database/queries.ts';
import type { AccountAccessTable, AccountContributorsTable, AccountDetailsToldTable, AccountDutiesTable } from '../../database/tables-accounts.ts';
import type { AccountAdministratorsTable } from '../../database/tables.ts';

/* What hangs on an account: access on the platform, contributors, duties, details told, former administrators. */

/** Roles on the platform that an account has given, those taken back included, oldest first. */
export function accessRows(db: Queries, accountId: string): AccountAccessTable[] {
  return db.all(sql.selectFrom('account_access').selectAll().where('account_id', '=', accountId).orderBy('id'));
}

export function accessRowById(db: Queries, id: string): AccountAccessTable | undefined {
  return db.first(sql.selectFrom('account_access').selectAll().where('id', '=', id));
}

export function insertAccess(db: Queries, row: AccountAccessTable): void {
  db.run(sql.insertInto('account_access').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateAccess(db: Queries, row: AccountAccessTable, version: number): boolean {
  const { id, ...change } = row;
  return db.run(sql.updateTable('account_access').set(change).where('id', '=', id).where('version', '=', version)).changes === 1;
}

/** Approved contributors of an account, former ones included, oldest first. */
export function contributorRows(db: Queries, accountId: string): AccountContributorsTable[] {
  return db.all(sql.selectFrom('account_contributors').selectAll().where('account_id', '=', accountId).orderBy('id'));
}

export function contributorRowById(db: Queries, id: string): AccountContributorsTable | undefined {
  return db.first(sql.selectFrom('account_contributors').selectAll().where('id', '=', id));
}

/** Contributors of all accounts whose time goes on after a day, as `isOpen` decides it. @param day YYYY-MM-DD */
export function openContributorRows(db: Queries, day: string): AccountContributorsTable[] {
  return db.all(
    sql.selectFrom('account_contributors').selectAll()
      .where((where) => where.or([
        where('to_date', 'is', null), where.and([where('to_date', '>', day), where('to_date', '>', where.ref('from_date'))]),
      ])).orderBy('id'),
  );
}

export function insertContributor(db: Queries, row: AccountContributorsTable): void {
  db.run(sql.insertInto('account_contributors').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateContributor(db: Queries, row: AccountContributorsTable, version: number): boolean {
  const { id, ...change } = row;
  return db.run(sql.updateTable('account_contributors').set(change).where('id', '=', id).where('version', '=', version)).changes === 1;
}

export function dutyRows(db: Queries, accountId: string): AccountDutiesTable[] {
  return db.all(sql.selectFrom('account_duties').selectAll().where('account_id', '=', accountId));
}

/** What is noted of the duties of every account. */
export function everyDutyRow(db: Queries): AccountDutiesTable[] {
  return db.all(sql.selectFrom('account_duties').selectAll());
}

export function insertDuty(db: Queries, row: AccountDutiesTable): void {
  db.run(sql.insertInto('account_duties').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateDuty(db: Queries, row: AccountDutiesTable, version: number): boolean {
  const { account_id, duty, ...change } = row;
  return db.run(
    sql.updateTable('account_duties').set(change).where('account_id', '=', account_id).where('duty', '=', duty).where('version', '=', version),
  ).changes === 1;
}

/** When Communications was told of changed details, newest first (CP371 App 2). */
export function detailsToldRows(db: Queries, accountId: string): AccountDetailsToldTable[] {
  return db.all(sql.selectFrom('account_details_told').selectAll().where('account_id', '=', accountId).orderBy('id', 'desc'));
}

/** Those who have administered an account and do no more, the last to go first. */
export function formerAdministratorRows(db: Queries, accountId: string): AccountAdministratorsTable[] {
  return db.all(
    sql.selectFrom('account_administrators').selectAll().where('account_id', '=', accountId).where('to_date', 'is not', null)
      .orderBy('to_date', 'desc').orderBy('id', 'desc'),
  );
}

/** The same of every account. */
export function everyFormerAdministratorRow(db: Queries): AccountAdministratorsTable[] {
  return db.all(sql.selectFrom('account_administrators').selectAll().where('to_date', 'is not', null).orderBy('to_date', 'desc').orderBy('id', 'desc'));
}

export function insertDetailsTold(db: Queries, row: AccountDetailsToldTable): void {
  db.run(sql.insertInto('account_details_told').values(row));
}
