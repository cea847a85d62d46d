import { useState } from 'react';
import type { ScheduleRow } from '../../../preload/contract/retention.ts';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { Tag } from '../../components/tag.tsx';
import { number, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { RetentionNav } from './retention-nav.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { periodWords, scheduleField, schedulePath, scheduleValue, signOffWords } from './words.ts';

const idOf = (row: ScheduleRow) => row.id;
const noRows: readonly ScheduleRow[] = [];

const columns: readonly DataTableColumn<ScheduleRow>[] = [
  {
    id: 'records',
    header: 'Records',
    value: (row) => `${row.records} ${row.source}`,
    cell: (row) => (
      <>
        {row.records}
        <small>{row.source}</small>
      </>
    ),
    sortable: true,
  },
  { id: 'years', header: 'Kept for', value: (row) => row.years, cell: (row) => periodWords(row), width: 190, sortable: true },
  {
    id: 'agreed',
    header: 'Signed off',
    value: (row) => (row.confirmWithIg ? 'Confirm with IG' : 'Settled'),
    cell: (row) => <Tag tone={row.confirmWithIg ? 'warm' : 'green'}>{row.confirmWithIg ? 'Confirm with IG' : 'Settled'}</Tag>,
    width: 140,
    sortable: true,
    filter: 'choice',
  },
  { id: 'kept', header: 'Kept now', value: (row) => row.kept, cell: (row) => number(row.kept), width: 100, sortable: true, wideOnly: true },
];

/** The schedule: how long each kind of record is kept, where that comes from, and who has agreed. */
export function ScheduleList({ selectedId }: { readonly selectedId: string | null }) {
  const { data, error, isPending } = useRegister('retention.schedule', {});
  const rows = data ?? noRows;
  const left = rows.filter(({ confirmWithIg }) => confirmWithIg).length;
  return (
    <>
      <PageHeader title="Retention schedule" sub={left === 0 ? 'Every row is settled' : `${plural(left, 'row')} to confirm with Information Governance`} />
      <RetentionNav current="schedule" />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the schedule…</p> : null}
      <div className="list-table">
        <DataTable
          caption="Retention schedule"
          what="row"
          rows={rows}
          rowId={idOf}
          columns={columns}
          selectedId={selectedId}
          onOpen={(row) => go(`${schedulePath}/${row.id}`)}
        />
      </div>
    </>
  );
}

/** One row: its period, where it comes from, who signed it off, and every change of it. */
export function ScheduleDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('retention.schedule', {});
  const isHead = useSession().session?.officer?.role === 'head';
  const [editing, setEditing] = useState(false);
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Opening the row…</p>;
  const row = data.find((one) => one.id === id);
  if (row === undefined) return <Notice kind="error" title="This row is not in the schedule. Go back to the list and choose again." />;
  const changed = row.years !== row.given.years || row.yearsIfAppealed !== row.given.yearsIfAppealed;
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{row.records}</h2>
        <Tag tone={row.confirmWithIg ? 'warm' : 'green'}>{row.confirmWithIg ? 'Confirm with IG' : 'Settled'}</Tag>
      </header>
      <p className="detail-sub">
        {plural(row.kept, 'record')} kept{row.due === 0 ? '' : `, ${number(row.due)} to decide`}
      </p>
      <div className="bar detail-actions">
        {isHead ? <Button variant="primary" onClick={() => setEditing(true)}>Change this row…</Button> : <p className="muted">The head of Communications can change it.</p>}
      </div>
      <section>
        <h3>How long</h3>
        <Facts
          items={[
            { term: 'Period', value: periodWords(row) },
            ...(row.yearsIfAppealed === null ? [] : [{ term: 'After an appeal', value: plural(row.yearsIfAppealed, 'year') }]),
            { term: 'Source', value: row.source },
            { term: 'Signed off by', value: signOffWords(row) },
            ...(changed ? [{ term: row.own ? 'The register’s own' : 'As the policies give it', value: `${plural(row.given.years, 'year')}${row.given.yearsIfAppealed === null ? '' : `, ${number(row.given.yearsIfAppealed)} after an appeal`} · ${row.given.source}` }] : []),
            ...(row.least === 0 ? [] : [{ term: 'Never less than', value: `${plural(row.least, 'year')}: the policy itself prescribes it` }]),
          ]}
        />
        <p className="muted">Periods are minimums. A change holds for every record of this row from now on, also for those that are here already.</p>
      </section>
      {row.history.length === 0 ? (
        <section>
          <h3>History</h3>
          <p className="part-lead">{row.own ? 'No policy names it: the period is the register’s own, and nobody has changed it.' : 'It stands as the policies give it; nobody has changed it.'}</p>
        </section>
      ) : (
        <RecordHistory
          entries={row.history.map((change, place) => ({ ...change, sequence: row.history.length - place, action: 'Changed', note: change.reason }))}
          words={{ action: (action) => action, field: scheduleField, value: scheduleValue }}
        />
      )}
      {editing ? <ScheduleDialog row={row} onClose={() => setEditing(false)} /> : null}
    </article>
  );
}
