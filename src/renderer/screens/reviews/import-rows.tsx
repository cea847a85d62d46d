import { useState, type ReactNode } from 'react';
import type { AboutReviewRow, ReviewImportPlan, ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { Button } from '../../components/button.tsx';
import { number, plural, shortDate } from '../../lib/format.ts';
import { fieldTitle } from './import-steps.ts';
import { kindWords } from './import-words.ts';

const firstRows = 20;

interface RowsProps<Row> {
  readonly title: string;
  /** How many rows of the list there are; fewer of them may be listed. */
  readonly count: number;
  /** How many rows the listed ones are about. */
  readonly listed?: number;
  readonly rows: readonly Row[];
  readonly headings: readonly string[];
  readonly children: (row: Row, index: number) => ReactNode;
}

/** One kind of row. Long lists open on demand, so that the button to import stays near. */
function Rows<Row>({ title, count, rows, listed = rows.length, headings, children }: RowsProps<Row>) {
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
          Show all {number(rows.length)}
        </Button>
      ) : null}
      {open && count > listed ? <p className="muted">and {plural(count - listed, 'more row')}</p> : null}
    </section>
  );
}

interface AboutRowsProps {
  readonly sheet: ReviewSheet | null;
  readonly rows: readonly AboutReviewRow[];
  /** How many rows of the list there are. */
  readonly count: number;
}

function AboutRows({ title, sheet, rows, count }: AboutRowsProps & { readonly title: string }) {
  return (
    <Rows title={`${title}: ${plural(count, 'row')}`} count={count} listed={new Set(rows.map(({ row }) => row)).size} rows={rows} headings={['Row', 'Field', 'In the list', 'Why']}>
      {(row, index) => (
        <tr key={`${row.row} ${row.field} ${index}`}>
          <td className="import-row-number">{number(row.row)}</td>
          <td>{row.field === '' ? 'The whole row' : fieldTitle(sheet, row.field)}</td>
          <td className="import-value">{row.value === '' ? <span className="muted">{row.field === '' ? '' : 'empty'}</span> : row.value}</td>
          <td>{row.reason}</td>
        </tr>
      )}
    </Rows>
  );
}

export function RefusedRows(props: AboutRowsProps) {
  return <AboutRows title="Refused" {...props} />;
}

/** Rows that come in, with something to look at. */
export function WarningRows(props: AboutRowsProps) {
  return <AboutRows title="Recorded, but look at these" {...props} />;
}

export function RecordedRows({ rows, count }: { readonly rows: ReviewImportPlan['recorded']; readonly count: number }) {
  return (
    <Rows title={`New: ${plural(count, 'review')}`} count={count} rows={rows} headings={['Row', 'Account', 'Review', 'Counts for', 'Done', 'Outcome']}>
      {(row) => (
        <tr key={row.row}>
          <td className="import-row-number">{number(row.row)}</td>
          <th scope="row">{row.account}</th>
          <td>{kindWords[row.kind]}</td>
          <td>{row.period}</td>
          <td>
            <span className="nowrap">{shortDate(row.reviewedOn)}</span>
            <small className="review-import-by">by {row.reviewer}</small>
          </td>
          <td>
            {row.outcome}
            <small className="review-import-by">{row.answers === 0 ? 'no answers' : `${plural(row.answers, 'answer')}, ${plural(row.concerns, 'concern')}`}</small>
          </td>
        </tr>
      )}
    </Rows>
  );
}

export function ThereRows({ rows, count }: { readonly rows: ReviewImportPlan['there']; readonly count: number }) {
  return (
    <Rows title={`There already: ${plural(count, 'row')}`} count={count} rows={rows} headings={['Row', 'Account', 'Why']}>
      {(row) => (
        <tr key={row.row}>
          <td className="import-row-number">{number(row.row)}</td>
          <th scope="row">{row.account}</th>
          <td>{row.reason}</td>
        </tr>
      )}
    </Rows>
  );
}
