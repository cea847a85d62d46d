import { useMemo } from 'react';
import type { CertificationMatrix } from '../../../preload/contract/certifications-values.ts';
import { go, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { CellDetail } from './cell-detail.tsx';
import { CertificateView } from './certificate-detail.tsx';
import { CertificationsNav } from './certifications-nav.tsx';
import { openCell } from './open-cell.ts';
import { cellKey, MatrixTable } from './matrix-table.tsx';
import { CoveragePaper } from './coverage-paper.tsx';
import { cellPath, certificatePath, stateFilters } from './words.ts';

const title = 'Certifications';
const none: readonly CertificationMatrix[] = [];

/** Every directorate against every version of a policy: who has certified, who owes it, and what is kept from before. */
export function CertificationsScreen() {
  const { params, search } = useRoute();
  const { data, error } = useRegister('certifications.matrix', { policyId: null });
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const policies = data?.policies ?? none;
  const open = useMemo(() => openCell(policies, params, search['version'] ?? ''), [policies, params, search]);
  const policy = policies.some(({ policyId }) => policyId === search['policy']) ? (search['policy'] ?? '') : '';
  const filter = stateFilters.find(({ value }) => value === search['state']);
  const narrowed = queryOf({ policy, state: filter?.value ?? '' });
  const shown = policies.filter(({ policyId, voluntary }) => (policy === '' ? !voluntary || filter?.owed !== true : policyId === policy));
  const closed = params['id'] === undefined && params['directorateId'] === undefined;
  const openKey = open === null ? null : cellKey(open.matrix.policyId, open.row.directorateId, open.version);

  return (
    <SplitView
      list={
        <>
          <PageHeader
            title={title}
            sub="Managers certify that their staff know the policy (CP371 Appendix 3)"
            actions={
              mayWrite && policies.length > 0 ? (
                <>
                  <Button variant={closed ? 'primary' : 'secondary'} onClick={() => go('/certifications/rounds/new')}>
                    New round
                  </Button>
                  <Button onClick={() => go('/certifications/old')}>Add an old certificate</Button>
                </>
              ) : null
            }
          />
          <CertificationsNav current="matrix" />
          {error === null ? null : <Notice kind="error" title={error.message} />}
          {data === undefined && error === null ? <p role="status">Reading the certifications…</p> : null}
          {data !== undefined && policies.every(({ rows }) => rows.length === 0) ? (
            <EmptyState title="Nothing to certify yet" actions={<Button onClick={() => go('/settings')}>Go to settings</Button>}>
              <p>Turn on a policy and add directorates in settings. Each directorate then stands here with each version of the policy.</p>
            </EmptyState>
          ) : null}
          {policies.some(({ rows }) => rows.length > 0) ? (
            <div className="matrix-filters">
              <Filter id="matrix-policy" label="Policy" all="All policies" value={policy} options={policies.map(({ policyId, policyReference }) => ({ value: policyId, title: policyReference }))} onChange={(value) => go(`/certifications${queryOf({ policy: value, state: filter?.value ?? '' })}`, { replace: true })} />
              <Filter id="matrix-state" label="Version in force" all="Any state" value={filter?.value ?? ''} options={stateFilters} onChange={(value) => go(`/certifications${queryOf({ policy, state: value })}`, { replace: true })} />
              <CoveragePaper policyId={policy === '' ? null : policy} />
            </div>
          ) : null}
          {shown.map((matrix) => (
            <section key={matrix.policyId} className="matrix-policy" aria-label={`${matrix.policyReference}, ${matrix.policyTitle}`}>
              <h2>
                {matrix.policyReference} <span>{matrix.policyTitle}</span>
              </h2>
              {matrix.voluntary ? <p className="muted">{matrix.voluntaryWords}. It is not owed, and is counted apart.</p> : null}
              <ProgressBar done={matrix.coverage.certified} total={Math.max(1, matrix.voluntary ? matrix.rows.filter(({ active }) => active).length : matrix.coverage.owed)} label={matrix.coverage.words} />
              <MatrixTable
                matrix={matrix}
                rows={filter === undefined ? matrix.rows : matrix.rows.filter((row) => isIn(matrix, row, filter))}
                openKey={openKey}
                onOpen={(row, column) => {
                  const cell = row.cells[column];
                  if (cell === undefined) return;
                  // One for an older version is shown in the cell of that version; here it is what is missing.
                  go(cell.certificateId === null || cell.state === 'outdated' ? `${cellPath(matrix.policyId, row.directorateId, cell.versionNumber)}${narrowed.replace('?', '&')}` : certificatePath(cell.certificateId, narrowed));
                }}
              />
            </section>
          ))}
        </>
      }
      detail={
        closed ? null : (
          <>
            <NarrowHeading title={title} />
            {params['id'] === undefined ? <CellDetail key={openKey} open={open} today={data?.today ?? null} /> : <CertificateView key={params['id']} id={params['id']} />}
          </>
        )
      }
      onCloseDetail={() => {
        go(`/certifications${narrowed}`);
        if (openKey !== null) requestAnimationFrame(() => document.getElementById(openKey)?.focus());
      }}
      detailLabel={open === null ? 'Certificate' : `${open.row.directorate}, version ${open.version}`}
    />
  );
}

function isIn(matrix: CertificationMatrix, row: CertificationMatrix['rows'][number], { states, owed }: (typeof stateFilters)[number]): boolean {
  const column = matrix.versions.findIndex(({ inForce }) => inForce);
  const state = row.cells[column]?.state;
  return row.active && state !== undefined && states.includes(state) && !(owed && matrix.voluntary);
}

function queryOf(asked: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

interface FilterProps {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly onChange: (value: string) => void;
}

function Filter({ id, label, all, value, options, onChange }: FilterProps) {
  return (
    <span className="filter">
      <label className="filter__label" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </span>
  );
}
