import { closedRecords } from '../../access/limited-records.ts';
import { type Queries, sql } from '../../database/queries.ts';
import type { IncidentEntriesTable, IncidentsTable } from '../../database/tables-incidents.ts';
import type { Work } from '../../work.ts';

/** What a look at incidents needs: one that is limited to other officers is not there for this one. */
type Look = Pick<Work, 'db' | 'officer'>;

/** The incidents that this officer may open, the newest first. */
export function incidentRows(look: Look): IncidentsTable[] {
  return shown(look, look.db.all(sql.selectFrom('incidents').selectAll().orderBy('recorded_at', 'desc').orderBy('id', 'desc')));
}

/** Every incident, whoever may open it: for what is worked out from all of them and shown to nobody without a look at who asks. */
export function everyIncidentRow(db: Queries): IncidentsTable[] {
  return db.all(sql.selectFrom('incidents').selectAll().orderBy('recorded_at', 'desc').orderBy('id', 'desc'));
}

/** An incident that this officer may open. */
export function incidentRow(look: Look, id: string): IncidentsTable | undefined {
  return shown(look, look.db.all(sql.selectFrom('incidents').selectAll().where('id', '=', id)))[0];
}

/** Those on one account, the newest first. */
export function incidentRowsOf(look: Look, accountId: string): IncidentsTable[] {
  return shown(look, look.db.all(sql.selectFrom('incidents').selectAll().where('account_id', '=', accountId).orderBy('recorded_at', 'desc').orderBy('id', 'desc')));
}

function shown(look: Look, rows: IncidentsTable[]): IncidentsTable[] {
  const closed = closedRecords(look);
  return closed.size === 0 ? rows : rows.filter(({ id }) => !closed.has(id));
}

export function insertIncident(db: Queries, row: IncidentsTable): void {
  db.run(sql.insertInto('incidents').values(row));
}

export function updateIncident(db: Queries, row: IncidentsTable): void {
  const { id, ...values } = row;
  db.run(sql.updateTable('incidents').set(values).where('id', '=', id));
}

export function insertEntry(db: Queries, row: IncidentEntriesTable): void {
  db.run(sql.insertInto('incident_entries').values(row));
}

/** The timeline of an incident in the order in which things happened; of a day without a time, last and as they were recorded. */
export function entryRows(db: Queries, incidentId: string): IncidentEntriesTable[] {
  return db.all(
    sql.selectFrom('incident_entries').selectAll().where('incident_id', '=', incidentId)
      .orderBy('on_day').orderBy((column) => column('at_time', '=', '')).orderBy('at_time').orderBy('recorded_at').orderBy('id'),
  );
}

/** When each closing of an incident was entered, the oldest first. */
export function closingRows(db: Queries): Pick<IncidentEntriesTable, 'incident_id' | 'recorded_at'>[] {
  return db.all(sql.selectFrom('incident_entries').select(['incident_id', 'recorded_at']).where('kind', '=', 'closed').orderBy('recorded_at'));
}

/** The entries of every incident that settle something, each incident's in the order in which things happened. */
export function settlingRows(db: Queries): IncidentEntriesTable[] {
  return db.all(
    sql.selectFrom('incident_entries').selectAll().where('kind', 'in', ['told', 'ticked', 'not-needed', 'correction'])
      .orderBy('on_day').orderBy((column) => column('at_time', '=', '')).orderBy('at_time').orderBy('recorded_at').orderBy('id'),
  );
}

/** Whether anything was noted about a member of staff. */
export function hasConductSteps(db: Queries, incidentId: string): boolean {
  return db.first(sql.selectFrom('conduct_steps').select('id').where('incident_id', '=', incidentId).limit(1)) !== undefined;
}
