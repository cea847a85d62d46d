import { type Queries, sql } from '../../database/queries.ts';
import type { EnquiriesTable } from '../../database/tables-incidents.ts';

/** Every enquiry, the newest first. */
export function enquiryRows(db: Queries): EnquiriesTable[] {
  return db.all(sql.selectFrom('enquiries').selectAll().orderBy('asked_on', 'desc').orderBy('id', 'desc'));
}

/** Those about one account, the newest first. */
export function enquiryRowsOf(db: Queries, accountId: string): EnquiriesTable[] {
  return db.all(sql.selectFrom('enquiries').selectAll().where('account_id', '=', accountId).orderBy('asked_on', 'desc').orderBy('id', 'desc'));
}

export function enquiryRow(db: Queries, id: string): EnquiriesTable | undefined {
  return db.first(sql.selectFrom('enquiries').selectAll().where('id', '=', id));
}

export function insertEnquiry(db: Queries, row: EnquiriesTable): void {
  db.run(sql.insertInto('enquiries').values(row));
}

export function updateEnquiry(db: Queries, row: EnquiriesTable): void {
  const { id, ...values } = row;
  db.run(sql.updateTable('enquiries').set(values).where('id', '=', id));
}

/** How many enquiries bear a number of this year. */
export function enquiriesOfYear(db: Queries, year: number): number {
  return db.one(
    sql.selectFrom('enquiries').select((select) => select.fn.countAll<number>().as('count')).where('number', 'like', `ENQ ${year}-%`),
  ).count;
}
