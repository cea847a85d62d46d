import type { LoginRow } from '../../../preload/contract/logins.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { plural, shortDate } from '../../lib/format.ts';
import { listFacts } from '../../lib/list-address.ts';
import { useRegister } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { ListSearch } from '../accounts/list-search.tsx';
import { KeychainCheck } from './keychain-check.tsx';
import { SourceFiles } from './source-files.tsx';
import { keeperWords, twoStepWords } from './words.ts';

const columns: readonly DataTableColumn<LoginRow>[] = [
  {
    id: 'account',
    header: 'Account',
    value: (row) => `${row.account} ${row.label}`,
    cell: (row) => (
      <>
        {row.account}
        <small>
          {[row.label, row.channelTitle].filter((part) => part !== '').join(' · ')}
          <span className="fold"> {row.userName}</span>
        </small>
      </>
    ),
    sortable: true,
  },
  { id: 'userName', header: 'User name', value: (row) => row.userName, sortable: true, wideOnly: true },
  { id: 'keeper', header: 'Password', value: keeperShort, cell: keeperCell, width: 116, sortable: true, filter: 'choice' },
  { id: 'twoStep', header: 'Second step', value: (row) => twoStepWords[row.twoStep], width: 124, sortable: true, filter: 'choice', wideOnly: true },
  {
    id: 'confirmed',
    header: 'Last worked',
    value: (row) => row.confirmedOn ?? '',
    cell: (row) => (row.confirmedOn === null ? 'never' : <span className="nowrap">{shortDate(row.confirmedOn)}</span>),
    width: 112,
    sortable: true,
    wideOnly: true,
  },
  {
    id: 'owed',
    header: 'To do',
    value: (row) => owedWords(row) || 'Nothing',
    cell: (row) => {
      const words = owedWords(row);
      return words === '' ? '' : <Tag tone={row.rotationOwed.length > 0 ? 'red' : 'warm'}>{words}</Tag>;
    },
    width: 164,
    sortable: true,
    filter: 'choice',
  },
];

function keeperShort(row: LoginRow): string {
  if (row.endedOn !== null) return 'No longer used';
  if (row.keeper === null) return 'Not held';
  return row.keeper.here ? 'Here' : row.keeper.officer;
}

function keeperCell(row: LoginRow) {
  return <span title={keeperWords(row)}>{row.keeper === null || row.keeper.here ? keeperShort(row) : `${row.keeper.officer}, ${row.keeper.machine}`}</span>;
}

/** What is still to be done for a login, in a few words; empty when nothing is. */
function owedWords(row: LoginRow): string {
  if (row.endedOn !== null) return '';
  if (row.rotationOwed.length > 0) return 'New password owed';
  if (row.keeper === null) return 'Password not held';
  return row.failedOn !== null && (row.confirmedOn === null || row.failedOn >= row.confirmedOn) ? 'Did not work' : '';
}

const loginList = listFacts(columns, { id: 'account', desc: false });

interface LoginListProps {
  readonly selectedId: string | null;
  readonly quiet: boolean;
}

/** Every login, with where its password lies and what is to be done. */
export function LoginList({ selectedId, quiet }: LoginListProps) {
  const { data, error, isPending } = useRegister('logins.list', {});
  const [list, look] = useListView(loginList);
  const rows = data ?? [];
  const used = rows.filter((row) => row.endedOn === null);
  const owed = used.filter((row) => row.rotationOwed.length > 0).length;
  const empty = data !== undefined && rows.length === 0;
  return (
    <>
      <PageHeader
        title="Logins"
        sub={data === undefined || empty ? 'How the Trust gets into its accounts' : `${plural(used.length, 'login')} in use · ${plural(owed, 'new password')} owed`}
        actions={
          empty ? undefined : (
            <>
              <Button variant={quiet ? 'quiet' : 'secondary'} onClick={() => go('/logins/import')}>
                Bring in a password list
              </Button>
              <Button variant={quiet ? 'quiet' : 'primary'} onClick={() => go('/logins/new')}>
                Add a login
              </Button>
            </>
          )
        }
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the logins…</p> : null}
      <SourceFiles />
      {empty ? (
        <EmptyState
          title="No logins yet"
          actions={
            <>
              <Button variant="primary" onClick={() => go('/logins/import')}>
                Bring in a password list
              </Button>
              <Button onClick={() => go('/logins/new')}>Add a login</Button>
            </>
          }
        >
          <p>
            The Communications Team holds the login of every approved account (CP371 2.3.1). User names and who holds the second step stand in the
            register; the passwords themselves lie in the keychain of this computer, nowhere else.
          </p>
          <p>A list the team has already, from a spreadsheet, a browser or KeePass, comes in as it is.</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <>
          {quiet ? null : <KeychainCheck auto={used.some((row) => row.keeper?.here === true)} />}
          <div className="list-table">
            <DataTable
              caption="Logins"
              what="login"
              rows={rows}
              rowId={(row) => row.id}
              columns={columns}
              selectedId={selectedId}
              onOpen={(row) => go(`/logins/${row.id}`)}
              filterText={list.text}
              view={list.table}
              onView={(table) => look({ ...list, table })}
              actions={<ListSearch id="logins-search" label="Find a login" value={list.text} onChange={(text) => look({ ...list, text })} />}
            />
          </div>
        </>
      ) : null}
    </>
  );
}
