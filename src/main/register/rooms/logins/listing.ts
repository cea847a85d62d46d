import type { LoginRow } from '../../../../preload/contract/logins.ts';
import type { LoginRotationsTable, LoginsTable } from '../../database/tables-logins.ts';
import type { Place, Work } from '../../work.ts';
import { channelTitles } from '../policies/service.ts';
import { type ListedLogin, listedLogin, listedLogins, owedRotations } from './table.ts';

/** Logins of all accounts, or of one, by account. Two queries, however many there are. */
export function listing(work: Work, accountId?: string): LoginRow[] {
  const owed = Map.groupBy(owedRotations(work.db, accountId === undefined ? {} : { accountId }), ({ login_id: loginId }) => loginId);
  const titles = channelTitles(work);
  return listedLogins(work.db, accountId).map((row) => shown(row, owed.get(row.id) ?? [], titles, work.place));
}

/** One login as the list shows it; undefined when there is none. */
export function listingOf(work: Work, id: string): LoginRow | undefined {
  const row = listedLogin(work.db, id);
  return row === undefined ? undefined : shown(row, owedRotations(work.db, { loginId: id }), channelTitles(work), work.place);
}

/** Whether the keychain of this sign-in is the one a password was put into. */
export function isHere(row: LoginsTable, place: Place): boolean {
  return row.fingerprint !== null && row.keeper_machine === place.machine && row.keeper_sign_in === place.signIn;
}

function shown(row: ListedLogin, owed: readonly LoginRotationsTable[], titles: ReadonlyMap<string, string>, place: Place): LoginRow {
  return {
    id: row.id, version: row.version, accountId: row.account_id, label: row.label, userName: row.user_name, email: row.email,
    twoStep: row.two_step, twoStepHolder: row.two_step_holder, recoveryRoute: row.recovery_route,
    account: row.account, accountStatus: row.account_status, channelTitle: titles.get(row.channel) ?? row.channel,
    keeper: row.fingerprint === null
      ? null
      : { officer: row.keeper_name, machine: row.keeper_machine, signIn: row.keeper_sign_in, here: isHere(row, place) },
    passwordChangedOn: row.password_changed_on, confirmedOn: row.confirmed_on, confirmedBy: row.confirmed_by, failedOn: row.failed_on,
    // Nobody changes the password of a login that is no longer used.
    rotationOwed: row.ended_on === null
      ? owed.map(({ id, reason, detail, owed_since: since }) => ({ id, reason, detail, since }))
      : [],
    endedOn: row.ended_on, endedReason: row.ended_reason,
  };
}
