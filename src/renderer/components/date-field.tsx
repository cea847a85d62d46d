import { useState } from 'react';
import { parseDate } from '../lib/dates.ts';
import { fullDate, longDate } from '../lib/format.ts';
import type { FieldProps } from './field-props.ts';
import { TextField } from './text-field.tsx';

export interface DateFieldProps extends FieldProps {
  /** ISO date, or empty; typing that is no date is handed on as typed, so that the register's rule can refuse it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A date, typed as people type dates. Says how it was understood, so that 3/4 is never a surprise. */
export function DateField({ value, onChange, hint, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState(() => shown(value));
  const [given, setGiven] = useState(value);
  // A value from outside (another record, a reset) replaces what was typed; an echo of our own does not.
  if (value !== given) {
    setGiven(value);
    if (value !== understood(typed)) setTyped(shown(value));
  }
  const date = parseDate(typed);
  return (
    <div className="date-field">
      <TextField
        {...rest}
        ownPlace
        value={typed}
        width={20}
        hint={hint ?? 'For example, 31 October 2026 or 31/10/2026'}
        onChange={(text) => {
          setTyped(text);
          setGiven(understood(text));
          onChange(understood(text));
        }}
      />
      <p className="date-field__understood" role="status">
        {date === null ? unread(typed) : fullDate(date)}
      </p>
    </div>
  );
}

/** Three parts with a year of four figures are a full date: one that is none does not exist. */
function unread(typed: string): string {
  if (typed.trim() === '') return '';
  return /^\d{1,2}\D+(?:\d{1,2}|[a-z]{3,9})\D+\d{4}$/iu.test(typed.trim()) ? 'There is no such day' : 'Not a full date yet';
}

function understood(text: string): string {
  return parseDate(text) ?? text.trim();
}

function shown(value: string): string {
  return parseDate(value) === null ? value : longDate(value);
}
