import { useState } from 'react';
import type { ReviewKind } from '../../../preload/contract/reviews.ts';
import type { ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { RadioGroup, SelectField, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import type { CallFailure } from '../../lib/register.ts';
import { columnId, columnLetter, type ListFacts, type Matching, matchingErrors, nextId } from './import-steps.ts';
import { kindTitles } from './import-words.ts';

interface ImportColumnsProps {
  readonly sheet: ReviewSheet;
  readonly facts: ListFacts;
  readonly matching: Matching;
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly onFacts: (facts: ListFacts) => void;
  readonly onMatch: (column: number, field: string | null) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Step 2: what the list is, and what each of its columns is. */
export function ImportColumns({ sheet, facts, matching, failure, busy, onFacts, onMatch, onBack, onNext }: ImportColumnsProps) {
  const [asked, setAsked] = useState(false);
  const problems = matchingErrors(sheet, matching, facts);
  const errors = [...(failure === null ? [] : [{ field: '', message: failure.message }]), ...(asked ? problems : [])];
  const kinds: readonly ReviewKind[] = facts.what === 'returned' ? ['monthly', 'quarterly'] : ['quarterly', 'monthly', 'secondary'];
  return (
    <>
      <h2 tabIndex={-1}>What is in the list?</h2>
      <ErrorSummary errors={errors} />
      {sheet.remembered ? (
        <Notice kind="info" title="The columns are matched as you matched them last time">
          <p>A list with these headings has come in before. Check them; what you change is remembered for the next time.</p>
        </Notice>
      ) : null}
      <div className="review-import-facts">
        <RadioGroup
          id="import-what"
          label="What is it?"
          value={facts.what}
          error={asked ? problems.find(({ field }) => field === 'import-what')?.message : undefined}
          options={[
            { value: 'returned', title: 'Worksheets that came back', hint: 'Every question is asked, and each row is checked as the form on screen is.' },
            { value: 'past', title: 'A list of past reviews', hint: 'Taken as it is: account, date and outcome are enough. Also of years before this register.' },
          ]}
          onChange={(what) => onFacts({ ...facts, what: what === 'returned' ? 'returned' : 'past', kind: what === 'returned' ? 'monthly' : facts.kind })}
        />
        <SelectField
          id="import-kind"
          label="Which reviews?"
          hint="Of rows that do not say."
          value={facts.kind}
          options={kinds.map((kind) => ({ value: kind, title: kindTitles[kind] }))}
          onChange={(kind) => onFacts({ ...facts, kind: kinds.find((known) => known === kind) ?? facts.kind })}
        />
        <TextField
          id="import-reviewer"
          label="Who did them?"
          hint={facts.what === 'returned' && facts.kind === 'monthly' ? 'Of rows that do not say. Without a name, each account’s line manager.' : 'Of rows that do not say, such as “Communications Team”.'}
          value={facts.reviewer}
          onChange={(reviewer) => onFacts({ ...facts, reviewer })}
        />
      </div>
      <div className="import-scroll">
        <table className="import-columns">
          <caption className="visually-hidden">Columns of the list and what they become</caption>
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
              const warning = asked ? problems.find(({ field, message }) => field === id && message.includes('already taken'))?.message : undefined;
              const field = matching.get(index) ?? null;
              return (
                <tr key={index} className={field === null ? 'is-left-out' : undefined}>
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
                      value={field ?? ''}
                      onChange={(event) => onMatch(index, event.currentTarget.value === '' ? null : event.currentTarget.value)}
                    >
                      <option value="">Leave this column out</option>
                      {sheet.fields.map((known) => (
                        <option key={known.field} value={known.field}>
                          {known.title}
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
      <JobProgress call="reviews.planReturns" label="Checking the rows" busy={busy} />
      <div className="bar form-actions">
        <Button
          id={nextId}
          variant="primary"
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
