import { useState, type ReactNode } from 'react';
import type { ImportPlan } from '../../../preload/contract/accounts.ts';
import { Button } from '../../components/button.tsx';
import { number, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { fieldTitle } from './import-steps.ts';
import { changedFieldTitle, changedValue, noNames } from './words.ts';

const firstRows = 20;

interface RowsProps<Row> {
  readonly title: string;
  /** How many there are; the list may hold fewer of them. */
  readonly count: number;
  /** What a line of the list is. */
  readonly what?: string;
  readonly rows: readonly Row[];
  readonly headings: readonly string[];
  readonly children: (row: Row, index: number) => ReactNode;
}

/** One kind of row. Long lists open on demand, so that the button to import stays near. */
function Rows<Row>({ title, count, what = 'account', rows, headings, children }: RowsProps<Row>) {
  const [all, setAll] = useState(false);
  if (count === 0) return null;
  const shown = all ? rows : rows.slice(0, firstRows);
  return (
    <section className="import-rows">
      <table>
        <caption>
          {title}
        </caption>
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
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show all {plural(rows.length, what)}
        </Button>
      ) : null}
      {all && count > rows.length ? <p className="muted">and {plural(count - rows.length, `more ${what}`)}</p> : null}
    </section>
  );
}

export function RefusedRows({ rows, count }: { readonly rows: ImportPlan['refused']; readonly count: number }) {
  // One row can be wrong in several places: rows and reasons are counted apart.
  const listed = new Set(rows.map(({ row }) => row)).size;
  const title = rows.length === listed ? plural(count, 'row') : `${plural(count, 'row')}, for ${plural(rows.length, 'reason')}`;
  return (
    <Rows title={`Refused: ${title}`} count={listed < count ? rows.length + count - listed : rows.length} what="reason" rows={rows} headings={['Row', 'Field', 'In the spreadsheet', 'Why']}>
      {(row, index) => (
        <tr key={`${row.row} ${row.field} ${index}`}>
          <td className="import-row-number">{number(row.row)}</td>
          <td>{fieldTitle(row.field)}</td>
          <td className="import-value">{row.value === '' ? <span className="muted">empty</span> : row.value}</td>
          <td>{row.reason}</td>
        </tr>
      )}
    </Rows>
  );
}

export function ChangedRows({ rows, count }: { readonly rows: ImportPlan['changed']; readonly count: number }) {
  const choices = useRegister('accounts.choices', {});
  const names = choices.data ?? noNames;
  return (
    <Rows title={`Changed: ${plural(count, 'account')}`} count={count} rows={rows} headings={['Row', 'Account', 'What changes']}>
      {(row) => (
        <tr key={row.row}>
          <td className="import-row-number">{number(row.row)}</td>
          <th scope="row">{row.name}</th>
          <td className="import-value">
            {row.changes.map((change) => (
              <div key={change.field}>
                <span className="muted">{changedFieldTitle(change.field)}:</span> <del>{changedValue(change.field, change.from, names)}</del>{' '}
                <span aria-hidden="true">→</span>
                <span className="visually-hidden"> becomes</span> <ins>{changedValue(change.field, change.to, names)}</ins>
              </div>
            ))}
          </td>
        </tr>
      )}
    </Rows>
  );
}

export function AddedRows({ rows, count }: { readonly rows: ImportPlan['added']; readonly count: number }) {
  return (
    <Rows title={`New: ${plural(count, 'account')}`} count={count} rows={rows} headings={['Row', 'Account', 'Channel', 'Address']}>
      {(row) => (
        <tr key={row.row}>
          <td className="import-row-number">{number(row.row)}</td>
          <th scope="row">{row.name}</th>
          <td>{row.channel}</td>
          <td className="import-value">{row.address}</td>
        </tr>
      )}
    </Rows>
  );
}
