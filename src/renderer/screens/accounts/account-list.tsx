import { useMemo, useState } from 'react';
import type { AccountRow } from '../../../preload/contract/accounts.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { number, shortDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { AlarmTags } from './alarm-tags.tsx';
import { ListSearch } from './list-search.tsx';
import { statusWords } from './words.ts';

const noRows: readonly AccountRow[] = [];

const columns: readonly DataTableColumn<AccountRow>[] = [
  {
    id: 'name',
    header: 'Account',
    // The handle is searched with the name: officers know accounts by either.
    value: (row) => `${row.name} ${row.handle}`,
    cell: (row) => (
      <>
        {row.name}
        <small className="fold">{[row.channelTitle, row.directorate].filter((part) => part !== '').join(' · ')}</small>
      </>
    ),
    sortable: true,
  },
  { id: 'channel', header: 'Channel', value: (row) => row.channelTitle, width: 96, sortable: true, filter: 'choice', wideOnly: true },
  { id: 'directorate', header: 'Directorate', value: (row) => row.directorate, width: 140, sortable: true, filter: 'choice', wideOnly: true },
  { id: 'lineManager', header: 'Line manager', value: (row) => row.lineManager, width: 124, sortable: true, wideOnly: true },
  { id: 'administrators', header: 'Admins', value: (row) => row.administrators, width: 76, sortable: true, align: 'end', wideOnly: true },
  {
    id: 'status',
    header: 'Status',
    value: (row) => statusWords[row.status].title,
    cell: (row) =>
      row.status === 'active' ? 'Active' : <Tag tone={statusWords[row.status].tone}>{statusWords[row.status].title}</Tag>,
    width: 112,
    sortable: true,
    filter: 'choice',
    wideOnly: true,
  },
  {
    id: 'lastReview',
    header: 'Last review',
    value: (row) => row.lastReviewOn ?? '',
    cell: (row) => (row.lastReviewOn === null ? 'never' : <span className="nowrap">{shortDate(row.lastReviewOn)}</span>),
    width: 112,
    sortable: true,
  },
  {
    id: 'alarms',
    header: 'Alarms',
    value: (row) => row.alarms.map((alarm) => alarm.text).join(', '),
    cell: (row) => (
      <>
        {row.status === 'active' ? null : (
          <span className="fold fold--tag">
            <Tag tone={statusWords[row.status].tone}>{statusWords[row.status].title}</Tag>
          </span>
        )}
        <AlarmTags alarms={row.alarms} />
      </>
    ),
    width: 176,
  },
];

interface AccountListProps {
  readonly selectedId: string | null;
  /** Something is open beside the list, and the one primary button of the screen is there. */
  readonly quiet: boolean;
}

/** All accounts. Stays mounted while the detail changes, so that its filters and place are kept. */
export function AccountList({ selectedId, quiet }: AccountListProps) {
  const { data, error, isPending } = useRegister('accounts.list', {});
  const [text, setText] = useState('');
  const rows = data ?? noRows;
  const alarmed = useMemo(() => rows.filter((row) => row.alarms.length > 0).length, [rows]);
  const empty = data !== undefined && rows.length === 0;
  return (
    <>
      <PageHeader
        title="Accounts"
        sub={data === undefined || empty ? 'Who may speak for the Trust online' : `${number(rows.length)} on the register · ${number(alarmed)} with an alarm`}
        actions={
          empty ? undefined : (
            <>
              <Button variant={quiet ? 'quiet' : 'secondary'} label="Import a spreadsheet" onClick={() => go('/accounts/import')}>
                {quiet ? 'Import' : 'Import a spreadsheet'}
              </Button>
              <Button variant={quiet ? 'quiet' : 'primary'} onClick={() => go('/accounts/new')}>
                Add an account
              </Button>
            </>
          )
        }
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the accounts…</p> : null}
      {empty ? (
        <EmptyState
          title="No accounts yet"
          actions={
            <>
              <Button variant="primary" onClick={() => go('/accounts/import')}>
                Import a spreadsheet
              </Button>
              <Button onClick={() => go('/accounts/new')}>Add an account</Button>
            </>
          }
        >
          <p>
            This room keeps every approved social media account of the Trust: what it is for, who runs it, who approved it and
            when it was last reviewed (CP371 2.3.1).
          </p>
          <p>Most teams have a spreadsheet already. Bring it in as it is: you see what will happen before anything is stored.</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Accounts"
            what="account"
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            selectedId={selectedId}
            onOpen={(row) => go(`/accounts/${row.id}`)}
            filterText={text}
            defaultSort={{ id: 'name', desc: false }}
            actions={<ListSearch id="accounts-search" label="Find an account" value={text} onChange={setText} />}
          />
        </div>
      ) : null}
    </>
  );
}
