import { type Queries, sql } from '../../database/queries.ts';
import type { ConductStepsTable } from '../../database/tables-conduct.ts';

/** The steps about one incident, in the order in which they were noted. */
export function stepRows(db: Queries, incidentId: string): ConductStepsTable[] {
  return db.all(sql.selectFrom('conduct_steps').selectAll().where('incident_id', '=', incidentId).orderBy('recorded_at').orderBy('id'));
}

/** The steps about every incident, in the order in which they were noted. */
export function everyStepRow(db: Queries): ConductStepsTable[] {
  return db.all(sql.selectFrom('conduct_steps').selectAll().orderBy('recorded_at').orderBy('id'));
}

export function insertStep(db: Queries, row: ConductStepsTable): void {
  db.run(sql.insertInto('conduct_steps').values(row));
}
