import { useMemo, useState } from 'react';
import type { PersonRow } from '../../../preload/contract/people.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { number } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { ListSearch } from '../accounts/list-search.tsx';
import { LeaverTag, leaverWords } from './leaver-tag.tsx';
import { categoryWords } from './words.ts';

const noRows: readonly PersonRow[] = [];

const columns: readonly DataTableColumn<PersonRow>[] = [
  {
    id: 'name',
    header: 'Name',
    // The address and the job title are searched with the name.
    value: (row) => `${row.name} ${row.email} ${row.role}`,
    cell: (row) => (
      <>
        {row.name}
        {row.email === '' ? null : <small>{row.email}</small>}
        <small className="fold">{[row.role, row.directorate].filter((part) => part !== '').join(' · ')}</small>
      </>
    ),
    sortable: true,
  },
  { id: 'role', header: 'Job title', value: (row) => row.role, width: 150, sortable: true, wideOnly: true },
  { id: 'directorate', header: 'Directorate', value: (row) => row.directorate, width: 140, sortable: true, filter: 'choice', wideOnly: true },
  { id: 'category', header: 'Works as', value: (row) => categoryWords[row.category], width: 132, sortable: true, wideOnly: true },
  { id: 'accounts', header: 'Accounts', value: (row) => row.accounts, width: 88, sortable: true, align: 'end' },
  {
    id: 'leaving',
    header: 'Leaving',
    value: (row) => leaverWords(row),
    cell: (row) => <LeaverTag row={row} />,
    width: 148,
    sortable: true,
    filter: 'choice',
  },
];

interface PeopleListProps {
  readonly selectedId: string | null;
  /** Something is open beside the list, and the one primary button of the screen is there. */
  readonly quiet: boolean;
}

/** Everybody, by name. Stays mounted while the detail changes, so that its filters and place are kept. */
export function PeopleList({ selectedId, quiet }: PeopleListProps) {
  const { data, error, isPending } = useRegister('people.list', {});
  const [text, setText] = useState('');
  const rows = data ?? noRows;
  const owing = useMemo(() => rows.filter((row) => row.leaver && row.accounts > 0).length, [rows]);
  const empty = data !== undefined && rows.length === 0;
  const add = (variant: 'primary' | 'quiet') => (
    <Button variant={variant} onClick={() => go('/people/new')}>
      Add a person
    </Button>
  );
  return (
    <>
      <PageHeader
        title="People"
        sub={
          data === undefined || empty
            ? 'Who runs the Trust’s accounts, and who answers for them'
            : `${number(rows.length)} known · ${owing === 0 ? 'nobody who has left still holds an account' : `${number(owing)} left and still on an account`}`
        }
        actions={empty ? undefined : add(quiet ? 'quiet' : 'primary')}
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the people…</p> : null}
      {empty ? (
        <EmptyState title="Nobody yet" actions={add('primary')}>
          <p>
            This room keeps line managers, administrators, contributors and everybody else who holds a role on an account (CP371
            2.3.1), whoever employs them. Most come in by themselves, with the accounts they run.
          </p>
          <p>When somebody leaves, open them here: everything they hold is handed over in one step.</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="People"
            what="person"
            whatMany="people"
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            selectedId={selectedId}
            onOpen={(row) => go(`/people/${row.id}`)}
            filterText={text}
            defaultSort={{ id: 'name', desc: false }}
            actions={<ListSearch id="people-search" label="Find a person" value={text} onChange={setText} />}
          />
        </div>
      ) : null}
    </>
  );
}
