import { type Queries, sql } from '../../database/queries.ts';
import type {
  CertificateChasesTable, CertificateHoldersTable, CertificatesTable, CertifyingManagersTable,
} from '../../database/tables-certifications.ts';

export function insertCertificate(db: Queries, row: CertificatesTable): void {
  db.run(sql.insertInto('certificates').values(row));
}

/** Writes a certificate over the version that it was read in. @returns the certificate as it is now */
export function updateCertificate(db: Queries, row: CertificatesTable): CertificatesTable {
  const { id, ...change } = { ...row, version: row.version + 1 };
  db.run(sql.updateTable('certificates').set(change).where('id', '=', id).where('version', '=', row.version));
  return { id, ...change };
}

/** Every certificate, newest first. */
export function certificateRows(db: Queries): CertificatesTable[] {
  return db.all(sql.selectFrom('certificates').selectAll().orderBy('prepared_on', 'desc').orderBy('number', 'desc'));
}

export function certificateRow(db: Queries, id: string): CertificatesTable | undefined {
  return db.first(sql.selectFrom('certificates').selectAll().where('id', '=', id));
}

export function certificateByNumber(db: Queries, number: string): CertificatesTable | undefined {
  return db.first(sql.selectFrom('certificates').selectAll().where('number', '=', number));
}

export function insertHolder(db: Queries, row: CertificateHoldersTable): void {
  db.run(sql.insertInto('certificate_holders').values(row));
}

export function endHolder(db: Queries, certificateId: string, until: string): void {
  db.run(sql.updateTable('certificate_holders').set({ until }).where('certificate_id', '=', certificateId).where('until', 'is', null));
}

/** Who stands as the holder now is put right: nobody handed anything over. */
export function correctHolder(db: Queries, certificateId: string, personId: string): void {
  db.run(sql.updateTable('certificate_holders').set({ person_id: personId }).where('certificate_id', '=', certificateId).where('until', 'is', null));
}

/** Who holds and held the signed original, newest first. */
export function holderRows(db: Queries, certificateId: string): CertificateHoldersTable[] {
  return db.all(sql.selectFrom('certificate_holders').selectAll().where('certificate_id', '=', certificateId).orderBy('id', 'desc'));
}

/** Everything that is held now. */
export function presentHolders(db: Queries): CertificateHoldersTable[] {
  return db.all(sql.selectFrom('certificate_holders').selectAll().where('until', 'is', null));
}

export function insertChase(db: Queries, row: CertificateChasesTable): void {
  db.run(sql.insertInto('certificate_chases').values(row));
}

/** Every chase, oldest first. */
export function chaseRows(db: Queries): CertificateChasesTable[] {
  return db.all(sql.selectFrom('certificate_chases').selectAll().orderBy('id'));
}

export function insertManager(db: Queries, row: CertifyingManagersTable): void {
  db.run(sql.insertInto('certifying_managers').values(row));
}

/** @param until the day from which somebody else certifies */
export function endManager(db: Queries, directorateId: string, until: string): void {
  db.run(sql.updateTable('certifying_managers').set({ until }).where('directorate_id', '=', directorateId).where('until', 'is', null));
}

export function setManagerPost(db: Queries, id: string, post: string): void {
  db.run(sql.updateTable('certifying_managers').set({ post }).where('id', '=', id));
}

/** Who certifies and certified for every directorate, newest first. */
export function managerRows(db: Queries): CertifyingManagersTable[] {
  return db.all(sql.selectFrom('certifying_managers').selectAll().orderBy('id', 'desc'));
}

/** Everything of somebody is another record's from now on: the two are one person. */
export function repointCertifications(db: Queries, from: string, to: string): void {
  db.run(sql.updateTable('certifying_managers').set({ person_id: to }).where('person_id', '=', from));
  db.run(sql.updateTable('certificate_holders').set({ person_id: to }).where('person_id', '=', from));
  db.run(sql.updateTable('certificates').set({ manager_id: to }).where('manager_id', '=', from));
}
