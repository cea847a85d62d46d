import { useState } from 'react';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { focusIfLost } from '../accounts/focus.ts';
import type { OpenCell } from './open-cell.ts';
import { CertificateLines } from './certificate-lines.tsx';
import { MadeNotice, type Made } from './made-notice.tsx';
import { ManagerDialog } from './manager-dialog.tsx';
import { StateTag } from './state-tag.tsx';
import { SubordinateDialog } from './subordinate-dialog.tsx';
import { certificatePath, roundPath, stateSaid, versionWords } from './words.ts';

interface CellDetailProps {
  /** Null where the address names no directorate or version that there is. */
  readonly open: OpenCell | null;
  /** Null while the matrix is being read. */
  readonly today: string | null;
}

/** A directorate and a version of which it has no certificate of its own: who would certify, and the ways to one. */
export function CellDetail({ open, today }: CellDetailProps) {
  if (open === null) return today === null ? null : <Notice kind="error" title="This directorate or version is not in the matrix any more. Close this and choose a cell." />;
  return <Cell open={open} />;
}

function Cell({ open: { matrix, row, version } }: { readonly open: OpenCell }) {
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const all = useRegister('certifications.list', {}).data ?? [];
  const print = useRegisterCall('certifications.print');
  const [dialog, setDialog] = useState<'manager' | 'below' | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const cell = row.cells.find(({ versionNumber }) => versionNumber === version);
  const inForce = matrix.versions.find(({ number }) => number === version)?.inForce === true;
  const date = matrix.versions.find(({ number }) => number === version)?.date ?? '';
  if (cell === undefined) return null;
  const mine = all.filter((item) => item.policyId === matrix.policyId && item.directorateId === row.directorateId && item.versionNumber === version);

  async function printOne(): Promise<void> {
    setMade(null);
    const done = await print.run({ directorateId: row.directorateId, policyId: matrix.policyId, dueOn: null });
    if (done === undefined) focusIfLost('print-one');
    else setMade({ title: `${done.number} for ${row.directorate} is ready to be signed`, lines: [`Saved as ${done.file.name}, for the ${done.level.toLowerCase()}.`] });
  }

  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{row.directorate}</h2>
        <StateTag said={stateSaid(cell.state)} />
      </header>
      <p className="detail-sub">
        {versionWords({ policyReference: matrix.policyReference, versionNumber: version, versionDate: date })} · {cell.words}
      </p>
      {made === null ? null : <MadeNotice made={made} onClose={() => setMade(null)} />}
      {print.failure === null ? null : <Notice kind="error" title={print.failure.message} onClose={print.reset} />}
      <JobProgress call="certifications.print" label="Preparing the certificate" busy={print.busy} />
      {mayWrite && row.active ? (
        <div className="bar detail-actions">
          {inForce && cell.roundId === null && (cell.certificateId === null || cell.state === 'outdated') ? (
            <Button id="print-one" busy={print.busy} onClick={() => void printOne()}>
              Print a certificate
            </Button>
          ) : null}
          {inForce ? <Button onClick={() => setDialog('below')}>For a level below</Button> : null}
          <Button onClick={() => go(`/certifications/old?directorate=${row.directorateId}&policy=${matrix.policyId}&version=${encodeURIComponent(version)}`)}>Add an old certificate</Button>
        </div>
      ) : null}
      <Facts
        items={[
          ...(cell.state === 'outdated' && cell.certificateId !== null ? [{ term: 'Before', value: <Link to={certificatePath(cell.certificateId)}>{cell.words}</Link> }] : []),
          { term: 'Certified by', value: `${row.level} (${row.kind === 'clinical' ? 'clinical' : 'non-clinical'} directorate, ${matrix.clause})` },
          { term: 'Manager', value: row.manager === null ? 'Nobody is named' : [row.manager.name, row.manager.post, row.manager.email].filter((part) => part !== '').join(', ') },
          ...(cell.roundId === null ? [] : [{ term: 'Round', value: <Link to={roundPath(cell.roundId)}>Open the round</Link> }]),
        ]}
      />
      {mayWrite && row.active ? (
        <Button variant="quiet" onClick={() => setDialog('manager')}>
          {row.manager === null ? 'Name who certifies' : 'Change who certifies'}
        </Button>
      ) : null}
      <section>
        <h3>Certificates of this version</h3>
        <CertificateLines items={mine} none="None was made." />
      </section>
      {dialog === 'manager' ? <ManagerDialog directorateId={row.directorateId} directorate={row.directorate} level={row.level} manager={row.manager} onClose={() => setDialog(null)} /> : null}
      {dialog === 'below' ? (
        <SubordinateDialog
          directorateId={row.directorateId}
          directorate={row.directorate}
          policyId={matrix.policyId}
          onClose={() => setDialog(null)}
          onDone={(done) => {
            setDialog(null);
            setMade({ title: `${done.number} is ready to be signed`, lines: [`Saved as ${done.file.name}. It is additional to the certificate of ${row.directorate}.`] });
          }}
        />
      ) : null}
    </article>
  );
}
