import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import classNames from 'classnames';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';

interface RowColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
  readonly cell?: (row: Row) => ReactNode;
  readonly align?: 'end';
}

interface DataTableRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly RowColumn<Row>[];
  readonly selectedId: string | null;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The scroller's width: rows grow higher when it shrinks. */
  readonly width: number;
  /** Columns without room: each a line below the row's name. */
  readonly folded?: readonly RowColumn<Row>[];
  readonly choosing?: RowChoosing<Row> | undefined;
  /** Rows are places, whatever stands in them: one whose record arrives later keeps the focus. */
  readonly byPlace?: boolean;
  /** The first and the last row in view, counted from 0. */
  readonly onRange?: ((first: number, last: number) => void) | undefined;
}

/** Choosing rows by a tick, Space or a click with Shift or Ctrl. */
export interface RowChoosing<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly nameOf: (row: Row) => string;
  readonly onChoose: (id: string, stretch: boolean) => void;
  readonly onChooseAll: () => void;
}

const pageOfRows = 10;
const headHeight = 40;

/**
 * The rows in view, as real table rows with blank rows standing in for the rest. In a table that opens records one row
 * at a time is in the tab order; its first cell is a button, so that screen readers meet a control with the row's name.
 */
export function DataTableRows<Row>(props: DataTableRowsProps<Row>) {
  const { rows, rowId, columns, selectedId, onOpen, scroller, width, folded = [], choosing, byPlace = false, onRange } = props;
  const [{ id: activeId, place }, setActive] = useState<{ readonly id: string | null; readonly place: number }>({ id: selectedId, place: 0 });
  const wantsFocus = useRef<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const found = activeId === null ? -1 : rows.findIndex((row) => rowId(row) === activeId);
  // A row that is gone leaves its place to the one that follows.
  const active = found === -1 ? Math.max(0, Math.min(place, rows.length - 1)) : found;

  // A new function would make the virtualizer compute all places anew on every render.
  const getItemKey = useCallback((index: number) => (byPlace ? index : idAt(rows, rowId, index)), [byPlace, rows, rowId]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 53,
    overscan: 8,
    // Rows start below the sticky head, which the virtualizer does not know: without this the last row would be cut.
    scrollPaddingEnd: headHeight,
    getItemKey,
    // The active row stays in the document although it is scrolled away: it holds the focus.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return active < rows.length && !shown.includes(active) ? [...shown, active].toSorted((a, b) => a - b) : shown;
    },
  });

  const reveal = useEffectEvent((id: string) => {
    const index = rows.findIndex((row) => rowId(row) === id);
    setActive({ id, place: Math.max(0, index) });
    if (index !== -1) virtual.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => {
    // Only another selection or width moves the list; a row that changes its place does not drag it along.
    if (selectedId !== null && width >= 0) reveal(selectedId);
  }, [selectedId, width]);

  useLayoutEffect(() => {
    const id = wantsFocus.current;
    if (id === null) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    const control = row?.querySelector<HTMLElement>('.row-open') ?? row?.querySelector<HTMLElement>('.row-choose input');
    if (control === null || control === undefined) return;
    wantsFocus.current = null;
    control.focus({ preventScroll: true });
  });

  function press(event: KeyboardEvent): void {
    if (choosing !== undefined && isRowControl(event.target)) {
      if (event.key === ' ' && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        choosing.onChoose(idAt(rows, rowId, active), event.shiftKey);
        return;
      }
      if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        choosing.onChooseAll();
        return;
      }
    }
    move(event);
  }

  function move(event: KeyboardEvent): void {
    const target = targetOf(event.key, active, rows.length);
    if (target === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const id = idAt(rows, rowId, target);
    wantsFocus.current = id;
    setActive({ id, place: target });
    virtual.scrollToIndex(target, { align: 'auto' });
  }

  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const inView = useEffectEvent((first: number, last: number) => onRange?.(first, last));
  useEffect(() => inView(startIndex, endIndex), [startIndex, endIndex]);
  return (
    <tbody ref={body} onKeyDown={onOpen === undefined && choosing === undefined ? undefined : press}>
      {withGaps(items, virtual.getTotalSize()).map((part) => {
        if (part.kind === 'gap') {
          return (
            <tr key={part.key} aria-hidden="true" className="gap">
              <td colSpan={columns.length + (choosing === undefined ? 0 : 1)} style={{ height: `${part.height}px` }} />
            </tr>
          );
        }
        const row = rows[part.item.index];
        if (row === undefined) return null;
        const id = rowId(row);
        return (
          <tr
            key={byPlace ? part.item.index : id}
            ref={virtual.measureElement}
            data-index={part.item.index}
            data-row={id}
            aria-rowindex={part.item.index + 2}
            className={classNames({
              'is-selected': id === selectedId, 'is-openable': onOpen !== undefined, 'is-chosen': choosing?.chosen.has(id) === true,
            })}
            onMouseDown={(event) => {
              // A click with Shift chooses a stretch of rows; it does not mark their words.
              if (choosing !== undefined && event.shiftKey) event.preventDefault();
            }}
            onClick={(event) => {
              if (isControl(event.target)) return;
              setActive({ id, place: part.item.index });
              if (choosing !== undefined && (event.shiftKey || event.ctrlKey || event.metaKey)) choosing.onChoose(id, event.shiftKey);
              else onOpen?.(row);
            }}
          >
            {choosing === undefined ? null : (
              <td className="row-choose">
                <label>
                  <input
                    type="checkbox"
                    aria-label={`Select ${choosing.nameOf(row)}`}
                    checked={choosing.chosen.has(id)}
                    tabIndex={part.item.index === active ? 0 : -1}
                    onFocus={() => setActive({ id, place: part.item.index })}
                    onChange={({ nativeEvent }) => choosing.onChoose(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
                  />
                </label>
              </td>
            )}
            {columns.map((column, index) => {
              const own = shownIn(column, row);
              const shown = index !== 0 || folded.length === 0 ? own : (
                <>
                  {own}
                  {/* What has nothing to say takes no line. */}
                  {folded.filter((fold) => fold.value(row) !== '').map((fold) => (
                    <small key={fold.id}>
                      {fold.header}: {shownIn(fold, row)}
                    </small>
                  ))}
                </>
              );
              const end = column.align === 'end' ? 'is-end' : undefined;
              if (index !== 0) return <td key={column.id} className={end}>{shown}</td>;
              return (
                <th key={column.id} scope="row" className={end}>
                  {onOpen === undefined ? shown : (
                    <button
                      type="button"
                      className="row-open"
                      tabIndex={part.item.index === active ? 0 : -1}
                      aria-current={id === selectedId ? 'true' : undefined}
                      onFocus={() => setActive({ id, place: part.item.index })}
                      onClick={(event) => {
                        if (choosing !== undefined && (event.shiftKey || event.ctrlKey || event.metaKey)) choosing.onChoose(id, event.shiftKey);
                        else onOpen(row);
                      }}
                    >
                      {shown}
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        );
      })}
    </tbody>
  );
}

function shownIn<Row>(column: RowColumn<Row>, row: Row): ReactNode {
  return column.cell === undefined ? column.value(row) : column.cell(row);
}

/** The control that stands for the row, not one in another cell. */
function isRowControl(target: EventTarget): boolean {
  return target instanceof Element && target.matches('.row-open, .row-choose input');
}

function idAt<Row>(rows: readonly Row[], rowId: (row: Row) => string, index: number): string {
  const row = rows[index];
  return row === undefined ? String(index) : rowId(row);
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;
}

function targetOf(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  const wanted: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageOfRows,
    PageUp: active - pageOfRows,
    Home: 0,
    End: count - 1,
  };
  const target = wanted[key];
  return target === undefined ? null : Math.min(count - 1, Math.max(0, target));
}

type Part = { readonly kind: 'gap'; readonly key: string; readonly height: number } | { readonly kind: 'row'; readonly item: VirtualItem };

function withGaps(items: readonly VirtualItem[], total: number): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const item of items) {
    if (item.start > end) parts.push({ kind: 'gap', key: `gap-before-${item.index}`, height: item.start - end });
    parts.push({ kind: 'row', item });
    end = item.end;
  }
  if (total > end) parts.push({ kind: 'gap', key: 'gap-at-the-end', height: total - end });
  return parts;
}
