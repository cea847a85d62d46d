import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { number, plural, shortDateTime } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { CheckTrail } from './check-trail.tsx';
import { FindHead } from './find-head.tsx';
import { TrailEntry } from './trail-entry.tsx';
import { useTrail, type TrailRow } from './use-trail.ts';
import { actionWords, roomWords } from './words.ts';
import '../accounts/desk.css';

type Open = { readonly kind: 'check' | 'find' } | { readonly kind: 'entry'; readonly row: TrailRow } | null;

const columns: readonly DataTableColumn<TrailRow>[] = [
  { id: 'sequence', header: 'Entry', width: 84, value: (row) => row.sequence, cell: (row) => number(row.sequence), sortable: true },
  { id: 'at', header: 'When', width: 184, value: (row) => row.at, cell: (row) => <span className="nowrap">{shortDateTime(row.at)}</span>, sortable: true },
  { id: 'action', header: 'What', value: (row) => actionWords(row.action), cell: (row) => <What row={row} />, sortable: true, filter: 'choice' },
  { id: 'room', header: 'Room', width: 130, value: (row) => roomWords(row.room), filter: 'choice', wideOnly: true },
  { id: 'officer', header: 'Officer', width: 150, value: (row) => row.officer, sortable: true, filter: 'choice', wideOnly: true },
  { id: 'clause', header: 'Clause', width: 110, value: (row) => row.clause, wideOnly: true },
];

function What({ row }: { readonly row: TrailRow }) {
  const folded = [row.officer, roomWords(row.room), row.clause === '' ? '' : `clause\u00a0${row.clause}`].filter((part) => part !== '');
  return (
    <>
      {actionWords(row.action)}
      {row.subject === '' ? null : <span className="muted"> · {row.subject}</span>}
      <small className="fold">{folded.join(' · ')}</small>
    </>
  );
}

/** The trail: every change in order, the proof that none is missing, and an old head looked up. */
export function AuditScreen() {
  const head = useRegister('audit.head', {});
  const { rows, more, busy, failure } = useTrail();
  const [open, setOpen] = useState<Open>(null);
  const show = (row: TrailRow): void => setOpen({ kind: 'entry', row });
  return (
    <SplitView
      onCloseDetail={() => setOpen(null)}
      detailLabel={labelOf(open)}
      list={
        <>
          <PageHeader
            title="Audit trail"
            sub={head.data === undefined ? undefined : plural(head.data.count, 'entry', 'entries')}
            actions={
              <>
                <Button onClick={() => setOpen({ kind: 'check' })}>Check the trail</Button>
                <Button variant="quiet" onClick={() => setOpen({ kind: 'find' })}>
                  Find a printed head
                </Button>
              </>
            }
          />
          {failure === null ? null : <Notice kind="error" title={failure.message} />}
          <DataTable
            caption="Entries of the audit trail, newest first"
            what="entry"
            whatMany="entries"
            rows={rows}
            rowId={(row) => String(row.sequence)}
            columns={columns}
            selectedId={open?.kind === 'entry' ? String(open.row.sequence) : null}
            onOpen={show}
            actions={
              more === null ? undefined : (
                <Button variant="quiet" busy={busy} onClick={more}>
                  Show older entries
                </Button>
              )
            }
          />
        </>
      }
      detail={
        open === null ? null : open.kind === 'entry' ? (
          <TrailEntry row={open.row} />
        ) : open.kind === 'check' ? (
          <CheckTrail head={head.data?.head ?? ''} />
        ) : (
          <FindHead onOpen={show} />
        )
      }
    />
  );
}

function labelOf(open: Open): string {
  if (open === null) return '';
  if (open.kind === 'entry') return `Entry ${number(open.row.sequence)}`;
  return open.kind === 'check' ? 'Check the trail' : 'Find a printed head';
}
