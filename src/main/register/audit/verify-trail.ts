import { type Queries, sql } from '../database/queries.ts';
import { checkLink, commitmentTo, emptyHead, type Head } from './chain.ts';

export interface VerifyProgress {
  readonly done: number;
  readonly total: number;
}

export type TrailResult =
  | {
      readonly ok: true;
      readonly count: number;
      /** The last entry's hash, as recomputed. */
      readonly head: string;
      /** Entries whose details were checked against their commitment. */
      readonly detailsChecked: number;
      /** Entries that commit to details which are no longer there. Disposal removes details; its entries say whose. */
      readonly detailsRemoved: number;
    }
  | { readonly ok: false; readonly sequence: number; readonly reason: string };

const batchSize = 500;

/**
 * Recomputes the trail in batches, so that memory stays flat and the caller can let other calls in
 * between two steps. Entries that are added meanwhile are included.
 *
 * @yields progress after each batch
 * @returns the head that was computed, or the first entry that fails and why
 */
export function* verifyTrail(queries: Queries): Generator<VerifyProgress, TrailResult, void> {
  let head: Head = { count: 0, hash: emptyHead };
  let detailsChecked = 0;
  let detailsRemoved = 0;
  for (;;) {
    const rows = queries.all(batchAfter(head.count));
    for (const row of rows) {
      const expected = head.count + 1;
      if (row.sequence !== expected) return failure(expected, `Entry ${expected} is missing.`);
      const check = checkLink(head, row);
      if (!check.ok) return check;
      const { commitment } = check.entry;
      if (row.details !== null && row.salt !== null) {
        if (commitment === null) return failure(expected, 'It has details although it committed to none.');
        if (commitmentTo(row.salt, row.details) !== commitment) return failure(expected, 'Its details do not match its commitment.');
        detailsChecked += 1;
      } else if (commitment !== null) {
        detailsRemoved += 1;
      }
      head = { count: expected, hash: row.hash };
    }
    if (rows.length < batchSize) break;
    yield { done: head.count, total: totalOf(queries) };
  }
  const stray = queries.first(strayDetails(head.count));
  if (stray !== undefined) return failure(stray.sequence, 'There are details for an entry that does not exist.');
  yield { done: head.count, total: head.count };
  return { ok: true, count: head.count, head: head.hash, detailsChecked, detailsRemoved };
}

function failure(sequence: number, reason: string): TrailResult {
  return { ok: false, sequence, reason };
}

function batchAfter(sequence: number) {
  return sql
    .selectFrom('trail_entries')
    .leftJoin('trail_details', 'trail_details.sequence', 'trail_entries.sequence')
    .select(['trail_entries.sequence as sequence', 'text', 'hash', 'salt', 'details'])
    .where('trail_entries.sequence', '>', sequence)
    .orderBy('trail_entries.sequence')
    .limit(batchSize);
}

function strayDetails(count: number) {
  return sql.selectFrom('trail_details').select('sequence').where('sequence', '>', count).orderBy('sequence').limit(1);
}

function totalOf(queries: Queries): number {
  const query = sql.selectFrom('trail_entries').select('sequence').orderBy('sequence', 'desc').limit(1);
  return queries.first(query)?.sequence ?? 0;
}
