import { type Queries, sql } from '../../database/queries.ts';
import type { ReviewAnswersTable, ReviewsTable } from '../../database/tables.ts';

/** A review with how many concerns it raised. */
export interface ListedReview extends ReviewsTable {
  readonly concerns: number;
}

const concernsPerReview = sql
  .selectFrom('review_answers')
  .select((select) => ['review_id', select.fn.countAll<number>().as('concerns')])
  .where('concern', '=', 1)
  .groupBy('review_id')
  .as('raised');

const listed = sql
  .selectFrom('reviews')
  .leftJoin(concernsPerReview, 'raised.review_id', 'reviews.id')
  .selectAll('reviews')
  .select((select) => select.fn.coalesce('raised.concerns', select.lit(0)).as('concerns'));

export function insertReview(db: Queries, row: ReviewsTable): void {
  db.run(sql.insertInto('reviews').values(row));
}

export function insertAnswer(db: Queries, row: ReviewAnswersTable): void {
  db.run(sql.insertInto('review_answers').values(row));
}

export function reviewRow(db: Queries, id: string): ReviewsTable | undefined {
  return db.first(sql.selectFrom('reviews').selectAll().where('id', '=', id));
}

/** Reviews of one cadence and period, newest first. */
export function reviewsOfPeriod(db: Queries, cadence: string, period: string): ReviewsTable[] {
  return db.all(
    sql.selectFrom('reviews').selectAll().where('cadence', '=', cadence).where('period', '=', period)
      .orderBy('reviewed_on', 'desc').orderBy('recorded_at', 'desc'),
  );
}

/** Reviews of one account, newest first. */
export function reviewsOf(db: Queries, accountId: string): ListedReview[] {
  return db.all<ListedReview>(listed.where('account_id', '=', accountId).orderBy('reviewed_on', 'desc').orderBy('recorded_at', 'desc'));
}

/** Reviews done between two dates, both included, by date. */
export function reviewsBetween(db: Queries, from: string, to: string): ListedReview[] {
  return db.all<ListedReview>(listed.where('reviewed_on', '>=', from).where('reviewed_on', '<=', to).orderBy('reviewed_on').orderBy('recorded_at'));
}

/** The newest review that counts, on or before a date, of every account that has one. */
export function lastReviewsUpTo(db: Queries, cadence: string, date: string): ReadonlyMap<string, string> {
  const rows = db.all(
    sql.selectFrom('reviews').select((select) => ['account_id', select.fn.max('reviewed_on').as('last')])
      .where('cadence', '=', cadence).where('counts', '=', 1).where('reviewed_on', '<=', date).groupBy('account_id'),
  );
  return new Map(rows.map((row) => [row.account_id, row.last]));
}

/** The first review that counts of every account that has one. */
export function firstReviews(db: Queries, cadence: string): ReadonlyMap<string, string> {
  const rows = db.all(
    sql.selectFrom('reviews').select((select) => ['account_id', select.fn.min('reviewed_on').as('first')])
      .where('cadence', '=', cadence).where('counts', '=', 1).groupBy('account_id'),
  );
  return new Map(rows.map((row) => [row.account_id, row.first]));
}

export function answersOf(db: Queries, reviewId: string): ReviewAnswersTable[] {
  return db.all(sql.selectFrom('review_answers').selectAll().where('review_id', '=', reviewId).orderBy('position'));
}

/** Answers that raised a concern, of reviews done between two dates. */
export function concernsBetween(db: Queries, from: string, to: string): (ReviewAnswersTable & { account_id: string; reviewed_on: string })[] {
  return db.all(
    sql.selectFrom('review_answers').innerJoin('reviews', 'reviews.id', 'review_answers.review_id')
      .selectAll('review_answers').select(['reviews.account_id', 'reviews.reviewed_on'])
      .where('concern', '=', 1).where('reviewed_on', '>=', from).where('reviewed_on', '<=', to).orderBy('reviewed_on'),
  );
}
