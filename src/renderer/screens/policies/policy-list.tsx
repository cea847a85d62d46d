import type { PolicyRow } from '../../../preload/contract/policies-library.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { shortDate } from '../../lib/format.ts';
import { listFacts } from '../../lib/list-address.ts';
import { useRegister } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { PackImport } from './pack-import.tsx';
import { PackNotices } from './pack-notices.tsx';
import { policyPath } from './policy-parts.ts';
import { reviewTag, toldWords } from './words.ts';

const idOf = (row: PolicyRow) => row.id;

const columns: readonly DataTableColumn<PolicyRow>[] = [
  {
    id: 'title',
    header: 'Policy',
    value: (row) => `${row.reference} ${row.title}`,
    cell: (row) => (
      <>
        <strong>{row.title}</strong>
        <small>{row.reference}</small>
      </>
    ),
    sortable: true,
  },
  { id: 'version', header: 'Version', width: 170, value: (row) => `${row.versionNumber}, ${row.versionDate}` },
  {
    id: 'review',
    header: 'Review date',
    width: 170,
    value: (row) => row.reviewDate,
    cell: (row) => (
      <>
        {row.reviewDate === null ? 'Not known' : shortDate(row.reviewDate)}
        <div>
          <Tag tone={reviewTag(row.review).tone}>{reviewTag(row.review).title}</Tag>
        </div>
      </>
    ),
    sortable: true,
    filter: 'choice',
    choices: (row) => [row.on ? reviewTag(row.review).title : 'Does not apply'],
  },
  { id: 'told', header: 'Staff told', width: 130, value: toldWords, wideOnly: true },
  {
    id: 'on',
    header: 'State',
    width: 110,
    value: (row) => (row.on ? 'Applies' : 'Off'),
    cell: (row) => (row.on ? <Tag tone="green">Applies</Tag> : <Tag tone="grey">Off</Tag>),
  },
];

const policyList = listFacts(columns);

/** The policies of the library, with how each stands against its own review date. */
export function PolicyList({ selectedId }: { readonly selectedId: string | null }) {
  const policies = useRegister('policies.list', {});
  const [list, look] = useListView(policyList);
  const mayEdit = useSession().session?.officer?.role === 'head';
  return (
    <>
      <PageHeader
        title="Policies"
        sub={
          <>
            Which of them apply is chosen in <Link to="/settings">Settings</Link>.
          </>
        }
      />
      {policies.error === null ? null : <Notice kind="error" title={policies.error.message} />}
      <PackNotices />
      {mayEdit ? <PackImport /> : null}
      {policies.data === undefined ? (
        <p role="status">Reading the policies…</p>
      ) : (
        <DataTable
          caption="Policies"
          what="policy"
          whatMany="policies"
          rows={policies.data}
          rowId={idOf}
          columns={columns}
          selectedId={selectedId}
          onOpen={(row) => go(policyPath(row.id))}
          view={list.table}
          onView={(table) => look({ ...list, table })}
        />
      )}
    </>
  );
}
