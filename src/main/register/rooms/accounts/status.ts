import type { AccountStatus } from '../../../../preload/contract/accounts.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { AccountsTable } from '../../database/tables.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { statusRules } from '../policies/service.ts';
import { releaseHandle, takeBack } from './handles.ts';
import { isRun } from './rules/alarms.ts';
import { statusProblem, type Transition, transitionsFrom } from './rules/status.ts';
import { accountRow, insertStatusChange, statusChanges, updateAccount } from './table.ts';

/** Why a status changes, as its record keeps it. */
export interface StatusReason {
  /** YYYY-MM-DD; today where nothing else is said. */
  readonly on?: string;
  readonly reason: string;
  readonly clause: string;
  readonly captured?: string;
}

/**
 * Changes the status of an account by a step that the policy allows, with its reason (CP371 2.3.1). Closing says what
 * was captured before.
 *
 * @throws Refusal `not-found`, `conflict` when it was changed meanwhile, `invalid` naming what is possible or missing
 */
export function changeStatus(work: Work, input: InputOf<'accounts.changeStatus'>): OutputOf<'accounts.changeStatus'> {
  const before = accountRow(work.db, input.id);
  if (before === undefined) throw missingRecord('account');
  if (before.version !== input.version) throw conflict('This account', { version: before.version });
  refuseOddDay(input.on, 'on');
  const problem = statusProblem({ ...input, from: before.status }, statusRules(work), {
    today: work.clock.today(), registeredOn: before.registered_on, approvedOn: before.approved_on,
    lastReviewOn: before.last_review_on, lastChangeOn: statusChanges(work.db, before.id).at(-1)?.changed_on ?? null,
    keptFiles: evidenceOf(work, 'accounts', before.id).length,
  });
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  const clause = stepTo(work, before.status, input.to)?.clause ?? '';
  const row = moveTo(work, before, input.to, { on: input.on, reason: input.reason, clause, captured: input.captured });
  // Only a handle that nobody posts under any more is free for others to take.
  const watched = input.watchHandle && !isRun(input.to);
  if (watched) releaseHandle(work, row, input.on);
  if (isRun(input.to) && !isRun(before.status)) takeBack(work, row);
  work.record({
    action: 'account.status-changed', room: 'accounts', recordId: before.id, clause,
    details: {
      changes: [{ field: 'status', from: before.status, to: input.to }], on: input.on, reason: input.reason,
      captured: input.captured, handleWatched: watched,
    },
  });
  return { id: before.id, version: row.version };
}

/** Where an account of this status may go, in the policy's order. */
function nextStatuses(work: Work, from: AccountStatus): Transition[] {
  return transitionsFrom(statusRules(work), from);
}

/** Sets the status that a review's outcome, or what follows from it, asks for (CP371 2.3.1). @throws Refusal `not-found` */
export function setStatusAfterReview(work: Work, id: string, status: AccountStatus, reason: string): void {
  setStatus(work, id, status, reason);
}

/**
 * Notes the status with which an account comes into the register, where that is not the usual one: from then on every status
 * of it has its reason (CP371 2.3.1).
 */
export function noteFirstStatus(work: Work, { id, status }: Pick<AccountsTable, 'id' | 'status'>): void {
  if (status !== 'active') insertChange(work, { id, status }, status, { reason: 'As it was when it came into the register', clause: '2.3.1' });
}

/**
 * Puts an account into handover because whoever ran it leaves (CP371 2.3.1). Of one that is in handover already the newest
 * reason and day count from now on; one that nobody runs any more stays as it is.
 *
 * @param due YYYY-MM-DD by which a new owner is found or the account is closed; null for no day
 * @throws Refusal `not-found`
 */
export function setStatusForHandover(work: Work, id: string, { dueOn, reason }: { readonly dueOn: string | null; readonly reason: string }): void {
  const before = accountRow(work.db, id);
  if (before === undefined) throw missingRecord('account');
  if (!isRun(before.status)) return;
  if (before.status !== 'handover') {
    // Where it stood before decides what it goes back to once somebody has taken over.
    const stood = before.status === 'under-secondary-review' ? '. It was under secondary review before, and the agreed period still runs' : '';
    setStatus(work, id, 'handover', `${reason}${stood}`, { dueOn });
    return;
  }
  const known = statusChanges(work.db, id).at(-1);
  // Several places of one leaver on one account are one handover.
  if (known?.reason.startsWith(reason) === true) return;
  insertChange(work, before, 'handover', { reason, clause: '2.3.1' });
  work.record({ action: 'account.status-changed', room: 'accounts', recordId: id, clause: '2.3.1', details: { reason, dueOn } });
}

/** Where the account of a handover goes back to: what it was before is offered first. */
export function nextStatusesOf(work: Work, id: string, from: AccountStatus): Transition[] {
  const steps = nextStatuses(work, from);
  const earlier = from === 'handover' ? statusChanges(work.db, id).findLast((change) => change.from_status !== 'handover')?.from_status : undefined;
  return steps.toSorted((one, other) => Number(other.to === earlier) - Number(one.to === earlier));
}

function insertChange(work: Work, before: Pick<AccountsTable, 'id' | 'status'>, status: AccountStatus, why: StatusReason): void {
  insertStatusChange(work.db, {
    id: work.newId(), account_id: before.id, changed_on: why.on ?? work.clock.today(), from_status: before.status, to_status: status,
    reason: why.reason, clause: why.clause, captured: why.captured ?? '', officer_name: work.officer.name,
  });
}

/** A change of status that another use case brings with it. */
function setStatus(work: Work, id: string, status: AccountStatus, reason: string, details: Readonly<Record<string, unknown>> = {}): void {
  const before = accountRow(work.db, id);
  if (before === undefined) throw missingRecord('account');
  if (before.status === status) return;
  const clause = stepTo(work, before.status, status)?.clause ?? '2.3.1';
  moveTo(work, before, status, { reason, clause });
  work.record({
    action: 'account.status-changed', room: 'accounts', recordId: id, clause,
    details: { changes: [{ field: 'status', from: before.status, to: status }], reason, ...details },
  });
}

function moveTo(work: Work, before: AccountsTable, status: AccountStatus, why: StatusReason): AccountsTable {
  if (before.status !== status) insertChange(work, before, status, why);
  const row = { ...before, status, version: before.version + 1 };
  if (!updateAccount(work.db, row, before.version)) throw conflict('This account', { version: before.version });
  return row;
}

function stepTo(work: Work, from: AccountStatus, to: AccountStatus): Transition | undefined {
  return nextStatuses(work, from).find((step) => step.to === to);
}
