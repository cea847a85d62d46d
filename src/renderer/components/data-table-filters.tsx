import { useId, type ReactNode } from 'react';
import { number } from '../lib/format.ts';

export interface ChoiceFilter {
  readonly id: string;
  readonly title: string;
  readonly chosen: string | null;
  readonly counts: readonly { readonly value: string; readonly count: number }[];
  readonly choose: (value: string | null) => void;
}

interface DataTableFiltersProps {
  readonly filters: readonly ChoiceFilter[];
  readonly search?: ReactNode;
  /** Announced whenever it changes. */
  readonly count: string;
  readonly onClear: () => void;
  readonly actions?: ReactNode;
}

/** Compact selects above a table, each choice with its count, and the number of rows shown. */
export function DataTableFilters({ filters, search, count, onClear, actions }: DataTableFiltersProps) {
  const chosen = filters.some((filter) => filter.chosen !== null);
  return (
    <div className="bar data-table__bar">
      {search}
      {filters.map((filter) => (
        <FilterSelect key={filter.id} filter={filter} />
      ))}
      {chosen ? (
        <button type="button" className="button-quiet" onClick={onClear}>
          Clear filters
        </button>
      ) : null}
      <p className="data-table__count" role="status">
        {count}
      </p>
      {actions}
    </div>
  );
}

function FilterSelect({ filter }: { readonly filter: ChoiceFilter }) {
  const id = useId();
  // A chosen value stays on offer although other filters leave no row with it.
  const known = filter.chosen === null || filter.counts.some(({ value }) => value === filter.chosen);
  const counts = known || filter.chosen === null ? filter.counts : [...filter.counts, { value: filter.chosen, count: 0 }];
  return (
    <span className={filter.chosen === null ? 'filter' : 'filter filter--on'}>
      <label className="filter__label" htmlFor={id}>
        {filter.title}
      </label>
      <select
        id={id}
        value={filter.chosen === null ? '' : optionOf(filter.chosen)}
        onChange={(event) => {
          const picked = event.currentTarget.value;
          filter.choose(counts.find(({ value }) => optionOf(value) === picked)?.value ?? null);
        }}
      >
        <option value="">any</option>
        {counts.map(({ value, count }) => (
          <option key={value} value={optionOf(value)}>
            {value === '' ? 'not known' : value} ({number(count)})
          </option>
        ))}
      </select>
    </span>
  );
}

/** "Not known" is an empty value, and so is "any": only the one of them may be empty here. */
function optionOf(value: string): string {
  return `is ${value}`;
}
