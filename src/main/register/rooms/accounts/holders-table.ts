import { type Queries, sql } from '../../database/queries.ts';
import type { AccountAccessTable, AccountContributorsTable, AccountHandoversTable } from '../../database/tables-accounts.ts';
import type { AccountAdministratorsTable, AccountsTable } from '../../database/tables.ts';

/* Who holds what on all accounts: what leaver mode and the merging of two people have to find and move. */

/** Accounts that have an approving line manager. */
export function lineManagerRows(db: Queries): Pick<AccountsTable, 'id' | 'line_manager_id'>[] {
  return db.all(sql.selectFrom('accounts').select(['id', 'line_manager_id']).where('line_manager_id', 'is not', null).orderBy('id'));
}

/** What another record says of each account: a few columns, because there may be 10,000 rows. */
export function accountCardRows(db: Queries): Pick<AccountsTable, 'id' | 'version' | 'name' | 'status' | 'channel'>[] {
  return db.all(sql.selectFrom('accounts').select(['id', 'version', 'name', 'status', 'channel']));
}

/** What people hold on platforms and has not been taken back. */
export function openPersonalAccess(db: Queries): AccountAccessTable[] {
  return db.all(sql.selectFrom('account_access').selectAll().where('person_id', 'is not', null).where('removed_on', 'is', null).orderBy('id'));
}

/** @param managerId null for nobody */
export function setLineManager(db: Queries, accountId: string, managerId: string | null): void {
  db.run(sql.updateTable('accounts').set({ line_manager_id: managerId }).where('id', '=', accountId));
}

/** Moves an account's version on: whoever has its form open must see that its people have changed. */
export function touchAccount(db: Queries, id: string): void {
  db.run(sql.updateTable('accounts').set((set) => ({ version: set('version', '+', 1) })).where('id', '=', id));
}

export function insertHandover(db: Queries, row: AccountHandoversTable): void {
  db.run(sql.insertInto('account_handovers').values(row));
}

/** Handovers of all accounts, of one, or of one person, newest first. */
export function handoverRows(db: Queries, of: { readonly accountId?: string; readonly personId?: string }): AccountHandoversTable[] {
  const all = sql.selectFrom('account_handovers').selectAll().orderBy('id', 'desc');
  const ofAccount = of.accountId === undefined ? all : all.where('account_id', '=', of.accountId);
  return db.all(of.personId === undefined ? ofAccount : ofAccount.where('person_id', '=', of.personId));
}

/** Everything of a person in this room's tables. */
export interface PersonRows {
  readonly managed: readonly string[];
  readonly administered: readonly AccountAdministratorsTable[];
  readonly contributed: readonly AccountContributorsTable[];
  readonly access: readonly AccountAccessTable[];
}

/** Everything of a person, present and former. */
export function rowsOfPerson(db: Queries, personId: string): PersonRows {
  return {
    managed: db.all(sql.selectFrom('accounts').select('id').where('line_manager_id', '=', personId)).map(({ id }) => id),
    administered: db.all(sql.selectFrom('account_administrators').selectAll().where('person_id', '=', personId).orderBy('id')),
    contributed: db.all(sql.selectFrom('account_contributors').selectAll().where('person_id', '=', personId).orderBy('id')),
    access: db.all(sql.selectFrom('account_access').selectAll().where('person_id', '=', personId).orderBy('id')),
  };
}

export function administratorById(db: Queries, id: string): AccountAdministratorsTable | undefined {
  return db.first(sql.selectFrom('account_administrators').selectAll().where('id', '=', id));
}

export function putAdministrator(db: Queries, { id, ...change }: AccountAdministratorsTable): void {
  db.run(sql.updateTable('account_administrators').set(change).where('id', '=', id));
}

export function dropAdministrator(db: Queries, id: string): void {
  db.run(sql.deleteFrom('account_administrators').where('id', '=', id));
}

export function dropContributor(db: Queries, id: string): void {
  db.run(sql.deleteFrom('account_contributors').where('id', '=', id));
}

export function dropAccess(db: Queries, id: string): void {
  db.run(sql.deleteFrom('account_access').where('id', '=', id));
}

/** Puts one person in the place of another in what has been handed over, on either side. */
export function repointHandovers(db: Queries, fromId: string, intoId: string): void {
  db.run(sql.updateTable('account_handovers').set({ person_id: intoId }).where('person_id', '=', fromId));
  db.run(sql.updateTable('account_handovers').set({ successor_id: intoId }).where('successor_id', '=', fromId));
}

/** Who administers an account or ever did. */
export function everyHolder(db: Queries): { account_id: string; person_id: string }[] {
  return db.all(sql.selectFrom('account_administrators').select(['account_id', 'person_id']).distinct());
}
