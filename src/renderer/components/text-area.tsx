import { Textarea } from 'nhsuk-react-components';
import type { KeyboardEvent, Ref } from 'react';
import { frameProps, type GuardedProps } from './field-props.ts';
import { useIdentifierHint } from './use-identifier-hint.tsx';

export interface TextAreaProps extends GuardedProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly rows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { id, label, value, onChange, onBlur, onKeyDown, rows = 4, required, autoFocus, disabled, error, ref, ownPlace = false } = props;
  const guard = useIdentifierHint({ id, value, on: !ownPlace || (error ?? '') !== '' });
  return (
    <Textarea
      id={id}
      name={id}
      label={label}
      {...frameProps(props)}
      formGroupProps={{ afterInput: guard.hint }}
      {...(ref === undefined ? {} : { ref })}
      rows={rows}
      value={value}
      autoFocus={autoFocus}
      disabled={disabled}
      aria-required={required}
      aria-invalid={error === undefined || error === '' ? undefined : true}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (!guard.onKey(event)) onKeyDown?.(event);
      }}
    />
  );
}
