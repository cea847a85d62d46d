import { useState } from 'react';
import type { ApplicationDetail as Detail } from '../../../preload/contract/applications.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { LinkedIncidents } from '../incidents/linked-incidents.tsx';
import { ApplicationPapers } from './application-papers.tsx';
import { AssessmentSection } from './assessment.tsx';
import { Certifications } from './certifications.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { Decisions, Steps } from './decisions.tsx';
import { FormRead } from './form-read.tsx';
import { PassOnDialog, SendBackDialog, SubmitDialog, WithdrawDialog } from './step-dialogs.tsx';
import { kindWords, stateWords } from './words.ts';

type Open = 'submit' | 'send-back' | 'pass-on' | 'withdraw' | 'decide' | 'supersede' | null;

/** One application: where it stands, what comes next, the form, who certified it, and the decision. */
export function ApplicationDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('applications.get', { id });
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState<string | null>(null);
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the application…</p>;
  const { row } = data;
  const close = () => setOpen(null);
  const done = (message: string) => {
    setOpen(null);
    setTold(message);
  };
  const dialog = { detail: data, onClose: close, onDone: done };
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{row.title === '' ? row.number : row.title}</h2>
        <Tag tone={stateWords[row.state].tone}>{stateWords[row.state].title}</Tag>
      </header>
      <p className="detail-sub">
        {row.number} · {kindWords[row.kind]} · {row.channelTitle === '' ? 'channel not known' : row.channelTitle} · {row.applicant === '' ? 'applicant not known' : row.applicant}
      </p>
      {told === null ? null : <Notice kind="success" title={told} onClose={() => setTold(null)} />}
      <NextStep detail={data} onOpen={setOpen} />
      <ApplicationPapers detail={data} />
      <Certifications detail={data} />
      <AssessmentSection detail={data} />
      <Decisions detail={data} onSupersede={() => setOpen('supersede')} />
      <FormRead detail={data} />
      <LinkedIncidents kind="application" recordId={id} />
      <Steps detail={data} />
      {open === 'submit' ? <SubmitDialog {...dialog} /> : null}
      {open === 'send-back' ? <SendBackDialog {...dialog} /> : null}
      {open === 'pass-on' ? <PassOnDialog {...dialog} /> : null}
      {open === 'withdraw' ? <WithdrawDialog {...dialog} /> : null}
      {open === 'decide' || open === 'supersede' ? <DecideDialog {...dialog} again={open === 'supersede'} /> : null}
    </article>
  );
}

interface NextStepProps {
  readonly detail: Detail;
  readonly onOpen: (open: Open) => void;
}

/** What to do next, in words, and the buttons that do it. */
function NextStep({ detail, onOpen }: NextStepProps) {
  const { row } = detail;
  const edit = (primary: boolean) => (
    <Button variant={primary ? 'primary' : 'secondary'} onClick={() => go(`/applications/${row.id}/edit`)}>
      Edit the form
    </Button>
  );
  const withdraw = (
    <Button variant="quiet" onClick={() => onOpen('withdraw')}>
      Withdraw…
    </Button>
  );
  switch (row.state) {
    case 'draft':
    case 'sent-back': {
      const ready = detail.missing.length === 0;
      return (
        <>
          {row.state === 'sent-back' ? <SentBack detail={detail} /> : null}
          {ready ? <p>Everything is there. The line manager can submit it.</p> : <Missing detail={detail} />}
          <div className="bar detail-actions">
            {ready ? (
              <Button variant="primary" onClick={() => onOpen('submit')}>
                {row.state === 'draft' ? 'Submit…' : 'Submit again…'}
              </Button>
            ) : null}
            {edit(!ready)}
            {withdraw}
          </div>
        </>
      );
    }
    case 'submitted':
      return (
        <>
          <p>
            Submitted on {longDate(row.submittedOn)}, {plural(row.waitingDays, 'day')} ago. Assess it, then pass it on to the {detail.decidingBody}.
          </p>
          <div className="bar detail-actions">
            <Button variant="primary" onClick={() => onOpen('pass-on')}>
              Pass on to the {detail.decidingBody}…
            </Button>
            <Button onClick={() => onOpen('send-back')}>Send back…</Button>
            {withdraw}
          </div>
        </>
      );
    case 'with-board':
      return (
        <>
          <p>
            With the {detail.decidingBody} for {plural(row.waitingDays, 'day')}.
          </p>
          <div className="bar detail-actions">
            <Button variant="primary" onClick={() => onOpen('decide')}>
              Record the decision…
            </Button>
            {withdraw}
          </div>
        </>
      );
    case 'approved':
      return (
        <p>
          {row.accountId === null ? 'Approved.' : <Link to={`/accounts/${row.accountId}`}>Open the account</Link>}
          {row.kind === 'new-account' ? ' Once its password has been handed over, keep it in Logins.' : ''}
        </p>
      );
    case 'declined':
    case 'withdrawn':
      return null;
  }
}

function SentBack({ detail }: { readonly detail: Detail }) {
  const last = detail.steps.findLast(({ step }) => step === 'sent-back');
  if (last === undefined) return null;
  return (
    <Notice kind="warning" title={`Sent back on ${longDate(last.on)}`}>
      <p className="quoted">{last.reason}</p>
    </Notice>
  );
}

function Missing({ detail }: { readonly detail: Detail }) {
  return (
    <section className="alarms" aria-label="What is still missing">
      <p>{plural(detail.missing.length, 'thing')} still missing before it can be submitted:</p>
      <ul className="application-missing">
        {detail.missing.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
