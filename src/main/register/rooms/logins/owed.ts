import type { RotationReason } from '../../../../preload/contract/logins.ts';
import type { Work } from '../../work.ts';
import { insertRotation, openLoginsOf, owedRotations, rotationsByDetail } from './table.ts';

/** What a login owes, and why, as it is noted. */
export interface Owed {
  readonly reason: RotationReason;
  readonly detail: string;
}

/**
 * Notes that the passwords of accounts have to be changed: an administrator has left, an account was hacked (CP371 2.3.1).
 * Every login in use owes it, whether or not its password is held here: whoever left may know it all the same.
 *
 * @param detail what happened, in a line of prose, without a password
 * @returns how many logins owe it that did not owe it for the same reason and detail before
 */
export function oweRotationOn(work: Work, accountIds: readonly string[], reason: RotationReason, detail: string): number {
  let owed = 0;
  for (const accountId of new Set(accountIds)) {
    for (const { id } of openLoginsOf(work.db, accountId)) if (owe(work, id, { reason, detail })) owed += 1;
  }
  return owed;
}

/** Notes that one login's password has to be changed. @returns false when the same is owed already */
export function owe(work: Work, loginId: string, { reason, detail }: Owed): boolean {
  const known = owedRotations(work.db, { loginId }).some((row) => row.reason === reason && row.detail === detail);
  if (known) return false;
  insertRotation(work.db, {
    id: work.newId(), login_id: loginId, reason, detail, owed_since: work.clock.today(), cleared_on: null, cleared_by: '',
  });
  work.record({ action: 'login.rotation-owed', room: 'logins', recordId: loginId, clause: '2.3.1', details: { reason, detail } });
  return true;
}

/** @returns under each detail noted for a reason, such as the number of an incident: how many logins came to owe a new password, and how many in use still do */
export function owedFor(work: Work, reason: RotationReason): ReadonlyMap<string, { readonly everOwed: number; readonly owed: number }> {
  return new Map(rotationsByDetail(work.db, reason).map(({ detail, ever, owed }) => [detail, { everOwed: ever, owed }]));
}
