import type { AccountStatus } from '../../../../../preload/contract/accounts.ts';

/** A change of status, the oldest first among others. */
interface Change {
  readonly changed_on: string;
  readonly to_status: AccountStatus;
}

/**
 * When an account stopped being run: the last time it was closed or its approval was rescinded. One that came into the register
 * closed was closed before that day, so the day itself is the latest that it can have been.
 *
 * @param changes of its status, the oldest first
 * @returns null while it is run
 */
export function endOf({ status, registered_on: registeredOn }: { readonly status: AccountStatus; readonly registered_on: string }, changes: readonly Change[]): { readonly on: string; readonly words: string } | null {
  if (status !== 'closed' && status !== 'rescinded') return null;
  const words = status === 'closed' ? 'Closed' : 'Approval rescinded';
  const begun = changes.findLastIndex((change) => change.to_status !== 'closed' && change.to_status !== 'rescinded');
  // What was rescinded first and closed later has been over since it was closed.
  const last = changes.slice(begun + 1).at(-1);
  return last === undefined ? { on: registeredOn, words: `${words} before it came into this register` } : { on: last.changed_on, words };
}
