import { type Queries, sql } from '../../database/queries.ts';
import type { RetentionChangesTable, RetentionDecisionsTable, RetentionRowsTable } from '../../database/tables-retention.ts';

/** Rows of the schedule that the Trust has changed. */
export function trustRows(db: Queries): RetentionRowsTable[] {
  return db.all(sql.selectFrom('retention_rows').selectAll());
}

export function putTrustRow(db: Queries, row: RetentionRowsTable): void {
  const { id: _, ...values } = row;
  db.run(sql.insertInto('retention_rows').values(row).onConflict((on) => on.column('id').doUpdateSet(values)));
}

export function insertChange(db: Queries, row: RetentionChangesTable): void {
  db.run(sql.insertInto('retention_changes').values(row));
}

/** Changes of the schedule, the newest first. */
export function changeRows(db: Queries): RetentionChangesTable[] {
  return db.all(sql.selectFrom('retention_changes').selectAll().orderBy('id', 'desc'));
}

export function insertDecision(db: Queries, row: RetentionDecisionsTable): void {
  db.run(sql.insertInto('retention_decisions').values(row));
}

/** Every decision, in the order in which they were taken. */
export function decisionRows(db: Queries): RetentionDecisionsTable[] {
  return db.all(sql.selectFrom('retention_decisions').selectAll().orderBy('id'));
}
