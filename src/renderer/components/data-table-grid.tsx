import type { SortingState } from '@tanstack/react-table';
import type { RefObject } from 'react';
import { DataTableHead, type HeadSelection } from './data-table-head.tsx';
import { leastWidth, type FittedColumns } from './data-table-model.ts';
import { DataTableRows, type RowChoosing } from './data-table-rows.tsx';

interface DataTableGridProps<Row> {
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly fitted: FittedColumns<Row>;
  readonly sorting: SortingState;
  readonly onSort: (id: string) => void;
  readonly selectedId: string | null;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly noneLeft: string;
  /** Lets rows be chosen; the head has no tick where there is nothing to choose. */
  readonly choosing?: { readonly rows: RowChoosing<Row>; readonly head: HeadSelection | undefined } | undefined;
  readonly byPlace?: boolean;
  readonly onRange?: (first: number, last: number) => void;
}

/** The column with the ticks. */
export const tickWidth = 40;
/** Room kept for an upright scrollbar, whether it is there or not: else rows that fold would take it away and unfold again. */
export const scrollbar = 16;

/** The table itself in its scrolling box: sticky head, the rows in view. */
export function DataTableGrid<Row>(props: DataTableGridProps<Row>) {
  const { caption, captionShown = false, rows, rowId, fitted, sorting, onSort, selectedId, onOpen, scroller, width, noneLeft, choosing } = props;
  const { byPlace = false, onRange } = props;
  // Below this the table scrolls sideways instead of breaking words letter by letter.
  const least = leastWidth(fitted.shown) + (choosing === undefined ? 0 : tickWidth);
  const reached = onOpen !== undefined || choosing !== undefined;
  return (
    // Rows with a control are reached by keyboard and scroll with it; otherwise the scrolling box itself has to be reached.
    <div className="data-table__scroll" ref={scroller} {...(reached ? { tabIndex: -1 } : { tabIndex: 0, role: 'region', 'aria-label': caption })}>
      <table aria-rowcount={rows.length + 1} style={{ minWidth: `${least}px` }}>
        <caption className={captionShown ? undefined : 'visually-hidden'}>{caption}</caption>
        <colgroup>
          {choosing?.head === undefined ? null : <col style={{ width: `${tickWidth}px` }} />}
          {fitted.shown.map((column) => (
            <col key={column.id} style={column.width === undefined ? undefined : { width: `${column.width}px` }} />
          ))}
        </colgroup>
        <DataTableHead columns={fitted.shown} sorting={sorting} onSort={onSort} selection={choosing?.head} />
        <DataTableRows
          rows={rows}
          rowId={rowId}
          columns={fitted.shown}
          folded={fitted.folded}
          selectedId={selectedId}
          onOpen={onOpen}
          scroller={scroller}
          width={width}
          choosing={choosing?.rows}
          byPlace={byPlace}
          onRange={onRange}
        />
      </table>
      {rows.length === 0 ? <p className="data-table__none">{noneLeft}</p> : null}
    </div>
  );
}
