import { type Queries, sql } from '../../database/queries.ts';
import type { LoginFormerPasswordsTable, LoginImportsTable, LoginRevealsTable, LoginRotationsTable, LoginsTable } from '../../database/tables-logins.ts';

/** A login with what a list shows of its account. */
export interface ListedLogin extends LoginsTable {
  readonly account: string;
  readonly account_status: 'active' | 'under-secondary-review' | 'handover' | 'rescinded' | 'closed';
  readonly channel: string;
}

const listed = sql
  .selectFrom('logins')
  .innerJoin('accounts', 'accounts.id', 'logins.account_id')
  .selectAll('logins')
  .select(['accounts.name as account', 'accounts.status as account_status', 'accounts.channel'])
  .orderBy('accounts.name')
  .orderBy('logins.label')
  .orderBy('logins.id');

/** Logins of all accounts, or of one, by account. */
export function listedLogins(db: Queries, accountId?: string): ListedLogin[] {
  return db.all<ListedLogin>(accountId === undefined ? listed : listed.where('logins.account_id', '=', accountId));
}

export function listedLogin(db: Queries, id: string): ListedLogin | undefined {
  return db.first<ListedLogin>(listed.where('logins.id', '=', id));
}

export function loginRow(db: Queries, id: string): LoginsTable | undefined {
  return db.first(sql.selectFrom('logins').selectAll().where('id', '=', id));
}

/** Logins that are in use, of one account. */
export function openLoginsOf(db: Queries, accountId: string): LoginsTable[] {
  return db.all(sql.selectFrom('logins').selectAll().where('account_id', '=', accountId).where('ended_on', 'is', null).orderBy('id'));
}

export function openLoginsByUserName(db: Queries, key: string): ListedLogin[] {
  return db.all<ListedLogin>(listed.where('logins.user_name_key', '=', key).where('logins.ended_on', 'is', null));
}

export function openLoginsByFingerprint(db: Queries, fingerprint: string): ListedLogin[] {
  return db.all<ListedLogin>(listed.where('logins.fingerprint', '=', fingerprint).where('logins.ended_on', 'is', null));
}

/** Logins, ended ones among them, that had a password of this fingerprint before. */
export function loginsByFormerFingerprint(db: Queries, fingerprint: string): ListedLogin[] {
  return db.all<ListedLogin>(
    listed.where('logins.id', 'in', sql.selectFrom('login_former_passwords').select('login_id').where('fingerprint', '=', fingerprint)),
  );
}

/** Former fingerprints of all logins. */
export function formerPasswords(db: Queries): LoginFormerPasswordsTable[] {
  return db.all(sql.selectFrom('login_former_passwords').selectAll().orderBy('login_id').orderBy('fingerprint'));
}

/** Whether a password of a login was ever known before its present one. */
export function hadPassword(db: Queries, loginId: string): boolean {
  return db.first(sql.selectFrom('login_former_passwords').select('fingerprint').where('login_id', '=', loginId)) !== undefined;
}

export function insertFormerPassword(db: Queries, row: LoginFormerPasswordsTable): void {
  db.run(sql.insertInto('login_former_passwords').values(row).onConflict((conflict) => conflict.doNothing()));
}

/** Fingerprints of every password that the register knows or knew. */
export function allFingerprints(db: Queries): ReadonlySet<string> {
  const present = db.all(sql.selectFrom('logins').select('fingerprint').where('fingerprint', 'is not', null));
  return new Set([...present, ...db.all(sql.selectFrom('login_former_passwords').select('fingerprint'))].flatMap(({ fingerprint }) => fingerprint ?? []));
}

/** Logins of an account that are no longer used. */
export function endedLoginsOf(db: Queries, accountId: string): LoginsTable[] {
  return db.all(sql.selectFrom('logins').selectAll().where('account_id', '=', accountId).where('ended_on', 'is not', null).orderBy('id'));
}

/** Where an account stands; undefined when it is not on the register. */
export function accountStatus(db: Queries, id: string): Pick<ListedLogin, 'account' | 'account_status'> | undefined {
  return db.first(sql.selectFrom('accounts').select(['name as account', 'status as account_status']).where('id', '=', id));
}

