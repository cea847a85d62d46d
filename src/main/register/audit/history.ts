import { sql as raw } from 'kysely';
import { limitedAction, unveiled, veiledRecords } from '../access/veiled-entries.ts';
import { type Queries, sql } from '../database/queries.ts';
import { readLink, type TrailEntry } from './chain.ts';

/** One thing that happened to a record, with its details while they exist. */
export interface HistoryItem {
  readonly entry: TrailEntry;
  readonly details: unknown;
}

/** @returns what the trail says of one record, newest first, at most `limit` entries */
export function historyOf(queries: Queries, room: string, recordId: string, limit: number): HistoryItem[] {
  return historyOfRecords(queries, [{ room, recordIds: [recordId] }], limit);
}

/** Records of one room. */
export interface RecordsOfRoom {
  readonly room: string;
  readonly recordIds: readonly string[];
}

/** @returns what the trail says of several records of several rooms, as one story, newest first, at most `limit` entries */
export function historyOfRecords(queries: Queries, records: readonly RecordsOfRoom[], limit: number): HistoryItem[] {
  const rows = queries.all(
    sql
      .selectFrom('trail_entries')
      .leftJoin('trail_details', 'trail_details.sequence', 'trail_entries.sequence')
      .select(['trail_entries.text', 'trail_entries.hash', 'trail_details.details'])
      .where(isOneOf(records))
      .orderBy('trail_entries.sequence', 'desc')
      .limit(limit),
  );
  return rows.map(itemOf);
}

function itemOf({ text, hash, details: kept }: { readonly text: string; readonly hash: string; readonly details: string | null }): HistoryItem {
  const details = kept === null ? null : (JSON.parse(kept) as unknown);
  return { entry: unveiled(readLink({ text, hash }), details), details };
}

/** @returns how many entries the trail holds on several records of several rooms */
export function countOfRecords(queries: Queries, records: readonly RecordsOfRoom[]): number {
  return queries.one(
    sql.selectFrom('trail_entries').select((select) => select.fn.countAll<number>().as('entries')).where(isOneOf(records)),
  ).entries;
}

/** One parameter for however many ids, so that the statement is prepared once. Ids are unique across rooms. */
function isOneOf(records: readonly RecordsOfRoom[]) {
  const ids = JSON.stringify(records.flatMap(({ recordIds }) => recordIds));
  const rooms = JSON.stringify(records.map(({ room }) => room));
  return raw<boolean>`record_id IN (SELECT value FROM json_each(${ids})) AND +room IN (SELECT value FROM json_each(${rooms}))`;
}

/**
 * How often each action was recorded between two instants (the first included), most frequent first. What was done to a record
 * that is limited now is counted as that, whatever it was and whoever asks: papers carry the figures away.
 */
export function actionCounts(queries: Queries, from: string, to: string): { action: string; count: number }[] {
  const veiled = JSON.stringify(veiledRecords(queries));
  return queries.all(
    sql
      .selectFrom('trail_entries')
      .select((select) => [raw<string>`CASE WHEN record_id IN (SELECT value FROM json_each(${veiled})) THEN ${limitedAction} ELSE text ->> '$.action' END`.as('action'), select.fn.countAll<number>().as('count')])
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
  return rows.map(itemOf);
}
