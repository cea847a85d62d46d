import type { LoginFacts } from '../../../../preload/contract/logins.ts';
import type { LoginsTable } from '../../database/tables-logins.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { isRun } from '../accounts/rules/alarms.ts';
import { accountNames } from '../accounts/service.ts';
import { userNameKey } from './rules/user-name.ts';
import { accountStatus, type ListedLogin, loginRow, openLoginsByUserName } from './table.ts';

/** What an officer types about a login, from its row. */
export function factsOf(row: LoginsTable): LoginFacts {
  return {
    accountId: row.account_id, label: row.label, userName: row.user_name, email: row.email, twoStep: row.two_step,
    twoStepHolder: row.two_step_holder, recoveryRoute: row.recovery_route,
  };
}

/** The row of a new login, without a password. */
export function newRow(id: string, facts: LoginFacts): LoginsTable {
  return {
    id, account_id: facts.accountId, label: facts.label, user_name: facts.userName, user_name_key: userNameKey(facts.userName), email: facts.email,
    two_step: facts.twoStep, two_step_holder: facts.twoStepHolder, recovery_route: facts.recoveryRoute,
    keeper_officer_id: null, keeper_name: '', keeper_machine: '', keeper_sign_in: '', fingerprint: null, password_changed_on: null,
    confirmed_on: null, confirmed_by: '', failed_on: null, ended_on: null, ended_reason: '', version: 1,
  };
}

/**
 * A login that is in use, as it stood when the officer opened it.
 *
 * @param version that the change is based on; left out when it does not matter
 * @throws Refusal `not-found`, `ended` when it is no longer used, `conflict` when it was changed meanwhile
 */
export function openLogin(work: Work, id: string, version?: number): LoginsTable {
  const row = loginRow(work.db, id);
  if (row === undefined) throw missingRecord('login');
  if (row.ended_on !== null) throw new Refusal('ended', 'This login is no longer used. Add a new login for the account instead.');
  if (version !== undefined && row.version !== version) throw conflict('This login', { version: row.version, facts: factsOf(row) });
  return row;
}

/**
 * Checks what was typed about a login: its account is on the register, its user name is nobody else's (CP371 2.3.1).
 * A user name that an import has brought twice may stay until it is changed.
 *
 * @param before the login as it stands; null for a new one
 * @throws Refusal `invalid` for the account, which does not change, `duplicate` for the user name
 */
export function checkedFacts(work: Work, facts: LoginFacts, before: LoginsTable | null): void {
  if (!accountNames(work).has(facts.accountId)) throw new Refusal('invalid', 'Choose an account from the register.', 'facts.accountId');
  if (before !== null && before.account_id !== facts.accountId) {
    // Who knew its password, what is owed and who hands it over hang on the account.
    throw new Refusal('invalid', 'A login stays with its account. End this login and add one for the other account.', 'facts.accountId');
  }
  const key = userNameKey(facts.userName);
  if (key === before?.user_name_key) return;
  const [other] = openLoginsByUserName(work.db, key).filter(({ id }) => id !== before?.id);
  if (other === undefined) return;
  throw new Refusal(
    'duplicate', `This user name is already used to sign in to ${nameOf(other)}. Each login needs a user name of its own: choose another one on the platform.`,
    'facts.userName',
  );
}

/** @throws Refusal `invalid` when the account is no longer in use: nobody signs in to it any more */
export function refuseClosedAccount(work: Work, accountId: string): void {
  const found = accountStatus(work.db, accountId);
  const reason = found === undefined ? null : closedReason(found.account, found.account_status);
  if (reason !== null) throw new Refusal('invalid', reason, 'facts.accountId');
}

/** @returns why an account takes no login, as a sentence; null when it takes one */
export function closedReason(account: string, status: ListedLogin['account_status']): string | null {
  if (isRun(status)) return null;
  return `${status === 'closed' ? `${account} is closed` : `The approval of ${account} is rescinded`}, so no login can be added to it. Choose an account that is in use.`;
}

/** What a login is called in a sentence: its account, and its label where it has one. */
export function nameOf({ account, label }: Pick<ListedLogin, 'account' | 'label'>): string {
  return label === '' ? account : `${account} (${label})`;
}
