import { type Queries, sql } from './queries.ts';
import type { Series } from './tables-numbers.ts';

/**
 * The highest number that was ever given in a series, also to a record that has been disposed of since, so that none is given
 * twice. The file counts every row that is added (migration 320).
 *
 * @param year four digits @returns 0 when none was given in this year
 */
export function lastNumber(db: Queries, series: Series, year: number): number {
  return db.first(sql.selectFrom('numbers_given').select('last').where('series', '=', series).where('year', '=', year))?.last ?? 0;
}
