import type { ApplicationRow } from '../../../preload/contract/applications.ts';
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
import { BlankForms } from './blank-forms.tsx';
import { kindWords, stateWords } from './words.ts';

const columns: readonly DataTableColumn<ApplicationRow>[] = [
  {
    id: 'title',
    header: 'Application',
    value: (row) => `${row.title} ${row.number}`,
    cell: (row) => (
      <>
        {row.title === '' ? 'Not named yet' : row.title}
        <small>
          {row.number} · {kindWords[row.kind]}
        </small>
      </>
    ),
    sortable: true,
  },
  { id: 'applicant', header: 'Applicant', value: (row) => row.applicant, sortable: true, wideOnly: true },
  { id: 'directorate', header: 'Directorate', value: (row) => row.directorate, width: 140, sortable: true, filter: 'choice', wideOnly: true },
  {
    id: 'state',
    header: 'State',
    value: (row) => stateWords[row.state].title,
    cell: (row) => <Tag tone={stateWords[row.state].tone}>{stateWords[row.state].title}</Tag>,
    width: 188,
    sortable: true,
    filter: 'choice',
  },
  {
    id: 'since',
    header: 'Waiting',
    value: (row) => (isOpen(row) ? row.waitingDays : null),
    cell: (row) => (isOpen(row) ? plural(row.waitingDays, 'day') : <span className="nowrap">{shortDate(row.decidedOn)}</span>),
    width: 112,
    sortable: true,
  },
];

const applicationList = listFacts(columns);

export function isOpen({ state }: Pick<ApplicationRow, 'state'>): boolean {
  return state !== 'approved' && state !== 'declined' && state !== 'withdrawn';
}

interface ApplicationListProps {
  readonly selectedId: string | null;
  readonly quiet: boolean;
}

/** Every application, by state. */
export function ApplicationList({ selectedId, quiet }: ApplicationListProps) {
  const { data, error, isPending } = useRegister('applications.list', {});
  const [list, look] = useListView(applicationList);
  const rows = data ?? [];
  const open = rows.filter(isOpen).length;
  const empty = data !== undefined && rows.length === 0;
  const bringIn = (
    <Button variant={quiet ? 'quiet' : 'secondary'} onClick={() => go('/applications/import')}>
      Bring in a returned form
    </Button>
  );
  const begin = (
    <Button variant={quiet ? 'quiet' : 'primary'} onClick={() => go('/applications/new')}>
      Start an application
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Applications"
        sub={data === undefined || empty ? 'Who asks to speak for the Trust online' : `${plural(open, 'application')} open of ${rows.length.toLocaleString('en-GB')}`}
        actions={
          empty ? undefined : (
            <>
              {bringIn}
              {begin}
            </>
          )
        }
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the applications…</p> : null}
      {quiet ? null : <BlankForms />}
      {empty ? (
        <EmptyState
          title="No applications yet"
          actions={
            <>
              {begin}
              {bringIn}
            </>
          }
        >
          <p>
            Nobody starts an account for the Trust, or contributes to one, without an application through the line manager (CP371 2.3, Appendix 2). Print or
            send the blank form, bring it in when it comes back, and see it through to the decision.
          </p>
          <p>An approval makes the account, its administrators and its reviews with nothing typed again.</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Applications"
            what="application"
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            selectedId={selectedId}
            onOpen={(row) => go(`/applications/${row.id}`)}
            filterText={list.text}
            view={list.table}
            onView={(table) => look({ ...list, table })}
            actions={<ListSearch id="applications-search" label="Find an application" value={list.text} onChange={(text) => look({ ...list, text })} />}
          />
        </div>
      ) : null}
    </>
  );
}
