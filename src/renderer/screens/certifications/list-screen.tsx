import { useState } from 'react';
import type { CertificateItem } from '../../../preload/contract/certifications-values.ts';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { number, plural, shortDate } from '../../lib/format.ts';
import { listFacts } from '../../lib/list-address.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { CertificationsNav } from './certifications-nav.tsx';
import { MadeNotice, type Made } from './made-notice.tsx';
import { ChaseDialog } from './round-dialogs.tsx';
import { StateTag } from './state-tag.tsx';
import { certificatePath, certificateSaid } from './words.ts';

const none: readonly CertificateItem[] = [];
const idOf = ({ id }: CertificateItem): string => id;
const columns: readonly DataTableColumn<CertificateItem>[] = [
  {
    id: 'number',
    header: 'Number',
    value: (item) => `${item.number} ${item.kind}`,
    cell: (item) => (
      <>
        {item.number}
        {item.kind === 'subordinate' ? <small>level below</small> : null}
      </>
    ),
    width: 128,
    sortable: true,
  },
  {
    id: 'directorate',
    header: 'Directorate',
    value: ({ directorate }) => directorate,
    cell: ({ directorate, department, manager }) => (
      <>
        {directorate}
        <small>{[department, manager].filter((part) => part !== '').join(' · ')}</small>
      </>
    ),
    sortable: true,
    filter: 'choice',
  },
  {
    id: 'version',
    header: 'Version',
    value: ({ policyReference, versionNumber }) => `${policyReference} version ${versionNumber}`,
    width: 148,
    sortable: true,
    filter: 'choice',
  },
  {
    id: 'state',
    header: 'State',
    value: (item) => certificateSaid(item).words,
    cell: (item) => (
      <>
        <StateTag said={certificateSaid(item)} />
        <small>{item.words}</small>
      </>
    ),
    width: 232,
    sortable: true,
    filter: 'choice',
  },
  { id: 'keep', header: 'Keep until', value: ({ retainUntil }) => retainUntil, cell: ({ retainUntil }) => <span className="nowrap">{retainUntil === null ? 'not signed yet' : shortDate(retainUntil)}</span>, width: 116, sortable: true, wideOnly: true },
];
const certificateList = listFacts(columns);

/** Every certificate on record, of every version. */
export function CertificateListScreen() {
  const { data, error } = useRegister('certifications.list', {});
  const exporting = useRegisterCall('certifications.exportTable');
  const [saved, setSaved] = useState<string | null>(null);
  const [list, look] = useListView(certificateList);
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const [chasing, setChasing] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const rows = data ?? none;
  const overdue = rows.filter(({ state }) => state === 'overdue').map(idOf);
  return (
    <div className="page">
      <PageHeader
        title="All certificates"
        sub={data === undefined ? 'Certification of Employee Awareness' : `${plural(rows.length, 'certificate')} on record`}
        actions={
          <>
            {mayWrite && overdue.length > 0 ? (
              <Button variant="primary" onClick={() => setChasing(true)}>
                Chase {number(overdue.length)} overdue
              </Button>
            ) : null}
            <Button
              busy={exporting.busy}
              onClick={() => {
                setSaved(null);
                void exporting.run({ policyId: null, kind: null }).then((done) => setSaved(done?.file.name ?? null));
              }}
            >
              Export as a table
            </Button>
          </>
        }
      />
      <CertificationsNav current="list" />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {exporting.failure === null ? null : <Notice kind="error" title={exporting.failure.message} onClose={exporting.reset} />}
      <JobProgress call="certifications.exportTable" label="Writing the table" busy={exporting.busy} />
      {saved === null ? null : <SavedFile name={saved} title="The table is saved" onClose={() => setSaved(null)} />}
      {made === null ? null : <MadeNotice made={made} onClose={() => setMade(null)} />}
      {chasing ? (
        <ChaseDialog
          what="all directorates"
          certificateIds={overdue}
          onClose={() => setChasing(false)}
          onDone={(done) => {
            setChasing(false);
            setMade(done);
          }}
        />
      ) : null}
      <div className="list-table">
        <DataTable
          caption="Certificates"
          what="certificate"
          rows={rows}
          rowId={idOf}
          columns={columns}
          view={list.table}
          onView={(table) => look({ ...list, table })}
          onOpen={({ id }) => go(certificatePath(id))}
        />
      </div>
    </div>
  );
}
