import { useState, type ReactNode } from 'react';
import type { ImportPlan } from '../../../preload/contract/accounts.ts';
import { Button } from '../../components/button.tsx';
import { number } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { fieldTitle } from './import-steps.ts';
import { changedFieldTitle, changedValue, noNames } from './words.ts';

const firstRows = 20;

interface RowsProps<Row> {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly Row[];
  readonly headings: readonly string[];
  readonly children: (row: Row, index: number) => ReactNode;
}

/** One kind of row. Long lists open on demand, so that the button to import stays near. */
function Rows<Row>({ title, count, rows, headings, children }: RowsProps<Row>) {
  const [all, setAll] = useState(false);
  if (count === 0) return null;
  const shown = all ? rows : rows.slice(0, firstRows);
  return (
    <section className="import-rows">
      <table>
        <caption>
          {title} ({number(count)})
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
          Show all {number(rows.length)}
        </Button>
      ) : null}
      {all && count > rows.length ? <p className="muted">and {number(count - rows.length)} more</p> : null}
    </section>
  );
}

export function RefusedRows({ rows, count }: { readonly rows: ImportPlan['refused']; readonly count: number }) {
  return (
    <Rows title="Refused" count={count} rows={rows} headings={['Row', 'Field', 'In the spreadsheet', 'Why']}>
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
    <Rows title="Changed" count={count} rows={rows} headings={['Row', 'Account', 'What changes']}>
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
    <Rows title="New" count={count} rows={rows} headings={['Row', 'Account', 'Channel', 'Address']}>
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
