import type { EnquiryRow } from '../../../preload/contract/enquiries.ts';
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
import { equalityMissing, kindWords } from './words.ts';

const idOf = (row: EnquiryRow) => row.id;

const columns: readonly DataTableColumn<EnquiryRow>[] = [
  {
    id: 'question',
    header: 'Enquiry',
    value: (row) => `${row.question} ${row.number} ${row.askedBy} ${row.account}`,
    cell: (row) => (
      <>
        <span className="enquiry-question">{row.question}</span>
        <small>
          {row.number}
          <span className="fold"> · {kindWords[row.kind]}</span> · {row.askedBy}
          {row.account === '' ? '' : ` · ${row.account}`}
        </small>
      </>
    ),
    sortable: true,
  },
  { id: 'kind', header: 'Kind', value: (row) => kindWords[row.kind], width: 120, sortable: true, filter: 'choice', wideOnly: true },
  {
    id: 'state',
    header: 'State',
    value: (row) => (row.answer === null ? 'Unanswered' : 'Answered'),
    cell: (row) => (
      <>
        {row.answer === null ? <Tag tone="warm">Unanswered</Tag> : <Tag tone="green">Answered</Tag>}
        <small>{row.answer !== null ? shortDate(row.answer.answeredOn) : row.waitingDays === 0 ? 'asked today' : plural(row.waitingDays, 'day')}</small>
        {equalityMissing(row) ? <small>Equality and Diversity not told</small> : null}
      </>
    ),
    width: 148,
    sortable: true,
    filter: 'choice',
  },
  { id: 'asked', header: 'Asked', value: (row) => row.askedOn, cell: (row) => <span className="nowrap">{shortDate(row.askedOn)}</span>, width: 112, sortable: true },
];

// "Unanswered" comes after "Answered" in the alphabet, and first in the list.
const enquiryList = listFacts(columns, { id: 'state', desc: true });

/** Every enquiry, the unanswered ones first. */
export function EnquiryList({ selectedId, quiet }: { readonly selectedId: string | null; readonly quiet: boolean }) {
  const mayAdd = useSession().session?.officer?.role !== 'viewer';
  const { data, error, isPending } = useRegister('enquiries.list', {});
  const [list, look] = useListView(enquiryList);
  const rows = data ?? [];
  const waiting = rows.filter(({ answer }) => answer === null).length;
  const empty = data !== undefined && rows.length === 0;
  const add = mayAdd ? (
    <Button variant={quiet ? 'quiet' : 'primary'} onClick={() => go('/enquiries/new')}>
      Note an enquiry
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Enquiries"
        sub={data === undefined || empty ? 'Advice asked and given, translations asked for' : `${plural(waiting, 'enquiry', 'enquiries')} unanswered of ${number(rows.length)}`}
        actions={empty ? undefined : add}
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the enquiries…</p> : null}
      {empty ? (
        <EmptyState title="No enquiries yet" actions={add}>
          <p>
            Administrators ask for advice before they post (CP371 2.3.1), and people ask for information in another language, of which the
            Equality and Diversity team is told at once (CP371 2.6). Note here what was asked, and what was answered by whom.
          </p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Enquiries"
            what="enquiry"
            whatMany="enquiries"
            rows={rows}
            rowId={idOf}
            columns={columns}
            selectedId={selectedId}
            onOpen={(row) => go(`/enquiries/${row.id}`)}
            filterText={list.text}
            view={list.table}
            onView={(table) => look({ ...list, table })}
            actions={<ListSearch id="enquiries-search" label="Find an enquiry" value={list.text} onChange={(text) => look({ ...list, text })} />}
          />
        </div>
      ) : null}
    </>
  );
}
