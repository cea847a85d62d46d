import { type Queries, sql } from '../../database/queries.ts';
import type { AccountAdministratorsTable, AccountsTable, AccountStatusChangesTable } from '../../database/tables.ts';

/** An account with the names that a list shows. */
export interface ListedAccount extends AccountsTable {
  readonly directorate: string | null;
  readonly line_manager: string | null;
  readonly administrators: number;
}

/** People are counted, not places: one who is her own backup is a single administrator. */
const openAdministrators = sql
  .selectFrom('account_administrators')
  .select((select) => ['account_id', select.fn.count<number>('person_id').distinct().as('administrators')])
  .where('to_date', 'is', null)
  .groupBy('account_id')
  .as('holders');

const listed = sql
  .selectFrom('accounts')
  .leftJoin('directorates', 'directorates.id', 'accounts.directorate_id')
  .leftJoin('people', 'people.id', 'accounts.line_manager_id')
  .leftJoin(openAdministrators, 'holders.account_id', 'accounts.id')
  .selectAll('accounts')
  .select((select) => [
    'directorates.name as directorate',
    'people.name as line_manager',
    select.fn.coalesce('holders.administrators', select.lit(0)).as('administrators'),
  ]);

const listedByName = listed.orderBy('accounts.name').compile();

/** @returns every account, by name */
export function listedAccounts(db: Queries): ListedAccount[] {
  return db.all<ListedAccount>(listedByName);
}

export function listedAccount(db: Queries, id: string): ListedAccount | undefined {
  return db.first<ListedAccount>(listed.where('accounts.id', '=', id));
}

export function accountRow(db: Queries, id: string): AccountsTable | undefined {
  return db.first(sql.selectFrom('accounts').selectAll().where('id', '=', id));
}

export function accountRows(db: Queries): AccountsTable[] {
  return db.all(sql.selectFrom('accounts').selectAll());
}

export function accountByAddress(db: Queries, key: string): AccountsTable | undefined {
  return db.first(sql.selectFrom('accounts').selectAll().where('address_key', '=', key));
}

export function insertAccount(db: Queries, row: AccountsTable): void {
  db.run(sql.insertInto('accounts').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateAccount(db: Queries, row: AccountsTable, version: number): boolean {
  const { id, ...change } = row;
  return db.run(sql.updateTable('accounts').set(change).where('id', '=', id).where('version', '=', version)).changes === 1;
}

/** Keeps the date of the newest review beside the account; an older one changes nothing. */
export function setLastReview(db: Queries, id: string, reviewedOn: string): void {
  db.run(
    sql.updateTable('accounts').set({ last_review_on: reviewedOn }).where('id', '=', id)
      .where((where) => where.or([where('last_review_on', 'is', null), where('last_review_on', '<', reviewedOn)])),
  );
}

export function insertStatusChange(db: Queries, row: AccountStatusChangesTable): void {
  db.run(sql.insertInto('account_status_changes').values(row));
}

/** Changes of status of all accounts, or of one, oldest first. */
export function statusChanges(db: Queries, accountId?: string): AccountStatusChangesTable[] {
  const all = sql.selectFrom('account_status_changes').selectAll().orderBy('id');
  return db.all(accountId === undefined ? all : all.where('account_id', '=', accountId));
}

/** Those who administer an account now. */
export function administratorsOf(db: Queries, accountId: string): AccountAdministratorsTable[] {
  return db.all(
    sql.selectFrom('account_administrators').selectAll().where('account_id', '=', accountId).where('to_date', 'is', null),
  );
}

/** All present administrators of all accounts. */
export function presentAdministrators(db: Queries): AccountAdministratorsTable[] {
  return db.all(sql.selectFrom('account_administrators').selectAll().where('to_date', 'is', null));
}

export function insertAdministrator(db: Queries, row: AccountAdministratorsTable): void {
  db.run(sql.insertInto('account_administrators').values(row));
}

/** Ends an administrator's time on an account. @param on the last day, YYYY-MM-DD */
export function endAdministrator(db: Queries, id: string, on: string): void {
  db.run(sql.updateTable('account_administrators').set({ to_date: on }).where('id', '=', id));
}
