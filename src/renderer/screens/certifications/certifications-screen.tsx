import type { CertificateItem } from '../../../preload/contract/certifications-values.ts';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { listFacts } from '../../lib/list-address.ts';
import { useRegister } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';

const none: readonly CertificateItem[] = [];

/** Every certificate on record. */
export function CertificationsScreen() {
  const { data, error } = useRegister('certifications.list', {});
  const [list, look] = useListView(certificateList);
  return (
    <div className="page">
      <PageHeader title="Certifications" sub="Appendix 3, Certification of Employee Awareness" />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      <div className="list-table">
        <DataTable caption="Certificates" what="certificate" rows={data ?? none} rowId={({ id }) => id} columns={columns} view={list.table} onView={(table) => look({ ...list, table })} />
      </div>
    </div>
  );
}

const columns: readonly DataTableColumn<CertificateItem>[] = [
  { id: 'number', header: 'Number', value: ({ number }) => number, sortable: true },
  { id: 'directorate', header: 'Directorate', value: ({ directorate }) => directorate, sortable: true, filter: 'choice' },
  { id: 'policy', header: 'Policy', value: ({ policyReference }) => policyReference, sortable: true, filter: 'choice' },
  { id: 'state', header: 'State', value: ({ words }) => words, sortable: true },
];

const certificateList = listFacts(columns);
