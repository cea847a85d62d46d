import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { StrengthMeter } from '../../components/strength-meter.tsx';
import { call, CallFailure } from '../../lib/register.ts';

interface PasswordInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error?: string | undefined;
  /** What a guesser would try first. */
  readonly known: readonly string[];
  readonly onChange: (value: string) => void;
}

/** The length that is offered: beyond what can be guessed, within what platforms accept. */
const length = 20;

/** A password of an account: typed, pasted or made here, with how hard it is to guess. It lives in this box only. */
export function PasswordInput({ id, label, hint, value, error, known, onChange }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function make(kind: 'random' | 'words'): Promise<void> {
    setFailure(null);
    try {
      // Not through the query cache: a password must not lie in it.
      const { password } = await call('logins.generate', kind === 'words' ? { kind } : { kind, length });
      onChange(password);
      setShown(true);
    } catch (problem) {
      setFailure(problem instanceof CallFailure ? problem.message : 'No password could be made. Try again.');
    }
  }

  return (
    <div className="password-input">
      <div className="secret">
        <TextField
          id={id}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          type={shown ? 'text' : 'password'}
          value={value}
          error={error}
          spellCheck={false}
          autoComplete="off"
          onChange={onChange}
        />
        <span className="secret__show">
          <Button variant="quiet" pressed={shown} label={`Show: ${label}`} onClick={() => setShown((now) => !now)}>
            {shown ? 'Hide' : 'Show'}
          </Button>
        </span>
        <div className="secret__after">
          <StrengthMeter secret={value} known={known} instead={failure} />
        </div>
      </div>
      <div className="bar">
        <Button variant="quiet" onClick={() => void make('random')}>
          Make a long random one
        </Button>
        <Button variant="quiet" onClick={() => void make('words')}>
          Make one of three words
        </Button>
      </div>
    </div>
  );
}
