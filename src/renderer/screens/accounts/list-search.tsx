interface ListSearchProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Narrows a list while typing. Small, because it stands in the table's own bar. */
export function ListSearch({ id, label, value, onChange }: ListSearchProps) {
  return (
    <span className="list-search">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        placeholder={label}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          // The short way from what was searched to what was found.
          const first = event.currentTarget.closest('.data-table')?.querySelector<HTMLElement>('.row-open');
          if (first === null || first === undefined) return;
          event.preventDefault();
          first.focus();
        }}
      />
    </span>
  );
}
