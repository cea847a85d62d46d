import { type Queries, sql } from '../../database/queries.ts';
import type { ModerationReviewsTable, ModerationTable } from '../../database/tables-around-incidents.ts';

/** The whole log, the newest first. */
export function moderationRows(db: Queries): ModerationTable[] {
  return db.all(sql.selectFrom('moderation').selectAll().orderBy('on_day', 'desc').orderBy('id', 'desc'));
}

export function moderationRow(db: Queries, id: string): ModerationTable | undefined {
  return db.first(sql.selectFrom('moderation').selectAll().where('id', '=', id));
}

/** What was moderated because of one incident. */
export function moderationRowsOf(db: Queries, incidentId: string): ModerationTable[] {
  return db.all(sql.selectFrom('moderation').selectAll().where('incident_id', '=', incidentId).orderBy('id'));
}

export function insertModeration(db: Queries, row: ModerationTable): void {
  db.run(sql.insertInto('moderation').values(row));
}

export function updateModeration(db: Queries, row: ModerationTable): void {
  const { id, ...values } = row;
  db.run(sql.updateTable('moderation').set(values).where('id', '=', id));
}

/** Every review, in the order in which they were recorded. */
export function reviewRows(db: Queries): ModerationReviewsTable[] {
  return db.all(sql.selectFrom('moderation_reviews').selectAll().orderBy('id'));
}

export function reviewRowsOf(db: Queries, moderationId: string): ModerationReviewsTable[] {
  return db.all(sql.selectFrom('moderation_reviews').selectAll().where('moderation_id', '=', moderationId).orderBy('id'));
}

export function insertReview(db: Queries, row: ModerationReviewsTable): void {
  db.run(sql.insertInto('moderation_reviews').values(row));
}

/** How many entries bear a number of this year. */
export function moderationsOfYear(db: Queries, year: number): number {
  return db.one(sql.selectFrom('moderation').select((select) => select.fn.countAll<number>().as('count')).where('number', 'like', `MOD ${year}-%`)).count;
}
