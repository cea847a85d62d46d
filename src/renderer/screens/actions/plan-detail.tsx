import { useState } from 'react';
import type { PlanDetail as Detail } from '../../../preload/contract/actions.ts';
import { Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Facts } from '../../components/facts.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { NextStep, type PlanDialog } from './next-step.tsx';
import { BackDialog, ReasonDialog, SignOffDialog } from './plan-dialogs.tsx';
import { PlanPapers } from './plan-papers.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { dueTag, planHistoryWords, progressWords, sourceLine, stateWords } from './words.ts';

/** One action plan: where it stands, what comes next, its steps, the evidence, and what happened to it. */
export function PlanDetail({ id }: { readonly id: string }) {
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  const { data, error } = useRegister('actions.get', { id });
  const [open, setOpen] = useState<PlanDialog>(null);
  const [told, setTold] = useState<string | null>(null);
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the action plan…</p>;
  const { row } = data;
  const tag = dueTag(row);
  const done = (message: string) => {
    setOpen(null);
    setTold(message);
  };
  const dialog = { detail: data, onClose: () => setOpen(null), onDone: done };
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{row.title}</h2>
        <Tag tone={stateWords[row.state].tone}>{stateWords[row.state].title}</Tag>
        {tag === null ? null : <Tag tone={tag.tone}>{tag.title}</Tag>}
      </header>
      <p className="detail-sub">
        {row.number} · {row.clause} · {progressWords(row)}
      </p>
      {told === null ? null : <Notice kind="success" title={told} onClose={() => setTold(null)} />}
      <NextStep detail={data} mayChange={mayChange} onOpen={setOpen} onDone={done} />
      <PlanSteps detail={data} mayChange={mayChange} onDone={done} />
      <About detail={data} />
      <PlanPapers detail={data} mayChange={mayChange} />
      <RecordHistory entries={data.history} words={planHistoryWords} />
      {open === 'abandon' ? <ReasonDialog {...dialog} /> : null}
      {open === 'sign-off' ? <SignOffDialog {...dialog} /> : null}
      {open === 'send-back' || open === 'reopen' ? <BackDialog {...dialog} call={open === 'reopen' ? 'reopen' : 'sendBack'} /> : null}
    </article>
  );
}

function About({ detail }: { readonly detail: Detail }) {
  const { row } = detail;
  return (
    <section>
      <h3>About this plan</h3>
      <p className="plan-why">{detail.why}</p>
      <Facts
        items={[
          { term: 'Owner', value: row.owner === '' ? '' : `${row.owner}${row.ownerHasLeft ? ' (has left the Trust)' : ''}` },
          { term: 'Due', value: longDate(row.dueOn) },
          { term: 'Clause not met', value: row.clause },
          { term: 'Follows from', value: sourceLine(row.source) || 'Not said' },
          { term: 'Account', value: row.accountId === null ? 'No single account' : <Link to={`/accounts/${row.accountId}`}>{row.accountName}</Link> },
          { term: 'Started', value: `${longDate(row.startedOn)}, by ${detail.startedBy}` },
          ...(detail.inHandOn === null ? [] : [{ term: 'In hand since', value: longDate(detail.inHandOn) }]),
          ...(detail.carriedOutOn === null ? [] : [{ term: 'Carried out', value: longDate(detail.carriedOutOn) }]),
        ]}
      />
    </section>
  );
}
