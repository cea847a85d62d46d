import { type Queries, sql } from '../../database/queries.ts';
import type {
  ApplicationAssessmentsTable, ApplicationCertificationsTable, ApplicationDecisionsTable, ApplicationsTable, ApplicationStepsTable,
} from '../../database/tables-applications.ts';

/** @returns every application, the newest first */
export function applicationRows(db: Queries): ApplicationsTable[] {
  return db.all(sql.selectFrom('applications').selectAll().orderBy('id', 'desc'));
}

export function applicationRowOf(db: Queries, id: string): ApplicationsTable | undefined {
  return db.first(sql.selectFrom('applications').selectAll().where('id', '=', id));
}

/** Applications that concern one account, oldest first. */
export function applicationRowsOfAccount(db: Queries, accountId: string): ApplicationsTable[] {
  return db.all(sql.selectFrom('applications').selectAll().where('account_id', '=', accountId).orderBy('id'));
}

export function insertApplication(db: Queries, row: ApplicationsTable): void {
  db.run(sql.insertInto('applications').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateApplication(db: Queries, row: ApplicationsTable, version: number): boolean {
  const { id, ...change } = row;
  return db.run(sql.updateTable('applications').set(change).where('id', '=', id).where('version', '=', version)).changes === 1;
}

export function insertStep(db: Queries, row: ApplicationStepsTable): void {
  db.run(sql.insertInto('application_steps').values(row));
}

/** Steps of all applications, or of one, oldest first. */
export function stepRows(db: Queries, applicationId?: string): ApplicationStepsTable[] {
  const all = sql.selectFrom('application_steps').selectAll().orderBy('id');
  return db.all(applicationId === undefined ? all : all.where('application_id', '=', applicationId));
}

export function certificationRows(db: Queries, applicationId: string): ApplicationCertificationsTable[] {
  return db.all(sql.selectFrom('application_certifications').selectAll().where('application_id', '=', applicationId));
}

/** Writes a certification; a later one of the same certifier takes its place. */
export function putCertification(db: Queries, row: ApplicationCertificationsTable): void {
  const { application_id: _application, certifier: _certifier, ...change } = row;
  db.run(
    sql.insertInto('application_certifications').values(row)
      .onConflict((on) => on.columns(['application_id', 'certifier']).doUpdateSet(change)),
  );
}

export function assessmentRow(db: Queries, applicationId: string): ApplicationAssessmentsTable | undefined {
  return db.first(sql.selectFrom('application_assessments').selectAll().where('application_id', '=', applicationId));
}

export function insertAssessment(db: Queries, row: ApplicationAssessmentsTable): void {
  db.run(sql.insertInto('application_assessments').values(row));
}

/** @returns false when the row has moved on from `version` */
export function updateAssessment(db: Queries, row: ApplicationAssessmentsTable, version: number): boolean {
  const { application_id: id, ...change } = row;
  return db.run(sql.updateTable('application_assessments').set(change).where('application_id', '=', id).where('version', '=', version)).changes === 1;
}

/** Decisions of one application, oldest first. */
export function decisionRows(db: Queries, applicationId: string): ApplicationDecisionsTable[] {
  return db.all(sql.selectFrom('application_decisions').selectAll().where('application_id', '=', applicationId).orderBy('id'));
}

export function insertDecision(db: Queries, row: ApplicationDecisionsTable): void {
  db.run(sql.insertInto('application_decisions').values(row));
}
