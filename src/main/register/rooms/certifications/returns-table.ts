import { type Queries, sql } from '../../database/queries.ts';
import type { CertificateReturnsTable } from '../../database/tables-certifications.ts';

export function insertReturn(db: Queries, row: CertificateReturnsTable): void {
  db.run(sql.insertInto('certificate_returns').values(row));
}

/** @returns the return in its new version */
export function updateReturn(db: Queries, row: CertificateReturnsTable): CertificateReturnsTable {
  const { id, ...change } = { ...row, version: row.version + 1 };
  db.run(sql.updateTable('certificate_returns').set(change).where('id', '=', id).where('version', '=', row.version));
  return { id, ...change };
}

export function returnRow(db: Queries, id: string): CertificateReturnsTable | undefined {
  return db.first(sql.selectFrom('certificate_returns').selectAll().where('id', '=', id));
}

/** What is not finished, oldest first. */
export function waitingReturns(db: Queries): CertificateReturnsTable[] {
  return db.all(sql.selectFrom('certificate_returns').selectAll().where('state', '=', 'waiting').orderBy('id'));
}

/** The same file, kept before and not let go of. */
export function sameFile(db: Queries, sha256: string): CertificateReturnsTable | undefined {
  return db.first(sql.selectFrom('certificate_returns').selectAll().where('file_sha256', '=', sha256).where('state', '<>', 'discarded').orderBy('id'));
}
