import { type Queries, sql } from '../../database/queries.ts';
import type { ContactsTable, ReportRoutesTable } from '../../database/tables-contacts.ts';

export function contactRows(db: Queries): ContactsTable[] {
  return db.all(sql.selectFrom('contacts').selectAll());
}

/** Writes what is known of a contact, whether or not it has a row. */
export function putContact(db: Queries, row: ContactsTable): void {
  db.run(sql.insertInto('contacts').values(row).onConflict((taken) => taken.column('id').doUpdateSet(row)));
}

export function routeRows(db: Queries): ReportRoutesTable[] {
  return db.all(sql.selectFrom('report_routes').selectAll());
}

/** Writes the Trust's words for a platform, whether or not it has a row. */
export function putRoute(db: Queries, row: ReportRoutesTable): void {
  db.run(sql.insertInto('report_routes').values(row).onConflict((taken) => taken.column('channel').doUpdateSet(row)));
}

/** How often contacts are confirmed; undefined while the Trust has not decided. */
export function contactSettings(db: Queries): { days: number; version: number } | undefined {
  return db.first(sql.selectFrom('contact_settings').select(['days', 'version']));
}

export function putContactSettings(db: Queries, settings: { readonly days: number; readonly version: number }): void {
  db.run(sql.insertInto('contact_settings').values({ id: 1, ...settings }).onConflict((taken) => taken.column('id').doUpdateSet(settings)));
}
