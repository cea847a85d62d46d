import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { StrengthMeter } from '../../components/strength-meter.tsx';
import { missingOf } from './passphrase-rules.ts';

export interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** A new passphrase: says how hard it is to guess. */
  readonly fresh?: boolean;
}

/** A passphrase: can be shown, can be pasted. */
export function PassphraseField({ id, label, hint, value, onChange, error, autoFocus = false, fresh = false }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="secret">
      <TextField
        id={id}
        label={label}
        hint={hint}
        ownPlace
        type={shown ? 'text' : 'password'}
        value={value}
        error={error}
        autoFocus={autoFocus}
        spellCheck={false}
        required
        // A browser's password store must not offer to keep it.
        autoComplete="off"
        onChange={onChange}
      />
      <span className="secret__show">
        <Button variant="quiet" pressed={shown} label={`Show: ${label}`} onClick={() => setShown((now) => !now)}>
          {shown ? 'Hide' : 'Show'}
        </Button>
      </span>
      <div className="secret__after">{fresh ? <StrengthMeter secret={value} instead={missingOf(value)} /> : null}</div>
    </div>
  );
}
