import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { ActionPlansTable } from '../../database/tables-actions.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { appendStep } from './plans.ts';
import { keepPlan, planFor, recordPlan } from './record.ts';
import { signature } from './rules/signing.ts';
import { missingToBeInHand } from './rules/states.ts';
import { openAgain } from './steps.ts';
import { stepRows } from './table.ts';

/** Communications has finished developing a plan: it is in hand. @throws Refusal `not-found`, `conflict`; `invalid` with the field while something is missing */
export function putInHand(work: Work, input: InputOf<'actions.putInHand'>): OutputOf<'actions.putInHand'> {
  const row = planFor(work, input, 'put-in-hand');
  const [missing] = missingToBeInHand({ owner: row.owner, dueOn: row.due_on }, stepRows(work.db, row.id));
  if (missing !== undefined) throw new Refusal('invalid', missing.message, missing.field);
  recordPlan(work, row, 'action-plan.in-hand', { owner: row.owner, dueOn: row.due_on });
  return keepPlan(work, row, { state: 'in-hand', in_hand_on: work.clock.today(), last_reason: '' });
}

/**
 * The Head of Communications signs a carried-out plan off (CP371 3): in her own name when she is at the desk; anybody else
 * notes her name and how she signed.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` with the field
 */
export function signOff(work: Work, input: InputOf<'actions.signOff'>): OutputOf<'actions.signOff'> {
  const row = planFor(work, input, 'sign-off');
  refuseFutureDay(input.signedOn, work.clock.today(), 'signedOn');
  if (row.carried_out_on !== null && input.signedOn < row.carried_out_on) {
    throw new Refusal('invalid', `The last step was done on ${formatDate(row.carried_out_on)}. Enter that day or a later one.`, 'signedOn');
  }
  const signed = signature({ signedBy: input.signedBy, how: input.how, officer: work.officer });
  if (!signed.ok) throw new Refusal('invalid', signed.message, signed.field);
  recordPlan(work, row, 'action-plan.signed-off', { signedOn: input.signedOn, signedBy: signed.by, how: signed.how, note: input.note });
  return keepPlan(work, row, { state: 'signed-off', signed_on: input.signedOn, signed_by: signed.by, signed_how: signed.how, signed_note: input.note });
}

/** Sends a plan back that is not carried out after all, with what is still to be done. @throws Refusal `not-found`, `conflict`, `invalid` with the field */
export function sendBackPlan(work: Work, input: InputOf<'actions.sendBack'>): OutputOf<'actions.sendBack'> {
  const row = planFor(work, input, 'send-back');
  const opened = openWhatIsLeft(work, row, input);
  recordPlan(work, row, 'action-plan.sent-back', { reason: input.reason, steps: opened, newStep: input.newStep });
  return keepPlan(work, row, { state: 'in-hand', carried_out_on: null, last_reason: input.reason });
}

/**
 * Takes a plan up again that is over: one that was signed off is in hand with what is still to be done, one that was abandoned
 * is developed again.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` with the field
 */
export function reopenPlan(work: Work, input: InputOf<'actions.reopen'>): OutputOf<'actions.reopen'> {
  const row = planFor(work, input, 'reopen');
  const signed = row.state === 'signed-off';
  const opened = signed || input.stepIds.length > 0 || input.newStep !== '' ? openWhatIsLeft(work, row, input) : [];
  recordPlan(work, row, 'action-plan.reopened', { was: row.state, wasSignedOn: row.signed_on, wasSignedBy: row.signed_by, reason: input.reason, steps: opened, newStep: input.newStep });
  return keepPlan(work, row, {
    state: signed ? 'in-hand' : 'developing', carried_out_on: null, signed_on: null, signed_by: '', signed_how: '', signed_note: '', abandoned_on: null,
    in_hand_on: signed ? row.in_hand_on : null, last_reason: input.reason,
  });
}

/** Abandons a plan that is not carried out, with the reason. @throws Refusal `not-found`, `conflict`, `invalid` */
export function abandonPlan(work: Work, input: InputOf<'actions.abandon'>): OutputOf<'actions.abandon'> {
  const row = planFor(work, input, 'abandon');
  recordPlan(work, row, 'action-plan.abandoned', { reason: input.reason });
  return keepPlan(work, row, { state: 'abandoned', abandoned_on: work.clock.today(), last_reason: input.reason });
}

/** Opens the steps that are not done after all and adds a new one; there has to be one of either. @returns the steps, in words */
function openWhatIsLeft(work: Work, row: ActionPlansTable, { stepIds, newStep }: { readonly stepIds: readonly string[]; readonly newStep: string }): string[] {
  const asked = new Set(stepIds);
  if (asked.size === 0 && newStep === '') {
    throw new Refusal('invalid', 'Say what is still to be done: choose the steps that are not done after all, or add one.', 'newStep');
  }
  const steps = stepRows(work.db, row.id).filter(({ id }) => asked.has(id));
  if (steps.length !== asked.size) throw missingRecord('step');
  for (const step of steps) if (step.state !== 'open') openAgain(work, step);
  if (newStep !== '') appendStep(work, row.id, { what: newStep, owner: '', dueOn: null });
  return steps.map(({ what }) => what);
}
