import { closedRecords } from '../access/limited-records.ts';
import { sql } from '../database/queries.ts';
import { formatDate } from '../reports/house-style.ts';
import type { Work } from '../work.ts';

/*
 * What is left of a record that was disposed of. It lies on the ground floor because every room that names records of others has
 * to say so of one that is gone.
 */

/** A record that is gone, as the register still has it. */
export interface Stub {
  readonly recordId: string;
  readonly kind: string;
  /** In neutral words: "Account, given up 3 May 2020". */
  readonly title: string;
  readonly disposalId: string;
  /** Of the disposal: "D-2026-0001". */
  readonly number: string;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** What stands in place of one of these records, by their ids; nothing for those that were never disposed of, and of a limited one nothing to whom it was closed. */
export function stubsOf({ db, officer }: Pick<Work, 'db' | 'officer'>, recordIds: readonly string[]): ReadonlyMap<string, Stub> {
  if (recordIds.length === 0) return new Map();
  const rows = db.all(
    sql.selectFrom('disposed_records').innerJoin('disposals', 'disposals.id', 'disposed_records.disposal_id')
      .select(['record_id', 'kind', 'title', 'disposal_id', 'number', 'on_day']).where('record_id', 'in', recordIds),
  );
  const closed = closedRecords({ db, officer });
  return new Map(rows.filter((row) => !closed.has(row.record_id)).map((row): [string, Stub] => [row.record_id, {
    recordId: row.record_id, kind: row.kind, title: row.title, disposalId: row.disposal_id, number: row.number, on: row.on_day,
  }]));
}

/** What is said where somebody asks for a record that is gone, such as by an old address. */
export function goneInWords({ title, number, on }: Pick<Stub, 'title' | 'number' | 'on'>): string {
  return `${title}: disposed of on ${formatDate(on)}. Disposal ${number}, under Retention, says by whom and under which row of the schedule.`;
}

/** What a record that stays says in place of one that is gone. @param called as the map calls it: "account" @param on YYYY-MM-DD */
export function goneBeside(called: string, number: string, on: string): string {
  return `${/^[aeiou]/u.test(called) ? 'An' : 'A'} ${called} disposed of on ${formatDate(on)} (${number})`;
}
