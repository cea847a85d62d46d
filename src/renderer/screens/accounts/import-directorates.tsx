import type { ImportPlan } from '../../../preload/contract/accounts.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { CheckRows } from '../../components/match-columns.tsx';
import { plural } from '../../lib/format.ts';
import { useRegister, type CallFailure } from '../../lib/register.ts';
import type { DirectorateDecisions, DirectorateTake } from './import-steps.ts';

interface ImportDirectoratesProps {
  readonly unknown: ImportPlan['unknownDirectorates'];
  readonly decisions: DirectorateDecisions;
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly onDecide: (decisions: DirectorateDecisions) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Step 3, only when needed: directorates that the register does not know. */
export function ImportDirectorates({ unknown, decisions, failure, busy, onDecide, onBack, onNext }: ImportDirectoratesProps) {
  const choices = useRegister('accounts.choices', {});
  const known = choices.data?.directorates.filter((entry) => entry.active) ?? [];
  const all = (take: DirectorateTake) => onDecide(new Map(unknown.map(({ name }) => [name, take])));
  return (
    <>
      <h2 tabIndex={-1}>Directorates the register does not know</h2>
      <p className="prose">
        Whether a directorate is clinical decides who certifies that its staff know the policy (CP371 Appendix 3). A name that is only
        spelt differently can be taken as one you have. The kinds below were guessed from the names: check each one.
      </p>
      <ErrorSummary errors={failure === null ? [] : [{ field: '', message: failure.message }]} />
      <div className="bar treat-all" role="group" aria-label="Treat all as">
        <span>Treat all as:</span>
        <Button variant="quiet" onClick={() => all('clinical')}>
          Clinical
        </Button>
        <Button variant="quiet" onClick={() => all('non-clinical')}>
          Non-clinical
        </Button>
        <Button variant="quiet" onClick={() => all('refuse')}>
          Leave their rows out
        </Button>
      </div>
      <table className="import-directorates">
        <caption className="visually-hidden">Unknown directorates and what becomes of them</caption>
        <thead>
          <tr>
            <th scope="col">In the spreadsheet</th>
            <th scope="col" className="is-end">
              Rows
            </th>
            <th scope="col">Take it as</th>
          </tr>
        </thead>
        <tbody>
          {unknown.map(({ name, rows, guess }, index) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="is-end">{rows}</td>
              <td>
                <select
                  className="nhsuk-select"
                  aria-label={`Take ${name} as`}
                  aria-describedby={decisions.has(name) ? undefined : `directorate-${index}-guessed`}
                  value={decisions.get(name) ?? guess}
                  onChange={(event) => onDecide(new Map(decisions).set(name, takeOf(event.currentTarget.value)))}
                >
                  <option value="refuse">Leave out ({plural(rows, 'row')} refused)</option>
                  <option value="clinical">Add as clinical</option>
                  <option value="non-clinical">Add as non-clinical</option>
                  {known.length === 0 ? null : (
                    <optgroup label="Use an existing one">
                      {known.map((entry) => (
                        <option key={entry.id} value={`existing:${entry.id}`}>
                          {entry.name}
                        </option>
                      ))}
                    </optgroup>
                  )}
                </select>
                {decisions.has(name) ? null : (
                  <span className="muted import-guessed" id={`directorate-${index}-guessed`}>
                    Guessed: please check
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <CheckRows call="accounts.planImport" busy={busy} onNext={onNext} onBack={onBack} />
    </>
  );
}

function takeOf(value: string): DirectorateTake {
  if (value === 'clinical' || value === 'non-clinical') return value;
  return value.startsWith('existing:') ? `existing:${value.slice('existing:'.length)}` : 'refuse';
}
