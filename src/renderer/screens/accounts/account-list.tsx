import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AccountRow } from '../../../preload/contract/accounts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { number, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { remember } from '../../lib/window-memory.ts';
import { chosenForNotice } from '../notices/chosen-accounts.ts';
import { accountColumns } from './account-columns.tsx';
import { FirstAccounts } from './first-accounts.tsx';
import { focusIfLost } from './focus.ts';
import { chosenRows, ListBar } from './list-bar.tsx';
import { ListFilesResult, useListFiles } from './list-files.tsx';
import { ListSearch } from './list-search.tsx';
import { accountList } from './list-view.ts';
import { viewId } from './list-views.tsx';
import './list.css';

const noRows: readonly AccountRow[] = [];
const nobody: ReadonlySet<string> = new Set();

interface AccountListProps {
  readonly selectedId: string | null;
  /** Something is open beside the list, and the one primary button of the screen is there. */
  readonly quiet: boolean;
}

/** All accounts. How it is looked at is kept while other rooms are visited. */
export function AccountList({ selectedId, quiet }: AccountListProps) {
  const client = useQueryClient();
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  const { data, error, isPending } = useRegister('accounts.list', {});
  const [list, setList] = useListView(accountList, 'accounts.list');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(nobody);
  const [changed, setChanged] = useState<OutputOf<'accounts.bulkEdit'> | null>(null);
  const files = useListFiles();
  const rows = data ?? noRows;
  const still = useMemo(() => new Set(rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id)), [rows, chosen]);
  const empty = data !== undefined && rows.length === 0;

  function writeNotice(to: readonly AccountRow[]): void {
    remember(client, chosenForNotice, to.map(({ id }) => id));
    go('/notices/new?accounts=selected');
  }

  return (
    <>
      <PageHeader
        title="Accounts"
        sub={data === undefined || empty ? 'Who may speak for the Trust online' : <Counts rows={rows} short={quiet} />}
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
      {changed === null ? null : <Notice kind="success" title={changedWords(changed)} onClose={() => setChanged(null)} />}
      <ListFilesResult files={files} />
      {empty ? <NoAccounts /> : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Accounts"
            what="account"
            rows={rows}
            rowId={idOf}
            columns={accountColumns}
            selectedId={selectedId}
            onOpen={(row) => go(`/accounts/${row.id}`)}
            filterText={list.text}
            view={list.table}
            onView={(table) => setList({ ...list, table })}
            selection={{ chosen: still, onChange: setChosen, nameOf }}
            search={<ListSearch id="accounts-search" label="Find an account" value={list.text} onChange={(text) => setList({ ...list, text })} />}
            renderTools={(shown, chooseColumns) => (
              <ListBar
                chooseColumns={chooseColumns}
                shown={shown}
                chosen={chosenRows(rows, shown, still)}
                list={list}
                files={files}
                onFiles={() => setChanged(null)}
                mayChange={mayChange}
                onList={setList}
                onClear={() => {
                  setChosen(nobody);
                  focusIfLost(viewId);
                }}
                onNotice={writeNotice}
                onChanged={(result) => {
                  files.forget();
                  setChanged(result);
                  setChosen(nobody);
                  focusIfLost(viewId);
                }}
              />
            )}
          />
        </div>
      ) : null}
    </>
  );
}

const idOf = (row: AccountRow) => row.id;
const nameOf = (row: AccountRow) => `${row.name}, ${row.channelTitle}`;

function changedWords({ changed, unchanged }: OutputOf<'accounts.bulkEdit'>): string {
  return unchanged === 0 ? `${plural(changed, 'account')} changed` : `${plural(changed, 'account')} changed, ${number(unchanged)} as they were already`;
}

function Counts({ rows, short }: { readonly rows: readonly AccountRow[]; readonly short: boolean }) {
  const alarmed = useMemo(() => rows.filter((row) => row.alarms.length > 0).length, [rows]);
  const due = useRegister('accounts.watchList', {}).data?.filter((handle) => handle.due).length ?? 0;
  const counted = `${number(rows.length)} on the register · ${number(alarmed)} with an alarm`;
  if (short) return counted;
  return (
    <>
      {counted} · <Link to="/accounts/watch-list">Watch list of released handles</Link>
      {due === 0 ? '' : ` (${number(due)} to look at)`}
    </>
  );
}

function NoAccounts() {
  return (
    <FirstAccounts title="No accounts yet">
      <p>
        This room keeps every approved social media account of the Trust: what it is for, who runs it, who approved it and
        when it was last reviewed (CP371 2.3.1).
      </p>
      <p>Most teams have a spreadsheet already. Bring it in as it is: you see what will happen before anything is stored.</p>
    </FirstAccounts>
  );
}
