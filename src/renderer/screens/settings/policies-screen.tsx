import type { PolicyRow } from '../../../preload/contract/policies.ts';
import { Link } from '../../app/navigation.ts';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { shortDate } from '../../lib/format.ts';
import { listFacts } from '../../lib/list-address.ts';
import { useRegister } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';

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
        {shortDate(row.reviewDate)}
        {row.pastReview ? <div><Tag tone="red">Past review</Tag></div> : null}
      </>
    ),
    sortable: true,
    filter: 'choice',
    choices: (row) => [reviewOf(row)],
  },
  {
    id: 'on',
    header: 'State',
    width: 110,
    value: (row) => (row.on ? 'Applies' : 'Off'),
    cell: (row) => (row.on ? <Tag tone="green">Applies</Tag> : <Tag tone="grey">Off</Tag>),
  },
];

/** Whether a policy that applies is past its own review date, as the list is narrowed by it. */
function reviewOf({ on, pastReview }: Pick<PolicyRow, 'on' | 'pastReview'>): string {
  if (!on) return 'Does not apply';
  return pastReview ? 'Past review' : 'In date';
}

const policyList = listFacts(columns);

/** The policies that came with the app, with what each says about its own review. */
export function PoliciesScreen() {
  const policies = useRegister('policies.list', {});
  const [list, look] = useListView(policyList);
  return (
    <div className="page">
      <PageHeader
        title="Policies"
        sub={
          <>
            Which of them apply is chosen in <Link to="/settings">Settings</Link>.
          </>
        }
      />
      {policies.error === null ? null : <Notice kind="error" title={policies.error.message} />}
      {policies.data === undefined ? null : (
        <DataTable caption="Policies" what="policy pack" rows={policies.data} rowId={idOf} columns={columns} view={list.table} onView={(table) => look({ ...list, table })} />
      )}
    </div>
  );
}
