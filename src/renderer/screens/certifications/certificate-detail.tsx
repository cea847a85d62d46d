import { useState } from 'react';
import type { EvidenceItem } from '../../../preload/contract/accounts-records.ts';
import type { CertificateDetail } from '../../../preload/contract/certifications.ts';
import { oftenInWords } from '../../../preload/contract/wording.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Evidence } from '../../components/evidence-list.tsx';
import { Facts } from '../../components/facts.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { longDate } from '../../lib/format.ts';
import { call, useRegister, useRegisterCall } from '../../lib/register.ts';
import { certificateAction, certificateField } from './certificate-history.ts';
import { HolderDialog, LinkDialog, ReissueDialog, WithdrawDialog } from './certificate-dialogs.tsx';
import { CertificateLines } from './certificate-lines.tsx';
import { MadeNotice, type Made } from './made-notice.tsx';
import { ChaseDialog } from './round-dialogs.tsx';
import { StateTag } from './state-tag.tsx';
import { certificatePath, certificateSaid, chasedWords, roundPath, versionWords } from './words.ts';

/** One certificate: what stands on it, how long it is kept, who holds the original, and what was done. */
export function CertificateView({ id }: { readonly id: string }) {
  const { data, error } = useRegister('certifications.get', { id });
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the certificate…</p>;
  return <Certificate detail={data} />;
}

type Open = 'withdraw' | 'reissue' | 'holder' | 'link' | 'chase';

