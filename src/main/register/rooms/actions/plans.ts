import type { PlanRow, PlanSourceKind, StepFacts } from '../../../../preload/contract/actions.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import type { ActionPlansTable } from '../../database/tables-actions.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { dropPlanDraft } from './drafts.ts';
import { type AccountNames, around, keepPlan, planClause, planFor, recordPlan, rowOf } from './record.ts';
import { asksForReason, isAfterPlan, isNewlyBeforePlan } from './rules/due.ts';
import { planNumber } from './rules/states.ts';
import { insertPlan, insertStep, planRows, planRowsBetween, planRowsOfAccount, planRowsOfSource, stepRows } from './table.ts';

/* Starting and changing plans, and what other rooms ask of them. */

/** A plan that is about to be started. */
export interface PlanToStart {
  readonly title: string;
  /** The clause whose requirement is not met, such as "CP371 2.3.1". */
  readonly clause: string;
  readonly why: string;
  readonly source: { readonly kind: PlanSourceKind; readonly id: string | null; readonly label: string };
  /** The account it is about, as it is called now. */
  readonly account: { readonly id: string; readonly name: string } | null;
  /** Empty while nobody is named. */
  readonly owner: string;
  /** YYYY-MM-DD; null while no day is agreed. */
  readonly dueOn: string | null;
  readonly steps: readonly StepFacts[];
}

/**
 * Starts a plan, to be developed by Communications (CP371 3). For rooms above, within their own use case.
 *
 * @throws Refusal `invalid` for a day that cannot be meant or has passed, or a step that is due after its plan
 */
export function startPlan(work: Work, start: PlanToStart): { id: string; version: number; number: string } {
  const today = work.clock.today();
  const plan = { due_on: start.dueOn, started_on: today };
  refuseDueDay(start.dueOn, null, plan, 'facts.dueOn');
  start.steps.forEach((step, index) => refuseStepDay(step.dueOn, null, plan, `steps.${index}.dueOn`));
  const year = Number(today.slice(0, 4));
  const row: ActionPlansTable = {
    id: work.newId(), number: planNumber(year, lastNumber(work.db, 'AP ', year)), title: start.title, clause: start.clause, why: start.why,
    source_kind: start.source.kind, source_id: start.source.id, source_label: start.source.label,
    account_id: start.account?.id ?? null, account_name: start.account?.name ?? '', owner: start.owner, due_on: start.dueOn, state: 'developing',
    started_on: today, started_by: work.officer.name, in_hand_on: null, carried_out_on: null, signed_on: null, signed_by: '', signed_how: '',
    signed_note: '', abandoned_on: null, last_reason: '', version: 1,
  };
  insertPlan(work.db, row);
  for (const step of start.steps) appendStep(work, row.id, step);
  work.record({
    action: 'action-plan.started', room: 'actions', recordId: row.id, clause: planClause,
    details: {
      number: row.number, title: row.title, notMet: row.clause, why: row.why, source: start.source, accountId: row.account_id, owner: row.owner,
      dueOn: row.due_on, steps: start.steps.map(({ what, owner, dueOn }) => ({ what, owner, dueOn })),
    },
  });
  return { id: row.id, version: row.version, number: row.number };
}

/** Whether a record, or a line of the monitoring table, is there to be a plan's source. Rooms above know; the dispatcher's table hands it in. */
export type HasSource = (work: Work, kind: Exclude<PlanSourceKind, 'other'>, id: string) => boolean;

/** Starts a plan from the form. @throws Refusal `invalid` with the field, also for a source that is not on the register or of another kind */
export function startTypedPlan(
  work: Work, { facts, source, steps }: InputOf<'actions.start'>, accountNames: AccountNames, hasSource: HasSource,
): OutputOf<'actions.start'> {
  const account = accountOf(work, facts.accountId, accountNames);
  refuseUnknownSource(work, source, hasSource);
  dropPlanDraft(work, null);
  return startPlan(work, { ...facts, source, account, steps });
}

/**
 * Changes a plan that is not over. A day that was agreed and moves later, or is taken away, says why; the trail keeps both.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` with the field
 */
export function editPlan(work: Work, input: InputOf<'actions.edit'>, accountNames: AccountNames): OutputOf<'actions.edit'> {
  const { facts } = input;
  const row = planFor(work, input, 'edit');
  const account = facts.accountId === row.account_id ? { id: row.account_id, name: row.account_name } : accountOf(work, facts.accountId, accountNames);
  refuseDueDay(facts.dueOn, row.due_on, row, 'facts.dueOn');
  if (row.state === 'in-hand' && facts.owner === '') throw new Refusal('invalid', 'A plan in hand has somebody who carries it out. Name who does.', 'facts.owner');
  if (row.state === 'in-hand' && facts.dueOn === null) throw new Refusal('invalid', 'A plan in hand has a day by which it is carried out. Enter it.', 'facts.dueOn');
  if (asksForReason(row.due_on, facts.dueOn)) refuseUnexplained(row.due_on, input.dueReason);
  const late = stepRows(work.db, row.id).find((step) => step.state === 'open' && isAfterPlan(step.due_on, facts.dueOn));
  if (late !== undefined) {
    throw new Refusal('invalid', `The step “${late.what}” is due on ${formatDate(late.due_on ?? '')}. Enter that day or a later one, or move the step first.`, 'facts.dueOn');
  }
  const { changes } = changedFields(factsOf(row), facts);
  if (changes.length === 0) return { id: row.id, version: row.version, state: row.state };
  dropPlanDraft(work, row.id);
  const kept = keepPlan(work, row, {
    title: facts.title, clause: facts.clause, why: facts.why, account_id: facts.accountId, account_name: account?.name ?? '', owner: facts.owner, due_on: facts.dueOn,
  });
  const dueReason = changes.some(({ field }) => field === 'dueOn') ? input.dueReason : '';
  recordPlan(work, row, 'action-plan.edited', { changes, dueReason });
  return kept;
}

