import { Select } from 'nhsuk-react-components';
import { frameProps, type FieldProps, type Option } from './field-props.ts';

export interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** Shown first with an empty value; without it the first option is chosen. */
  readonly emptyOption?: string;
}

/** A choice from a list. */
export function SelectField(props: SelectFieldProps) {
  const { id, label, value, onChange, options, emptyOption, required, autoFocus, disabled, error } = props;
  return (
    <Select
      id={id}
      name={id}
      label={label}
      {...frameProps(props)}
      value={value}
      autoFocus={autoFocus}
      disabled={disabled}
      aria-required={required}
      aria-invalid={error === undefined || error === '' ? undefined : true}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {emptyOption === undefined ? null : <option value="">{emptyOption}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.title}
        </option>
      ))}
    </Select>
  );
}
