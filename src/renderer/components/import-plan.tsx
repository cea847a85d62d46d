import { useState, type ReactNode } from 'react';
import type { CallFailure, Job } from '../lib/register.ts';
import { nextId } from '../lib/import-columns.ts';
import { number, plural } from '../lib/format.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { JobProgress } from './progress-bar.tsx';

/* What an import would do, as its dry run says it. */

interface Count {
  readonly title: string;
  readonly value: number;
  readonly kind: 'new' | 'changed' | 'unchanged' | 'refused';
}

/** How many rows of each kind there are. */
export function ImportCounts({ counts }: { readonly counts: readonly Count[] }) {
  return (
    <dl className="import-counts">
      {counts.map(({ title, value, kind }) => (
        <div key={title} className={`import-count import-count--${kind}`}>
          <dt>{title}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ImportBarProps {
  /** The button that imports. */
  readonly title: string;
  /** Why there is nothing to import; null when there is something. */
  readonly nothing: string | null;
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly checking: boolean;
  readonly onImport: () => void;
  readonly onBack: () => void;
  readonly onCheckAgain: () => void;
}

/** Carries the import out, or leads back to what would change it. */
export function ImportBar({ title, nothing, failure, busy, checking, onImport, onBack, onCheckAgain }: ImportBarProps) {
  return (
    <div className="bar form-actions">
      {nothing === null ? (
        <Button id={nextId} variant="primary" busy={busy} onClick={onImport}>
          {title}
        </Button>
      ) : (
        <p className="import-none">{nothing}</p>
      )}
      <Button onClick={onBack}>Back</Button>
      {failure === null ? null : (
        <Button busy={checking} onClick={onCheckAgain}>
          Check the rows again
        </Button>
      )}
    </div>
  );
}

interface SaveRowsProps<Input> {
  readonly title: string;
  /** What the saved rows are then imported like. */
  readonly like: string;
  readonly input: Input;
  readonly save: Job<Input, { readonly name: string }>;
}

/** Saves the rows that need her hand as a list of their own. */
export function SaveRows<Input>({ title, like, input, save }: SaveRowsProps<Input>) {
  const [saved, setSaved] = useState('');

  async function saveRows(): Promise<void> {
    setSaved('');
    const file = await save.run(input);
    if (file !== undefined) setSaved(file.name);
  }

  return (
    <div className="import-save">
      <ErrorSummary errors={save.failure === null ? [] : [{ field: 'import-save', message: save.failure.message }]} />
      <div className="bar">
        <Button id="import-save" busy={save.busy} onClick={() => void saveRows()}>
          {title}
        </Button>
        <span className="muted" role="status">
          {saved === '' ? '' : `Saved as ${saved}. Correct it and import it like any ${like}.`}
        </span>
      </div>
      <JobProgress call={save.name} label="Saving the rows" busy={save.busy} />
    </div>
  );
}

const firstRows = 20;

interface PlannedRowsProps<Row> {
  readonly title: string;
  /** How many there are; the list may hold fewer of them. */
  readonly count: number;
  /** How the button names what there is when all of it is shown. */
  readonly all: string;
  /** How many are counted and not listed. */
  readonly more?: number;
  /** What is counted: "row". */
  readonly what: string;
  readonly rows: readonly Row[];
  readonly headings: readonly string[];
  readonly children: (row: Row, index: number) => ReactNode;
}

/** One kind of row. Long lists open on demand, so that the button to import stays near. */
export function PlannedRows<Row>({ title, count, what, rows, all, more = count - rows.length, headings, children }: PlannedRowsProps<Row>) {
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  const shown = open ? rows : rows.slice(0, firstRows);
  return (
    <section className="import-rows">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{shown.map(children)}</tbody>
      </table>
      {rows.length > shown.length ? (
        <Button variant="quiet" onClick={() => setOpen(true)}>
          Show all {all}
        </Button>
      ) : null}
      {open && more > 0 ? <p className="muted">and {plural(more, `more ${what}`)}</p> : null}
    </section>
  );
}
