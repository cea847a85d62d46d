import { closedRecords, limitedRecords, stillThere, unreadRecords } from '../../access/limited-records.ts';
import type { Work } from '../../work.ts';
import { rowsWhere, type Row, type SearchedTable } from './reading.ts';
import { addBelonging, Rows } from './rows.ts';
import { recordTable } from './tables.ts';

/** What a search passes over, because only named officers open it. */
export interface Hidden {
  /** How many records are closed to whoever searches and still there: nobody can complete a search of what was disposed of. */
  readonly closed: number;
  /** Numbers of those that she may open and has not since she unlocked the register. */
  readonly toOpen: readonly string[];
  /** Ids of these records and of everything that belongs to them. */
  readonly ids: ReadonlySet<string>;
  readonly has: (table: SearchedTable, row: Row) => boolean;
  /** How many rows of a table: no count tells of them either. */
  readonly count: (table: SearchedTable) => number;
}

/** Limited incidents that this officer may not open, or has not opened, with their plans and everything that belongs to them. */
export function hiddenFrom(work: Work): Hidden {
  const unread = [...unreadRecords(work)];
  const closed = closedRecords(work);
  const there = stillThere(work, closed);
  const numbers = limitedRecords(work);
  const rows = new Rows();
  if (unread.length > 0) {
    const [incidents, plans, links] = [recordTable('incidents'), recordTable('action_plans'), recordTable('incident_links')];
    if (incidents !== undefined) addBelonging(work.db, rows, new Map([[incidents, rowsWhere(work.db, incidents, 'id', unread)]]), parts);
    if (plans !== undefined) addBelonging(work.db, rows, new Map([[plans, rowsWhere(work.db, plans, 'source_id', unread)]]), parts);
    // The other end of a link would say that there is something.
    if (links !== undefined) rows.add(links, rowsWhere(work.db, links, 'record_id', unread));
  }
  return {
    closed: there.size, toOpen: unread.filter((id) => !closed.has(id)).map((id) => numbers.get(id) ?? '').toSorted(), ids: new Set([...unread, ...rows.ids()]),
    has: (table, row) => rows.has(table, row), count: (table) => rows.of(table).length,
  };
}

const parts = new Set(['part'] as const);
