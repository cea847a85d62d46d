import { useMemo } from 'react';
import type { IncidentRow } from '../../../preload/contract/incidents.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { severityTitles } from '../../../preload/contract/incidents-words.ts';
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
import { SheetPrint } from '../contacts/sheet-print.tsx';
import { ClockTag } from './clock-tag.tsx';
import { severityTones, standingTitles } from './words.ts';

const order = ['low', 'medium', 'high', 'critical'] as const;
type Standing = OutputOf<'incidentRecords.standing'>[number];

/** An incident with what is monitored and what is still up around it. */
type Row = IncidentRow & { readonly standing: Standing | undefined };

const idOf = (row: Row) => row.id;

function standingWords({ standing }: Row): readonly string[] {
  if (standing === undefined) return [];
  return [
    ...(standing.nextLookOn === null ? [] : [standingTitles.watched]), ...(standing.lookDue ? [standingTitles.lookDue] : []),
    ...(standing.stillUp > 0 ? [standingTitles.stillUp] : []),
  ];
}

/** When it is looked at next, and what is still up. */
function StandingLines({ standing }: { readonly standing: Standing | undefined }) {
  if (standing === undefined) return null;
  const { nextLookOn, lookDue, stillUp } = standing;
  return (
    <>
      {nextLookOn === null ? null : (
        <small>
          {lookDue ? 'look due' : 'look again'} {shortDate(nextLookOn)}
        </small>
      )}
      {stillUp === 0 ? null : <small>{number(stillUp)} not removed yet</small>}
    </>
  );
}

const columns: readonly DataTableColumn<Row>[] = [
  {
    id: 'incident',
    header: 'Incident',
    value: (row) => `${row.typeTitle} ${row.number} ${row.account} ${row.address} ${row.lesson}`,
    cell: (row) => (
      <>
        {row.typeTitle} {row.limited ? <Tag tone="blue">Limited</Tag> : null}
        <small>
          {row.number} · {row.account === '' ? row.address : row.account}
        </small>
      </>
    ),
    sortable: true,
  },
  { id: 'lesson', header: 'Lesson learned', value: (row) => row.lesson, cell: (row) => <span className="incident-lesson">{row.lesson}</span>, optional: true, width: 260 },
  { id: 'kind', header: 'What it is', value: (row) => row.typeTitle, filter: 'choice', optional: true, width: 200 },
  {
    id: 'severity',
    header: 'Severity',
    value: (row) => order.indexOf(row.severity),
    cell: (row) => <Tag tone={severityTones[row.severity]}>{severityTitles[row.severity]}</Tag>,
    width: 104,
    sortable: true,
    filter: 'choice',
    choices: (row) => [severityTitles[row.severity]],
    firstChoices: order.toReversed().map((severity) => severityTitles[severity]),
  },
  {
    id: 'state',
    header: 'State',
    value: (row) => (row.state === 'open' ? 'Open' : 'Closed'),
    cell: (row) => (
      <>
        <Tag tone={row.state === 'open' ? 'warm' : 'green'}>{row.state === 'open' ? 'Open' : 'Closed'}</Tag>
        {row.state === 'open' && row.stepsLeft > 0 ? <small>{plural(row.stepsLeft, 'step')} left</small> : null}
        <StandingLines standing={row.standing} />
        {row.closedOn === null ? null : <small>{shortDate(row.closedOn)}</small>}
      </>
    ),
    width: 124,
    sortable: true,
    filter: 'choice',
  },
  {
    id: 'clock',
    header: 'Clock',
    value: (row) => row.clock?.dueAt ?? '',
    cell: (row) =>
      row.clock === null ? null : (
        <>
          <ClockTag dueAt={row.clock.dueAt} />
          <small>{row.clock.what}</small>
        </>
      ),
    width: 172,
    sortable: true,
    filter: 'choice',
    choices: ({ clock }) => [clock === null ? 'No clock' : clock.dueAt < new Date().toISOString() ? 'Run out' : 'Running'],
    firstChoices: ['Run out', 'Running', 'No clock'],
  },
  {
    id: 'standing',
    header: 'Monitoring and removal',
    value: (row) => standingWords(row).join(', '),
    choices: standingWords,
    filter: 'choice',
    optional: true,
    width: 200,
  },
  {
    id: 'reported',
    header: 'Reported',
    value: (row) => row.reportedOn,
    cell: (row) => <span className="nowrap">{shortDate(row.reportedOn)}</span>,
    width: 112,
    sortable: true,
  },
];

// "Open" comes after "Closed" in the alphabet, and first in the list.
const incidentList = listFacts(columns, { id: 'state', desc: true });

/** Every incident, the open ones first. */
export function IncidentList({ selectedId }: { readonly selectedId: string | null }) {
  const mayReport = useSession().session?.officer?.role !== 'viewer';
  const { data, error, isPending } = useRegister('incidents.list', {});
  const [list, look] = useListView(incidentList);
  const closed = useRegister('incidents.limited', {}).data?.closedToYou ?? [];
  const standing = useRegister('incidentRecords.standing', {}).data;
  const rows = useMemo(() => {
    const known = new Map((standing ?? []).map((one) => [one.incidentId, one]));
    return (data ?? []).map((row): Row => ({ ...row, standing: known.get(row.id) }));
  }, [data, standing]);
  const open = rows.filter(({ state }) => state === 'open').length;
  const empty = data !== undefined && rows.length === 0;
  // Beside an open incident all of them step back.
  const aside = selectedId === null ? 'secondary' : 'quiet';
  const report = mayReport ? (
    <Button variant={selectedId === null ? 'primary' : 'quiet'} {...(selectedId === null ? { shortcut: 'Ctrl Shift I' } : {})} onClick={() => go('/incidents/new')}>
      Report an incident
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Incidents"
        sub={data === undefined || empty ? 'What went wrong, and what was done about it' : `${plural(open, 'incident')} open of ${number(rows.length)}`}
        actions={
          <>
            <Button variant={aside} onClick={() => go('/incidents/papers')}>
              Papers
            </Button>
            <Button variant={aside} onClick={() => go('/incidents/moderation')}>
              Moderation log
            </Button>
            {empty ? null : report}
          </>
        }
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {selectedId === null ? <SheetPrint onlyWhenStale /> : null}
      {closed.length === 0 ? null : <p className="muted">{plural(closed.length, 'incident')} limited to other officers, not shown here: {closed.join(', ')}. Ask one of the heads.</p>}
      {isPending ? <p role="status">Reading the incidents…</p> : null}
      {empty ? (
        <EmptyState title="No incidents" actions={report}>
          <p>
            A hacked or fake account, contact by the press, a complaint, something confidential that was published, a post that brings
            the Trust into disrepute (CP371 2.3, 2.8, 2.9; 10022 4, 5). Report it here: the policies say who must be told and how
            fast, and the timeline keeps what was done.
          </p>
          <p>If anybody is in immediate danger, call 999 first.</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Incidents"
            what="incident"
            rows={rows}
            rowId={idOf}
            columns={columns}
            selectedId={selectedId}
            onOpen={(row) => go(`/incidents/${row.id}`)}
            filterText={list.text}
            view={list.table}
            onView={(table) => look({ ...list, table })}
            actions={<ListSearch id="incidents-search" label="Find an incident" value={list.text} onChange={(text) => look({ ...list, text })} />}
          />
        </div>
      ) : null}
    </>
  );
}
