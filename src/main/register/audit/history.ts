import { sql as raw } from 'kysely';
import { type Queries, sql } from '../database/queries.ts';
import { readLink, type TrailEntry } from './chain.ts';

/** One thing that happened to a record, with its details while they exist. */
export interface HistoryItem {
  readonly entry: TrailEntry;
  readonly details: unknown;
}

/** @returns what the trail says of one record, newest first, at most `limit` entries */
export function historyOf(queries: Queries, room: string, recordId: string, limit: number): HistoryItem[] {
  const rows = queries.all(
    sql
      .selectFrom('trail_entries')
      .leftJoin('trail_details', 'trail_details.sequence', 'trail_entries.sequence')
      .select(['trail_entries.text', 'trail_entries.hash', 'trail_details.details'])
      .where('room', '=', room)
      .where('record_id', '=', recordId)
      .orderBy('trail_entries.sequence', 'desc')
      .limit(limit),
  );
  return rows.map((row) => ({
    entry: readLink({ text: row.text, hash: row.hash }),
    details: row.details === null ? null : (JSON.parse(row.details) as unknown),
  }));
}

/** @returns how often each action was recorded between two instants (the first included), most frequent first */
export function actionCounts(queries: Queries, from: string, to: string): { action: string; count: number }[] {
  return queries.all(
    sql
      .selectFrom('trail_entries')
      .select((select) => [raw<string>`text ->> '$.action'`.as('action'), select.fn.countAll<number>().as('count')])
      .where('at', '>=', from)
      .where('at', '<', to)
      .groupBy('action')
      .orderBy('count', 'desc'),
  );
}

/** @returns what was recorded under one action between two instants, oldest first */
export function happened(queries: Queries, room: string, action: string, from: string, to: string): HistoryItem[] {
  const rows = queries.all(
    sql
      .selectFrom('trail_entries')
      .leftJoin('trail_details', 'trail_details.sequence', 'trail_entries.sequence')
      .select(['trail_entries.text', 'trail_entries.hash', 'trail_details.details'])
      .where('room', '=', room)
      .where(raw<string>`text ->> '$.action'`, '=', action)
      .where('at', '>=', from)
      .where('at', '<', to)
      .orderBy('trail_entries.sequence'),
  );
  return rows.map((row) => ({
    entry: readLink({ text: row.text, hash: row.hash }),
    details: row.details === null ? null : (JSON.parse(row.details) as unknown),
  }));
}
