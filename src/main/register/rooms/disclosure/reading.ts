import { CompiledQuery } from 'kysely';
import type { Queries } from '../../database/queries.ts';
import type { Reference, TableName } from '../../record-map/shape.ts';
import type { Sought } from './rules/needles.ts';

/*
 * Questions that are put together from the map. Names of tables and columns come from there, never from outside; whatever
 * comes from outside is a parameter.
 */

/** A table that is looked through. */
export interface SearchedTable {
  readonly table: TableName;
  readonly one: string;
  readonly many: string;
  readonly key: readonly string[];
  readonly words: readonly string[];
  readonly day: string | null;
  readonly references: readonly Reference[];
}

/** A row as it lies in its table. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows that are looked at before other calls are let in. */
const stepLength = 20_000;

/** Runs a question that is put together from the map. */
export function ask<Found>(db: Queries, text: string, ...parameters: readonly unknown[]): Found[] {
  return db.all(CompiledQuery.raw(text, [...parameters])) as Found[];
}

/** The key of a row, as text. */
export function keyTextOf({ key }: Pick<SearchedTable, 'key'>, row: Row): string {
  return JSON.stringify(key.map((column) => row[column]));
}

/** @returns rows in which a column has one of these values @param when a further condition of the map */
export function rowsWhere(db: Queries, { table }: Pick<SearchedTable, 'table'>, column: string, values: readonly string[], when?: string): Row[] {
  return ask<Row>(db, `SELECT * FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))${when === undefined ? '' : ` AND (${when})`}`, JSON.stringify(values));
}

/** One step through a table. */
export interface Step {
  /** How many rows were looked at. */
  readonly rows: number;
  /** Those that may hold what is looked for. */
  readonly candidates: readonly Row[];
  /** Where the next step begins; null at the end. */
  readonly next: readonly unknown[] | null;
}

/** Looks through a stretch of a table for rows that may hold what is looked for. @param from the key after which it begins; null at the beginning */
export function stepThrough(db: Queries, table: SearchedTable, sought: Sought, from: readonly unknown[] | null): Step {
  const key = table.key.join(', ');
  const after = from === null ? '1' : `(${key}) > (${from.map(() => '?').join(', ')})`;
  const [bound] = ask<Row>(db, `SELECT ${key} FROM ${table.table} WHERE ${after} ORDER BY ${key} LIMIT 1 OFFSET ${stepLength - 1}`, ...(from ?? []));
  const until = bound === undefined ? null : table.key.map((column) => bound[column]);
  const stretch = until === null ? after : `${after} AND (${key}) <= (${until.map(() => '?').join(', ')})`;
  const bounds = [...(from ?? []), ...(until ?? [])];
  const [count] = ask<{ rows: number }>(db, `SELECT count(*) AS rows FROM ${table.table} WHERE ${stretch}`, ...bounds);
  const { condition, parameters } = mayHold(table.words, sought);
  const candidates = table.words.length === 0 ? [] : ask<Row>(db, `SELECT * FROM ${table.table} WHERE ${stretch} AND ${condition}`, ...bounds, ...parameters);
  return { rows: count?.rows ?? 0, candidates, next: until };
}

/** The details of entries of the trail that may hold what is looked for, or hold one of the ids. */
export const trailTable: SearchedTable = {
  table: 'trail_details', one: 'entry of the audit trail', many: 'entries of the audit trail', key: ['sequence'], words: ['details'], day: null, references: [],
};

/**
 * A condition that every row meets that holds what is looked for. SQLite compares plain letters without case; whatever has other
 * signs in it, such as accents, is looked at by the rules.
 */
function mayHold(words: readonly string[], sought: Sought): { readonly condition: string; readonly parameters: readonly string[] } {
  const text = words.map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);
  const parameters: string[] = [];
  const alternatives = sought.map((needles) => {
    // A backslash or a quotation mark is written otherwise in JSON, so such a part decides nothing.
    const parts = needles.flatMap((one) => one.parts).filter((part) => /^[ -~]+$/u.test(part) && !/["\\]/u.test(part));
    parameters.push(...parts.map((part) => `%${part.replaceAll(/[%_^]/gu, (sign) => `^${sign}`)}%`));
    return parts.length === 0 ? '1' : parts.map(() => `(${text}) LIKE ? ESCAPE '^'`).join(' AND ');
  });
  return { condition: `(${[...alternatives.map((one) => `(${one})`), `(${text}) GLOB '*[^ -~' || char(9, 10, 13) || ']*'`].join(' OR ')})`, parameters };
}
