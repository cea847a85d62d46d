import { useState } from 'react';
import type { FormerHandle } from '../../../preload/contract/accounts-records.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { plural, shortDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { focusRow } from './focus.ts';
import { foundWords } from './watch-list.ts';
import { WatchListLook } from './watch-list-look.tsx';
import './desk.css';

const noRows: readonly FormerHandle[] = [];
const idOf = (row: FormerHandle) => row.id;

const columns: readonly DataTableColumn<FormerHandle>[] = [
  {
    id: 'handle',
    header: 'Released handle',
    value: (row) => row.handle === '' ? row.address : row.handle,
    cell: (row) => (
      <>
        {row.handle === '' ? row.address : row.handle}
        <small>
          {row.account}
          <span className="fold"> · {row.channelTitle}</span>
        </small>
      </>
    ),
    sortable: true,
  },
  { id: 'channel', header: 'Channel', value: (row) => row.channelTitle, width: 110, sortable: true, filter: 'choice', wideOnly: true },
  { id: 'heldUntil', header: 'Held until', value: (row) => row.heldUntil, cell: (row) => <span className="nowrap">{shortDate(row.heldUntil)}</span>, width: 112, sortable: true, wideOnly: true },
  {
    id: 'found',
    header: 'Found',
    value: (row) => foundWords[row.found].title,
    cell: (row) => (
      <>
        <Tag tone={foundWords[row.found].tone}>{foundWords[row.found].title}</Tag>
        {row.lastLookedOn === null ? null : <small>{shortDate(row.lastLookedOn)}</small>}
        {row.note === '' ? null : <small>{row.note}</small>}
      </>
    ),
    width: 190,
    sortable: true,
    filter: 'choice',
  },
  {
    id: 'next',
    header: 'Look again',
    value: (row) => row.nextLookOn,
    cell: (row) =>
      row.nextLookOn === null ? 'not again' : (
        <>
          <span className="nowrap">{shortDate(row.nextLookOn)}</span>
          {row.due ? (
            <>
              {' '}
              <Tag tone="warm">Due</Tag>
            </>
          ) : null}
        </>
      ),
    width: 170,
    sortable: true,
  },
];

/** Handles that the Trust no longer holds: a stranger who takes one is believed to be the Trust. */
export function WatchListScreen() {
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  const { data, error, isPending } = useRegister('accounts.watchList', {});
  const [looking, setLooking] = useState<FormerHandle | null>(null);
  const rows = data ?? noRows;
  // Who is not looked for again stays on the list, for what was found.
  const watched = rows.filter((row) => row.watched).length;
  const due = rows.filter((row) => row.due).length;
  return (
    <div className="page">
      <PageHeader
        title="Watch list of released handles"
        sub={
          <>
            <Link to="/accounts">All accounts</Link>
            {rows.length === 0 ? '' : ` · ${plural(watched, 'handle')} watched · ${due === 0 ? 'none to look at today' : `${plural(due, 'handle')} to look at`}`}
          </>
        }
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the watch list…</p> : null}
      {data !== undefined && rows.length === 0 ? (
        <EmptyState title="No handle is watched">
          <p>
            When an account is closed or takes another handle, somebody else may take the old one and be believed to be the Trust
            (CP371 2.8). Put it on this list when the account is closed or its handle changes; the register then asks for a look
            from time to time.
          </p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Released handles"
            what="handle"
            rows={rows}
            rowId={idOf}
            columns={columns}
            defaultSort={{ id: 'next', desc: false }}
            onOpen={mayChange ? setLooking : (row) => go(`/accounts/${row.accountId}`)}
          />
        </div>
      ) : null}
      {looking === null ? null : (
        <WatchListLook
          handle={looking}
          onClose={() => {
            setLooking(null);
            focusRow(looking.id);
          }}
        />
      )}
    </div>
  );
}
