import type { SortingState } from '@tanstack/react-table';

interface HeadColumn {
  readonly id: string;
  readonly header: string;
  readonly sortable?: boolean;
  readonly align?: 'end';
}

export interface HeadSelection {
  readonly share: 'none' | 'some' | 'all';
  /** "Select all 12 accounts shown" */
  readonly label: string;
  readonly onToggle: () => void;
}

interface DataTableHeadProps {
  readonly columns: readonly HeadColumn[];
  readonly sorting: SortingState;
  readonly onSort: (id: string) => void;
  readonly selection?: HeadSelection | undefined;
}

/** The sticky head: a button in each sortable heading, the direction in aria-sort and as an arrow. */
export function DataTableHead({ columns, sorting, onSort, selection }: DataTableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection === undefined ? null : (
          <td className="row-choose">
            <label>
              <input
                type="checkbox"
                aria-label={selection.label}
                title={selection.label}
                checked={selection.share === 'all'}
                ref={(box) => {
                  if (box !== null) box.indeterminate = selection.share === 'some';
                }}
                onChange={selection.onToggle}
              />
            </label>
          </td>
        )}
        {columns.map((column) => {
          const now = sorting.find(({ id }) => id === column.id);
          const direction = now === undefined ? undefined : now.desc ? 'descending' : 'ascending';
          return (
            <th key={column.id} scope="col" aria-sort={direction} className={column.align === 'end' ? 'is-end' : undefined}>
              {column.sortable === true ? (
                <button type="button" className="sort" onClick={() => onSort(column.id)}>
                  {column.header}
                  <span className="sort__arrow" aria-hidden="true">
                    {direction === undefined ? '' : direction === 'ascending' ? '▲' : '▼'}
                  </span>
                </button>
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
