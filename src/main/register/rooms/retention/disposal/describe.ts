import type { Queries } from '../../../database/queries.ts';
import type { RecordTable, TableName } from '../../../record-map/shape.ts';
import { keptTable } from '../../../record-map/tables.ts';
import { formatDate } from '../../../reports/house-style.ts';
import { ask, type Going, idsOf } from './walk.ts';

/** A record as it is called for somebody who may open it, and as its stub calls it. */
export interface Described {
  readonly id: string;
  readonly table: RecordTable;
  readonly title: string;
  readonly neutral: string;
  readonly open: boolean;
}

/** Every record among what goes, parts left out, in the order of the map. */
export function describedRecords(db: Queries, going: Going): Described[] {
  return [...going].flatMap(([table, rows]) => {
    const mapped = keptTable(table);
    return mapped.is === 'record' ? described(db, mapped, idsOf(table, rows)) : [];
  });
}

/** Records of one table. @returns those that are there */
export function described(db: Queries, table: RecordTable, ids: readonly string[]): Described[] {
  const { title, neutral, open = '0', called } = table;
  interface Row { readonly id: string; readonly open: number; readonly number: string | null; readonly ended: string | null; readonly [column: string]: string | number | null }
  const rows = ask<Row>(
    db, `SELECT id, (${open}) AS open, ${neutral.number ?? 'NULL'} AS number, ${neutral.ended ?? 'NULL'} AS ended, ${title.map((column, at) => `${column} AS title${at}`).join(', ')}
      FROM ${table.table} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`, JSON.stringify(ids),
  );
  return rows.map((row) => ({
    id: row.id, table, open: row.open === 1,
    title: `${capital(called.one)}: ${title.map((_column, at) => shown(row[`title${at}`])).filter((text) => text !== '').join(', ')}`,
    neutral: neutralTitle(called.one, row.number, row.ended, neutral.endedWord),
  }));
}

function shown(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  return /^\d{4}-\d\d-\d\d$/u.test(text) ? formatDate(text) : text;
}

/** "Account, given up 3 May 2020", "Incident INC 2026-001, closed 3 May 2020". */
function neutralTitle(called: string, number: string | null, ended: string | null, endedWord = ''): string {
  const day = ended === null ? '' : `, ${`${endedWord} ${formatDate(ended)}`.trim()}`;
  return `${capital(called)}${number === null ? '' : ` ${number}`}${day}`;
}

/** How many of each thing, in words that fit behind the number. */
export function countedRows(going: ReadonlyMap<TableName, ReadonlyMap<string, unknown>>): { what: string; count: number }[] {
  return [...going].filter(([table]) => !countedElsewhere.has(table)).map(([table, rows]) => {
    const { one, many } = keptTable(table).called;
    return { what: rows.size === 1 ? one : many, count: rows.size };
  });
}

/** Files are listed with their checksums; where an account stands in a list is worked out and no record. */
const countedElsewhere: ReadonlySet<TableName> = new Set(['evidence', 'evidence_content', 'review_standings']);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
