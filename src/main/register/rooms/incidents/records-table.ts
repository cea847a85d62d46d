import { type Queries, sql } from '../../database/queries.ts';
import type { IncidentAddressesTable, IncidentClosingsTable, IncidentLinksTable } from '../../database/tables-incident-records.ts';

/** The addresses kept with an incident, oldest first. */
export function addressRows(db: Queries, incidentId: string): IncidentAddressesTable[] {
  return db.all(sql.selectFrom('incident_addresses').selectAll().where('incident_id', '=', incidentId).orderBy('id'));
}

export function insertAddress(db: Queries, row: IncidentAddressesTable): void {
  db.run(sql.insertInto('incident_addresses').values(row));
}

/** The links of an incident, made on it or on another one, the newest first. */
export function linkRows(db: Queries, incidentId: string): IncidentLinksTable[] {
  return db.all(
    sql.selectFrom('incident_links').selectAll()
      .where(({ eb, or, and }) => or([eb('incident_id', '=', incidentId), and([eb('kind', '=', 'incident'), eb('record_id', '=', incidentId)])]))
      .orderBy('id', 'desc'),
  );
}

/** Ids of every link, also one that was taken off, between an incident of a set and another incident. */
export function linkIdsBetween(db: Queries, incidentIds: ReadonlySet<string>): ReadonlySet<string> {
  const links = db.all(sql.selectFrom('incident_links').select(['id', 'incident_id', 'record_id']).where('kind', '=', 'incident'));
  return new Set(links.filter((row) => incidentIds.has(row.incident_id) || incidentIds.has(row.record_id)).map(({ id }) => id));
}

/** The links that hold with a record of another room, the newest first. */
export function linkRowsTo(db: Queries, kind: IncidentLinksTable['kind'], recordId: string): IncidentLinksTable[] {
  return db.all(
    sql.selectFrom('incident_links').selectAll().where('kind', '=', kind).where('record_id', '=', recordId).where('removed_at', 'is', null).orderBy('id', 'desc'),
  );
}

export function insertLink(db: Queries, row: IncidentLinksTable): void {
  db.run(sql.insertInto('incident_links').values(row));
}

export function updateLink(db: Queries, row: IncidentLinksTable): void {
  const { id, ...values } = row;
  db.run(sql.updateTable('incident_links').set(values).where('id', '=', id));
}

/** Hands the links of one record to another. @returns how many */
export function moveLinkRows(db: Queries, kind: IncidentLinksTable['kind'], from: string, to: string): number {
  const rows = db.all(sql.selectFrom('incident_links').selectAll().where('kind', '=', kind).where('record_id', '=', from));
  for (const row of rows) updateLink(db, { ...row, record_id: to });
  return rows.length;
}

/** Every closing of which something was asked, the oldest first. @param incidentId of one incident only */
export function closingRows(db: Queries, incidentId?: string): IncidentClosingsTable[] {
  const all = sql.selectFrom('incident_closings').selectAll().orderBy('entry_id');
  return db.all(incidentId === undefined ? all : all.where('incident_id', '=', incidentId));
}

export function insertClosing(db: Queries, row: IncidentClosingsTable): void {
  db.run(sql.insertInto('incident_closings').values(row));
}

/** Links that hold between incidents and accounts. */
export function accountLinks(db: Queries): Pick<IncidentLinksTable, 'incident_id' | 'record_id'>[] {
  return db.all(sql.selectFrom('incident_links').select(['incident_id', 'record_id']).where('kind', '=', 'account').where('removed_at', 'is', null));
}
