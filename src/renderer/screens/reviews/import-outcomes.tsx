import { useState } from 'react';
import type { ReviewImportPlan } from '../../../preload/contract/reviews-import.ts';
import { Button } from '../../components/button.tsx';
import { plural } from '../../lib/format.ts';
import type { OutcomeChoices } from './import-steps.ts';

interface ImportOutcomesProps {
  readonly unknown: ReviewImportPlan['unknownOutcomes'];
  readonly outcomes: ReviewImportPlan['outcomes'];
  readonly told: OutcomeChoices;
  readonly busy: boolean;
  readonly onTold: (told: OutcomeChoices) => void;
}

/** Words for an outcome that are the list's own: what each means is said once, for all its rows. */
export function ImportOutcomes({ unknown, outcomes, told, busy, onTold }: ImportOutcomesProps) {
  const [choices, setChoices] = useState<OutcomeChoices>(new Map());
  if (unknown.length === 0) return null;
  const chosen = unknown.filter(({ word }) => (choices.get(word) ?? '') !== '').length;
  return (
    <section className="panel review-import-outcomes" aria-labelledby="unknown-outcomes">
      <h3 id="unknown-outcomes">What do these outcomes mean?</h3>
      <p>The list has words of its own for what a review found. Until you say what they mean, their rows are refused.</p>
      <table>
        <caption className="visually-hidden">Words for an outcome and what they mean</caption>
        <thead>
          <tr>
            <th scope="col">In the list</th>
            <th scope="col" className="is-end">
              Rows
            </th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {unknown.map(({ word, rows }) => (
            <tr key={word}>
              <th scope="row">{word === '' ? <span className="muted">no outcome given</span> : word}</th>
              <td className="is-end">{rows}</td>
              <td>
                <select
                  className="nhsuk-select"
                  aria-label={`${word === '' ? 'No outcome given' : word} means`}
                  value={choices.get(word) ?? ''}
                  onChange={(event) => setChoices(new Map(choices).set(word, event.currentTarget.value))}
                >
                  <option value="">Leave out ({plural(rows, 'row')} refused)</option>
                  {outcomes.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button id="tell-outcomes" busy={busy} disabled={chosen === 0} onClick={() => onTold(new Map([...told, ...choices]))}>
        Check the rows with these meanings
      </Button>
    </section>
  );
}
