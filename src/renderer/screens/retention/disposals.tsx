import type { DisposalRow } from '../../../preload/contract/retention-disposal.ts';
import { go, Link } from '../../app/navigation.ts';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { plural, shortDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { copiesPath, disposalPath } from './disposal-words.ts';
import { RetentionNav } from './retention-nav.tsx';

const idOf = (row: DisposalRow) => row.id;
const noRows: readonly DisposalRow[] = [];

const columns: readonly DataTableColumn<DisposalRow>[] = [
  {
    id: 'number',
    header: 'Disposal',
    value: (row) => `${row.number} ${row.title}`,
    cell: (row) => (
      <>
        {row.number}
        <small>{row.title}</small>
      </>
    ),
    sortable: true,
  },
  { id: 'on', header: 'On', value: (row) => row.on, cell: (row) => <span className="nowrap">{shortDate(row.on)}</span>, width: 120, sortable: true },
  { id: 'by', header: 'By', value: (row) => row.by, width: 160, sortable: true, filter: 'choice', wideOnly: true },
  {
    id: 'finished',
    header: 'Stands',
    value: (row) => finishedWords(row.finished),
    cell: (row) => <Tag tone={row.finished ? 'green' : 'warm'}>{finishedWords(row.finished)}</Tag>,
    width: 150,
    sortable: true,
  },
];

/** Whether the freed room was written over. */
export function finishedWords(finished: boolean): string {
  return finished ? 'Finished' : 'To be finished';
}

/** Every disposal, the newest first. */
export function DisposalList({ selectedId }: { readonly selectedId: string | null }) {
  const { data, error, isPending } = useRegister('retention.disposals', {});
  const older = useRegister('retention.olderCopies', {}).data?.length ?? 0;
  const rows = data ?? noRows;
  const left = rows.filter(({ finished }) => !finished).length;
  return (
    <>
      <PageHeader title="Disposals" sub={left === 0 ? 'What was removed, and how it is proved' : `${plural(left, 'disposal')} to be finished when the register is next opened`} />
      <RetentionNav current="disposals" />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {older === 0 ? null : (
        <Notice kind="warning" title={`${plural(older, 'older copy still holds', 'older copies still hold')} what was disposed of`}>
          <p>
            <Link to={copiesPath}>Older copies, and what to do about them</Link>
          </p>
        </Notice>
      )}
      {isPending ? <p role="status">Reading the disposals…</p> : null}
      {data?.length === 0 ? (
        <EmptyState title="Nothing has been disposed of">
          <p>A record whose disposal is confirmed can be disposed of from the worklist, under Proposed. What is left of it then stands here: a stub that names nobody, and the certificate.</p>
        </EmptyState>
      ) : null}
      {rows.length === 0 ? null : (
        <div className="list-table">
          <DataTable caption="Disposals" what="disposal" rows={rows} rowId={idOf} columns={columns} selectedId={selectedId} onOpen={(row) => go(disposalPath(row.id))} />
        </div>
      )}
    </>
  );
}
