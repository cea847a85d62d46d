import { useState } from 'react';
import type { ImportField, Spreadsheet } from '../../../preload/contract/accounts.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import type { CallFailure } from '../../lib/register.ts';
import { importFieldsInOrder as importFields, importFieldTitles } from '../../../preload/contract/accounts-import.ts';
import { columnLetter, nextId, type Matching, type MatchingProblem } from './import-steps.ts';

interface ImportColumnsProps {
  readonly sheet: Spreadsheet;
  readonly matching: Matching;
  readonly problems: readonly MatchingProblem[];
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly onMatch: (column: number, field: ImportField | null) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const columnId = (index: number) => `column-${index}`;

/** Step 2: what each of her columns is. Suggestions are chosen already; anything else is left out. */
export function ImportColumns({ sheet, matching, problems, failure, busy, onMatch, onBack, onNext }: ImportColumnsProps) {
  const [asked, setAsked] = useState(false);
  const beside = new Map(problems.flatMap(({ column, message }) => (column === null ? [] : [[column, message] as const])));
  const firstColumn = sheet.columns[0]?.index ?? 0;
  const errors = [
    ...(failure === null ? [] : [{ field: '', message: failure.message }]),
    ...(asked ? problems.map(({ column, message }) => ({ field: columnId(column ?? firstColumn), message })) : []),
  ];
  return (
    <>
      <h2 tabIndex={-1}>What is in each column?</h2>
      <ErrorSummary errors={errors} />
      {sheet.remembered ? (
        <Notice kind="info" title="The columns are matched as you matched them last time">
          <p>A spreadsheet with these headings has come in before. Check them; what you change is remembered for the next time.</p>
        </Notice>
      ) : null}
      <div className="import-scroll">
        <table className="import-columns">
          <caption className="visually-hidden">Columns of the spreadsheet and the fields they become</caption>
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
            {sheet.columns.map(({ index, heading, samples }) => {
              const id = columnId(index);
              const warning = beside.get(index);
              const field = matching.get(index) ?? null;
              return (
                <tr key={index} className={field === null ? 'is-left-out' : undefined}>
                  <td className="muted">{columnLetter(index)}</td>
                  <th scope="row">{heading === '' ? <span className="muted">No heading</span> : heading}</th>
                  <td className="import-samples">{samples.slice(0, 3).map((sample) => sample || '(empty)').join('\n')}</td>
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
                      value={field ?? ''}
                      onChange={(event) => {
                        const chosen = event.currentTarget.value;
                        onMatch(index, importFields.find((known) => known === chosen) ?? null);
                      }}
                    >
                      <option value="">Leave this column out</option>
                      {importFields.map((known) => (
                        <option key={known} value={known}>
                          {importFieldTitles[known]}
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
      <p className="import-missing" role="status">
        {problems.find(({ column }) => column === null)?.message ?? ''}
      </p>
      <JobProgress call="accounts.planImport" label="Checking the rows" busy={busy} />
      <div className="bar form-actions">
        <Button
          id={nextId} variant="primary"
          busy={busy}
          onClick={() => {
            setAsked(problems.length > 0);
            if (problems.length === 0) onNext();
          }}
        >
          Check the rows
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </>
  );
}
