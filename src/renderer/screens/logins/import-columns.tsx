import type { LoginField, PasswordList } from '../../../preload/contract/logins-import.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import type { CallFailure } from '../../lib/register.ts';
import { loginFields, loginFieldTitles, type Matching } from './import-steps.ts';

interface ImportColumnsProps {
  readonly list: PasswordList;
  readonly matching: Matching;
  readonly problems: readonly string[];
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly onMatch: (index: number, field: LoginField | null) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Step 2: what each column holds. What may be a password is never shown. */
export function ImportColumns({ list, matching, problems, failure, busy, onMatch, onBack, onNext }: ImportColumnsProps) {
  const errors = [...problems, ...(failure === null ? [] : [failure.message])].map((message) => ({ field: '', message }));
  return (
    <>
      <h2 tabIndex={-1}>Say what the columns hold</h2>
      <ErrorSummary errors={errors} />
      <table className="import-columns">
        <caption className="visually-hidden">Columns of the list</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">For example</th>
            <th scope="col">Is the</th>
          </tr>
        </thead>
        <tbody>
          {list.columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">{column.heading === '' ? `Column ${column.index + 1}` : column.heading}</th>
              <td className="muted">{matching.get(column.index) === 'password' || column.samples.length === 0 ? 'not shown' : column.samples.join(', ')}</td>
              <td>
                <select
                  aria-label={`What ${column.heading} holds`}
                  className="nhsuk-select"
                  value={matching.get(column.index) ?? ''}
                  onChange={(event) => onMatch(column.index, loginFields.find((field) => field === event.currentTarget.value) ?? null)}
                >
                  <option value="">Leave out</option>
                  {loginFields.map((field) => (
                    <option key={field} value={field}>
                      {loginFieldTitles[field]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="bar">
        <Button variant="primary" busy={busy} onClick={onNext}>
          Look at what will happen
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
      <JobProgress call="logins.planPasswordList" label="Comparing with the register" busy={busy} />
    </>
  );
}
