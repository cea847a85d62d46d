import { sql as raw } from 'kysely';
import { type Queries, sql } from '../../database/queries.ts';
import type { ReviewAnswersTable, ReviewsTable } from '../../database/tables-reviews.ts';

/** A review with how many concerns it raised. */
export interface ListedReview extends ReviewsTable {
  readonly concerns: number;
}

const listed = sql
  .selectFrom('reviews')
  .selectAll('reviews')
  .select(raw<number>`(SELECT count(*) FROM review_answers WHERE review_id = reviews.id AND concern = 1)`.as('concerns'));

/** An account has a few dozen reviews: they are found by the account, whatever else is asked of them. */
const ofCadence = (cadence: string) => raw<boolean>`+cadence = ${cadence}`;

export function insertReview(db: Queries, row: ReviewsTable): void {
  db.run(sql.insertInto('reviews').values(row));
}

export function insertAnswer(db: Queries, row: ReviewAnswersTable): void {
  db.run(sql.insertInto('review_answers').values(row));
}

export function reviewRow(db: Queries, id: string): ReviewsTable | undefined {
  return db.first(sql.selectFrom('reviews').selectAll().where('id', '=', id));
}

/** Reviews of one cadence that count for a stretch of days or fall within it, newest first. @param only one account; all where nothing is said */
export function reviewsOfStretch(db: Queries, cadence: string, from: string, to: string, only?: readonly string[]): ReviewsTable[] {
  const all = sql.selectFrom('reviews').selectAll().where('period_from', '<=', to).where('period_to', '>=', from)
    .orderBy('reviewed_on', 'desc').orderBy('recorded_at', 'desc');
  if (only === undefined) return db.all(all.where('cadence', '=', cadence).where('reviewed_on', '>=', from));
  return only.length === 0 ? [] : db.all(all.where(ofCadence(cadence)).where('account_id', 'in', only));
}

/** Reviews of one account, newest first. @param cadence of one kind; of all kinds where nothing is said */
export function reviewsOf(db: Queries, accountId: string, cadence?: string): ListedReview[] {
  const all = cadence === undefined ? listed : listed.where(ofCadence(cadence));
  return db.all<ListedReview>(all.where('account_id', '=', accountId).orderBy('reviewed_on', 'desc').orderBy('recorded_at', 'desc'));
}

/** How many answers raised a concern, by review; a review without any is not there. */
export function concernCounts(db: Queries, reviewIds: readonly string[]): ReadonlyMap<string, number> {
  if (reviewIds.length === 0) return new Map();
  const rows = db.all(sql.selectFrom('review_answers').select((select) => ['review_id', select.fn.countAll<number>().as('concerns')])
    .where('concern', '=', 1).where('review_id', 'in', reviewIds).groupBy('review_id'));
  return new Map(rows.map((row) => [row.review_id, row.concerns]));
}

/** Reviews of one kind done between two dates, both included, by date. */
export function reviewsBetween(db: Queries, cadence: string, from: string, to: string): ListedReview[] {
  return db.all<ListedReview>(listed.where('cadence', '=', cadence).where('reviewed_on', '>=', from).where('reviewed_on', '<=', to).orderBy('reviewed_on').orderBy('recorded_at'));
}

/** What the reviews of an account that count have reached. Days are YYYY-MM-DD. */
export interface Coverage {
  /** First and last day of the newest period that was reviewed. */
  readonly coveredFrom: string;
  readonly coveredTo: string;
  readonly lastOn: string;
  readonly firstOn: string;
}

/**
 * How far the reviews of each account have come.
 *
 * @param upTo only periods that began by this day; null for all
 * @param only accounts; all where nothing is said
 */
export function coverageUpTo(db: Queries, cadence: string, upTo: string | null, only?: readonly string[]): ReadonlyMap<string, Coverage> {
  const counting = sql.selectFrom('reviews').select((select) => [
    'account_id', select.fn.max('period_from').as('coveredFrom'), select.fn.max('period_to').as('coveredTo'),
    select.fn.max('reviewed_on').as('lastOn'), select.fn.min('reviewed_on').as('firstOn'),
  ]).where('cadence', '=', cadence).where('counts', '=', 1).groupBy('account_id');
  const until = upTo === null ? counting : counting.where('period_from', '<=', upTo);
  const rows = only === undefined ? db.all(until) : only.length === 0 ? [] : db.all(until.where('account_id', 'in', only));
  return new Map(rows.map(({ account_id: id, ...coverage }) => [id, coverage]));
}

/** The day of the first review of each account by the team, whether or not it counts. */
export function firstReviewDays(db: Queries): { account_id: string; first: string }[] {
  return db.all(sql.selectFrom('reviews').select((select) => ['account_id', select.fn.min('reviewed_on').as('first')])
    .where('cadence', 'not in', ['monthly', 'secondary']).groupBy('account_id'));
}

/** How the yes-or-no questions of some reviews were answered, counted. */
export interface CountedAnswers {
  readonly question_id: string;
  readonly value: 'yes' | 'no' | 'could-not-check';
  readonly concern: 0 | 1;
  readonly count: number;
}

/** Answers of yes-or-no questions by question, counted by the database: of 500 accounts there are 30,000 in a quarter. */
export function countedAnswers(db: Queries, reviewIds: readonly string[]): CountedAnswers[] {
  if (reviewIds.length === 0) return [];
  return db.all<CountedAnswers>(sql.selectFrom('review_answers')
    .select((select) => ['question_id', select.ref('value').$castTo<CountedAnswers['value']>().as('value'), 'concern', select.fn.countAll<number>().as('count')])
    .where('value', 'is not', null).where('review_id', 'in', reviewIds).groupBy(['question_id', 'value', 'concern']));
}

/** The answers among them that raised a concern or could not be given. */
export function unsatisfiedAnswers(db: Queries, reviewIds: readonly string[]): ReviewAnswersTable[] {
  if (reviewIds.length === 0) return [];
  return db.all(sql.selectFrom('review_answers').selectAll().where('review_id', 'in', reviewIds)
    .where((where) => where.or([where('concern', '=', 1), where('value', '=', 'could-not-check')])));
}

export function answersOf(db: Queries, reviewId: string): ReviewAnswersTable[] {
  return db.all(sql.selectFrom('review_answers').selectAll().where('review_id', '=', reviewId).orderBy('position'));
}

/** Answers that raised a concern, of reviews of one kind done between two dates. */
export function concernsBetween(db: Queries, cadence: string, from: string, to: string): (ReviewAnswersTable & { account_id: string; reviewed_on: string })[] {
  return db.all(
    sql.selectFrom('review_answers').innerJoin('reviews', 'reviews.id', 'review_answers.review_id')
      .selectAll('review_answers').select(['reviews.account_id', 'reviews.reviewed_on'])
      .where('concern', '=', 1).where('cadence', '=', cadence).where('reviewed_on', '>=', from).where('reviewed_on', '<=', to).orderBy('reviewed_on'),
  );
}
