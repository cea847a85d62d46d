import type { AccountStatus } from '../../../../../preload/contract/accounts.ts';
import { isRun } from './alarms.ts';

/** One change of an account's status, in the order in which they happened. */
export interface StatusChange {
  /** YYYY-MM-DD */
  readonly on: string;
  /** The day it was written down, where that is known; YYYY-MM-DD. */
  readonly recordedOn?: string | undefined;
  readonly from: AccountStatus;
  readonly to: AccountStatus;
}

/** Whether an account was run on a day, and since when without a break. */
export interface Run {
  readonly run: boolean;
  /** The day it was taken up again after having been closed; null when it was never interrupted. */
  readonly since: string | null;
  /** The day it was given up, while it is not run; null where that was before any day that the register knows. */
  readonly until: string | null;
}

/**
 * Whether somebody ran an account on a day (CP371 2.3.1: what is run is reviewed). Closing it later does not undo
 * that it was run then, and taking it up again after it was closed does not make up for the time between.
 *
 * A break counts from the day it was written down, where that is later than the day it names: otherwise what is owed could be
 * wiped at one's desk. A break that ends on the day it began is a slip that was put right, and a withdrawn approval that is given back ends
 * nothing: neither starts the count of what is owed afresh.
 *
 * @param changes all of them, oldest first; none when the status has never changed here
 * @param status the present one
 * @param day YYYY-MM-DD
 */
export function runOn(changes: readonly StatusChange[], status: AccountStatus, day: string): Run {
  let present = changes[0]?.from ?? status;
  // An account that came into the register closed was closed before any day that the register knows.
  let closedOn: string | null = present === 'closed' ? '' : null;
  let since: string | null = null;
  let until: string | null = null;
  for (const change of changes) {
    if (change.on > day) break;
    if (change.to === 'closed' && closedOn === null) closedOn = change.recordedOn !== undefined && change.recordedOn > change.on ? change.recordedOn : change.on;
    if (isRun(change.to)) {
      if (closedOn !== null && closedOn < change.on) since = change.on;
      closedOn = null;
    }
    if (isRun(present) && !isRun(change.to)) until = change.on;
    present = change.to;
  }
  return { run: isRun(present), since, until: isRun(present) ? null : until };
}

/** What shows since when an account has been run. Days are YYYY-MM-DD. */
interface RunEvidence {
  readonly approvedOn: string | null;
  /** The day it came into the register, if it was run then. */
  readonly registeredOn: string | null;
  /** Newest review before this register. */
  readonly lastReviewBefore: string | null;
  /** First review in this register. */
  readonly firstReviewOn: string | null;
}

/**
 * The first day on which an account is known to have been run, without its approval: an approval that is entered later does
 * not undo that it was in use before. Taking up a closed account again is a beginning of its own.
 *
 * @param since as `runOn` gives it
 * @returns YYYY-MM-DD; null when nothing shows it
 */
export function firstInUse({ registeredOn, lastReviewBefore, firstReviewOn }: Omit<RunEvidence, 'approvedOn'>, since: string | null): string | null {
  return since ?? earliest([registeredOn, lastReviewBefore, firstReviewOn]);
}

/**
 * The day from which reviews are owed: approved, or first in use here when that was earlier. A review from before this register is
 * only a date that somebody typed: where it lies before the approval, it makes nothing owed of the time between the two.
 *
 * @returns null when nothing shows it
 */
export function owedFrom({ approvedOn, lastReviewBefore, ...evidence }: RunEvidence, since: string | null): string | null {
  return since ?? earliest([approvedOn, firstInUse({ ...evidence, lastReviewBefore: approvedOn === null ? lastReviewBefore : null }, null)]);
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.flatMap((day) => day ?? []).toSorted()[0] ?? null;
}
