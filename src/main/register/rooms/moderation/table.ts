import { type Queries, sql } from '../../database/queries.ts';
import type { ModerationReviewsTable, ModerationReviewsWrongTable, ModerationTable } from '../../database/tables-around-incidents.ts';

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

/** A review and why it was noted wrongly, which is empty while it counts. */
export type KnownReview = ModerationReviewsTable & { readonly wrong: string };

/** Every review, in the order in which they were recorded. */
export function reviewRows(db: Queries): KnownReview[] {
  return db.all(knownReviews);
}

export function reviewRowsOf(db: Queries, moderationId: string): KnownReview[] {
  return db.all(knownReviews.where('moderation_id', '=', moderationId));
}

const knownReviews = sql.selectFrom('moderation_reviews').leftJoin('moderation_reviews_wrong', 'review_id', 'moderation_reviews.id').selectAll('moderation_reviews')
  .select(({ fn, val }) => fn.coalesce('moderation_reviews_wrong.reason', val('')).as('wrong')).orderBy('moderation_reviews.id');

export function insertWrongReview(db: Queries, row: ModerationReviewsWrongTable): void {
  db.run(sql.insertInto('moderation_reviews_wrong').values(row));
}

export function insertReview(db: Queries, row: ModerationReviewsTable): void {
  db.run(sql.insertInto('moderation_reviews').values(row));
}
