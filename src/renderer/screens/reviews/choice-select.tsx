interface ChoiceSelectProps {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

/**
 * A filter in the look of the table's own. It stands outside the table because "save and next" follows it too:
 * an officer who works through one directorate stays in it.
 */
export function ChoiceSelect({ id, title, value, options, onChange }: ChoiceSelectProps) {
  return (
    <span className={value === '' ? 'filter' : 'filter filter--on'}>
      <label className="filter__label" htmlFor={id}>
        {title}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">any</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </span>
  );
}
