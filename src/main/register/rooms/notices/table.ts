import { type Queries, sql } from '../../database/queries.ts';
import type { NoticeRecipientsTable, NoticesTable } from '../../database/tables-applications.ts';

export function insertNotice(db: Queries, row: NoticesTable): void {
  db.run(sql.insertInto('notices').values(row));
}

export function insertRecipient(db: Queries, row: NoticeRecipientsTable): void {
  db.run(sql.insertInto('notice_recipients').values(row));
}

/** Every notice, the newest first. */
export function noticeRows(db: Queries): NoticesTable[] {
  return db.all(sql.selectFrom('notices').selectAll().orderBy('number', 'desc'));
}

export function noticeRow(db: Queries, id: string): NoticesTable | undefined {
  return db.first(sql.selectFrom('notices').selectAll().where('id', '=', id));
}

/** Recipients of a notice, by name. */
export function recipientRows(db: Queries, noticeId: string): NoticeRecipientsTable[] {
  return db.all(sql.selectFrom('notice_recipients').selectAll().where('notice_id', '=', noticeId).orderBy('name').orderBy('person_id'));
}

/** How many people each notice has reached, and how many have acknowledged it. */
export function recipientCounts(db: Queries): { notice_id: string; recipients: number; acknowledged: number }[] {
  return db.all(
    sql.selectFrom('notice_recipients')
      .select(['notice_id', (select) => select.fn.countAll<number>().as('recipients'), (select) => select.fn.count<number>('acknowledged_on').as('acknowledged')])
      .groupBy('notice_id'),
  );
}

export function setAcknowledged(db: Queries, noticeId: string, personId: string, on: string, how: string, by: string): void {
  db.run(
    sql.updateTable('notice_recipients').set({ acknowledged_on: on, acknowledged_how: how, recorded_by: by })
      .where('notice_id', '=', noticeId).where('person_id', '=', personId),
  );
}
