import { type Queries, sql } from '../../database/queries.ts';
import { closedRecords } from '../../access/limited-records.ts';
import type { ActionPlansTable, ActionStepsTable } from '../../database/tables-actions.ts';
import type { Work } from '../../work.ts';

/** What a look at plans needs: one that follows from a record which the officer may not open is not there for her. */
type Look = Pick<Work, 'db' | 'officer'>;

/** Every plan, the newest first, whoever may open it: for what happens to all of them and is shown to nobody. */
export function everyPlanRow(db: Queries): ActionPlansTable[] {
  return db.all(sql.selectFrom('action_plans').selectAll().orderBy('started_on', 'desc').orderBy('id', 'desc'));
}

/** The plans, the newest first. */
export function planRows(look: Look): ActionPlansTable[] {
  return shown(look, everyPlanRow(look.db));
}

export function planRowOf(look: Look, id: string): ActionPlansTable | undefined {
  return shown(look, look.db.all(sql.selectFrom('action_plans').selectAll().where('id', '=', id)))[0];
}

/** Ids of the plans that follow from a record which the officer may not open, each with the number of that record. */
export function closedPlanIds(look: Look): ReadonlyMap<string, string> {
  const closed = closedRecords(look);
  if (closed.size === 0) return new Map();
  return new Map(everyPlanRow(look.db).flatMap(({ id, source_id: source }) => {
    const number = source === null ? undefined : closed.get(source);
    return number === undefined ? [] : [[id, number] as const];
  }));
}

function shown(look: Look, rows: ActionPlansTable[]): ActionPlansTable[] {
  const closed = closedRecords(look);
  return closed.size === 0 ? rows : rows.filter(({ source_id: source }) => source === null || !closed.has(source));
}

/** Plans that were open on some day of a period: started by its end, and not over before its beginning. Oldest first. */
export function planRowsBetween(look: Look, from: string, to: string): ActionPlansTable[] {
  return shown(look, look.db.all(
    sql.selectFrom('action_plans').selectAll().where('started_on', '<=', to)
      .where((where) => where.or([where('signed_on', 'is', null), where('signed_on', '>=', from)]))
      .where((where) => where.or([where('abandoned_on', 'is', null), where('abandoned_on', '>=', from)]))
      .orderBy('started_on').orderBy('id'),
  ));
}

/** Plans that follow from one record, oldest first. */
export function planRowsOfSource(look: Look, kind: ActionPlansTable['source_kind'], sourceId: string): ActionPlansTable[] {
  return shown(look, look.db.all(sql.selectFrom('action_plans').selectAll().where('source_kind', '=', kind).where('source_id', '=', sourceId).orderBy('id')));
}

/** Plans about one account, oldest first. */
export function planRowsOfAccount(look: Look, accountId: string): ActionPlansTable[] {
  return shown(look, look.db.all(sql.selectFrom('action_plans').selectAll().where('account_id', '=', accountId).orderBy('id')));
}

export function insertPlan(db: Queries, row: ActionPlansTable): void {
  db.run(sql.insertInto('action_plans').values(row));
}

/** @param version the one that the change was based on @returns false when it is not the newest any more */
export function updatePlan(db: Queries, row: ActionPlansTable, version: number): boolean {
  const { id, ...rest } = row;
  return db.run(sql.updateTable('action_plans').set(rest).where('id', '=', id).where('version', '=', version)).changes === 1;
}

/** Steps of a plan, in their order. */
export function stepRows(db: Queries, planId: string): ActionStepsTable[] {
  return db.all(sql.selectFrom('action_steps').selectAll().where('plan_id', '=', planId).orderBy('position'));
}

/** How many steps of each plan are in which state. */
export function stepCounts(db: Queries): { plan_id: string; state: ActionStepsTable['state']; count: number }[] {
  return db.all(
    sql.selectFrom('action_steps').select(['plan_id', 'state', (select) => select.fn.countAll<number>().as('count')]).groupBy(['plan_id', 'state']),
  );
}

export function insertStep(db: Queries, row: ActionStepsTable): void {
  db.run(sql.insertInto('action_steps').values(row));
}

export function updateStep(db: Queries, row: ActionStepsTable): void {
  const { id, ...rest } = row;
  db.run(sql.updateTable('action_steps').set(rest).where('id', '=', id));
}
