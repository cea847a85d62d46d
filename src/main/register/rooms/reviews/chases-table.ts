import { type Queries, sql } from '../../database/queries.ts';
import type { ReviewChasesTable } from '../../database/tables-review-chases.ts';

export function insertChase(db: Queries, row: ReviewChasesTable): void {
  db.run(sql.insertInto('review_chases').values(row));
}

/** What was sent on and asked for again in some periods, oldest first. */
export function chasesOf(db: Queries, cadence: string, periods: readonly string[]): ReviewChasesTable[] {
  return periods.length === 0 ? [] : db.all(sql.selectFrom('review_chases').selectAll().where('cadence', '=', cadence).where('period', 'in', periods).orderBy('id'));
}
