import { TextInput } from 'nhsuk-react-components';
import type { HTMLInputAutoCompleteAttribute, KeyboardEvent, Ref } from 'react';
import { type FieldProps, frameProps, type GuardedProps } from './field-props.ts';
import { useIdentifierHint } from './use-identifier-hint.tsx';

export interface TextFieldProps extends GuardedProps {
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
  const guard = useIdentifierHint({ id, value, on: isGuarded(props) });
  const list = suggestions === undefined || suggestions.length === 0 ? undefined : `${id}-suggestions`;
  return (
    <>
      <TextInput
        id={id}
        name={id}
        label={label}
        {...frameProps(props)}
        formGroupProps={{ afterInput: guard.hint }}
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
        onKeyDown={(event) => {
          if (!guard.onKey(event)) onKeyDown?.(event);
        }}
      />
      {list === undefined ? null : (
        <datalist id={list}>
          {suggestions?.map((suggestion) => <option key={suggestion} value={suggestion} />)}
        </datalist>
      )}
    </>
  );
}

/** Passwords, searches and numbers are no prose; an address in its own place is pointed out only where the register refuses it. */
function isGuarded({ type = 'text', ownPlace = type === 'email', error }: TextFieldProps): boolean {
  return (type === 'text' || type === 'email' || type === 'url') && (!ownPlace || (error ?? '') !== '');
}

function hasError({ error }: FieldProps): true | undefined {
  return error === undefined || error === '' ? undefined : true;
}
