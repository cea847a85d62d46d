import { type Queries, sql } from '../../../database/queries.ts';
import type { CoverageNotApplicableTable } from '../../../database/tables-coverage.ts';

/** What does not apply under a version of a policy. */
export function notApplicableRows(db: Queries, policyId: string, version: string): CoverageNotApplicableTable[] {
  return db.all(sql.selectFrom('coverage_not_applicable').selectAll().where('policy_id', '=', policyId).where('version_number', '=', version).where('taken_back_on', 'is', null).orderBy('id'));
}

export function notApplicableRow(db: Queries, id: string): CoverageNotApplicableTable | undefined {
  return db.first(sql.selectFrom('coverage_not_applicable').selectAll().where('id', '=', id));
}

export function insertNotApplicable(db: Queries, row: CoverageNotApplicableTable): void {
  db.run(sql.insertInto('coverage_not_applicable').values(row));
}

export function takeBackRow(db: Queries, id: string, change: Pick<CoverageNotApplicableTable, 'taken_back_on' | 'taken_back_by' | 'taken_back_reason'>): void {
  db.run(sql.updateTable('coverage_not_applicable').set(change).where('id', '=', id));
}
