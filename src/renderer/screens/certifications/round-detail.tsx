import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { longDate, number, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { MadeNotice, type Made } from './made-notice.tsx';
import { ManagerDialog } from './manager-dialog.tsx';
import { ChaseDialog, EndRoundDialog, IssueDialog } from './round-dialogs.tsx';
import { StateTag } from './state-tag.tsx';
import { certificatePath, roundSaid, stateSaid, versionWords } from './words.ts';

type Round = OutputOf<'certifications.round'>;
type Line = Round['directorates'][number];

/** One round: how far it is, what comes next, and each directorate with its certificate. */
export function RoundDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('certifications.round', { id });
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Opening the round…</p>;
  return <Detail round={data} />;
}

function Detail({ round: { item, directorates, toChase } }: { readonly round: Round }) {
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const [open, setOpen] = useState<'issue' | 'chase' | 'end' | null>(null);
  const [naming, setNaming] = useState<Line | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const overdue = directorates.flatMap(({ certificate }) => (certificate?.state === 'overdue' ? [certificate.id] : []));
  const close = () => setOpen(null);
  const done = (what: Made) => {
    close();
    setMade(what);
  };
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{item.number}</h2>
        <StateTag said={roundSaid(item)} />
      </header>
      <p className="detail-sub">
        {versionWords(item)} · {item.policyTitle}
      </p>
      {made === null ? null : <MadeNotice made={made} onClose={() => setMade(null)} />}
      <ProgressBar done={item.certified} total={item.directorates} label={item.words} />
      {mayWrite && item.state === 'open' ? (
        <div className="bar detail-actions">
          {item.toSend === 0 ? null : (
            <Button variant="primary" onClick={() => setOpen('issue')}>
              Make {plural(item.toSend, 'certificate')}
            </Button>
          )}
          {toChase === 0 ? null : (
            <Button variant={item.toSend === 0 ? 'primary' : 'secondary'} onClick={() => setOpen('chase')}>
              Chase {number(toChase)} overdue
            </Button>
          )}
          {item.toSend === 0 ? (
            <Button variant={toChase === 0 ? 'primary' : 'secondary'} onClick={() => go('/certifications/returned')}>
              Add returned copies
            </Button>
          ) : null}
          <Button onClick={() => setOpen('end')}>End the round</Button>
        </div>
      ) : null}
      <Facts
        items={[
          { term: 'Due', value: longDate(item.dueOn) },
          { term: 'Opened', value: `${longDate(item.openedOn)}, by ${item.openedBy}` },
          ...(item.voluntary ? [{ term: 'Kind', value: 'Voluntary evidence: not owed, and counted apart' }] : []),
          ...(item.note === '' ? [] : [{ term: 'Note', value: item.note }]),
          ...(item.endedOn === null ? [] : [{ term: 'Ended', value: `${longDate(item.endedOn)}${item.endReason === '' ? '' : `: ${item.endReason}`}` }]),
        ]}
      />
      <h3>{plural(directorates.length, 'directorate')}</h3>
      <ul className="cards">
        {directorates.map((line) => (
          <li key={line.directorateId}>
            <div className="cards__head">
              {line.certificate === null ? <b>{line.directorate}</b> : <Link to={certificatePath(line.certificate.id)} label={`${line.directorate}, ${line.certificate.number}`}>{line.directorate}</Link>}
              <StateTag said={stateSaid(line.state)} />
              {mayWrite && item.state === 'open' && line.certificate === null ? (
                <Button variant="quiet" label={`Change who certifies for ${line.directorate}`} onClick={() => setNaming(line)}>
                  Change who certifies
                </Button>
              ) : null}
            </div>
            <p>{line.words}</p>
            <p>
              <small>{[line.certificate?.number ?? '', managerWords(line)].filter((part) => part !== '').join(' · ')}</small>
            </p>
            {line.subordinates.length === 0 ? null : (
              <p className="muted">
                From levels below:{' '}
                {line.subordinates.map((below) => (
                  <span key={below.id} className="certificate-below">
                    <Link to={certificatePath(below.id)}>{below.number}</Link> {below.department}, {below.words.toLowerCase()}
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
      {open === 'issue' ? <IssueDialog round={item} directorateIds={null} count={item.toSend} onClose={close} onDone={done} /> : null}
      {open === 'chase' ? <ChaseDialog what={item.number} certificateIds={overdue} onClose={close} onDone={done} /> : null}
      {open === 'end' ? <EndRoundDialog round={item} onClose={close} /> : null}
      {naming === null ? null : <ManagerDialog directorateId={naming.directorateId} directorate={naming.directorate} level={naming.level} manager={naming.manager} onClose={() => setNaming(null)} />}
    </article>
  );
}

/** Who was asked, as the certificate has it; else who would be. */
function managerWords({ certificate, manager, level }: Line): string {
  if (certificate !== null) return certificate.manager === '' ? level : certificate.manager;
  if (manager === null) return 'nobody is named';
  return `${manager.name}${manager.leftOn === null ? '' : `, left on ${longDate(manager.leftOn)}`}`;
}
