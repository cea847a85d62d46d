import type { CallName } from '../../preload/contract/index.ts';
import { columnId, columnLetter, nextId } from '../lib/import-columns.ts';
import { Button } from './button.tsx';
import { JobProgress } from './progress-bar.tsx';

interface MatchColumnsProps<Field extends string> {
  /** What the table is, for who hears it. */
  readonly caption: string;
  readonly columns: readonly { readonly index: number; readonly heading: string; readonly samples: readonly string[] }[];
  /** What a column can become. */
  readonly fields: readonly { readonly field: Field; readonly title: string }[];
  readonly matching: ReadonlyMap<number, Field | null>;
  /** What is wrong with the choice for a column. */
  readonly warningOf: (index: number) => string | undefined;
  readonly onMatch: (index: number, field: Field | null) => void;
}

/** The columns of a list, and what each becomes. */
export function MatchColumns<Field extends string>({ caption, columns, fields, matching, warningOf, onMatch }: MatchColumnsProps<Field>) {
  return (
    <div className="import-scroll">
      <table className="import-columns">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="import-columns__letter">
              <span className="visually-hidden">Column</span>
            </th>
            <th scope="col">Heading</th>
            <th scope="col">First rows</th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, heading, samples }) => {
            const id = columnId(index);
            const warning = warningOf(index);
            const chosen = matching.get(index) ?? null;
            return (
              <tr key={index} className={chosen === null ? 'is-left-out' : undefined}>
                <td className="muted">{columnLetter(index)}</td>
                <th scope="row">{heading === '' ? <span className="muted">No heading</span> : heading}</th>
                <td className="import-samples">{samples.join('\n')}</td>
                <td>
                  {warning === undefined ? null : (
                    <span className="nhsuk-error-message" id={`${id}-warning`}>
                      {warning}
                    </span>
                  )}
                  <select
                    id={id}
                    className="nhsuk-select"
                    aria-label={`${heading === '' ? `Column ${columnLetter(index)}` : heading} becomes`}
                    aria-invalid={warning === undefined ? undefined : true}
                    aria-describedby={warning === undefined ? undefined : `${id}-warning`}
                    value={chosen ?? ''}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      onMatch(index, fields.find(({ field }) => field === value)?.field ?? null);
                    }}
                  >
                    <option value="">Leave this column out</option>
                    {fields.map(({ field, title }) => (
                      <option key={field} value={field}>
                        {title}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CheckRowsProps {
  /** The dry run. */
  readonly call: CallName;
  readonly busy: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** The foot of a step that ends in the dry run. */
export function CheckRows({ call, busy, onNext, onBack }: CheckRowsProps) {
  return (
    <>
      <JobProgress call={call} label="Checking the rows" busy={busy} />
      <div className="bar form-actions">
        <Button id={nextId} variant="primary" busy={busy} onClick={onNext}>
          Check the rows
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </>
  );
}
