import type { NoticeRow } from '../../../preload/contract/notices.ts';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { number, plural, shortDate, shortDateTime, todayIso } from '../../lib/format.ts';
import { listFacts } from '../../lib/list-address.ts';
import { useRegister } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { answersOf, answerWords, isOverdue, missing, noticeKinds } from './notice-words.ts';

const noRows: readonly NoticeRow[] = [];
const idOf = (row: NoticeRow) => row.id;

const columns: readonly DataTableColumn<NoticeRow>[] = [
  {
    id: 'subject',
    header: 'Notice',
    value: (row) => `${row.subject} ${row.number}`,
    cell: (row) => (
      <>
        {row.subject}
        <small>
          {row.number}
          <span className="fold"> · {noticeKinds[row.kind]}</span> · {plural(row.accounts, 'account')}
        </small>
      </>
    ),
    sortable: true,
  },
  { id: 'kind', header: 'Kind', value: (row) => noticeKinds[row.kind], width: 150, sortable: true, filter: 'choice', wideOnly: true },
  {
    id: 'madeAt',
    header: 'Made',
    value: (row) => row.madeAt,
    cell: (row) => (
      <>
        <span className="nowrap">{shortDateTime(row.madeAt)}</span>
        <small>{row.madeBy}</small>
      </>
    ),
    width: 180,
    sortable: true,
    wideOnly: true,
  },
  {
    id: 'replyBy',
    header: 'Reply by',
    value: (row) => row.replyBy,
    cell: (row) => (row.replyBy === null ? 'no date' : <span className="nowrap">{shortDate(row.replyBy)}</span>),
    width: 112,
    sortable: true,
  },
  {
    id: 'acknowledged',
    header: 'Acknowledged',
    value: (row) => missing(row),
    filter: 'choice',
    choices: (row) => [answersOf(row, todayIso())],
    firstChoices: Object.values(answerWords),
    cell: (row) => (
      <>
        {number(row.acknowledged)} of {number(row.recipients)}
        <small>
          <AcknowledgedTag row={row} />
        </small>
      </>
    ),
    width: 140,
    sortable: true,
  },
];

function AcknowledgedTag({ row }: { readonly row: NoticeRow }) {
  if (missing(row) === 0) return <Tag tone="green">Everybody</Tag>;
  return isOverdue(row, todayIso()) ? <Tag tone="red">{number(missing(row))} overdue</Tag> : <Tag tone="blue">{number(missing(row))} to come</Tag>;
}

const noticeList = listFacts(columns, { id: 'madeAt', desc: true });

/** All notices, the newest first. */
export function NoticeList({ selectedId }: { readonly selectedId: string | null }) {
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const { data, error, isPending } = useRegister('notices.list', {});
  const [list, look] = useListView(noticeList);
  const rows = data ?? noRows;
  const overdue = rows.filter((row) => isOverdue(row, todayIso())).length;
  const write = mayWrite ? (
    <Button variant={selectedId === null ? 'primary' : 'quiet'} onClick={() => go('/notices/new')}>
      Write a notice
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Notices"
        sub={rows.length === 0 ? 'One message to everybody who runs a set of accounts' : `${plural(rows.length, 'notice')} · ${overdue === 0 ? 'no answer is overdue' : `${number(overdue)} with overdue answers`}`}
        actions={rows.length === 0 ? undefined : write}
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the notices…</p> : null}
      {data !== undefined && rows.length === 0 ? (
        <EmptyState title="No notices yet" actions={write}>
          <p>
            Before an election, in a major incident or when a policy changes, everybody who runs an account has to know. Here one
            notice goes to the administrators and line managers of the accounts that you choose, as message drafts for your own mail
            program, and the register keeps who has acknowledged it.
          </p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Notices"
            what="notice"
            rows={rows}
            rowId={idOf}
            columns={columns}
            selectedId={selectedId}
            onOpen={(row) => go(`/notices/${row.id}`)}
            view={list.table}
            onView={(table) => look({ ...list, table })}
          />
        </div>
      ) : null}
    </>
  );
}
