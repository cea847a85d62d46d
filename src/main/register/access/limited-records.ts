import { sql } from '../database/queries.ts';
import type { RecordAccessTable } from '../database/tables-conduct.ts';
import type { Work } from '../work.ts';
import { type Access, mayOpen, openToAll } from './rules.ts';

/*
 * Records that only named officers open. It lies on the ground floor because every room that shows something of such a
 * record has to ask here: its own, those of what follows from it, and the audit trail.
 */

/** What is said of who may open a record, and the version a change is based on; 0 while nothing was ever said. */
export interface KeptAccess extends Access {
  readonly version: number;
}

/** Who may open a record. */
export function accessTo(work: Pick<Work, 'db'>, recordId: string): KeptAccess {
  const row = work.db.first(sql.selectFrom('record_access').selectAll().where('record_id', '=', recordId));
  return row === undefined ? { ...openToAll, version: 0 } : { ...accessOf(row), version: row.version };
}

/** The records that are limited to named officers, whoever asks: their ids with the number. */
export function limitedRecords(work: Pick<Work, 'db'>): ReadonlyMap<string, string> {
  return new Map(limitedRows(work).map((row) => [row.record_id, row.number]));
}

/** The records that this officer may not open: their ids with the number, which is all that may be told of them. */
export function closedRecords(work: Pick<Work, 'db' | 'officer'>): ReadonlyMap<string, string> {
  return new Map(limitedRows(work).flatMap((row) => (mayOpen(work.officer, accessOf(row)) ? [] : [[row.record_id, row.number] as const])));
}

/** Those of some records that are still there: one that was disposed of stays limited, and is nothing that anybody can be sent to or that a count may tell of. */
export function stillThere(work: Pick<Work, 'db'>, records: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const gone = goneAmong(work, [...records.keys()]);
  return new Map([...records].filter(([id]) => !gone.has(id)));
}

/**
 * The records of which no word may be shown to this officer yet: those that she may not open, and limited ones that she may and
 * has not since the register was last unlocked, so that the trail has no opening. One that was disposed of cannot be opened any
 * more: whoever might have opened it may read what is left.
 */
export function unreadRecords(work: Pick<Work, 'db' | 'officer' | 'unlockId'>): ReadonlySet<string> {
  const limited = limitedRows(work);
  if (limited.length === 0) return new Set();
  const opened = new Set(work.db.all(
    sql.selectFrom('record_openings').select('record_id').where('officer_id', '=', work.officer.id).where('unlock_id', '=', work.unlockId),
  ).map((row) => row.record_id));
  const gone = goneAmong(work, limited.map((row) => row.record_id));
  const isUnread = (row: RecordAccessTable): boolean => !mayOpen(work.officer, accessOf(row)) || !(opened.has(row.record_id) || gone.has(row.record_id));
  return new Set(limited.filter((row) => isUnread(row)).map((row) => row.record_id));
}

/** As `closedRecords`, named by nothing: for the history of a record that was linked with one. @returns their ids with an empty name */
export function closedNames(work: Pick<Work, 'db' | 'officer'>): ReadonlyMap<string, string> {
  return new Map([...closedRecords(work).keys()].map((id) => [id, '']));
}

/** Says who may open a record from now on. The caller records it in the trail. @param officers ids @returns the new version */
export function keepAccess(work: Work, record: { readonly id: string; readonly number: string }, { limited, officers }: Access): number {
  const row: RecordAccessTable = {
    record_id: record.id, number: record.number, limited: limited ? 1 : 0, officers: JSON.stringify(officers), version: accessTo(work, record.id).version + 1,
  };
  const { record_id: _, ...values } = row;
  work.db.run(sql.insertInto('record_access').values(row).onConflict((on) => on.column('record_id').doUpdateSet(values)));
  return row.version;
}

/** Plans that follow from a limited record stay as closed as it is when their rows, which say from what they follow, are gone. @param ids of records that are disposed of */
export function keepPlansClosed(work: Work, ids: readonly string[]): void {
  const plans = work.db.all(
    sql.selectFrom('action_plans').innerJoin('record_access', 'record_access.record_id', 'action_plans.source_id')
      .select(['action_plans.id', 'record_access.number', 'record_access.officers']).where('limited', '=', 1).where('action_plans.id', 'in', ids),
  );
  for (const { id, number, officers } of plans) keepAccess(work, { id, number }, { limited: true, officers: JSON.parse(officers) as string[] });
}

/** Whether this officer has opened a record since the register was last unlocked. */
export function isOpened(work: Work, recordId: string): boolean {
  return work.db.first(
    sql.selectFrom('record_openings').select('opened_at')
      .where('record_id', '=', recordId).where('officer_id', '=', work.officer.id).where('unlock_id', '=', work.unlockId),
  ) !== undefined;
}

/** Keeps that this officer has opened a record. The caller records it in the trail, in the same transaction. */
export function keepOpening(work: Work, recordId: string): void {
  if (isOpened(work, recordId)) return;
  work.db.run(sql.insertInto('record_openings').values({
    record_id: recordId, officer_id: work.officer.id, unlock_id: work.unlockId, opened_at: work.clock.now(),
  }));
}

function limitedRows({ db }: Pick<Work, 'db'>): RecordAccessTable[] {
  return db.all(sql.selectFrom('record_access').selectAll().where('limited', '=', 1));
}

function goneAmong({ db }: Pick<Work, 'db'>, ids: readonly string[]): ReadonlySet<string> {
  if (ids.length === 0) return new Set();
  return new Set(db.all(sql.selectFrom('disposed_records').select('record_id').where('record_id', 'in', ids)).map((row) => row.record_id));
}

function accessOf({ limited, officers }: RecordAccessTable): Access {
  return { limited: limited === 1, officers: JSON.parse(officers) as string[] };
}
