import { useState } from 'react';
import { timeOfDay } from '../lib/format.ts';
import { parseTime } from '../lib/times.ts';
import type { FieldProps } from './field-props.ts';
import { TextField } from './text-field.tsx';

export interface TimeFieldProps extends FieldProps {
  /** HH:MM, or empty; typing that is no time is handed on as typed, so that the register's rule can refuse it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day, typed as people type it. Says how it was understood. */
export function TimeField({ value, onChange, hint, ...rest }: TimeFieldProps) {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (value !== given) {
    setGiven(value);
    if (value !== understood(typed)) setTyped(value);
  }
  const time = parseTime(typed);
  return (
    <div className="date-field">
      <TextField
        {...rest}
        ownPlace
        value={typed}
        width={10}
        hint={hint ?? 'For example, 17:30 or 5:30pm'}
        onChange={(text) => {
          setTyped(text);
          setGiven(understood(text));
          onChange(understood(text));
        }}
      />
      <p className="date-field__understood" role="status">
        {time === null ? (typed.trim() === '' ? '' : 'Not a time yet') : timeOfDay(time)}
      </p>
    </div>
  );
}

function understood(text: string): string {
  return parseTime(text) ?? text.trim();
}
