import { CompiledQuery } from 'kysely';
import type { Queries } from '../../../database/queries.ts';
import type { Reference, TableName } from '../../../record-map/shape.ts';
import { keptTable, keptTables, keyOf } from '../../../record-map/tables.ts';

/*
 * Which rows go with a record: those that belong to it, and what belongs to those, as the map says. It looks and changes nothing.
 * Names of tables and columns come from the map, never from outside; whatever comes from outside is a parameter.
 */

/** Rows of one table by their key, as JSON of its columns. */
type Rows = Map<string, readonly (string | number)[]>;

/** Everything that goes, by table. */
export type Going = Map<TableName, Rows>;

/** Rows of one table that stay although they name something that goes. */
export interface Staying {
  readonly table: TableName;
  readonly reference: Exclude<Reference, { readonly fate: 'part' | 'along' | 'lasting' }>;
  readonly rows: Rows;
}

/** @param start ids of records by their tables @returns these and everything that goes with them */
export function goingWith(db: Queries, start: ReadonlyMap<TableName, readonly string[]>): Going {
  const going: Going = new Map();
  let found = new Map([...start].map(([table, ids]) => [table, addRows(going, table, byKey(db, table, ids))]));
  while ([...found.values()].some((ids) => ids.length > 0)) {
    const next = new Map<TableName, string[]>();
    for (const { table, references } of keptTables) {
      for (const reference of references) {
        if (reference.fate !== 'part' && reference.fate !== 'along') continue;
        const ids = targets(reference, found);
        if (ids.length === 0) continue;
        const added = addRows(going, table, referring(db, table, reference, ids));
        next.set(table, [...(next.get(table) ?? []), ...added]);
      }
    }
    found = next;
  }
  return going;
}

/** @returns rows that stay and name something that goes, by how they name it */
export function stayingBeside(db: Queries, going: Going): Staying[] {
  const ids = new Map([...going].map(([table, rows]) => [table, idsOf(table, rows)]));
  return keptTables.flatMap(({ table, references }) => references.flatMap((reference) => {
    if (reference.fate === 'part' || reference.fate === 'along' || reference.fate === 'lasting') return [];
    const named = targets(reference, ids);
    if (named.length === 0) return [];
    const rows: Rows = new Map(referring(db, table, reference, named).filter(([key]) => going.get(table)?.has(key) !== true));
    return rows.size === 0 ? [] : [{ table, reference, rows }];
  }));
}

/** Ids of everything that goes and has one. */
export function idsGoing(going: Going): Set<string> {
  return new Set([...going].flatMap(([table, rows]) => idsOf(table, rows)));
}

/** @returns ids of rows of a table, where an id alone tells them apart */
export function idsOf(table: TableName, rows: Rows | undefined): string[] {
  return rows === undefined || keyOf(keptTable(table)).join() !== 'id' ? [] : [...rows.values()].map(([id]) => String(id));
}

/** One parameter for however many keys. */
export function asParameter(rows: Rows): string {
  return JSON.stringify([...rows.values()]);
}

/** The condition that a row is one of those of a parameter, an array of keys. */
export function isOneOfKeys(table: TableName): string {
  const columns = keyOf(keptTable(table));
  const [first] = columns;
  if (columns.length === 1 && first !== undefined) return `${first} IN (SELECT value ->> 0 FROM json_each(?))`;
  return `(${columns.join(', ')}) IN (SELECT ${columns.map((_column, at) => `value ->> ${at}`).join(', ')} FROM json_each(?))`;
}

/** Runs a question that is put together from the map. */
export function ask<Row>(db: Queries, text: string, ...parameters: readonly (string | number)[]): Row[] {
  return db.all(CompiledQuery.raw(text, [...parameters])) as Row[];
}

/** Runs a change that is put together from the map. @returns how many rows it changed */
export function change(db: Queries, text: string, ...parameters: readonly (string | number)[]): number {
  return db.run(CompiledQuery.raw(text, [...parameters])).changes;
}

function targets(reference: Reference, ids: ReadonlyMap<TableName, readonly string[]>): readonly string[] {
  return reference.to === 'any' ? [...ids.values()].flat() : (ids.get(reference.to) ?? []);
}

type Found = readonly [key: string, values: readonly (string | number)[]];

function referring(db: Queries, table: TableName, { column, when }: Reference, ids: readonly string[]): Found[] {
  return select(db, table, `${column} IN (SELECT value FROM json_each(?))${when === undefined ? '' : ` AND (${when})`}`, JSON.stringify(ids));
}

function byKey(db: Queries, table: TableName, ids: readonly string[]): Found[] {
  return select(db, table, 'id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
}

function select(db: Queries, table: TableName, where: string, parameter: string): Found[] {
  const columns = keyOf(keptTable(table));
  return ask<Record<string, string | number>>(db, `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where}`, parameter)
    .map((row): Found => [JSON.stringify(columns.map((column) => row[column])), columns.map((column) => row[column] ?? '')]);
}

/** @returns ids of those that are new among them */
function addRows(going: Going, table: TableName, found: readonly Found[]): string[] {
  const rows = going.get(table) ?? new Map<string, readonly (string | number)[]>();
  const fresh: Rows = new Map(found.filter(([key]) => !rows.has(key)));
  for (const [key, values] of fresh) rows.set(key, values);
  if (rows.size > 0) going.set(table, rows);
  return idsOf(table, fresh);
}
