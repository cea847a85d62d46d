import { type Queries, sql } from '../../database/queries.ts';
import type { CadenceChangesTable, ReviewAssignmentsTable, ReviewDueMovesTable, ReviewSettingsTable } from '../../database/tables-reviews.ts';

export function reviewSettings(db: Queries): ReviewSettingsTable {
  return db.one(sql.selectFrom('review_settings').selectAll());
}

export function setWorkingDays(db: Queries, workingDays: boolean): void {
  db.run(sql.updateTable('review_settings').set({ working_days: workingDays ? 1 : 0 }));
}

export function setStamp(db: Queries, stamp: string): void {
  db.run(sql.updateTable('review_settings').set({ stamp }));
}

export function insertCadenceChange(db: Queries, row: CadenceChangesTable): void {
  db.run(sql.insertInto('cadence_changes').values(row));
}

/** Changes of the Trust's calendar and of accounts' own, in the order of the decisions. @param only accounts; all where nothing is said */
export function cadenceChanges(db: Queries, cadence: string, only?: readonly string[]): CadenceChangesTable[] {
  const all = sql.selectFrom('cadence_changes').selectAll().where('cadence', '=', cadence).orderBy('id');
  if (only === undefined) return db.all(all);
  return db.all(all.where((where) => where.or([where('account_id', 'is', null), ...(only.length === 0 ? [] : [where('account_id', 'in', only)])])));
}

export function insertDueMove(db: Queries, row: ReviewDueMovesTable): void {
  db.run(sql.insertInto('review_due_moves').values(row));
}

/** Moved due dates, oldest first. @param only accounts; all where nothing is said */
export function dueMoves(db: Queries, cadence: string, only?: readonly string[]): ReviewDueMovesTable[] {
  const all = sql.selectFrom('review_due_moves').selectAll().where('cadence', '=', cadence).orderBy('id');
  if (only === undefined) return db.all(all);
  return only.length === 0 ? [] : db.all(all.where('account_id', 'in', only));
}

/** Who reviews what in a period. */
export function assignmentsOf(db: Queries, cadence: string, period: string): ReviewAssignmentsTable[] {
  return db.all(sql.selectFrom('review_assignments').selectAll().where('cadence', '=', cadence).where('period', '=', period));
}

/** Everybody who was ever named. */
export function reviewersNamed(db: Queries, cadence: string, period: string): string[] {
  return db.all(
    sql.selectFrom('review_assignments').select('reviewer').distinct().where('cadence', '=', cadence).where('period', '=', period).orderBy('reviewer'),
  ).map(({ reviewer }) => reviewer);
}

export function setAssignment(db: Queries, row: ReviewAssignmentsTable): void {
  db.run(sql.insertInto('review_assignments').values(row).onConflict((on) => on.columns(['cadence', 'period', 'account_id']).doUpdateSet({ reviewer: row.reviewer })));
}

/** Who reviews what in a period does so in another one from now on. */
export function moveAssignments(db: Queries, cadence: string, from: string, to: string): void {
  const whose = sql.selectFrom('review_assignments').select('account_id').where('cadence', '=', cadence).where('period', '=', from);
  db.run(sql.deleteFrom('review_assignments').where('cadence', '=', cadence).where('period', '=', to).where('account_id', 'in', whose));
  db.run(sql.updateTable('review_assignments').set({ period: to }).where('cadence', '=', cadence).where('period', '=', from));
}

export function removeAssignment(db: Queries, { cadence, period, account_id: accountId }: Omit<ReviewAssignmentsTable, 'reviewer'>): void {
  db.run(sql.deleteFrom('review_assignments').where('cadence', '=', cadence).where('period', '=', period).where('account_id', '=', accountId));
}

/** Who reviews one account in a period; undefined where nobody was named. */
export function reviewerFor(db: Queries, { cadence, period, account_id: accountId }: Omit<ReviewAssignmentsTable, 'reviewer'>): string | undefined {
  return db.first(
    sql.selectFrom('review_assignments').select('reviewer').where('cadence', '=', cadence).where('period', '=', period).where('account_id', '=', accountId),
  )?.reviewer;
}
