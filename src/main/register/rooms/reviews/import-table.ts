import { type Queries, sql } from '../../database/queries.ts';
import type { ReviewsTable } from '../../database/tables-reviews.ts';

/** Reviews of one kind of an account that were done on one day. @param day YYYY-MM-DD */
export function reviewsOnDay(db: Queries, accountId: string, cadence: string, day: string): ReviewsTable[] {
  return db.all(sql.selectFrom('reviews').selectAll().where('account_id', '=', accountId).where('cadence', '=', cadence).where('reviewed_on', '=', day));
}