function Certificate({ detail }: { readonly detail: CertificateDetail }) {
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const { item, signed, withdrawn } = detail;
  const { id } = item;
  const again = useRegisterCall('certifications.printAgain');
  const save = useRegisterCall('certifications.saveEvidence');
  const [open, setOpen] = useState<Open | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const dialog = { detail, onClose: () => setOpen(null), onDone: (done: Made | null) => (setOpen(null), setMade(done)) };

  async function printAgain(): Promise<void> {
    setMade(null);
    const done = await again.run({ id });
    if (done !== undefined) setMade({ title: `${done.number} is printed once more`, lines: [`Saved as ${done.file.name}, with the same number.`] });
  }

  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{item.number}</h2>
        <StateTag said={certificateSaid(item)} />
      </header>
      <p className="detail-sub">
        {item.directorate}
        {item.department === '' ? '' : `, ${item.department}`} · {versionWords(item)}
      </p>
      {item.retainUntil === null ? null : <p className="certificate-keep">Keep until {longDate(item.retainUntil)}, whatever becomes of the version, the directorate or the manager.</p>}
      {item.outdated && item.state === 'certified' ? <p className="muted">A newer version is in force. This certificate stays as it is.</p> : null}
      {item.kind === 'subordinate' ? <p className="muted">Of a level below: additional to the certificate of the directorate, never instead of it.</p> : null}
      {made === null ? null : <MadeNotice made={made} onClose={() => setMade(null)} />}
      {again.failure === null ? null : <Notice kind="error" title={again.failure.message} onClose={again.reset} />}
      <JobProgress call="certifications.printAgain" label="Preparing the certificate" busy={again.busy} />
      {item.returnWaiting ? (
        <Notice kind="warning" title="A signed copy is here, and what stands on it is not noted yet">
          <Button variant="quiet" onClick={() => go('/certifications/returned')}>
            Finish the returned copies
          </Button>
        </Notice>
      ) : null}
      {mayWrite ? (
        <div className="bar detail-actions">
          {item.state === 'overdue' ? (
            <Button variant="primary" onClick={() => setOpen('chase')}>
              Chase it
            </Button>
          ) : null}
          {item.state === 'sent' || item.state === 'overdue' ? (
            <>
              <Button variant={item.state === 'sent' ? 'primary' : 'secondary'} onClick={() => go('/certifications/returned')}>
                Add the signed copy
              </Button>
              <Button busy={again.busy} onClick={() => void printAgain()}>
                Print again
              </Button>
              <Button onClick={() => setOpen('reissue')}>Make anew</Button>
              <Button onClick={() => setOpen('withdraw')}>Withdraw</Button>
            </>
          ) : null}
          {signed === null ? null : (
            <>
              <Button onClick={() => setOpen('holder')}>Change who holds it</Button>
              <Button onClick={() => go(`/certifications/returned/correct/${id}`)}>Correct what was noted</Button>
            </>
          )}
          {item.kind === 'subordinate' && detail.main === null && detail.mayLink.length > 0 ? <Button onClick={() => setOpen('link')}>Link with the directorate’s own</Button> : null}
        </div>
      ) : null}
      <Facts items={factsOf(detail)} />
      {signed === null ? null : <Signed detail={detail} />}
      {item.kind === 'main' ? (
        <section>
          <h3>Certificates of levels below</h3>
          <CertificateLines items={detail.subordinates} none="None is linked with it." />
        </section>
      ) : null}
      <Evidence
        id={id}
        items={detail.evidence}
        none={withdrawn === null ? 'No signed copy is kept yet.' : 'No signed copy is kept.'}
        more={checksum}
        save={save}
        picture={(evidenceId) => call('certifications.picture', { id, evidenceId })}
      />
      {detail.chases.length === 0 ? null : (
        <section>
          <h3>Chased {oftenInWords(detail.chases.length)}</h3>
          <ul className="cards">
            {detail.chases.map((chase) => (
              <li key={`${chase.on} ${chase.replyBy} ${chase.as}`}>
                <p>
                  {longDate(chase.on)}: {chase.as === 'letters' ? 'letter' : 'message'} to {chase.to}, to answer by {longDate(chase.replyBy)} <small>{chase.by}</small>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <RecordHistory entries={detail.history} words={{ action: certificateAction, field: certificateField, value: (_, value) => (value === '' ? 'nothing' : value) }} />
      {open === 'withdraw' ? <WithdrawDialog {...dialog} /> : null}
      {open === 'reissue' ? <ReissueDialog {...dialog} /> : null}
      {open === 'holder' ? <HolderDialog {...dialog} /> : null}
      {open === 'link' ? <LinkDialog {...dialog} /> : null}
      {open === 'chase' ? <ChaseDialog what={item.number} certificateIds={[id]} onClose={dialog.onClose} onDone={dialog.onDone} /> : null}
    </article>
  );
}

function checksum({ sha256 }: EvidenceItem) {
  return (
    <p className="evidence-sum">
      <small>SHA-256 {sha256}</small>
    </p>
  );
}

function Signed({ detail: { signed, holders } }: { readonly detail: CertificateDetail }) {
  if (signed === null) return null;
  return (
    <section>
      <h3>On the signed form</h3>
      <Facts
        items={[
          { term: 'Signed', value: `${longDate(signed.signedOn)}, ${signed.printName}` },
          { term: 'Directorate', value: signed.directorateAsSigned },
          { term: 'Level', value: signed.levelReason === '' ? signed.level : `${signed.level} (${signed.levelReason})` },
          { term: 'Staff groups', value: signed.staffGroups === '' ? 'Not said' : signed.staffGroups },
          { term: 'Arrangements', value: signed.arrangements === '' ? 'Not said' : signed.arrangements },
          { term: 'Received', value: `${longDate(signed.receivedOn)}, noted by ${signed.notedBy} on ${longDate(signed.notedOn)}` },
          {
            term: 'Original held by',
            value: (
              <>
                {holders.map(({ personId, name, since, until, reason }) => (
                  <span key={`${personId} ${since}`} className="certificate-holder">
                    {until === null ? <Link to={`/people/${personId}`}>{name}</Link> : name}
                    <small>
                      {until === null ? `since ${longDate(since)}` : `${longDate(since)} to ${longDate(until)}`}
                      {reason === '' ? '' : `: ${reason}`}
                    </small>
                  </span>
                ))}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function factsOf({ item, manager, preparedBy, withdrawn, replaces, main, clause }: CertificateDetail) {
  const how = { printed: 'Printed', message: 'Sent as a message', none: 'Old certificate, without a record of its issue' }[item.issuedHow];
  return [
    { term: 'State', value: item.words },
    { term: 'Level asked for', value: `${item.level} (${clause})` },
    { term: 'Asked of', value: manager === null ? 'Nobody was named' : [manager.name, manager.post, manager.email].filter((part) => part !== '').join(', ') },
    { term: item.issuedHow === 'none' ? 'Added' : 'Issued', value: `${how}, ${longDate(item.preparedOn)}, by ${preparedBy}` },
    ...(item.dueOn === null ? [] : [{ term: 'Due', value: `${longDate(item.dueOn)}${item.chased === 0 ? '' : `, ${chasedWords(item.chased)}`}` }]),
    ...(item.roundId === null ? [] : [{ term: 'Round', value: <Link to={roundPath(item.roundId)}>Open the round</Link> }]),
    ...(main === null ? [] : [{ term: 'Linked with', value: <Link to={certificatePath(main.id)}>{main.number}</Link> }]),
    ...(replaces === null ? [] : [{ term: 'Takes the place of', value: <Link to={certificatePath(replaces.id)}>{replaces.number}</Link> }]),
    ...(withdrawn === null ? [] : [{
      term: 'Withdrawn',
      value: (
        <>
          {longDate(withdrawn.on)}, by {withdrawn.by}: {withdrawn.reason}
          {withdrawn.replacedById === null ? null : (
            <>
              {' '}
              Replaced by <Link to={certificatePath(withdrawn.replacedById)}>{withdrawn.replacedBy}</Link>
            </>
          )}
        </>
      ),
    }]),
  ];
}
