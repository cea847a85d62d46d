import type { PlanRow, PlanState } from '../../../../preload/contract/actions.ts';
import type { ActionPlansTable } from '../../database/tables-actions.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { hasLeft, plainName } from '../people/rules.ts';
import { knownPeople } from '../people/service.ts';
import { planDue } from './rules/due.ts';
import { isAllowed, type Move, refusalSentence } from './rules/states.ts';
import { planRowOf, stepCounts, updatePlan } from './table.ts';

/**
 * The accounts by their names now. They are a room beside this one, so whoever calls brings them along: `calls.ts` for the
 * window, and rooms above for themselves.
 */
export type AccountNames = (work: Work) => ReadonlyMap<string, string>;

/** The clause under which plans are made and watched over. */
export const planClause = '3';

/** What rows of a list are made with, read once for all. */
interface Around {
  readonly today: string;
  readonly counts: ReadonlyMap<string, { readonly done: number; readonly total: number }>;
  readonly gone: (name: string) => boolean;
  readonly accountNames: ReadonlyMap<string, string>;
}

/** Reads what the rows of plans need besides themselves. */
export function around(work: Work, accountNames: ReadonlyMap<string, string> = new Map()): Around {
  const today = work.clock.today();
  const counts = new Map<string, { done: number; total: number }>();
  for (const { plan_id: id, state, count } of stepCounts(work.db)) {
    const known = counts.get(id) ?? { done: 0, total: 0 };
    counts.set(id, { done: known.done + (state === 'done' ? count : 0), total: known.total + (state === 'given-up' ? 0 : count) });
  }
  const bearers = Map.groupBy(knownPeople(work), ({ name }) => plainName(name));
  const gone = (name: string): boolean => {
    const people = bearers.get(plainName(name)) ?? [];
    // A namesake who is here may be the one who is meant.
    return people.length > 0 && people.every((person) => hasLeft(person.leaves_on, today));
  };
  return { today, counts, gone, accountNames };
}

/** A plan as lists show it. */
export function rowOf(row: ActionPlansTable, { today, counts, gone, accountNames }: Around): PlanRow {
  const steps = counts.get(row.id) ?? { done: 0, total: 0 };
  return {
    id: row.id, version: row.version, number: row.number, title: row.title, clause: row.clause,
    source: { kind: row.source_kind, id: row.source_id, label: row.source_label },
    accountId: row.account_id, accountName: (row.account_id === null ? undefined : accountNames.get(row.account_id)) ?? row.account_name,
    owner: row.owner, ownerHasLeft: row.owner !== '' && gone(row.owner), dueOn: row.due_on, state: row.state,
    ...planDue({ state: row.state, dueOn: row.due_on }, today),
    stepsDone: steps.done, stepsTotal: steps.total, startedOn: row.started_on, endedOn: row.signed_on ?? row.abandoned_on,
  };
}

/** One plan. @throws Refusal `not-found` */
export function planOf(work: Work, id: string): ActionPlansTable {
  const row = planRowOf(work, id);
  if (row === undefined) throw missingRecord('action plan');
  return row;
}

/**
 * A plan that is about to be changed, in the version that the officer has seen and in a state that allows it.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid`
 */
export function planFor(work: Work, { id, version }: { readonly id: string; readonly version: number }, move: Move): ActionPlansTable {
  const row = planOf(work, id);
  if (row.version !== version) throw changedMeanwhile(row);
  if (!isAllowed(move, row.state)) throw new Refusal('invalid', refusalSentence(move, row.state));
  return row;
}

/** Stores a changed plan as its next version. @throws Refusal `conflict` */
export function keepPlan(work: Work, row: ActionPlansTable, change: Partial<ActionPlansTable>): { id: string; version: number; state: PlanState } {
  const next = { ...row, ...change, version: row.version + 1 };
  if (!updatePlan(work.db, next, row.version)) throw changedMeanwhile(row);
  return { id: row.id, version: next.version, state: next.state };
}

/** Records what was done with a plan, under its number. */
export function recordPlan(work: Work, row: ActionPlansTable, action: string, details: Readonly<Record<string, unknown>>): void {
  work.record({ action, room: 'actions', recordId: row.id, clause: planClause, details: { number: row.number, ...details } });
}

function changedMeanwhile(row: ActionPlansTable) {
  return conflict('This action plan', { version: row.version, state: row.state });
}
