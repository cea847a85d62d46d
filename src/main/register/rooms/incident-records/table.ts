import { type Queries, sql } from '../../database/queries.ts';
import type { IncidentComplainantsTable, IncidentRecordsTable, IncidentRecordStepsTable, IncidentRecordStepsWrongTable } from '../../database/tables-around-incidents.ts';

export function recordRow(db: Queries, id: string): IncidentRecordsTable | undefined {
  return db.first(sql.selectFrom('incident_records').selectAll().where('id', '=', id));
}

/** What was noted around one incident, also what was noted wrongly, the oldest first. */
export function recordRowsOf(db: Queries, incidentId: string): IncidentRecordsTable[] {
  return db.all(sql.selectFrom('incident_records').selectAll().where('incident_id', '=', incidentId).orderBy('id'));
}

/** What was noted around every open incident. */
export function openRecordRows(db: Queries): IncidentRecordsTable[] {
  return db.all(
    sql.selectFrom('incident_records').selectAll('incident_records').innerJoin('incidents', 'incidents.id', 'incident_records.incident_id')
      .where('incidents.state', '=', 'open').where('incident_records.wrong', '=', '').orderBy('incident_records.id'),
  );
}

/** Why a step was noted wrongly, by its id. */
export function wrongSteps(db: Queries, stepIds: readonly string[]): ReadonlyMap<string, string> {
  if (stepIds.length === 0) return new Map();
  return new Map(db.all(sql.selectFrom('incident_record_steps_wrong').selectAll().where('step_id', 'in', stepIds)).map((row) => [row.step_id, row.reason]));
}

export function insertWrongStep(db: Queries, row: IncidentRecordStepsWrongTable): void {
  db.run(sql.insertInto('incident_record_steps_wrong').values(row));
}

/** What followed and still counts, in the order in which it was noted, by record. */
export function stepRows(db: Queries, recordIds: readonly string[]): ReadonlyMap<string, IncidentRecordStepsTable[]> {
  const all = everyStepRow(db, recordIds);
  const wrong = wrongSteps(db, [...all.values()].flat().map(({ id }) => id));
  return new Map([...all].map(([id, rows]) => [id, rows.filter((row) => !wrong.has(row.id))]));
}

/** What followed, also what was noted wrongly, in the order in which it was noted, by record. */
export function everyStepRow(db: Queries, recordIds: readonly string[]): ReadonlyMap<string, IncidentRecordStepsTable[]> {
  if (recordIds.length === 0) return new Map();
  const rows = db.all(sql.selectFrom('incident_record_steps').selectAll().where('record_id', 'in', recordIds).orderBy('id'));
  return Map.groupBy(rows, ({ record_id: id }) => id);
}

export function insertRecord(db: Queries, row: IncidentRecordsTable): void {
  db.run(sql.insertInto('incident_records').values(row));
}

export function updateRecord(db: Queries, { id, facts, entry_id, version, wrong }: IncidentRecordsTable): void {
  db.run(sql.updateTable('incident_records').set({ facts, entry_id, version, wrong }).where('id', '=', id));
}

export function insertStep(db: Queries, row: IncidentRecordStepsTable): void {
  db.run(sql.insertInto('incident_record_steps').values(row));
}

/** Who complained, with name and contact. */
export function complainantRow(db: Queries, incidentId: string): IncidentComplainantsTable | undefined {
  return db.first(sql.selectFrom('incident_complainants').selectAll().where('incident_id', '=', incidentId));
}

export function keepComplainantRow(db: Queries, row: IncidentComplainantsTable): void {
  const { incident_id: _id, ...values } = row;
  db.run(sql.insertInto('incident_complainants').values(row).onConflict((conflict) => conflict.column('incident_id').doUpdateSet(values)));
}
