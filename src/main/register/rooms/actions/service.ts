import type { PlanDetail, PlanStep } from '../../../../preload/contract/actions.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, keptIn } from '../../audit/readable-changes.ts';
import type { ActionPlansTable, ActionStepsTable } from '../../database/tables-actions.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import type { Work } from '../../work.ts';
import { people } from '../people/service.ts';
import { packsForAccounts, packsOn } from '../policies/service.ts';
import { type AccountNames, around, planOf, rowOf } from './record.ts';
import { stepDue } from './rules/due.ts';
import { noteOf } from './rules/note.ts';
import { missingToBeInHand } from './rules/states.ts';
import { closedPlanIds, planRows, stepRows } from './table.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 200;

/** Every action plan, the newest first (CP371 3). */
export function plans(work: Work, accountNames: AccountNames): OutputOf<'actions.list'> {
  const known = around(work, accountNames(work));
  return planRows(work).map((row) => rowOf(row, known));
}

/** One action plan with everything about it. @throws Refusal `not-found` */
export function plan(work: Work, { id }: InputOf<'actions.get'>, accountNames: AccountNames): OutputOf<'actions.get'> {
  const row = planOf(work, id);
  const names = accountNames(work);
  const steps = stepRows(work.db, id);
  return {
    id, version: row.version, row: rowOf(row, around(work, names)), why: row.why, startedBy: row.started_by,
    steps: steps.map((step) => stepOf(step, row, work.clock.today())),
    missing: row.state === 'developing' ? missingToBeInHand({ owner: row.owner, dueOn: row.due_on }, steps) : [],
    inHandOn: row.in_hand_on, carriedOutOn: row.carried_out_on,
    signedOff: row.signed_on === null ? null : { on: row.signed_on, by: row.signed_by, how: row.signed_how, note: row.signed_note },
    lastReason: row.last_reason,
    evidence: evidenceOf(work, 'actions', id),
    history: historyOfPlan(work, id, names),
  };
}

/** Ids of the plans that follow from a record which this officer may not open, each with the number of that record. */
export function closedPlans(work: Work): ReadonlyMap<string, string> {
  return closedPlanIds(work);
}

/** What the form offers to choose from: clauses of the policies that are on, known people, accounts. */
export function planChoices(work: Work, accountNames: AccountNames): OutputOf<'actions.choices'> {
  const clauses = new Map(packsOn(work).concat(packsForAccounts(work)).flatMap((pack) =>
    pack.clauses.map(({ clause, title }) => [`${pack.reference} ${clause}`, title] as const)));
  return {
    clauses: [...clauses].map(([clause, title]) => ({ clause, title })),
    people: [...new Set(people(work).map(({ name }) => name))],
    accounts: [...accountNames(work)].map(([id, name]) => ({ id, name })).toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
  };
}

function stepOf(step: ActionStepsTable, row: ActionPlansTable, today: string): PlanStep {
  return {
    id: step.id, what: step.what, owner: step.owner, dueOn: step.due_on, state: step.state,
    ...stepDue({ state: step.state, dueOn: step.due_on }, row.state, today),
    doneOn: step.done_on, outcome: step.outcome, recordedBy: step.recorded_by,
  };
}

function historyOfPlan(work: Work, id: string, names: ReadonlyMap<string, string>): PlanDetail['history'] {
  return historyOf(work.db, 'actions', id, historyLimit).map(({ entry, details }) => ({
    sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, note: [noteOf(details), keptIn(details)].filter((words) => words !== '').join(' · '), changes: changesOf(details, names),
  }));
}
