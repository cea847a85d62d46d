import { nhsNumbersIn } from '../../preload/contract/identifiers.ts';
import { plural } from '../lib/format.ts';
import type { FieldError } from '../lib/register.ts';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

interface IdentifierGuardProps {
  /** Everything typed into the form that is prose. */
  readonly texts: readonly string[];
  readonly keptBecause: string;
  readonly onKeptBecause: (reason: string) => void;
  /** Takes the numbers out of all of them. */
  readonly onTakeOut: () => void;
  readonly error: string | undefined;
}

/** Where the reason is typed. */
const keptBecauseId = 'keptBecause';

/** Points out, while it is typed, what reads as a patient's NHS number: it is taken out, or somebody says why it stays. */
export function IdentifierGuard({ texts, keptBecause, onKeptBecause, onTakeOut, error }: IdentifierGuardProps) {
  const found = texts.reduce((sum, text) => sum + nhsNumbersIn(text).length, 0);
  return (
    <div aria-live="polite">
      {found === 0 ? null : (
        <div className="notice notice--warning identifier-guard">
          <p className="notice__title">This holds what reads as {found === 1 ? 'an NHS number' : plural(found, 'NHS number')}</p>
          <div className="notice__body">
            <p>A register about accounts needs no patient’s number (10022 4.2.2).</p>
            <div className="bar">
              <Button onClick={onTakeOut}>Take {found === 1 ? 'it' : 'them'} out</Button>
            </div>
            <TextField
              id={keptBecauseId}
              label={`Or say why ${found === 1 ? 'it stays' : 'they stay'}`}
              value={keptBecause}
              error={error}
              onChange={onKeptBecause}
            />
          </div>
        </div>
      )}
    </div>
  );
}

/** What is wrong while such a number stands there and nobody has said why. */
export function identifierErrors(texts: readonly string[], keptBecause: string): readonly FieldError[] {
  if (keptBecause.trim() !== '' || texts.every((text) => nhsNumbersIn(text).length === 0)) return [];
  return [{ field: keptBecauseId, message: 'Take the NHS number out, or say why it has to stay.' }];
}
