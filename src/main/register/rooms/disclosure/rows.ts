import type { Queries } from '../../database/queries.ts';
import type { Reference, TableName } from '../../record-map/shape.ts';
import { keyTextOf, type Row, rowsWhere, type SearchedTable } from './reading.ts';
import { recordTables } from './tables.ts';

/** Rows of tables, each once. */
export class Rows {
  readonly #byTable = new Map<TableName, Map<string, Row>>();

  /** @returns those that were not there */
  add(table: SearchedTable, rows: readonly Row[]): Row[] {
    const known = this.#byTable.get(table.table) ?? new Map<string, Row>();
    this.#byTable.set(table.table, known);
    return rows.filter((row) => {
      const key = keyTextOf(table, row);
      if (known.has(key)) return false;
      known.set(key, row);
      return true;
    });
  }

  has(table: SearchedTable, row: Row): boolean {
    return this.#byTable.get(table.table)?.has(keyTextOf(table, row)) === true;
  }

  of(table: SearchedTable): Row[] {
    return [...(this.#byTable.get(table.table)?.values() ?? [])];
  }

  /** Ids of all that have one. */
  ids(): string[] {
    return [...this.#byTable.values()].flatMap((rows) => [...rows.values()].flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  }
}

/**
 * Adds what belongs to rows, and what belongs to that, as the map says.
 *
 * @param start rows by their tables, which are added as well @param fates which references lead on
 */
export function addBelonging(db: Queries, into: Rows, start: ReadonlyMap<SearchedTable, readonly Row[]>, fates: ReadonlySet<Reference['fate']>): void {
  let fresh = new Map([...start].map(([table, rows]) => [table.table, idsOf(into.add(table, rows))]));
  while ([...fresh.values()].some((ids) => ids.length > 0)) {
    const next = new Map<TableName, string[]>();
    for (const table of recordTables) {
      for (const reference of table.references.filter(({ fate }) => fates.has(fate))) {
        const ids = reference.to === 'any' ? [...fresh.values()].flat() : (fresh.get(reference.to) ?? []);
        if (ids.length === 0) continue;
        const added = into.add(table, rowsWhere(db, table, reference.column, ids, reference.when));
        next.set(table.table, [...(next.get(table.table) ?? []), ...idsOf(added)]);
      }
    }
    fresh = next;
  }
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}