/** Adds a step behind the last one. The caller records the trail entry of its own use case. */
export function appendStep(work: Work, planId: string, { what, owner, dueOn }: StepFacts): void {
  insertStep(work.db, {
    id: work.newId(), plan_id: planId, position: (stepRows(work.db, planId).at(-1)?.position ?? 0) + 1, what, owner, due_on: dueOn, state: 'open',
    done_on: null, outcome: '', recorded_at: work.clock.now(), recorded_by: work.officer.name,
  });
}

type PlanDays = Pick<ActionPlansTable, 'due_on' | 'started_on'>;

/** Refuses a day by which nothing can be done, because it lies before the plan. @param before the day that stands there @throws Refusal `invalid` */
function refuseDueDay(dueOn: string | null, before: string | null, plan: PlanDays, field: string): void {
  refuseOddDay(dueOn, field);
  if (!isNewlyBeforePlan(dueOn, before, plan.started_on)) return;
  throw new Refusal('invalid', `The plan begins on ${formatDate(plan.started_on)}. Enter that day or a later one.`, field);
}

/** Refuses the day of a step that cannot be meant or lies before or after the plan. @param before the day that stands there @throws Refusal `invalid` */
export function refuseStepDay(dueOn: string | null, before: string | null, plan: PlanDays, field: string): void {
  refuseDueDay(dueOn, before, plan, field);
  if (!isAfterPlan(dueOn, plan.due_on)) return;
  throw new Refusal('invalid', `The plan is due on ${formatDate(plan.due_on ?? '')}. Enter that day or an earlier one, or move the plan's day first.`, field);
}

/** Refuses a day that moves later without a reason. @param before YYYY-MM-DD @throws Refusal `invalid` */
export function refuseUnexplained(before: string | null, dueReason: string): void {
  if (dueReason === '' && before !== null) throw new Refusal('invalid', `It was agreed for ${formatDate(before)}. Say why the day moves.`, 'dueReason');
}

/** Plans that were open on some day of a period, oldest first, for reports. @param from YYYY-MM-DD @param to YYYY-MM-DD, included */
export function plansBetween(work: Work, from: string, to: string): PlanRow[] {
  return rows(work, planRowsBetween(work, from, to));
}

/** Plans whose day has passed and that are still being developed or in hand, the most overdue first. */
export function overduePlans(work: Work): PlanRow[] {
  return rows(work, planRows(work)).filter(({ due }) => due === 'overdue').toSorted((one, other) => other.overdueDays - one.overdueDays);
}

/** Plans that follow from a record of another room, oldest first. */
export function plansOfSource(work: Work, kind: PlanSourceKind, id: string): PlanRow[] {
  return rows(work, planRowsOfSource(work, kind, id));
}

/** Plans about an account, oldest first. */
export function plansOfAccount(work: Work, accountId: string): PlanRow[] {
  return rows(work, planRowsOfAccount(work, accountId));
}

function refuseUnknownSource(work: Work, { kind, id }: InputOf<'actions.start'>['source'], hasSource: HasSource): void {
  if (kind === 'other' || (id !== null && hasSource(work, kind, id))) return;
  throw new Refusal('invalid', `The ${sourceTitles[kind]} that this plan follows from is not on the register. Open it and start the plan from there, or say in words what it follows from.`, 'source.id');
}

const sourceTitles: Readonly<Record<Exclude<PlanSourceKind, 'other'>, string>> = {
  review: 'review', concern: 'concern', monitoring: 'day or line of the monitoring', incident: 'incident',
};

function rows(work: Work, found: readonly ActionPlansTable[]): PlanRow[] {
  const known = around(work);
  return found.map((row) => rowOf(row, known));
}

function factsOf(row: ActionPlansTable): InputOf<'actions.edit'>['facts'] {
  return { title: row.title, clause: row.clause, why: row.why, accountId: row.account_id, owner: row.owner, dueOn: row.due_on };
}

function accountOf(work: Work, id: string | null, accountNames: AccountNames): { id: string; name: string } | null {
  if (id === null) return null;
  const name = accountNames(work).get(id);
  if (name === undefined) throw new Refusal('invalid', 'This account is not on the register. Choose another one.', 'facts.accountId');
  return { id, name };
}
