import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import type { ActionPlansTable, ActionStepsTable } from '../../database/tables-actions.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { appendStep, refuseStepDay, refuseUnexplained } from './plans.ts';
import { keepPlan, planFor, recordPlan } from './record.ts';
import { asksForReason } from './rules/due.ts';
import { isCarriedOut, type Move, stepProblem } from './rules/states.ts';
import { stepRows, updateStep } from './table.ts';

/** Adds a step to a plan that is not over. @throws Refusal `not-found`, `conflict`, `invalid` with the field */
export function addStep(work: Work, input: InputOf<'actions.addStep'>): OutputOf<'actions.addStep'> {
  const row = planFor(work, input, 'add-step');
  refuseStepDay(input.step.dueOn, null, row, 'step.dueOn');
  appendStep(work, row.id, input.step);
  recordPlan(work, row, 'action-step.added', { step: input.step.what, owner: input.step.owner, dueOn: input.step.dueOn });
  return keepPlan(work, row, {});
}

/** Changes an open step. A day that moves later, or is taken away, says why. @throws Refusal `not-found`, `conflict`, `invalid` with the field */
export function editStep(work: Work, input: InputOf<'actions.editStep'>): OutputOf<'actions.editStep'> {
  const { row, step } = stepFor(work, input, 'edit-step');
  refuseStepDay(input.step.dueOn, step.due_on, row, 'step.dueOn');
  if (asksForReason(step.due_on, input.step.dueOn)) refuseUnexplained(step.due_on, input.dueReason);
  const { changes } = changedFields({ what: step.what, owner: step.owner, dueOn: step.due_on }, input.step);
  if (changes.length === 0) return { id: row.id, version: row.version, state: row.state };
  settle(work, step, { what: input.step.what, owner: input.step.owner, due_on: input.step.dueOn });
  recordPlan(work, row, 'action-step.edited', { step: step.what, changes, dueReason: changes.some(({ field }) => field === 'dueOn') ? input.dueReason : '' });
  return keepPlan(work, row, {});
}

/**
 * Notes that a step of a plan in hand is done, on the day on which it was, with what was done. The last one makes the plan
 * carried out.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` with the field
 */
export function finishStep(work: Work, input: InputOf<'actions.finishStep'>): OutputOf<'actions.finishStep'> {
  const { row, step } = stepFor(work, input, 'finish-step');
  refuseFutureDay(input.doneOn, work.clock.today(), 'doneOn');
  if (input.doneOn < row.started_on) {
    throw new Refusal('invalid', `The plan began on ${formatDate(row.started_on)}. Enter that day or a later one; what was done before it can be said in the words below.`, 'doneOn');
  }
  settle(work, step, { state: 'done', done_on: input.doneOn, outcome: input.outcome });
  recordPlan(work, row, 'action-step.done', { step: step.what, doneOn: input.doneOn, outcome: input.outcome });
  return keepPlan(work, row, afterSettling(work, row));
}

/** Gives an open step up, with the reason. When all others are done, the plan is carried out. @throws Refusal `not-found`, `conflict`, `invalid` */
export function giveUpStep(work: Work, input: InputOf<'actions.giveUpStep'>): OutputOf<'actions.giveUpStep'> {
  const { row, step } = stepFor(work, input, 'give-up-step');
  settle(work, step, { state: 'given-up', outcome: input.reason });
  recordPlan(work, row, 'action-step.given-up', { step: step.what, reason: input.reason });
  return keepPlan(work, row, afterSettling(work, row));
}

/** Opens a step again that was done or given up, with the reason; a plan that was carried out is in hand again. @throws Refusal `not-found`, `conflict`, `invalid` */
export function reopenStep(work: Work, input: InputOf<'actions.reopenStep'>): OutputOf<'actions.reopenStep'> {
  const { row, step } = stepFor(work, input, 'reopen-step');
  openAgain(work, step);
  recordPlan(work, row, 'action-step.reopened', { step: step.what, wasDoneOn: step.done_on, was: step.outcome, reason: input.reason });
  return keepPlan(work, row, row.state === 'carried-out' ? { state: 'in-hand', carried_out_on: null } : {});
}

/** Makes a step open. The caller records the trail entry of its own use case. */
export function openAgain(work: Work, step: ActionStepsTable): void {
  settle(work, step, { state: 'open', done_on: null, outcome: '' });
}

function settle(work: Work, step: ActionStepsTable, change: Partial<ActionStepsTable>): void {
  updateStep(work.db, { ...step, ...change, recorded_at: work.clock.now(), recorded_by: work.officer.name });
}

/** A plan in hand whose last step was settled is carried out, on the day of the last thing that was done. */
function afterSettling(work: Work, row: ActionPlansTable): Partial<ActionPlansTable> {
  const steps = stepRows(work.db, row.id);
  if (row.state !== 'in-hand' || !isCarriedOut(steps)) return {};
  return { state: 'carried-out', carried_out_on: steps.flatMap(({ done_on: on }) => on ?? []).toSorted().at(-1) ?? null };
}

function stepFor(
  work: Work, input: { readonly id: string; readonly version: number; readonly stepId: string }, move: Move,
): { row: ActionPlansTable; step: ActionStepsTable } {
  const row = planFor(work, input, move);
  const step = stepRows(work.db, row.id).find(({ id }) => id === input.stepId);
  if (step === undefined) throw missingRecord('step');
  const problem = stepProblem(move, step.state);
  if (problem !== null) throw new Refusal('invalid', problem);
  return { row, step };
}
