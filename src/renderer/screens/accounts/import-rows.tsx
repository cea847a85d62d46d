import type { ImportPlan } from '../../../preload/contract/accounts.ts';
import { PlannedRows } from '../../components/import-plan.tsx';
import { number, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { fieldTitle } from './import-steps.ts';
import { changedFieldTitle, changedValue, noNames } from './words.ts';

/** What stands in the way of rows: some rows have several, so both are counted, and everywhere in the same words. */
function CellRows({ title, one, rows, count }: { readonly title: string; readonly one: string; readonly rows: ImportPlan['refused']; readonly count: number }) {
  const listed = new Set(rows.map(({ row }) => row)).size;
  const whole = listed === count;
  const what = rows.length === listed || !whole ? plural(count, 'row') : `${plural(rows.length, one)} in ${plural(count, 'row')}`;
  return (
    <PlannedRows
      title={`${title}: ${what}`}
      all={whole ? what : `listed, in ${plural(listed, 'row')}`}
      more={count - listed}
      what="row"
      count={count}
      rows={rows}
      headings={['Row', 'Field', 'In the spreadsheet', 'Why']}
    >
      {(row, index) => (
        <tr key={`${row.row} ${row.field} ${index}`}>
          <td className="import-row-number">{number(row.row)}</td>
          <td>{fieldTitle(row.field)}</td>
          <td className="import-value">{row.value === '' ? <span className="muted">empty</span> : row.value}</td>
          <td>{row.reason}</td>
        </tr>
      )}
    </PlannedRows>
  );
}

interface CellRowsProps {
  readonly rows: ImportPlan['refused'];
  /** How many rows of the spreadsheet there are. */
  readonly count: number;
}

export function RefusedRows({ rows, count }: CellRowsProps) {
  return <CellRows title="Refused" one="reason" rows={rows} count={count} />;
}

/** Rows that come in, with cells that were passed over or read in a way that is to be checked. */
export function WarningRows({ rows, count }: CellRowsProps) {
  return <CellRows title="Imported, but look at these" one="remark" rows={rows} count={count} />;
}

export function ChangedRows({ rows, count }: { readonly rows: ImportPlan['changed']; readonly count: number }) {
  const choices = useRegister('accounts.choices', {});
  const names = choices.data ?? noNames;
  return (
    <PlannedRows title={`Changed: ${plural(count, 'account')}`} what="account" all={plural(rows.length, 'account')} count={count} rows={rows} headings={['Row', 'Account', 'What changes']}>
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
    </PlannedRows>
  );
}

export function AddedRows({ rows, count }: { readonly rows: ImportPlan['added']; readonly count: number }) {
  return (
    <PlannedRows title={`New: ${plural(count, 'account')}`} what="account" all={plural(rows.length, 'account')} count={count} rows={rows} headings={['Row', 'Account', 'Channel', 'Address', 'Directorate', 'Line manager']}>
      {(row) => (
        <tr key={row.row}>
          <td className="import-row-number">{number(row.row)}</td>
          <th scope="row">{row.name}</th>
          <td>{row.channel}</td>
          <td className="import-value">{row.address}</td>
          <td>{row.directorate}</td>
          <td>{row.lineManager}</td>
        </tr>
      )}
    </PlannedRows>
  );
}
