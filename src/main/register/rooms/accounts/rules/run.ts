import type { AccountStatus } from '../../../../../preload/contract/accounts.ts';
import { isRun } from './alarms.ts';

/** One change of an account's status, in the order in which they happened. */
export interface StatusChange {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly from: AccountStatus;
  readonly to: AccountStatus;
}

/** Whether an account was run on a day, and since when without a break. */
export interface Run {
  readonly run: boolean;
  /** The day it was taken up again after having been closed; null when it was never interrupted. */
  readonly since: string | null;
}

/**
 * Whether somebody ran an account on a day (CP371 2.3.1: what is run is reviewed). Closing it later does not undo
 * that it was run then, and taking it up again does not make up for the time it was closed.
 *
 * @param changes all of them, oldest first; none when the status has never changed here
 * @param status the present one
 * @param day YYYY-MM-DD
 */
export function runOn(changes: readonly StatusChange[], status: AccountStatus, day: string): Run {
  let present = isRun(changes[0]?.from ?? status);
  let since: string | null = null;
  for (const change of changes) {
    if (change.on > day) break;
    const next = isRun(change.to);
    if (next && !present) since = change.on;
    present = next;
  }
  return { run: present, since };
}
