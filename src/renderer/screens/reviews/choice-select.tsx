interface ChoiceSelectProps {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly options: readonly string[];
  /** Choices that are no names, above the others. */
  readonly more?: readonly { readonly value: string; readonly title: string }[];
  readonly titleOf?: (option: string) => string;
  readonly onChange: (value: string) => void;
}

/**
 * A filter in the look of the table's own. It stands outside the table because "save and next" follows it too:
 * an officer who works through one directorate stays in it.
 */
export function ChoiceSelect({ id, title, value, options, more = [], titleOf = (option) => option, onChange }: ChoiceSelectProps) {
  // A chosen value stays on offer although nothing of the list has it any more.
  const known = value === '' || options.includes(value) || more.some((choice) => choice.value === value);
  return (
    <span className={value === '' ? 'filter' : 'filter filter--on'}>
      <label className="filter__label" htmlFor={id}>
        {title}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">any</option>
        {more.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
        {(known ? options : [...options, value]).map((option) => (
          <option key={option} value={option}>
            {titleOf(option)}
          </option>
        ))}
      </select>
    </span>
  );
}
