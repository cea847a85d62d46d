import { type Queries, sql } from '../../database/queries.ts';
import type { CertificatesTable } from '../../database/tables.ts';

export function insertCertificate(db: Queries, row: CertificatesTable): void {
  db.run(sql.insertInto('certificates').values(row));
}

/** Every certificate, newest first. */
export function certificateRows(db: Queries): CertificatesTable[] {
  return db.all(sql.selectFrom('certificates').selectAll().orderBy('prepared_on', 'desc').orderBy('number', 'desc'));
}

/** Certificates prepared between two dates, both included. */
export function certificatesBetween(db: Queries, from: string, to: string): CertificatesTable[] {
  return db.all(
    sql.selectFrom('certificates').selectAll().where('prepared_on', '>=', from).where('prepared_on', '<=', to).orderBy('number'),
  );
}

/** How many certificates bear a number of this year. */
export function certificatesOfYear(db: Queries, year: number): number {
  return db.one(
    sql.selectFrom('certificates').select((select) => select.fn.countAll<number>().as('count')).where('number', 'like', `C-${year}-%`),
  ).count;
}
