import { useMemo, useState } from 'react';
import type { KeepingTotals, KeptRecord } from '../../../preload/contract/retention.ts';
import { type KeepingScope, recordKindTitles } from '../../../preload/contract/retention-words.ts';
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
import { bulkTitles, DecisionDialog, type DialogTake } from './decision-dialog.tsx';
import { DisposalDialog } from './disposal-dialog.tsx';
import { RetentionNav } from './retention-nav.tsx';
import { keepingTag, keptPath, scopes } from './words.ts';

const noRows: readonly KeptRecord[] = [];
const noTotals: KeepingTotals = { due: 0, waiting: 0, soon: 0, held: 0, longer: 0, all: 0, confirmed: 0 };
const idOf = (row: Pick<KeptRecord, 'kind' | 'recordId'>) => `${row.kind}:${row.recordId}`;

const columns: readonly DataTableColumn<KeptRecord>[] = [
  {
    id: 'record',
    header: 'Record',
    value: (row) => `${row.title} ${row.sub}`,
    cell: (row) => (
      <>
        {row.title}
        <small>
          <span className="fold">
            {recordKindTitles[row.kind]}
            {row.sub === '' ? '' : ' · '}
          </span>
          {row.sub}
        </small>
      </>
    ),
    sortable: true,
  },
  { id: 'kind', header: 'Kind', value: (row) => recordKindTitles[row.kind], width: 150, sortable: true, filter: 'choice', wideOnly: true },
  { id: 'row', header: 'Kept as', value: (row) => row.records, width: 220, sortable: true, optional: true },
  {
    id: 'until',
    header: 'Keep until',
    value: (row) => row.keepUntil,
    cell: (row) => (row.keepUntil === null ? <span className="muted">no day yet</span> : <span className="nowrap">{shortDate(row.keepUntil)}</span>),
    width: 120,
    sortable: true,
  },
  {
    id: 'state',
    header: 'Stands',
    value: (row) => keepingTag(row).title,
    cell: (row) => (
      <>
        <Tag tone={keepingTag(row).tone}>{keepingTag(row).title}</Tag>
        {row.transferred ? <small>transferred</small> : row.proposedBy === '' || row.own ? null : <small>by {row.proposedBy}</small>}
      </>
    ),
    width: 176,
    sortable: true,
    filter: 'choice',
  },
];

const keepingList = listFacts(columns, { id: 'until', desc: false });

/** What can be done with several, by what is shown. */
const together: Readonly<Record<KeepingScope, readonly DialogTake[]>> = {
  due: ['propose', 'keep-longer', 'transfer', 'hold'], waiting: ['confirm', 'withdraw', 'hold'], soon: ['keep-longer', 'hold'], held: [], longer: ['hold'], all: ['hold'],
};

const emptyWords: Readonly<Record<KeepingScope, string>> = {
  due: 'Nothing has reached its date.', waiting: 'No disposal is proposed.', soon: 'Nothing reaches its date in the next 12 months.', held: 'No hold is set.',
  longer: 'Nothing is kept longer than the schedule says.', all: 'Nothing is kept yet.',
};

interface KeepingListProps {
  readonly selected: Pick<KeptRecord, 'kind' | 'recordId'> | null;
  readonly scope: KeepingScope;
}

