import { useState } from 'react';
import { doneTitles, groundTitles, type ModerationRow } from '../../../preload/contract/moderation.ts';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { Tag } from '../../components/tag.tsx';
import { number, plural, shortDate } from '../../lib/format.ts';
import { listFacts } from '../../lib/list-address.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { ListSearch } from '../accounts/list-search.tsx';
import { moderationState, placeOf } from './words.ts';

const idOf = (row: ModerationRow) => row.id;

const columns: readonly DataTableColumn<ModerationRow>[] = [
  {
    id: 'handle',
    header: 'Who',
    value: (row) => `${row.handle} ${row.number} ${placeOf(row)} ${row.reason} ${row.incident}`,
    cell: (row) => (
      <>
        {row.handle}
        <small>
          {doneTitles[row.done]} · {placeOf(row)} · {row.number}
        </small>
      </>
    ),
    sortable: true,
  },
  { id: 'done', header: 'What was done', value: (row) => doneTitles[row.done], width: 150, filter: 'choice', optional: true },
  { id: 'ground', header: 'Ground', value: (row) => groundTitles[row.ground], width: 180, sortable: true, filter: 'choice', wideOnly: true },
  {
    id: 'review',
    header: 'Review',
    value: (row) => moderationState(row).title,
    cell: (row) => (
      <>
        <Tag tone={moderationState(row).tone}>{moderationState(row).title}</Tag>
        {row.dueOn === null ? null : <small>{shortDate(row.dueOn)}</small>}
      </>
    ),
    width: 148,
    sortable: true,
    filter: 'choice',
  },
  { id: 'on', header: 'Done on', value: (row) => row.on, cell: (row) => <span className="nowrap">{shortDate(row.on)}</span>, width: 112, sortable: true },
];

const moderationList = listFacts(columns, { id: 'on', desc: true });

/** The whole log, the newest first. */
export function ModerationList({ selectedId, quiet }: { readonly selectedId: string | null; readonly quiet: boolean }) {
  const mayAdd = useSession().session?.officer?.role !== 'viewer';
  const { data, error, isPending } = useRegister('moderation.list', {});
  const [list, look] = useListView(moderationList);
  const job = useRegisterCall('moderation.export');
  const [saved, setSaved] = useState<string | null>(null);
  const rows = data ?? [];
  const due = rows.filter((row) => row.due).length;
  const empty = data !== undefined && rows.length === 0;
  const add = mayAdd ? (
    <Button variant={quiet ? 'quiet' : 'primary'} onClick={() => go('/incidents/moderation/new')}>
      Note what was moderated
    </Button>
  ) : undefined;
  /** Writes what the list shows as a spreadsheet: a period, an account or a ground, as it is searched and filtered. */
  function exportRows(shown: readonly ModerationRow[]): void {
    setSaved(null);
    job.reset();
    void job.run({ ids: shown.map(({ id }) => id) }).then((file) => setSaved(file?.name ?? null));
  }

  return (
    <>
      <PageHeader
        title="Moderation log"
        sub={data === undefined || empty ? 'Comments that were hidden and people who were blocked' : `${plural(due, 'review')} due of ${number(rows.length)}`}
        actions={
          <>
            <Button variant="quiet" onClick={() => go('/incidents')}>
              Incidents
            </Button>
            {empty ? null : add}
          </>
        }
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {job.failure === null ? null : <Notice kind="error" title={job.failure.message} onClose={job.reset} />}
      {saved === null ? null : <SavedFile name={saved} title="The log is exported" onClose={() => setSaved(null)} />}
      {isPending ? <p role="status">Reading the log…</p> : null}
      {empty ? (
        <EmptyState title="Nothing has been moderated" actions={add}>
          <p>
            Comments on the Trust’s pages that were hidden or deleted, and people who were muted or blocked (10022 4.3.1): by whom, why, with a
            copy of what it said, and when somebody looks again whether that is still right. Criticism alone is no reason to hide anything.
          </p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Moderation log"
            what="entry"
            whatMany="entries"
            rows={rows}
            rowId={idOf}
            columns={columns}
            selectedId={selectedId}
            onOpen={(row) => go(`/incidents/moderation/${row.id}`)}
            filterText={list.text}
            view={list.table}
            onView={(table) => look({ ...list, table })}
            renderActions={(shown) => (
              <span className="list-tools">
                <ListSearch id="moderation-search" label="Find in the log" value={list.text} onChange={(text) => look({ ...list, text })} />
                <Button variant="quiet" busy={job.busy} disabled={shown.length === 0} label={`Export ${plural(shown.length, 'entry', 'entries')}`} onClick={() => exportRows(shown)}>
                  Export…
                </Button>
              </span>
            )}
          />
        </div>
      ) : null}
    </>
  );
}
