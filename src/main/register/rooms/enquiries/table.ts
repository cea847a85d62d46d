import { type Queries, sql } from '../../database/queries.ts';
import type { EnquiriesTable } from '../../database/tables-enquiries.ts';
import type { EnquiryRecord } from './record.ts';

/** Every enquiry, the newest first. */
export function enquiryRecords(db: Queries): EnquiryRecord[] {
  return withKinds(db, db.all(sql.selectFrom('enquiries').selectAll().orderBy('asked_on', 'desc').orderBy('id', 'desc')), null);
}

/** Those about one account, the newest first. */
export function enquiryRecordsOf(db: Queries, accountId: string): EnquiryRecord[] {
  const rows = db.all(sql.selectFrom('enquiries').selectAll().where('account_id', '=', accountId).orderBy('asked_on', 'desc').orderBy('id', 'desc'));
  return withKinds(db, rows, rows.map(({ id }) => id));
}

export function enquiryRecord(db: Queries, id: string): EnquiryRecord | undefined {
  const row = db.first(sql.selectFrom('enquiries').selectAll().where('id', '=', id));
  return row === undefined ? undefined : withKinds(db, [row], [id])[0];
}

/** @param ids of the rows; null for all that there are, which are then read without naming each */
function withKinds(db: Queries, rows: readonly EnquiriesTable[], ids: readonly string[] | null): EnquiryRecord[] {
  if (rows.length === 0) return [];
  const by = <Row extends { readonly enquiry_id: string }>(found: readonly Row[]): ReadonlyMap<string, Row> => new Map(found.map((row) => [row.enquiry_id, row]));
  const translations = sql.selectFrom('enquiry_translations').selectAll();
  const permissions = sql.selectFrom('enquiry_permissions').selectAll();
  const consents = sql.selectFrom('enquiry_consents').selectAll();
  const feedbacks = sql.selectFrom('enquiry_feedback').selectAll();
  const of = {
    translation: by(db.all(ids === null ? translations : translations.where('enquiry_id', 'in', ids))),
    permission: by(db.all(ids === null ? permissions : permissions.where('enquiry_id', 'in', ids))),
    consent: by(db.all(ids === null ? consents : consents.where('enquiry_id', 'in', ids))),
    feedback: by(db.all(ids === null ? feedbacks : feedbacks.where('enquiry_id', 'in', ids))),
  };
  return rows.map((row) => {
    const translation = of.translation.get(row.id);
    const permission = of.permission.get(row.id);
    const consent = of.consent.get(row.id);
    const feedback = of.feedback.get(row.id);
    return {
      ...row, ...(translation === undefined ? {} : { translation }), ...(permission === undefined ? {} : { permission }),
      ...(consent === undefined ? {} : { consent }), ...(feedback === undefined ? {} : { feedback }),
    };
  });
}

export function insertEnquiry(db: Queries, record: EnquiryRecord): void {
  db.run(sql.insertInto('enquiries').values(baseOf(record)));
  putKind(db, record);
}

export function updateEnquiry(db: Queries, record: EnquiryRecord): void {
  const { id, ...values } = baseOf(record);
  db.run(sql.updateTable('enquiries').set(values).where('id', '=', id));
  putKind(db, record);
}

function baseOf({ translation: _translation, permission: _permission, consent: _consent, feedback: _feedback, ...base }: EnquiryRecord): EnquiriesTable {
  return base;
}

function putKind(db: Queries, { translation, permission, consent, feedback }: EnquiryRecord): void {
  if (translation !== undefined) db.run(sql.insertInto('enquiry_translations').values(translation).onConflict((on) => on.column('enquiry_id').doUpdateSet(translation)));
  if (permission !== undefined) db.run(sql.insertInto('enquiry_permissions').values(permission).onConflict((on) => on.column('enquiry_id').doUpdateSet(permission)));
  if (consent !== undefined) db.run(sql.insertInto('enquiry_consents').values(consent).onConflict((on) => on.column('enquiry_id').doUpdateSet(consent)));
  if (feedback !== undefined) db.run(sql.insertInto('enquiry_feedback').values(feedback).onConflict((on) => on.column('enquiry_id').doUpdateSet(feedback)));
}

/** Enquiries whose approval names a person. */
export function enquiryIdsOfPerson(db: Queries, personId: string): string[] {
  return db.all(sql.selectFrom('enquiry_permissions').select('enquiry_id').where('person_id', '=', personId)).map((row) => row.enquiry_id);
}
