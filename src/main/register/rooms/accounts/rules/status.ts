import type { AccountStatus } from '../../../../../preload/contract/accounts.ts';
import { isRun } from './alarms.ts';

/** A step from one status to another, as the policy allows it. */
export interface Transition {
  readonly to: AccountStatus;
  readonly title: string;
  readonly clause: string;
  /** When the policy takes this step. */
  readonly when: string;
  readonly needsReason: boolean;
}

/** A status of the policy with the steps that lead on from it. */
export interface StatusOfPolicy {
  readonly id: string;
  readonly title: string;
  readonly transitions: readonly { readonly to: string; readonly clause: string; readonly when: string; readonly needsReason: boolean }[];
}

/** A change of status as an officer asks for it. */
export interface AskedChange {
  readonly from: AccountStatus;
  readonly to: AccountStatus;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly reason: string;
  /** What was captured before closing and where it is kept, or why nothing could be. */
  readonly captured: string;
}

/** What the register knows about the account whose status is to change. */
export interface KnownBefore {
  readonly today: string;
  readonly registeredOn: string;
  /** Day of the last change of its status; null for none. */
  readonly lastChangeOn: string | null;
  readonly approvedOn: string | null;
  /** Newest review in this register; null for none. */
  readonly lastReviewOn: string | null;
  /** Files kept with the account, which also show what it was. */
  readonly keptFiles: number;
}

/** What is wrong with a change of status. */
export interface StatusProblem {
  readonly field: 'to' | 'on' | 'reason' | 'captured';
  readonly message: string;
}

/** Steps that lead on from a status, in the policy's order. @param statuses of the policies that are on */
export function transitionsFrom(statuses: readonly StatusOfPolicy[], from: AccountStatus): Transition[] {
  const titles = new Map(statuses.map(({ id, title }) => [id, title]));
  const present = statuses.find(({ id }) => id === from);
  return (present?.transitions ?? []).flatMap(({ to, clause, when, needsReason }) =>
    (isStatus(to) ? [{ to, title: titles.get(to) ?? to, clause, when, needsReason }] : []));
}

/** @returns the first thing that is wrong with a change of status (CP371 2.3.1), in the order of the form, or null */
export function statusProblem(
  { from, to, on, reason, captured }: AskedChange, statuses: readonly StatusOfPolicy[], known: KnownBefore,
): StatusProblem | null {
  const possible = transitionsFrom(statuses, from);
  const step = possible.find((candidate) => candidate.to === to);
  if (step === undefined) return { field: 'to', message: impossible(from, to, statuses, possible) };
  if (on > known.today) return { field: 'on', message: 'This date lies in the future. Enter today or an earlier day.' };
  if (known.lastChangeOn !== null && on < known.lastChangeOn) {
    return { field: 'on', message: 'The status has been changed after this day already. Enter the day of that change or a later one.' };
  }
  if (known.lastChangeOn === null && on < known.registeredOn) {
    return { field: 'on', message: 'The account came into the register after this day. Enter the day it came in or a later one.' };
  }
  if (!isRun(to) && known.lastReviewOn !== null && on < known.lastReviewOn) {
    return { field: 'on', message: 'The account was reviewed after this day, so it was still in use. Enter the day of its newest review or a later one.' };
  }
  if (isRun(from) && !isRun(to) && on < quarterBegan(known.today)) {
    return { field: 'on', message: 'This day lies in an earlier quarter, whose reviews were owed. Enter a day of this quarter and say in the reason since when it was no longer used.' };
  }
  if (from === 'closed' && !mayComeBack(known)) {
    return { field: 'to', message: 'A closed account comes back only with a new approval. Enter the day of the new approval in its details first.' };
  }
  // Closing ends an account for good, so it is never done without saying why, whatever a policy's step asks.
  if ((step.needsReason || to === 'closed') && reason === '') return { field: 'reason', message: 'Give the reason.' };
  if (to === 'closed' && captured === '' && known.keptFiles === 0) {
    return { field: 'captured', message: 'Say what was captured before closing and where it is kept, or why nothing could be.' };
  }
  return null;
}

/** The first day of the quarter in which a day lies. @param day YYYY-MM-DD */
function quarterBegan(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** After a new approval; a slip is put right on the day it was made. */
function mayComeBack({ today, registeredOn, lastChangeOn, approvedOn }: KnownBefore): boolean {
  const closedOn = lastChangeOn ?? registeredOn;
  return closedOn === today || (approvedOn !== null && approvedOn >= closedOn);
}

function impossible(from: AccountStatus, to: AccountStatus, statuses: readonly StatusOfPolicy[], possible: readonly Transition[]): string {
  const title = (id: AccountStatus) => statuses.find((status) => status.id === id)?.title ?? id;
  if (from === to) return `The account has the status “${title(to)}” already. Choose another one.`;
  if (possible.length === 0) return `“${title(from)}” is the end: no status follows it. An account that comes back needs a new application.`;
  return `From “${title(from)}” an account cannot go to “${title(to)}”. It can go to ${inWords(possible.map((step) => `“${step.title}”`))}.`;
}

function inWords(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`;
}

function isStatus(id: string): id is AccountStatus {
  return id === 'active' || id === 'under-secondary-review' || id === 'handover' || id === 'rescinded' || id === 'closed';
}
