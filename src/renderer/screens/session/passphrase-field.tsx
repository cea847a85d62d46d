import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';

export interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** A new passphrase: says how good its length is. */
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
      <div className="secret__after">{fresh ? <Strength length={[...value].length} /> : null}</div>
    </div>
  );
}

const floor = 12;

function Strength({ length }: { readonly length: number }) {
  const level = length < floor ? 0 : length < 16 ? 1 : length < 20 ? 2 : length < 25 ? 3 : 4;
  const words = ['', 'long enough', 'good', 'strong', 'very strong'][level] ?? '';
  return (
    <>
      <span className="strength" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= level ? 'is-on' : ''} />
        ))}
      </span>
      <span role="status">
        {length === 0 ? 'At least 12 characters' : length < floor ? `${floor - length} more to go` : `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`}
      </span>
    </>
  );
}
