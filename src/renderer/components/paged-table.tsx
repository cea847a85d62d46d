import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { number, plural } from '../lib/format.ts';
import { DataTableFilters } from './data-table-filters.tsx';
import { DataTableGrid, scrollbar, tickWidth } from './data-table-grid.tsx';
import { fitColumns, nextSorting, type DataTableColumn } from './data-table-model.ts';
import { allToggled, shareOf, stretched, toggled } from './data-table-selection.ts';
import { useElementWidth } from './use-element-width.ts';

/** Rows that can be chosen although not all of them have been read. */
export interface PagedSelection<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly nameOf: (row: Row) => string;
  /** The ids of a stretch, both ends included; those not read yet are read. */
  readonly idsOf: (first: number, last: number) => Promise<readonly string[]>;
}

export interface PagedTableProps<Row> {
  readonly caption: string;
  /** How many rows the filters leave; `rowAt` need not know all of them yet. */
  readonly count: number;
  /** Of how many. */
  readonly total: number;
  readonly rowAt: (place: number) => Row | undefined;
  readonly rowId: (row: Row) => string;
  readonly columns: readonly DataTableColumn<Row>[];
  readonly sort: { readonly id: string; readonly desc: boolean } | null;
  readonly onSort: (sort: { readonly id: string; readonly desc: boolean } | null) => void;
  /** The first and last row in view: what has to be read. */
  readonly onRange: (first: number, last: number) => void;
  /** Changes with what is shown and in which order: another list begins at its top. */
  readonly listId: string;
  readonly selectedId: string | null;
  readonly onOpen: (row: Row) => void;
  readonly what: string;
  readonly noneLeft: string;
  readonly search?: ReactNode;
  readonly actions?: ReactNode;
  readonly tools?: ReactNode;
  readonly selection?: PagedSelection<Row> | undefined;
}

/** A place in the list, and the row that stands there once it has been read. */
interface Place<Row> {
  readonly id: string;
  readonly row: Row | undefined;
}

/** A table whose rows are filtered and sorted elsewhere and read in pages as they come into view. Works like DataTable by keyboard. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { caption, count, total, rowAt, rowId, columns, sort, onSort, onRange, listId, selectedId, onOpen, what, noneLeft } = props;
  const { search, actions, tools, selection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const lastChosen = useRef<string | null>(null);
  const [reading, setReading] = useState(false);
  const width = useElementWidth(box);
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [listId]);

  const places = useMemo(() => Array.from({ length: count }, (_, place): Place<Row> => {
    const row = rowAt(place);
    return { id: row === undefined ? `place-${place}` : rowId(row), row };
  }), [count, rowAt, rowId]);
  const placeColumns = useMemo(() => columns.map(placed), [columns]);
  const sorting = sort === null ? [] : [{ ...sort }];
  const fitted = fitColumns(placeColumns, width === 0 ? 0 : width - scrollbar - (selection === undefined ? 0 : tickWidth), 640);

  async function read(first: number, last: number): Promise<readonly string[]> {
    if (selection === undefined) return [];
    setReading(true);
    try {
      return await selection.idsOf(first, last);
    } finally {
      setReading(false);
    }
  }

  async function choose(id: string, stretch: boolean): Promise<void> {
    if (selection === undefined || id.startsWith('place-')) return;
    const from = stretch ? lastChosen.current : null;
    const [first, last] = [places.findIndex((place) => place.id === from), places.findIndex((place) => place.id === id)];
    if (!stretch || lastChosen.current === null) lastChosen.current = id;
    if (from === null || first === -1) selection.onChange(toggled(selection.chosen, id));
    else selection.onChange(stretched(selection.chosen, await read(Math.min(first, last), Math.max(first, last)), from, id));
  }

  async function chooseAll(): Promise<void> {
    if (selection !== undefined) selection.onChange(allToggled(selection.chosen, await read(0, count - 1)));
  }

  const known = places.flatMap(({ id, row }) => (row === undefined ? [] : [id]));
  const share = selection === undefined ? 'none' : shareOf(selection.chosen, known);
  const open = (place: Place<Row>): void => {
    if (place.row !== undefined) onOpen(place.row);
  };
  return (
    <div className={fitted.narrow ? 'data-table data-table--narrow' : 'data-table'} ref={box}>
      <DataTableFilters
        filters={[]}
        search={search}
        // Reading ten thousand rows takes a moment.
        count={reading ? 'Selecting…' : count === total ? plural(count, what) : `${plural(count, what)} of ${number(total)}`}
        onClear={() => undefined}
        actions={actions}
      />
      {selection === undefined ? null : (
        <p className="visually-hidden" role="status">
          {selection.chosen.size === 0 ? '' : `${plural(selection.chosen.size, what)} selected`}
        </p>
      )}
      {tools}
      <DataTableGrid
        caption={caption}
        rows={places}
        rowId={placeId}
        fitted={fitted}
        sorting={sorting}
        onSort={(id) => onSort(nextSorting(sorting, id)[0] ?? null)}
        selectedId={selectedId}
        onOpen={open}
        scroller={scroller}
        width={width}
        noneLeft={noneLeft}
        byPlace
        onRange={onRange}
        choosing={
          selection === undefined
            ? undefined
            : {
                rows: {
                  chosen: selection.chosen,
                  nameOf: ({ row }) => (row === undefined ? what : selection.nameOf(row)),
                  onChoose: (id, stretch) => void choose(id, stretch),
                  onChooseAll: () => void chooseAll(),
                },
                head:
                  count === 0
                    ? undefined
                    : {
                        // Rows that have not been read may be chosen or not: only a full count says all.
                        share: share === 'all' && selection.chosen.size < count ? 'some' : share,
                        label: `Select all ${plural(count, what)} shown`,
                        onToggle: () => void chooseAll(),
                      },
              }
        }
      />
    </div>
  );
}

const placeId = ({ id }: { readonly id: string }): string => id;

/** A column of rows as one of places. */
function placed<Row>({ value, cell, choices: _choices, ...column }: DataTableColumn<Row>): DataTableColumn<Place<Row>> {
  return {
    ...column,
    value: ({ row }) => (row === undefined ? null : value(row)),
    cell: ({ row }) => (row === undefined ? <span className="muted">…</span> : cell === undefined ? value(row) : cell(row)),
  };
}
