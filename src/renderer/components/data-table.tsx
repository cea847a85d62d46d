import { useTable, type RowData } from '@tanstack/react-table';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { number, plural } from '../lib/format.ts';
import { ChooseColumns } from './data-table-columns.tsx';
import { DataTableFilters, type ChoiceFilter } from './data-table-filters.tsx';
import { DataTableGrid, scrollbar, tickWidth } from './data-table-grid.tsx';
import {
  choiceCounts, chosenColumns, countsOf, define, fitColumns, nextSorting, searchRows, tableFeaturesUsed, type DataTableColumn, type TableView,
} from './data-table-model.ts';
import { allToggled, shareOf, stretched, toggled, type RowSelection } from './data-table-selection.ts';
import { useElementWidth } from './use-element-width.ts';

export type { DataTableColumn, TableView } from './data-table-model.ts';
export type { RowSelection } from './data-table-selection.ts';

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
  /** Before the filters, so that it keeps its place however many there are. */
  readonly search?: ReactNode;
  /** Beside the filters, such as print or export. */
  readonly actions?: ReactNode;
  /** The same, where it takes the rows as they are shown. */
  readonly renderActions?: (shown: readonly Row[]) => ReactNode;
  /** Below the filters; gets the rows as they are shown (searched, filtered, sorted) and the button that chooses columns. */
  readonly renderTools?: (shown: readonly Row[], chooseColumns: ReactNode) => ReactNode;
  /** Lets rows be chosen. */
  readonly selection?: RowSelection<Row>;
  /** How it is looked at, where the screen keeps that; otherwise the table keeps it itself. */
  readonly view?: TableView;
  readonly onView?: (view: TableView) => void;
}

/** Pixels below which several filters fold under one button: side by side they would take lines from the rows. */
const roomForFilters = 660;

/** A table of records: sorts, filters, thousands of rows, all by keyboard. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, captionShown = false, rows, rowId, columns, selectedId = null, onOpen, filterText = '', empty } = props;
  const { noneLeft = 'Nothing matches. Change the filters or the search.' } = props;
  const { what = 'row', whatMany = `${what}s`, defaultSort, narrowBelow = 640, search, actions, renderActions, renderTools, selection } = props;
  const [own, setOwn] = useState<TableView>({ sort: defaultSort ?? null, filters: [], columns: [] });
  const { view = own, onView = setOwn } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const lastChosen = useRef<string | null>(null);
  const width = useElementWidth(box);

  const sorting = useMemo(() => (view.sort === null ? [] : [{ ...view.sort }]), [view.sort]);
  const columnFilters = useMemo(() => view.filters.map((filter) => ({ ...filter })), [view.filters]);
  const found = useMemo(() => searchRows(rows, columns, filterText), [rows, columns, filterText]);
  const definitions = useMemo(() => columns.map((column) => define(column, found)), [columns, found]);
  const table = useTable({
    features: tableFeaturesUsed,
    data: found,
    columns: definitions,
    getRowId: rowId,
    state: { sorting, columnFilters },
  });

  const model = table.getRowModel();
  const shownRows = useMemo(() => model.rows.map((row) => row.original), [model]);
  const shownIds = useMemo(() => shownRows.map(rowId), [shownRows, rowId]);
  const chosen = useMemo(() => chosenColumns(columns, view.columns), [columns, view.columns]);
  const offered = useMemo(
    () =>
      columns
        .filter((column) => column.filter === 'choice')
        // A filter of a column that is not there is offered only while it is what keeps rows away.
        .filter((column) => column.optional !== true || chosen.includes(column) || view.filters.some(({ id }) => id === column.id))
        .map((column) => ({ column, counts: countsOf(choiceCounts(column, found, columns, view.filters), column.firstChoices) })),
    [columns, chosen, found, view.filters],
  );
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;

  const ticks = selection === undefined ? 0 : tickWidth;
  const fitted = fitColumns(chosen, width === 0 ? 0 : width - scrollbar - ticks, narrowBelow);
  const filters: readonly ChoiceFilter[] = offered.map(({ column, counts }) => ({
    id: column.id,
    title: column.header,
    chosen: view.filters.find(({ id }) => id === column.id)?.value ?? null,
    counts,
    choose: (value) =>
      onView({ ...view, filters: [...view.filters.filter(({ id }) => id !== column.id), ...(value === null ? [] : [{ id: column.id, value }])] }),
  }));
  const total = rows.length;
  const said = shownRows.length === total ? plural(total, what, whatMany) : `${plural(shownRows.length, what, whatMany)} of ${number(total)}`;

  function choose(id: string, stretch: boolean): void {
    if (selection === undefined) return;
    selection.onChange(stretch ? stretched(selection.chosen, shownIds, lastChosen.current, id) : toggled(selection.chosen, id));
    if (!stretch || lastChosen.current === null) lastChosen.current = id;
  }

  return (
    <div className={fitted.narrow ? 'data-table data-table--narrow' : 'data-table'} ref={box}>
      <DataTableFilters
        filters={filters}
        search={search}
        count={said}
        narrow={width > 0 && width < roomForFilters}
        onClear={() => onView({ ...view, filters: [] })}
        actions={renderActions?.(shownRows) ?? actions}
      />
      {selection === undefined ? null : (
        <p className="visually-hidden" role="status">
          {selection.chosen.size === 0 ? '' : `${plural(selection.chosen.size, what, whatMany)} selected`}
        </p>
      )}
      {renderTools?.(
        shownRows,
        <ChooseColumns
          columns={columns.slice(1)}
          shown={chosen.filter(({ id }) => id !== columns[0]?.id).map(({ id }) => id)}
          onChange={(shown) => onView({ ...view, columns: shown === null ? [] : [columns[0]?.id ?? '', ...shown] })}
        />,
      )}
      <DataTableGrid
        caption={caption}
        captionShown={captionShown}
        rows={shownRows}
        rowId={rowId}
        fitted={fitted}
        sorting={sorting}
        onSort={(id) => onView({ ...view, sort: nextSorting(sorting, id)[0] ?? null })}
        selectedId={selectedId}
        onOpen={onOpen}
        scroller={scroller}
        width={width}
        noneLeft={noneLeft}
        choosing={
          selection === undefined
            ? undefined
            : {
                rows: {
                  chosen: selection.chosen,
                  nameOf: selection.nameOf,
                  onChoose: choose,
                  onChooseAll: () => selection.onChange(allToggled(selection.chosen, shownIds)),
                },
                head:
                  shownRows.length === 0
                    ? undefined
                    : {
                        share: shareOf(selection.chosen, shownIds),
                        label: `Select all ${plural(shownRows.length, what, whatMany)} shown`,
                        onToggle: () => selection.onChange(allToggled(selection.chosen, shownIds)),
                      },
              }
        }
      />
    </div>
  );
}
