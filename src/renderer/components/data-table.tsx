import {
  columnFacetingFeature, columnFilteringFeature, createFacetedRowModel, createFacetedUniqueValues, createFilteredRowModel,
  createSortedRowModel, rowSortingFeature, tableFeatures, useTable,
  type ColumnDef, type ColumnFiltersState, type RowData, type SortingState,
} from '@tanstack/react-table';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { number, plural } from '../lib/format.ts';
import { DataTableFilters, type ChoiceFilter } from './data-table-filters.tsx';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRows } from './data-table-rows.tsx';
import { useElementWidth } from './use-element-width.ts';

type Value = string | number | null;

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
  readonly align?: 'end';
  /** Dropped when there is no room for all columns: fold its content into another cell, in an element of class `fold`. */
  readonly wideOnly?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  /** Show the caption; otherwise it is for screen readers, below a heading that says the same. */
  readonly captionShown?: boolean;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly DataTableColumn<Row>[];
  readonly selectedId?: string | null;
  readonly onOpen?: (row: Row) => void;
  /** Rows must contain every word of it, in any column. */
  readonly filterText?: string;
  /** Shown instead of the table when there are no rows at all. */
  readonly empty?: ReactNode;
  /** Said when no row is left, by filters or because all is done. */
  readonly noneLeft?: string;
  /** The word for one row: "account". */
  readonly what?: string;
  /** Its plural, where an s does not make it: "entries". */
  readonly whatMany?: string;
  readonly defaultSort?: { readonly id: string; readonly desc: boolean };
  /** Pixels below which `wideOnly` columns are dropped although they would just fit; 640 without. */
  readonly narrowBelow?: number;
  /** Beside the filters, such as print or export. */
  readonly actions?: ReactNode;
}

const features = tableFeatures({
  columnFilteringFeature,
  columnFacetingFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  sortedRowModel: createSortedRowModel(),
});
type TableFeaturesUsed = typeof features;

const leastShared = 140;
/** Room kept for an upright scrollbar, whether it is there or not: else rows that fold would take it away and unfold again. */
const scrollbar = 16;
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** A table of records: sorts, filters, thousands of rows, all by keyboard. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, captionShown = false, rows, rowId, columns, selectedId = null, onOpen, filterText = '', empty } = props;
  const { noneLeft = 'Nothing matches. Change the filters or the search.' } = props;
  const { what = 'row', whatMany = `${what}s`, defaultSort, narrowBelow = 640, actions } = props;
  const [sorting, setSorting] = useState<SortingState>(() => (defaultSort === undefined ? [] : [{ ...defaultSort }]));
  const [columnFilters, setColumnFilters] = useState<ColumnFiltersState>([]);
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box);

  const found = useMemo(() => searchRows(rows, columns, filterText), [rows, columns, filterText]);
  const definitions = useMemo(() => columns.map((column) => define(column, found)), [columns, found]);
  const table = useTable({
    features,
    data: found,
    columns: definitions,
    getRowId: rowId,
    state: { sorting, columnFilters },
    onSortingChange: setSorting,
    onColumnFiltersChange: setColumnFilters,
  });

  const model = table.getRowModel();
  const shownRows = useMemo(() => model.rows.map((row) => row.original), [model]);
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;

  const narrow = width !== 0 && width - scrollbar < Math.max(narrowBelow, leastWidth(columns));
  const shownColumns = narrow ? columns.filter((column) => column.wideOnly !== true) : columns;
  // Below this the table scrolls sideways instead of breaking words letter by letter.
  const least = leastWidth(shownColumns);
  const filters: readonly ChoiceFilter[] = columns
    .filter((column) => column.filter === 'choice')
    .map((column) => ({
      id: column.id,
      title: column.header,
      chosen: chosenOf(columnFilters, column.id),
      counts: countsOf(table.getColumn(column.id)?.getFacetedUniqueValues()),
      choose: (value) => table.getColumn(column.id)?.setFilterValue(value ?? undefined),
    }));
  const total = rows.length;
  const said = shownRows.length === total ? plural(total, what, whatMany) : `${plural(shownRows.length, what, whatMany)} of ${number(total)}`;

  return (
    <div className={narrow ? 'data-table data-table--narrow' : 'data-table'} ref={box}>
      <DataTableFilters filters={filters} count={said} actions={actions} />
      {/* Rows that open are reached by keyboard and scroll with it; otherwise the scrolling box itself has to be reached. */}
      <div
        className="data-table__scroll"
        ref={scroller}
        {...(onOpen === undefined ? { tabIndex: 0, role: 'region', 'aria-label': caption } : { tabIndex: -1 })}
      >
        <table aria-rowcount={shownRows.length + 1} style={{ minWidth: `${least}px` }}>
          <caption className={captionShown ? undefined : 'visually-hidden'}>{caption}</caption>
          <colgroup>
            {shownColumns.map((column) => (
              <col key={column.id} style={column.width === undefined ? undefined : { width: `${column.width}px` }} />
            ))}
          </colgroup>
          <DataTableHead
            columns={shownColumns}
            sorting={sorting}
            onSort={(id) => setSorting((current) => nextSorting(current, id))}
          />
          <DataTableRows
            rows={shownRows}
            rowId={rowId}
            columns={shownColumns}
            selectedId={selectedId}
            onOpen={onOpen}
            scroller={scroller}
            width={width}
          />
        </table>
        {shownRows.length === 0 ? <p className="data-table__none">{noneLeft}</p> : null}
      </div>
    </div>
  );
}

function leastWidth<Row>(columns: readonly DataTableColumn<Row>[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? leastShared), 0);
}

function define<Row extends RowData>(column: DataTableColumn<Row>, rows: readonly Row[]): ColumnDef<TableFeaturesUsed, Row> {
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
    filterFn: (row, id, wanted: unknown) => row.getValue(id) === wanted,
    enableSorting: column.sortable ?? false,
  };
}

/** The place of each value. Comparing words as people read them is slow, so it is done once for each value. */
function rankOf(values: readonly Value[]): ReadonlyMap<Value, number> {
  return new Map([...new Set(values)].toSorted(compare).map((value, place) => [value, place]));
}

function searchRows<Row>(rows: readonly Row[], columns: readonly DataTableColumn<Row>[], text: string): Row[] {
  const words = text.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const all = columns.map((column) => column.value(row) ?? '').join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Ascending, descending, then the order the register gave. */
function nextSorting(current: SortingState, id: string): SortingState {
  const now = current[0];
  if (now?.id !== id) return [{ id, desc: false }];
  return now.desc ? [] : [{ id, desc: true }];
}

function chosenOf(filters: ColumnFiltersState, id: string): Value {
  const value: unknown = filters.find((filter) => filter.id === id)?.value;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function countsOf(values: ReadonlyMap<unknown, number> | undefined): readonly { readonly value: string | number; readonly count: number }[] {
  return [...(values ?? [])]
    .flatMap(([value, count]) => (typeof value === 'string' || typeof value === 'number' ? [{ value, count }] : []))
    .toSorted((a, b) => compare(a.value, b.value));
}