/** What has reached its date, the longest overdue first, or another part of all that is kept. */
export function KeepingList({ selected, scope }: KeepingListProps) {
  const mayDecide = useSession().session?.officer?.role !== 'viewer';
  const { data, error, isPending } = useRegister('retention.list', { scope }, { keepPrevious: true });
  const [list, look] = useListView(keepingList);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<DialogTake | null>(null);
  const [disposing, setDisposing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const rows = data?.rows ?? noRows;
  const totals = data?.totals ?? noTotals;
  const chosen = useMemo(() => rows.filter((row) => ticked.has(idOf(row))), [rows, ticked]);
  const offered = mayDecide ? together[scope] : [];
  const sub = data === undefined ? 'How long records are kept' : standsWords(totals);

  function show(next: KeepingScope): void {
    setTicked(new Set());
    setDone(null);
    go(keptPath(selected, next), { replace: true });
  }

  return (
    <>
      <PageHeader title="Retention" sub={sub} />
      <RetentionNav current="worklist" />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {done === null ? null : <Notice kind="success" title={done} onClose={() => setDone(null)} />}
      {isPending ? <p role="status">Reading what is kept…</p> : null}
      <div className="bar state-filters" role="group" aria-label="Show">
        {scopes.map(({ id, title }) => (
          <Button key={id} variant="quiet" pressed={scope === id} onClick={() => show(id)}>
            {title} <span className="state-count">{number(totals[id])}</span>
          </Button>
        ))}
      </div>
      {data !== undefined && rows.length === 0 ? (
        <EmptyState title={emptyWords[scope]}>
          <p>
            Records stand here when they have been kept as long as the schedule says. Then somebody decides: dispose of it, keep it longer,
            or hand it over. Nothing is ever deleted by itself (CP371 2.4).
          </p>
        </EmptyState>
      ) : null}
      {rows.length === 0 ? null : (
        <div className="list-table">
          <DataTable
            caption="Records that are kept"
            what="record"
            rows={rows}
            rowId={idOf}
            columns={columns}
            selectedId={selected === null ? null : idOf(selected)}
            onOpen={(row) => go(keptPath(row, scope))}
            filterText={list.text}
            view={list.table}
            onView={(table) => look({ ...list, table })}
            search={<ListSearch id="retention-search" label="Find a record" value={list.text} onChange={(text) => look({ ...list, text })} />}
            {...(offered.length === 0 ? {} : { selection: { chosen: ticked, onChange: setTicked, nameOf: (row: KeptRecord) => row.title } })}
            renderTools={() => (chosen.length === 0 ? null : <Chosen count={chosen.length} takes={takesFor(chosen, offered)} onTake={setAsking} onDispose={mayDecide && chosen.every(isConfirmed) ? () => setDisposing(true) : null} onClear={() => setTicked(new Set())} />)}
          />
        </div>
      )}
      {disposing && chosen.length > 0 ? <DisposalDialog rows={chosen} onClose={() => setDisposing(false)} /> : null}
      {asking === null || chosen.length === 0 ? null : (
        <DecisionDialog
          take={asking}
          rows={chosen}
          alone={data?.second === false}
          onClose={() => setAsking(null)}
          onDone={(message) => {
            setAsking(null);
            setTicked(new Set());
            setDone(message);
          }}
        />
      )}
    </>
  );
}

/** What there is to do, in a line. */
function standsWords({ due, waiting, confirmed, held }: KeepingTotals): string {
  const proposed = waiting - confirmed;
  return [
    due === 0 ? 'Nothing to decide' : `${number(due)} to decide`,
    ...(proposed === 0 ? [] : [`${plural(proposed, 'disposal')} proposed`]),
    ...(confirmed === 0 ? [] : [`${number(confirmed)} confirmed for disposal`]),
    ...(held === 0 ? [] : [`${number(held)} on hold`]),
  ].join(' · ');
}

const isConfirmed = ({ state }: KeptRecord): boolean => state === 'confirmed';

/** What is confirmed is not confirmed once more. */
function takesFor(chosen: readonly KeptRecord[], takes: readonly DialogTake[]): readonly DialogTake[] {
  return chosen.some(isConfirmed) ? takes.filter((take) => take !== 'confirm') : takes;
}

interface ChosenProps {
  readonly count: number;
  readonly takes: readonly DialogTake[];
  readonly onTake: (take: DialogTake) => void;
  /** Null where the disposal of at least one of them is not confirmed. */
  readonly onDispose: (() => void) | null;
  readonly onClear: () => void;
}

function Chosen({ count, takes, onTake, onDispose, onClear }: ChosenProps) {
  return (
    <div className="bar list-bar list-bar--chosen" role="group" aria-label="Selected records">
      <p>
        <b>{plural(count, 'record')}</b> selected
      </p>
      {onDispose === null ? null : (
        <Button variant="primary" onClick={onDispose}>
          Dispose of {plural(count, 'record')}…
        </Button>
      )}
      {takes.map((take) => (
        <Button key={take} onClick={() => onTake(take)}>
          {bulkTitles[take]}…
        </Button>
      ))}
      <span className="list-bar__end">
        <Button variant="quiet" onClick={onClear}>
          Clear selection
        </Button>
      </span>
    </div>
  );
}
