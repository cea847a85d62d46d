import type { AboutReviewRow, ReviewImportPlan, ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { PlannedRows } from '../../components/import-plan.tsx';
import { number, plural, shortDate } from '../../lib/format.ts';
import { fieldTitle } from './import-steps.ts';
import { kindWords } from './import-words.ts';

interface AboutRowsProps {
  readonly sheet: ReviewSheet | null;
  readonly rows: readonly AboutReviewRow[];
  /** How many rows of the list there are. */
  readonly count: number;
}

function AboutRows({ title, sheet, rows, count }: AboutRowsProps & { readonly title: string }) {
  return (
    <PlannedRows title={`${title}: ${plural(count, 'row')}`} what="row" all={number(rows.length)} count={count} more={count - new Set(rows.map(({ row }) => row)).size} rows={rows} headings={['Row', 'Field', 'In the list', 'Why']}>
      {(row, index) => (
        <tr key={`${row.row} ${row.field} ${index}`}>
          <td className="import-row-number">{number(row.row)}</td>
          <td>{row.field === '' ? 'The whole row' : fieldTitle(sheet, row.field)}</td>
          <td className="import-value">{row.value === '' ? <span className="muted">{row.field === '' ? '' : 'empty'}</span> : row.value}</td>
          <td>{row.reason}</td>
        </tr>
      )}
    </PlannedRows>
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
    <PlannedRows title={`New: ${plural(count, 'review')}`} what="row" all={number(rows.length)} count={count} rows={rows} headings={['Row', 'Account', 'Review', 'Counts for', 'Done', 'Outcome']}>
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
    </PlannedRows>
  );
}

export function ThereRows({ rows, count }: { readonly rows: ReviewImportPlan['there']; readonly count: number }) {
  return (
    <PlannedRows title={`There already: ${plural(count, 'row')}`} what="row" all={number(rows.length)} count={count} rows={rows} headings={['Row', 'Account', 'Why']}>
      {(row) => (
        <tr key={row.row}>
          <td className="import-row-number">{number(row.row)}</td>
          <th scope="row">{row.account}</th>
          <td>{row.reason}</td>
        </tr>
      )}
    </PlannedRows>
  );
}
