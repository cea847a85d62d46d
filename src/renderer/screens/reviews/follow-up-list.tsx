import type { FollowUpItem } from '../../../preload/contract/reviews-follow-ups.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { number, plural, shortDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { countdown, followUpPath, kindWords, shownFilters, type Shown } from './follow-up-words.ts';
import { ReviewsNav } from './reviews-nav.tsx';

const noRows: readonly FollowUpItem[] = [];
const idOf = (item: FollowUpItem) => item.id;

const columns: readonly DataTableColumn<FollowUpItem>[] = [
  {
    id: 'account',
    header: 'Account',
    value: (item) => `${item.account} ${item.number} ${item.lineManager}`,
    cell: (item) => (
      <>
        {item.account}
        <small>
          {item.number}
          <span className="fold"> · {kindWords[item.kind].title}</span>
          {item.directorate === '' ? '' : ` · ${item.directorate}`}
        </small>
        <small className="fold">{item.stands}</small>
      </>
    ),
    sortable: true,
  },
  {
    id: 'kind',
    header: 'Kind',
    value: (item) => kindWords[item.kind].title,
    cell: (item) => <Tag tone={kindWords[item.kind].tone}>{kindWords[item.kind].title}</Tag>,
    width: 120,
    sortable: true,
    filter: 'choice',
    wideOnly: true,
  },
  { id: 'stands', header: 'What is next', value: (item) => item.stands, width: 230, sortable: true, filter: 'choice', wideOnly: true },
  {
    id: 'due',
    header: 'By',
    value: (item) => item.dueOn ?? item.closedOn,
    cell: (item) => <DueCell item={item} />,
    width: 130,
    sortable: true,
  },
  { id: 'manager', header: 'Line manager', value: (item) => item.lineManager, width: 160, sortable: true, wideOnly: true },
];

function DueCell({ item }: { readonly item: FollowUpItem }) {
  const left = countdown(item);
  if (item.state === 'closed') {
    return (
      <>
        <span className="nowrap">{shortDate(item.closedOn)}</span>
        <small>closed</small>
      </>
    );
  }
  return (
    <>
      {item.dueOn === null ? 'no day' : <span className="nowrap">{shortDate(item.dueOn)}</span>}
      {left === null ? null : (
        <small>
          <Tag tone={left.tone}>{left.text}</Tag>
        </small>
      )}
    </>
  );
}

/** Concerns and shortfalls: what is overdue first. */
export function FollowUpList({ selectedId, show }: { readonly selectedId: string | null; readonly show: Shown }) {
  const { data, error, isPending } = useRegister('reviews.followUps', { show }, { keepPrevious: true });
  const rows = data?.items ?? noRows;
  const totals = data?.totals ?? { open: 0, overdue: 0, closed: 0, undecided: 0 };
  const none = data !== undefined && totals.open + totals.closed === 0;
  const counts: Readonly<Record<Shown, number>> = { open: totals.open, overdue: totals.overdue, undecided: totals.undecided, closed: totals.closed, all: totals.open + totals.closed };
  return (
    <>
      <PageHeader title="Concerns and shortfalls" sub={none ? 'What follows from a review' : `${number(totals.open)} open · ${totals.overdue === 0 ? 'none overdue' : `${number(totals.overdue)} overdue`}${totals.undecided === 0 ? '' : ` · ${plural(totals.undecided, 'decision')} to make`}`} />
      <ReviewsNav current="follow-ups" />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading what follows from reviews…</p> : null}
      <WithoutPeriod accounts={data?.withoutPeriod ?? []} />
      {none ? (
        <EmptyState title="Nothing to follow">
          <p>
            When a review raises a concern or finds that an account falls short, it stands here until it is settled: the letter to
            the approving manager, the reply, the agreed period, the secondary review and how it ended (CP371 2.3.1).
          </p>
        </EmptyState>
      ) : (
        <>
          <div className="bar state-filters" role="group" aria-label="Show">
            {shownFilters.map(({ id, title }) => (
              <Button key={id} variant="quiet" pressed={show === id} onClick={() => go(followUpPath(selectedId, id), { replace: true })}>
                {title} <span className={`state-count state-count--${id}`}>{number(counts[id])}</span>
              </Button>
            ))}
          </div>
          <div className="list-table">
            <DataTable
              caption="Concerns and shortfalls"
              what="follow-up"
              rows={rows}
              rowId={idOf}
              columns={columns}
              selectedId={selectedId}
              onOpen={(item) => go(followUpPath(item.id, show))}
            />
          </div>
        </>
      )}
    </>
  );
}

/** Accounts under secondary review of which nobody knows until when: from an import, or from before chains were kept. */
function WithoutPeriod({ accounts }: { readonly accounts: readonly { readonly accountId: string; readonly name: string }[] }) {
  if (accounts.length === 0) return null;
  return (
    <Notice kind="warning" title={`${plural(accounts.length, 'account')} under secondary review without an agreed day`}>
      <ul>
        {accounts.map(({ accountId, name }) => (
          <li key={accountId}>
            <Link to={`/accounts/${accountId}`}>{name}</Link>
          </li>
        ))}
      </ul>
      <p>Review the account again and name the agreed day with the shortfall, or change its status.</p>
    </Notice>
  );
}
