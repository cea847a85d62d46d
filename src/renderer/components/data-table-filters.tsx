import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
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
  /** Little room: several filters fold under one button. */
  readonly narrow?: boolean;
  readonly actions?: ReactNode;
}

/** Compact selects above a table, each choice with its count, and the number of rows shown. */
export function DataTableFilters({ filters, search, count, onClear, actions, narrow = false }: DataTableFiltersProps) {
  const said = (
    <p className="data-table__count" role="status">
      {count}
    </p>
  );
  return (
    <div className="bar data-table__bar">
      {search}
      {narrow && filters.length > 1 ? (
        <FoldedFilters filters={filters} onClear={onClear}>
          {said}
          {actions}
        </FoldedFilters>
      ) : (
        <>
          <Filters filters={filters} onClear={onClear} />
          {said}
          {actions}
        </>
      )}
    </div>
  );
}

type FiltersProps = Pick<DataTableFiltersProps, 'filters' | 'onClear'>;

function Filters({ filters, onClear }: FiltersProps) {
  return (
    <>
      {filters.map((filter) => (
        <FilterSelect key={filter.id} filter={filter} />
      ))}
      {filters.some((filter) => filter.chosen !== null) ? (
        <button type="button" className="button-quiet" onClick={onClear}>
          Clear filters
        </button>
      ) : null}
    </>
  );
}

/** One button for all filters, which says how many are set; they open below what stands beside it. */
function FoldedFilters({ filters, onClear, children }: FiltersProps & { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const set = filters.filter(({ chosen }) => chosen !== null);
  const fold = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Escape would otherwise close the record beside the list.
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  });
  useEffect(() => {
    const place = panel.current;
    const listener = (event: KeyboardEvent): void => fold(event);
    place?.addEventListener('keydown', listener);
    return () => place?.removeEventListener('keydown', listener);
  }, [open]);
  const inWords = set.map(({ title, chosen }) => `${title} ${valueWords(chosen ?? '')}`).join(', ');
  return (
    <>
      <button
        ref={button}
        type="button"
        className={set.length === 0 ? 'button-quiet' : 'button-quiet button-quiet--on'}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={inWords === '' ? undefined : inWords}
        onClick={() => setOpen(!open)}
      >
        Filters{set.length === 0 ? '' : ` (${number(set.length)})`}
        {inWords === '' ? null : <span className="visually-hidden"> set: {inWords}</span>} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </button>
      {children}
      {open ? (
        <div id={id} ref={panel} className="bar data-table__filters" role="group" aria-label="Filters">
          <Filters filters={filters} onClear={onClear} />
        </div>
      ) : null}
    </>
  );
}

function valueWords(value: string): string {
  return value === '' ? 'not known' : value;
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
            {valueWords(value)} ({number(count)})
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
