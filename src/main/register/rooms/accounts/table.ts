import { sql as raw } from 'kysely';
import { type Queries, sql } from '../../database/queries.ts';
import type { AccountHandlesTable } from '../../database/tables-accounts.ts';
import type { AccountAdministratorsTable, AccountsTable, AccountStatusChangesTable } from '../../database/tables.ts';

/** An account with the names that a list shows. */
export interface ListedAccount extends AccountsTable {
  readonly directorate: string | null;
  readonly line_manager: string | null;
  readonly primary_administrator: string | null;
  readonly administrators: number;
  /** Of them, those whose last day has passed. */
  readonly left_administrators: number;
  readonly line_manager_left: 0 | 1;
  /** Released handles that somebody else was found to hold. */
  readonly taken_handles: number;
  /** The day by which a handover that still goes on was to be settled, once it has passed, YYYY-MM-DD. */
  readonly handover_was_due: string | null;
}

/** People are counted, not places: one who is her own backup is a single administrator. @param today YYYY-MM-DD @param only one account, whose records alone are looked at */
function listed(today: string, only?: string) {
  const ofThem = only === undefined ? raw<boolean>`1` : raw<boolean>`account_id = ${only}`;
  const holders = sql
    .selectFrom('account_administrators')
    .innerJoin('people', 'people.id', 'account_administrators.person_id')
    .select((select) => [
      'account_id',
      select.fn.count<number>('person_id').distinct().as('administrators'),
      raw<number>`count(DISTINCT CASE WHEN people.leaves_on < ${today} THEN person_id END)`.as('left_administrators'),
      raw<string | null>`max(CASE WHEN kind = 'primary' THEN people.name END)`.as('primary_administrator'),
    ])
    .where('to_date', 'is', null)
    .where(ofThem)
    .groupBy('account_id')
    .as('holders');
  const taken = sql
    .selectFrom('account_handles')
    .select((select) => ['account_id', select.fn.countAll<number>().as('taken_handles')])
    .where('found', '=', 'taken')
    .where(ofThem)
    .groupBy('account_id')
    .as('taken');
  // Of several records the newest that named a day; one from before the account last left handover is settled.
  const due = sql
    .selectFrom('account_handovers')
    .select(['account_id', 'due_on', raw<string>`max(account_handovers.id)`.as('newest')])
    .where('due_on', 'is not', null)
    .where(ofThem)
    .where(raw<boolean>`NOT EXISTS (
      SELECT 1 FROM account_status_changes AS change
      WHERE change.account_id = account_handovers.account_id AND change.from_status = 'handover' AND change.to_status <> 'handover'
        AND change.changed_on > account_handovers.done_on)`)
    .groupBy('account_id')
    .as('due');
  return sql
    .selectFrom('accounts')
    .leftJoin('directorates', 'directorates.id', 'accounts.directorate_id')
    .leftJoin('people', 'people.id', 'accounts.line_manager_id')
    .leftJoin(holders, 'holders.account_id', 'accounts.id')
    .leftJoin(taken, 'taken.account_id', 'accounts.id')
    .leftJoin(due, 'due.account_id', 'accounts.id')
    .selectAll('accounts')
    .select((select) => [
      'directorates.name as directorate',
      'people.name as line_manager',
      'holders.primary_administrator',
      raw<0 | 1>`coalesce(people.leaves_on < ${today}, 0)`.as('line_manager_left'),
      raw<string | null>`CASE WHEN accounts.status = 'handover' AND due.due_on < ${today} THEN due.due_on END`.as('handover_was_due'),
      select.fn.coalesce('holders.administrators', select.lit(0)).as('administrators'),
      select.fn.coalesce('holders.left_administrators', select.lit(0)).as('left_administrators'),
      select.fn.coalesce('taken.taken_handles', select.lit(0)).as('taken_handles'),
    ]);
}

/** @returns every account, by name @param today YYYY-MM-DD: decides who has left */
export function listedAccounts(db: Queries, today: string): ListedAccount[] {
  return db.all<ListedAccount>(listed(today).orderBy('accounts.name'));
}

export function listedAccount(db: Queries, today: string, id: string): ListedAccount | undefined {
  return db.first<ListedAccount>(listed(today, id).where('accounts.id', '=', id));
}

export function accountRow(db: Queries, id: string): AccountsTable | undefined {
  return db.first(sql.selectFrom('accounts').selectAll().where('id', '=', id));
}

export function accountRows(db: Queries): AccountsTable[] {
  return db.all(sql.selectFrom('accounts').selectAll());
}

/** Name of each account, without the rest: it is asked for at every change, and there may be 10,000. */
export function accountNameRows(db: Queries): Pick<AccountsTable, 'id' | 'name'>[] {
  return db.all(sql.selectFrom('accounts').select(['id', 'name']));
}

/** What decides how long each account is kept, without the rest. */
export function accountRowsForKeeping(db: Queries): Pick<AccountsTable, 'id' | 'name' | 'channel' | 'status' | 'registered_on' | 'line_manager_id' | 'version'>[] {
  return db.all(sql.selectFrom('accounts').select(['id', 'name', 'channel', 'status', 'registered_on', 'line_manager_id', 'version']));
}

/** Channel and status of the accounts, each pair once. */
export function channelStatuses(db: Queries): Pick<AccountsTable, 'channel' | 'status'>[] {
  return db.all(sql.selectFrom('accounts').select(['channel', 'status']).distinct());
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
    sql.selectFrom('account_administrators').selectAll().where('account_id', '=', accountId).where('to_date', 'is', null).orderBy('id'),
  );
}

/** All present administrators of all accounts. */
export function presentAdministrators(db: Queries): AccountAdministratorsTable[] {
  return db.all(sql.selectFrom('account_administrators').selectAll().where('to_date', 'is', null).orderBy('id'));
}

export function insertAdministrator(db: Queries, row: AccountAdministratorsTable): void {
  db.run(sql.insertInto('account_administrators').values(row));
}

/** Ends an administrator's time on an account. @param on the last day, YYYY-MM-DD */
export function endAdministrator(db: Queries, id: string, on: string): void {
  db.run(sql.updateTable('account_administrators').set({ to_date: on }).where('id', '=', id));
}

export function insertHandle(db: Queries, row: AccountHandlesTable): void {
  db.run(sql.insertInto('account_handles').values(row));
}

export function handleRow(db: Queries, id: string): AccountHandlesTable | undefined {
  return db.first(sql.selectFrom('account_handles').selectAll().where('id', '=', id));
}

/** Former handles of all accounts, or of one, oldest first. */
export function handleRows(db: Queries, accountId?: string): AccountHandlesTable[] {
  const all = sql.selectFrom('account_handles').selectAll().orderBy('id');
  return db.all(accountId === undefined ? all : all.where('account_id', '=', accountId));
}

/** @returns false when the row has moved on from `version` */
export function updateHandle(db: Queries, row: AccountHandlesTable, version: number): boolean {
  const { id, ...change } = row;
  return db.run(sql.updateTable('account_handles').set(change).where('id', '=', id).where('version', '=', version)).changes === 1;
}
