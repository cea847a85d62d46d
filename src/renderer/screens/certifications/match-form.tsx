import { useState } from 'react';
import type { CertificateItem } from '../../../preload/contract/certifications-values.ts';
import { certificationReturns, type CertificateReturn } from '../../../preload/contract/certifications-returns.ts';
import { TextField } from '../../components/field.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { number } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';

interface MatchFormProps {
  readonly item: CertificateReturn;
  readonly onMatched: () => void;
}

const most = 8;
const noItems: readonly CertificateItem[] = [];

/** Says which certificate a copy is: by its number, or from those that are out, narrowed by typing. */
export function MatchForm({ item, onMatched }: MatchFormProps) {
  const all = useRegister('certifications.list', {}).data ?? noItems;
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.match', certificationReturns.match.input, 'certifications.unfinished');
  const [typed, setTyped] = useState('');
  const words = typed.trim().toLowerCase().split(/\s+/u);
  const out = all.filter(({ state }) => state === 'sent' || state === 'overdue');
  const found = out.filter((one) => {
    const text = [one.number, one.directorate, one.department, one.manager, one.policyReference].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });

  async function match(wanted: string): Promise<void> {
    if (!busy && (await carryOut({ id: item.id, version: item.version, number: wanted }))) onMatched();
  }

  return (
    <form
      className="match-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const [only, ...more] = found;
        void match(only !== undefined && more.length === 0 ? only.number : typed.trim().toUpperCase());
      }}
    >
      <ErrorSummary errors={errors} />
      <TextField
        id="number"
        label="Which certificate is it?"
        hint="Type its number, or part of the directorate’s or the manager’s name. Enter takes the one that is left."
        value={typed}
        spellCheck={false}
        autoFocus
        error={errorOf('number')}
        onChange={setTyped}
      />
      <p className="muted" role="status">
        {out.length === 0 ? 'No certificate is out.' : found.length === 0 ? 'None that is out fits. A full number is also looked for among those that came back.' : `${number(found.length)} of ${number(out.length)} that are out`}
      </p>
      <ul className="match-list">
        {found.slice(0, most).map((one) => (
          <li key={one.id}>
            <button type="button" className="match-list__one" onClick={() => void match(one.number)}>
              <b>{one.number}</b> {[one.directorate, one.department].filter((part) => part !== '').join(', ')}
              <small>
                {one.policyReference} version {one.versionNumber}
                {one.manager === '' ? '' : ` · ${one.manager}`} · {one.words}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {found.length > most ? <p className="muted">Type more to see the others.</p> : null}
      <Button type="submit" busy={busy}>
        Take this number
      </Button>
    </form>
  );
}
