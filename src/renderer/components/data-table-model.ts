import {
  columnFilteringFeature, createFilteredRowModel, createSortedRowModel, rowSortingFeature, tableFeatures, type ColumnDef, type RowData, type SortingState,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/* What a table shows of its rows: searched, filtered, sorted. Pure, so that it is tested without a window. */

export type Value = string | number | null;

export interface DataTableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What is sorted, searched and filtered by; null sorts last. */
  readonly value: (row: Row) => Value;
  /** What is shown; without it, the value. In the first column of a table with `onOpen` it lies inside a button: no links there. */
  readonly cell?: (row: Row) => ReactNode;
  /** Pixels; columns without one share what is left. */
  readonly width?: number;
  readonly sortable?: boolean;
  readonly filter?: 'choice';
  /** What a row can be filtered by where one row has several of them; without it, the value. */
  readonly choices?: (row: Row) => readonly string[];
  /** Choices that stand above the others, which stand by name. */
  readonly firstChoices?: readonly string[];
  readonly align?: 'end';
  /** Dropped when there is no room for all columns: fold its content into another cell, in an element of class `fold`. */
  readonly wideOnly?: boolean;
  /** Shown only when it is chosen. Where there is no room for it, its title and value stand in a line below the row's name. */
  readonly optional?: boolean;
}

/** How a table is looked at, so that it can be kept and taken up again. */
export interface TableView {
  readonly sort: { readonly id: string; readonly desc: boolean } | null;
  /** Chosen values as text. */
  readonly filters: readonly { readonly id: string; readonly value: string }[];
  /** Ids of the columns shown; none means those that a table begins with. */
  readonly columns: readonly string[];
}

export const tableFeaturesUsed = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

const leastShared = 140;
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** The least pixels that columns need. */
export function leastWidth<Row>(columns: readonly DataTableColumn<Row>[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? leastShared), 0);
}

/** A column as the table library takes it. */
export function define<Row extends RowData>(
  column: DataTableColumn<Row>,
  rows: readonly Row[],
): ColumnDef<typeof tableFeaturesUsed, Row> {
  let ranks: ReadonlyMap<Value, number> | undefined;
  const rank = (value: unknown): number => {
    ranks ??= rankOf(rows.map(column.value));
    return ranks.get(typeof value === 'string' || typeof value === 'number' ? value : null) ?? 0;
  };
  return {
    id: column.id,
    header: column.header,
    // The table sorts undefined last in both directions; null it would compare as a word.
    accessorFn: (row: Row) => column.value(row) ?? undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => rank(a.getValue(id)) - rank(b.getValue(id)),
    filterFn: (row, _id, wanted: unknown) => choicesOf(column, row.original).some((choice) => choice === wanted),
    enableSorting: column.sortable ?? false,
  };
}

function choicesOf<Row>(column: DataTableColumn<Row>, row: Row): readonly string[] {
  if (column.choices !== undefined) return column.choices(row);
  const value = column.value(row);
  return value === null ? [] : [String(value)];
}

/** The place of each value. Comparing words as people read them is slow, so it is done once for each value. */
function rankOf(values: readonly Value[]): ReadonlyMap<Value, number> {
  return new Map([...new Set(values)].toSorted(compare).map((value, place) => [value, place]));
}

/** Rows with every word of the text, in any column. */
export function searchRows<Row>(rows: readonly Row[], columns: readonly DataTableColumn<Row>[], text: string): Row[] {
  const words = text.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const all = columns.map((column) => column.value(row) ?? '').join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Ascending, descending, then the order the register gave. */
export function nextSorting(current: SortingState, id: string): SortingState {
  const now = current[0];
  if (now?.id !== id) return [{ id, desc: false }];
  return now.desc ? [] : [{ id, desc: true }];
}

/**
 * How many rows each choice of a filter leaves, the other filters set as they are. The table library counts too, but keeps
 * something for each row and column: with 10,000 rows the page then opened four times as slowly.
 */
export function choiceCounts<Row>(column: DataTableColumn<Row>, rows: readonly Row[], columns: readonly DataTableColumn<Row>[], filters: TableView['filters']): ReadonlyMap<string, number> {
  const others = filters.flatMap(({ id, value }) => columns.filter((other) => other.id === id && id !== column.id).map((other) => ({ other, value })));
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!others.every(({ other, value }) => choicesOf(other, row).includes(value))) continue;
    for (const choice of choicesOf(column, row)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return counts;
}

/** The choices of a filter with how many rows each leaves, in the order in which they are offered. */
export function countsOf(values: ReadonlyMap<string, number>, first: readonly string[] = []): readonly { readonly value: string; readonly count: number }[] {
  const place = (value: string): number => (first.includes(value) ? first.indexOf(value) : first.length);
  return [...values]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => place(a.value) - place(b.value) || compare(a.value, b.value));
}

/** The columns that are shown where there is room: those chosen, else all that a table begins with. The first names the row and stays. */
export function chosenColumns<Row>(columns: readonly DataTableColumn<Row>[], chosen: readonly string[]): readonly DataTableColumn<Row>[] {
  const known = columns.some(({ id }) => chosen.includes(id));
  if (!known) return columns.filter((column) => column.optional !== true);
  return columns.filter(({ id }, index) => index === 0 || chosen.includes(id));
}

export interface FittedColumns<Row> {
  /** No room for all columns: `wideOnly` ones are dropped. */
  readonly narrow: boolean;
  readonly shown: readonly DataTableColumn<Row>[];
  /** Chosen ones without room, told below the row's name. */
  readonly folded: readonly DataTableColumn<Row>[];
}

/**
 * Which of the chosen columns stand in the table at a width; 0 is not known yet. Optional ones give way first, then those for
 * wide tables, then whatever does not fit, from the last: a table never has to be moved sideways to be read.
 */
export function fitColumns<Row>(chosen: readonly DataTableColumn<Row>[], width: number, narrowBelow: number): FittedColumns<Row> {
  const lasting = chosen.filter((column) => column.optional !== true);
  const narrow = width !== 0 && width < Math.max(narrowBelow, leastWidth(lasting));
  const base = narrow ? fitting(lasting.filter((column) => column.wideOnly !== true), width) : lasting;
  const shown = new Set(base);
  let room = width === 0 ? 0 : width - leastWidth(base);
  for (const column of narrow ? [] : chosen.filter((known) => known.optional === true)) {
    room -= leastWidth([column]);
    if (room < 0) break;
    shown.add(column);
  }
  return {
    narrow,
    shown: chosen.filter((column) => shown.has(column)),
    folded: chosen.filter((column) => (column.optional === true || column.wideOnly !== true) && !shown.has(column)),
  };
}

/** As many columns as fit, from the first, which names the row and always stays. */
function fitting<Row>(columns: readonly DataTableColumn<Row>[], width: number): readonly DataTableColumn<Row>[] {
  const places = columns.map((_, index) => index + 1);
  const most = places.findLast((count) => count === 1 || leastWidth(columns.slice(0, count)) <= width) ?? 0;
  return columns.slice(0, most);
}
