import { useMemo } from 'react';
import type { PlanRow } from '../../../preload/contract/actions.ts';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { number, plural, shortDate } from '../../lib/format.ts';
import { listFacts } from '../../lib/list-address.ts';
import { useRegister } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { ListSearch } from '../accounts/list-search.tsx';
import { byUrgency, dueChoices, dueOrder, dueTag, openPlans, overdueCount, progressWords, sourceWords, stateChoices, stateWords } from './words.ts';

const noRows: readonly PlanRow[] = [];
const idOf = (row: PlanRow) => row.id;

const columns: readonly DataTableColumn<PlanRow>[] = [
  {
    id: 'title',
    header: 'Action plan',
    value: (row) => `${row.title} ${row.number} ${row.accountName} ${row.clause} ${row.owner}`,
    cell: (row) => (
      <>
        {row.title}
        <small>{[row.number, row.clause, row.accountName].filter((part) => part !== '').join(' · ')}</small>
        <small className="fold">{row.owner === '' ? 'no owner' : row.owner}</small>
      </>
    ),
    sortable: true,
  },
  {
    id: 'state',
    header: 'State',
    value: (row) => stateWords[row.state].title,
    cell: (row) => (
      <>
        <Tag tone={stateWords[row.state].tone}>{stateWords[row.state].title}</Tag>
        <small>{progressWords(row)}</small>
      </>
    ),
    width: 160,
    sortable: true,
    filter: 'choice',
    choices: stateChoices,
    firstChoices: [openPlans],
  },
  {
    id: 'due',
    header: 'Due',
    value: (row) => row.dueOn,
    cell: (row) => <DueCell row={row} />,
    width: 150,
    sortable: true,
    filter: 'choice',
    choices: dueChoices,
    firstChoices: dueOrder,
  },
  { id: 'owner', header: 'Owner', value: (row) => row.owner, cell: (row) => <Owner row={row} />, width: 150, sortable: true, wideOnly: true },
  // Not "source": by that word the address of a new plan says what it follows from.
  { id: 'from', header: 'From', value: (row) => sourceWords[row.source.kind], width: 130, sortable: true, filter: 'choice', wideOnly: true },
];

const planList = listFacts(columns);

function DueCell({ row }: { readonly row: PlanRow }) {
  const tag = dueTag(row);
  return (
    <>
      {row.dueOn === null ? 'no day' : <span className="nowrap">{shortDate(row.dueOn)}</span>}
      {tag === null ? null : (
        <small>
          <Tag tone={tag.tone}>{tag.title}</Tag>
        </small>
      )}
    </>
  );
}

function Owner({ row }: { readonly row: PlanRow }) {
  if (row.owner === '') return 'not named';
  return (
    <>
      {row.owner}
      {row.ownerHasLeft ? <small>has left the Trust</small> : null}
    </>
  );
}

/** Every action plan, the most pressing first. */
export function PlanList({ selectedId, quiet }: { readonly selectedId: string | null; readonly quiet: boolean }) {
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const { data, error, isPending } = useRegister('actions.list', {});
  const [list, look] = useListView(planList);
  const rows = useMemo(() => (data ?? noRows).toSorted(byUrgency), [data]);
  const overdue = overdueCount(rows);
  const waiting = rows.filter(({ state }) => state === 'carried-out').length;
  const open = rows.filter(({ endedOn }) => endedOn === null).length;
  const empty = data !== undefined && rows.length === 0;
  const start = mayWrite ? (
    <Button variant={quiet ? 'quiet' : 'primary'} onClick={() => go('/actions/new')}>
      Start an action plan
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Actions"
        sub={
          rows.length === 0
            ? 'What is done where a requirement is not met'
            : [`${plural(open, 'plan')} open`, overdue === 0 ? 'none overdue' : `${number(overdue)} overdue`, ...(waiting === 0 ? [] : [`${number(waiting)} waiting for sign-off`])].join(' · ')
        }
        actions={empty ? undefined : start}
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the action plans…</p> : null}
      {empty ? (
        <EmptyState title="No action plans yet" actions={start}>
          <p>
            Where a review, a concern, the monitoring table or an incident shows that a requirement is not met, the Communications Team develops an
            action plan, and the Head of Communications sees that it is carried out (CP371 3). Here each plan has an owner, a day, its steps and the
            evidence, up to the sign-off.
          </p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Action plans"
            what="plan"
            rows={rows}
            rowId={idOf}
            columns={columns}
            selectedId={selectedId}
            onOpen={(row) => go(`/actions/${row.id}`)}
            filterText={list.text}
            view={list.table}
            onView={(table) => look({ ...list, table })}
            actions={<ListSearch id="actions-search" label="Find an action plan" value={list.text} onChange={(text) => look({ ...list, text })} />}
          />
        </div>
      ) : null}
    </>
  );
}