export function insertLogin(db: Queries, row: LoginsTable): void {
  db.run(sql.insertInto('logins').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateLogin(db: Queries, row: LoginsTable, version: number): boolean {
  const { id, ...change } = row;
  return db.run(sql.updateTable('logins').set(change).where('id', '=', id).where('version', '=', version)).changes === 1;
}

/** What is owed now, of all logins, of one account's or of one login; oldest first. */
export function owedRotations(db: Queries, of: { readonly accountId?: string; readonly loginId?: string } = {}): LoginRotationsTable[] {
  const all = sql.selectFrom('login_rotations').selectAll().where('cleared_on', 'is', null).orderBy('id');
  if (of.loginId !== undefined) return db.all(all.where('login_id', '=', of.loginId));
  if (of.accountId === undefined) return db.all(all);
  return db.all(all.where('login_id', 'in', sql.selectFrom('logins').select('id').where('account_id', '=', of.accountId)));
}

/** Of each detail under which new passwords came to be owed for a reason: how many logins owed one, and how many in use still do. */
export function rotationsByDetail(db: Queries, reason: LoginRotationsTable['reason']): { detail: string; ever: number; owed: number }[] {
  return db.all(
    sql.selectFrom('login_rotations').innerJoin('logins', 'logins.id', 'login_rotations.login_id').where('reason', '=', reason).groupBy('detail').select((select) => [
      'detail', select.fn.countAll<number>().as('ever'),
      select.fn.countAll<number>().filterWhere('cleared_on', 'is', null).filterWhere('ended_on', 'is', null).as('owed'),
    ]),
  );
}

export function insertRotation(db: Queries, row: LoginRotationsTable): void {
  db.run(sql.insertInto('login_rotations').values(row));
}

/** Notes that a password was changed, which settles all that was owed. @returns how many were */
export function clearRotations(db: Queries, loginId: string, on: string, by: string): number {
  return db.run(
    sql.updateTable('login_rotations').set({ cleared_on: on, cleared_by: by }).where('login_id', '=', loginId).where('cleared_on', 'is', null),
  ).changes;
}

/** What one login owed is owed for another one from now on. */
export function moveRotations(db: Queries, from: string, to: string): void {
  db.run(sql.updateTable('login_rotations').set({ login_id: to }).where('login_id', '=', from).where('cleared_on', 'is', null));
}

export function insertReveal(db: Queries, row: LoginRevealsTable): void {
  db.run(sql.insertInto('login_reveals').values(row));
}

/** Who saw the password of a login, newest first. */
export function revealsOf(db: Queries, loginId: string): LoginRevealsTable[] {
  return db.all(sql.selectFrom('login_reveals').selectAll().where('login_id', '=', loginId).orderBy('id', 'desc'));
}

/** The register's own key for fingerprints; undefined before the first login. */
export function fingerprintKey(db: Queries): Buffer | undefined {
  const row = db.first(sql.selectFrom('login_fingerprint_key').selectAll().where('id', '=', 1));
  return row === undefined ? undefined : Buffer.from(row.bytes);
}

export function insertFingerprintKey(db: Queries, bytes: Buffer): void {
  db.run(sql.insertInto('login_fingerprint_key').values({ id: 1, bytes }));
}

/** Password lists that came in, newest first. */
export function importRows(db: Queries): LoginImportsTable[] {
  return db.all(sql.selectFrom('login_imports').selectAll().orderBy('id', 'desc'));
}

export function importRow(db: Queries, id: string): LoginImportsTable | undefined {
  return db.first(sql.selectFrom('login_imports').selectAll().where('id', '=', id));
}

export function insertImport(db: Queries, row: LoginImportsTable): void {
  db.run(sql.insertInto('login_imports').values(row));
}

/** Notes that the file is gone. @param on YYYY-MM-DD */
export function setImportDestroyed(db: Queries, id: string, on: string, by: string): void {
  db.run(sql.updateTable('login_imports').set({ destroyed_on: on, destroyed_by: by }).where('id', '=', id));
}
