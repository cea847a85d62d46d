import { useMemo, useState, type ReactNode } from 'react';
import type { CertificationRow } from '../../../preload/contract/certifications.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, number, shortDate } from '../../lib/format.ts';
import { listFacts } from '../../lib/list-address.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { useListView } from '../../lib/use-list-view.ts';
import { focusIfLost } from '../accounts/focus.ts';
import '../accounts/desk.css';
import './certifications.css';

const noRows: readonly CertificationRow[] = [];
const keyOf = (row: CertificationRow) => `${row.directorateId} ${row.policyId}`;
const buttonId = (row: CertificationRow) => `print-${row.directorateId}-${row.policyId}`;

interface Printed {
  readonly directorate: string;
  readonly certificate: OutputOf<'certifications.print'>;
}

/** Every directorate against every policy version: who has a certification, and a print of the one that is missing. */
export function CertificationsScreen() {
  const { data, error, isPending } = useRegister('certifications.list', {});
  const print = useRegisterCall('certifications.print');
  const show = useRegisterCall('desktop.showSaved');
  const [printing, setPrinting] = useState<string | null>(null);
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [list, look] = useListView(certificationList);
  const rows = data ?? noRows;
  const counted = useMemo(() => countsOf(rows), [rows]);

  async function printRow(row: CertificationRow): Promise<void> {
    setPrinting(keyOf(row));
    setPrinted(null);
    const certificate = await print.run({ directorateId: row.directorateId, policyId: row.policyId });
    setPrinting(null);
    if (certificate === undefined) focusIfLost(buttonId(row));
    else setPrinted({ directorate: row.directorate, certificate });
  }

  const columns = columnsWith((row) => (
    <Button
      id={buttonId(row)}
      variant="quiet"
      busy={printing === keyOf(row)}
      disabled={printing !== null && printing !== keyOf(row)}
      label={`Print the certification of ${row.policyReference} for ${row.directorate}`}
      onClick={() => void printRow(row)}
    >
      {row.last === null ? 'Print' : 'Print again'}
    </Button>
  ));

  return (
    <div className="page">
      <PageHeader
        title="Certifications"
        sub={
          rows.length === 0
            ? 'Appendix 3, Certification of Employee Awareness'
            : `Appendix 3, Certification of Employee Awareness · ${counted}`
        }
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {isPending ? <p role="status">Reading the certifications…</p> : null}
      {print.failure === null ? null : <Notice kind="error" title={print.failure.message} onClose={print.reset} />}
      <JobProgress call="certifications.print" label="Preparing the certification" busy={print.busy} />
      {printed === null ? null : (
        <Notice
          kind="success"
          title={`Certification ${printed.certificate.number} for ${printed.directorate} is ready to be signed`}
          onClose={() => setPrinted(null)}
        >
          <p>
            Saved as {printed.certificate.file.name}, for the {printed.certificate.level.toLowerCase()}. Keep the signed form until{' '}
            {longDate(printed.certificate.retainUntil)}.
          </p>
          <Button variant="quiet" onClick={() => void show.run({})}>
            Show in folder
          </Button>
        </Notice>
      )}
      {data !== undefined && rows.length === 0 ? (
        <EmptyState title="Nothing to certify yet" actions={<Button onClick={() => go('/settings')}>Go to settings</Button>}>
          <p>
            Managers certify here that their staff know the policy (CP371 Appendix 3). Turn on a policy and add directorates in
            settings; every pair of them appears as a line.
          </p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="list-table">
          <DataTable
            caption="Certifications by directorate and policy version"
            what="certification"
            rows={rows}
            rowId={keyOf}
            columns={columns}
            view={list.table}
            onView={(table) => look({ ...list, table })}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Printing is not signing, and what is voluntary is not owed: each is counted by its own name. */
function countsOf(rows: readonly CertificationRow[]): string {
  const asked = rows.filter((row) => !row.voluntary);
  const voluntary = rows.filter((row) => row.voluntary);
  const printed = (some: readonly CertificationRow[]): string =>
    `${number(some.filter((row) => row.last !== null).length)} of ${number(some.length)}`;
  return [
    asked.length === 0 ? '' : `${printed(asked)} printed to be signed`,
    voluntary.length === 0 ? '' : `voluntary: ${printed(voluntary)} printed`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What became of a form, as the list is narrowed by it: what is voluntary is not missing. */
const lastForms = { none: 'None printed', voluntary: 'None printed, voluntary', printed: 'Printed' } as const;

function lastFormOf({ last, voluntary }: Pick<CertificationRow, 'last' | 'voluntary'>): string {
  if (last !== null) return lastForms.printed;
  return voluntary ? lastForms.voluntary : lastForms.none;
}

function kindOf(row: CertificationRow): string {
  return row.kind === 'clinical' ? 'Clinical' : 'Not clinical';
}

function columnsWith(action: (row: CertificationRow) => ReactNode): readonly DataTableColumn<CertificationRow>[] {
  return [
    {
      id: 'directorate',
      header: 'Directorate',
      value: (row) => row.directorate,
      cell: (row) => (
        <>
          <b>{row.directorate}</b>
          <small>
            {kindOf(row)}
            <span className="fold">. Certified by the {row.level.toLowerCase()}</span>
          </small>
        </>
      ),
      sortable: true,
      filter: 'choice',
    },
    {
      id: 'policy',
      header: 'Policy',
      value: (row) => row.policyReference,
      cell: (row) => (
        <>
          {row.policyReference} {row.voluntary ? <Tag tone="grey">Voluntary</Tag> : null}
          <small>
            {row.policyTitle}, version {row.versionNumber}, {row.versionDate}
          </small>
        </>
      ),
      sortable: true,
      filter: 'choice',
    },
    { id: 'level', header: 'Certified by', value: (row) => row.level, width: 136, sortable: true, filter: 'choice', wideOnly: true },
    {
      id: 'last',
      header: 'Last form',
      value: (row) => row.last?.preparedOn ?? null,
      filter: 'choice',
      choices: (row) => [lastFormOf(row)],
      firstChoices: Object.values(lastForms),
      cell: (row) =>
        row.last === null ? (
          <Tag tone={row.voluntary ? 'grey' : 'warm'}>None printed</Tag>
        ) : (
          <>
            <Tag tone="blue">Printed, not yet signed</Tag>
            <small>
              {row.last.number}, <span className="nowrap">{shortDate(row.last.preparedOn)}</span>
            </small>
            <small>
              keep until <span className="nowrap">{shortDate(row.last.retainUntil)}</span>
            </small>
          </>
        ),
      width: 182,
      sortable: true,
    },
    { id: 'print', header: 'Print', value: () => null, cell: action, width: 124 },
  ];
}

const certificationList = listFacts(columnsWith(() => null));
