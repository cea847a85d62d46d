import { TextInput } from 'nhsuk-react-components';
import type { HTMLInputAutoCompleteAttribute, KeyboardEvent, Ref } from 'react';
import { frameProps, type FieldProps } from './field-props.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'search' | 'url';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Width in characters; full width without. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** Suggestions, offered by the browser's own list. */
  readonly suggestions?: readonly string[];
  readonly spellCheck?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { id, label, value, onChange, required, type = 'text', suggestions, width, autoComplete = 'off' } = props;
  const { autoFocus, disabled, onBlur, onKeyDown, spellCheck, ref } = props;
  const list = suggestions === undefined || suggestions.length === 0 ? undefined : `${id}-suggestions`;
  return (
    <>
      <TextInput
        id={id}
        name={id}
        label={label}
        {...frameProps(props)}
        {...(width === undefined ? {} : { width })}
        {...(ref === undefined ? {} : { ref })}
        type={type}
        value={value}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        disabled={disabled}
        spellCheck={spellCheck}
        list={list}
        aria-required={required}
        aria-invalid={hasError(props)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
      {list === undefined ? null : (
        <datalist id={list}>
          {suggestions?.map((suggestion) => <option key={suggestion} value={suggestion} />)}
        </datalist>
      )}
    </>
  );
}

function hasError({ error }: FieldProps): true | undefined {
  return error === undefined || error === '' ? undefined : true;
}
