import { useState, type ReactNode } from 'react';
import type { PasswordListPlan } from '../../../preload/contract/logins-import.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { Tag } from '../../components/tag.tsx';
import { number, plural } from '../../lib/format.ts';
import { useRegister, type CallFailure } from '../../lib/register.ts';
import { ListSearch } from '../accounts/list-search.tsx';
import { actionWords, matchedWords, type PlannedRow } from './import-steps.ts';

interface ImportRowsProps {
  readonly plan: PasswordListPlan;
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly checking: boolean;
  readonly onChoose: (row: number, accountId: string | null) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}

const leaveOut = 'leave-out';

/** Step 3: which account each entry belongs to, and what will happen to it. */
export function ImportRows({ plan, failure, busy, checking, onChoose, onBack, onImport }: ImportRowsProps) {
  const accounts = useRegister('accounts.list', {}).data ?? [];
  const [text, setText] = useState('');
  const { counts } = plan;
  const coming = counts.added + counts.changed;
  const columns = columnsWith((row) => <AccountChoice row={row} accounts={accounts} onChoose={onChoose} />);
  return (
    <>
      <h2 tabIndex={-1}>Check before anything is stored</h2>
      <ErrorSummary errors={failure === null ? [] : [{ field: '', message: failure.message }]} />
      <p role="status">
        {plural(counts.added, 'new login')}, {plural(counts.changed, 'new password')}, {number(counts.unchanged)} held already, {number(counts.leftOut)} left out,{' '}
        {number(counts.refused)} cannot come in.{' '}
        {counts.rotationOwed === 0 ? '' : `${plural(counts.rotationOwed, 'login')} will be owed a new password, because the same one is used elsewhere.`}
      </p>
      <div className="import-rows list-table">
        <DataTable
          caption="Entries of the list"
          what="entry"
          whatMany="entries"
          rows={plan.rows}
          rowId={(row) => String(row.row)}
          columns={columns}
          filterText={text}
          actions={<ListSearch id="entries-search" label="Find an entry" value={text} onChange={setText} />}
        />
      </div>
      <div className="bar">
        <Button variant="primary" busy={busy} disabled={coming === 0 || checking} onClick={onImport}>
          Bring in {plural(coming, 'password')}
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
      <JobProgress call="logins.importPasswordList" label="Putting the passwords into the keychain" busy={busy} />
    </>
  );
}

interface AccountChoiceProps {
  readonly row: PlannedRow;
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly channelTitle: string }[];
  readonly onChoose: (row: number, accountId: string | null) => void;
}

/** The account that an entry belongs to, as it was found or as the officer says. */
function AccountChoice({ row, accounts, onChoose }: AccountChoiceProps) {
  return (
    <>
      <select
        aria-label={`Account of row ${row.row}`}
        value={row.accountId ?? leaveOut}
        onChange={(event) => onChoose(row.row, event.currentTarget.value === leaveOut ? null : event.currentTarget.value)}
      >
        <option value={leaveOut}>Leave out</option>
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {account.name} ({account.channelTitle})
          </option>
        ))}
      </select>
      <small>{matchedWords[row.matchedBy]}</small>
    </>
  );
}

function columnsWith(choice: (row: PlannedRow) => ReactNode): readonly DataTableColumn<PlannedRow>[] {
  return [
    { id: 'row', header: 'Row', value: (row) => row.row, width: 64, align: 'end', sortable: true },
    {
      id: 'entry',
      header: 'Entry',
      value: (row) => `${row.title} ${row.userName} ${row.address}`,
      cell: (row) => (
        <>
          {row.title === '' ? row.userName : row.title}
          <small>{[row.title === '' ? '' : row.userName, row.address].filter((part) => part !== '').join(' · ')}</small>
        </>
      ),
      sortable: true,
    },
    { id: 'account', header: 'Account', value: (row) => row.account, cell: choice },
    {
      id: 'action',
      header: 'What will happen',
      value: (row) => actionWords[row.action].title,
      cell: (row) => (
        <>
          <Tag tone={actionWords[row.action].tone}>{actionWords[row.action].title}</Tag>{' '}
          {row.rotationOwed ? <Tag tone="warm">New password owed</Tag> : null}
          {row.remarks.map((remark) => (
            <small key={remark}>{remark}</small>
          ))}
        </>
      ),
      width: 240,
      filter: 'choice',
    },
  ];
}
