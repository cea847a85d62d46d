import { recordMap } from './map.ts';
import type { MappedTable, OtherTable, RecordTable, TableName } from './shape.ts';

/* The map, asked for one thing at a time. */

type Kept = Exclude<MappedTable, OtherTable>;

function isKept(table: MappedTable): table is Kept {
  return table.is === 'record' || table.is === 'part';
}

/** Tables whose rows are records or belong to some. */
export const keptTables: readonly Kept[] = recordMap.filter(isKept);

const byName: ReadonlyMap<string, Kept> = new Map(keptTables.map((table) => [table.table, table]));
const byKind: ReadonlyMap<string, RecordTable> = new Map(
  keptTables.flatMap((table) => (table.is === 'record' && table.kind !== null ? [[table.kind, table] as const] : [])),
);

/** @returns what the map says of a table with rows of records @throws Error for any other */
export function keptTable(name: TableName): Kept {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`The map does not have ${name}.`);
  return found;
}

/** @returns the table of a kind of record @throws Error when there is none, which a test rules out */
export function tableOfKind(kind: string): RecordTable {
  const found = byKind.get(kind);
  if (found === undefined) throw new Error(`No table is of the kind ${kind}.`);
  return found;
}

/** Columns that tell the rows of a table apart. */
export function keyOf({ key = ['id'] }: Kept): readonly string[] {
  return key;
}
