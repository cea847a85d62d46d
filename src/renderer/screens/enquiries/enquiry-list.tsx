import { useState } from 'react';
import { enquiryKind, type EnquiryKind, type EnquiryRow } from '../../../preload/contract/enquiries.ts';
import { enquiryGist, enquiryKindWords, enquiryStandingWords, readableFacts } from '../../../preload/contract/enquiries-words.ts';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, number, plural, shortDate } from '../../lib/format.ts';
import { listFacts, type ListView } from '../../lib/list-address.ts';
import { useRegister } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { ListSearch } from '../accounts/list-search.tsx';
import { LogDialog } from './enquiry-papers.tsx';
import { stateNote, stateTitle, stateTone } from './words.ts';
import './enquiries.css';

const idOf = (row: EnquiryRow) => row.id;
const kindFilter = 'kind';

/** Everything that is written in it, so that it is found by any of its words. */
function allWords(row: EnquiryRow): string {
  return [
    row.facts.question, row.number, ...readableFacts(row.facts, row, longDate).map(({ words }) => words), row.answer?.answer ?? '', row.answer?.answeredBy ?? '',
  ].join(' ');
}

const columns: readonly DataTableColumn<EnquiryRow>[] = [
  {
    id: 'question',
    header: 'Enquiry',
    value: allWords,
    cell: (row) => (
      <>
        <span className="enquiry-question">{row.facts.question}</span>
        <small className="enquiry-gist">
          {row.number}
          <span className="fold"> · {enquiryKindWords[row.facts.kind]}</span>
          {[row.facts.askedBy, enquiryGist(row.facts, row.activityTitle), row.account].filter((part) => part !== '').map((part) => ` · ${part}`).join('')}
        </small>
      </>
    ),
    sortable: true,
  },
  { id: kindFilter, header: 'Kind', value: (row) => enquiryKindWords[row.facts.kind], width: 136, sortable: true, wideOnly: true },
  {
    id: 'todo',
    header: 'State',
    value: (row) => `${rank[row.standing]} ${row.stateOn ?? ''} ${stateTitle(row)}`,
    choices: (row) => [enquiryStandingWords[row.standing]],
    firstChoices: Object.values(enquiryStandingWords),
    cell: (row) => (
      <>
        <Tag tone={stateTone(row)}>{stateTitle(row)}</Tag>
        <small>{stateNote(row)}</small>
      </>
    ),
    width: 176,
    sortable: true,
    filter: 'choice',
  },
  { id: 'asked', header: 'On', value: (row) => row.facts.askedOn, cell: (row) => <span className="nowrap">{shortDate(row.facts.askedOn)}</span>, width: 112, sortable: true },
];

/** What cannot wait comes first. */
const rank: Readonly<Record<EnquiryRow['standing'], number>> = { late: 1, open: 2, soon: 3, settled: 4 };

/** Beside an open enquiry there is no room for the buttons of the kinds: there they are a filter of the table. */
const columnsBeside = columns.map((column): DataTableColumn<EnquiryRow> => (column.id === kindFilter ? { ...column, filter: 'choice' } : column));

const enquiryList = listFacts(columns, { id: 'todo', desc: false });

/** Every enquiry, what cannot wait first. */
export function EnquiryList({ selectedId, quiet }: { readonly selectedId: string | null; readonly quiet: boolean }) {
  const mayAdd = useSession().session?.officer?.role !== 'viewer';
  const { data, error, isPending } = useRegister('enquiries.list', {});
  const [list, look] = useListView(enquiryList);
  const [asking, setAsking] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const rows = data ?? [];
  const chosen = enquiryKind.options.find((kind) => enquiryKindWords[kind] === list.table.filters.find(({ id }) => id === kindFilter)?.value);
  const waiting = rows.filter(({ standing }) => standing === 'late' || standing === 'open').length;
  const empty = data !== undefined && rows.length === 0;
  const add = mayAdd ? (
    <Button variant={quiet ? 'quiet' : 'primary'} onClick={() => go(chosen === undefined || chosen === 'other' ? '/enquiries/new' : `/enquiries/new?as=${chosen}`)}>
      Note an enquiry
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Enquiries"
        sub={data === undefined || empty ? 'Advice, translations, approvals, consents, permissions and feedback' : `${plural(waiting, 'enquiry', 'enquiries')} waiting of ${number(rows.length)}`}
        actions={
          empty ? undefined : (
            <>
              <Button variant={quiet ? 'quiet' : 'secondary'} onClick={() => setAsking(true)}>
                Save the log
              </Button>
              {add}
            </>
          )
        }
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {saved === null ? null : <SavedFile name={saved} title="The log is saved" onClose={() => setSaved(null)} />}
      {isPending ? <p role="status">Reading the enquiries…</p> : null}
      {empty ? (
        <EmptyState title="No enquiries yet" actions={add}>
          <p>
            Note here what people ask of the Communications Team and what it permits: advice (CP371 2.3.1), translations, of which Equality and Diversity is told at
            once (2.6), consent for pictures (2.5.1), permission to cite or to record (App 1; 10022 5.1), line managers’ approvals of personal activity (10022 5.2), and what
            the public says, signposted to PALS (App 1).
          </p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          {quiet ? null : <KindChips rows={rows} list={list} look={look} />}
          <DataTable
            caption="Enquiries"
            what="enquiry"
            whatMany="enquiries"
            rows={rows}
            rowId={idOf}
            columns={quiet ? columnsBeside : columns}
            selectedId={selectedId}
            onOpen={(row) => go(`/enquiries/${row.id}`)}
            filterText={list.text}
            view={list.table}
            onView={(table) => look({ ...list, table })}
            actions={<ListSearch id="enquiries-search" label="Find an enquiry" value={list.text} onChange={(text) => look({ ...list, text })} />}
          />
        </div>
      ) : null}
      {asking ? (
        <LogDialog
          kind={chosen ?? ''}
          kinds={kindsIn(rows)}
          onSaved={(name) => {
            setAsking(false);
            setSaved(name);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

/** The kinds there are, in their order. */
function kindsIn(rows: readonly EnquiryRow[]): EnquiryKind[] {
  return enquiryKind.options.filter((kind) => rows.some(({ facts }) => facts.kind === kind));
}

interface KindChipsProps {
  readonly rows: readonly EnquiryRow[];
  readonly list: ListView;
  readonly look: (list: ListView) => void;
}

/** The kinds there are, each with its number; a press narrows the list to one. They stand in the place of a filter of the table. */
function KindChips({ rows, list, look }: KindChipsProps) {
  const kinds = kindsIn(rows);
  if (kinds.length < 2) return null;
  const now = list.table.filters.find(({ id }) => id === kindFilter)?.value ?? '';
  const show = (value: string) => {
    const others = list.table.filters.filter(({ id }) => id !== kindFilter);
    look({ ...list, table: { ...list.table, filters: value === '' ? others : [...others, { id: kindFilter, value }] } });
  };
  const chips = [{ value: '', title: 'All', count: rows.length }, ...kinds.map((kind) => ({
    value: enquiryKindWords[kind], title: enquiryKindWords[kind], count: rows.filter(({ facts }) => facts.kind === kind).length,
  }))];
  return (
    <div className="kind-chips" role="group" aria-label="Kind of enquiry">
      {chips.map(({ value, title, count }) => (
        <button key={value} type="button" className="kind-chip" aria-pressed={now === value} onClick={() => show(value)}>
          {title} <span className="kind-chip__count">{number(count)}</span>
        </button>
      ))}
    </div>
  );
}
