import { useState } from 'react';
import type { AccountDetail as Detail } from '../../../preload/contract/accounts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { Tag } from '../../components/tag.tsx';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { newPlanAddress } from '../actions/plan-values.ts';
import { PlansOf } from '../actions/plans-of.tsx';
import { everything, reviewPath } from '../reviews/worklist.ts';
import { AccountDuties } from './account-duties.tsx';
import { AccountFacts } from './account-facts.tsx';
import { AccountFollowUps } from './account-follow-ups.tsx';
import { AccountHistory } from './account-history.tsx';
import { AccountIncidents, OpenIncidents } from './account-incidents.tsx';
import { AccountLogins } from './account-logins.tsx';
import { AccountPapers } from './account-papers.tsx';
import { AccountPartTabs } from './account-part-tabs.tsx';
import { partOf, type AccountPart } from './account-parts.ts';
import { AccountPeople } from './account-people.tsx';
import { AccountReviews } from './account-reviews.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { StatusDialog } from './account-status-dialog.tsx';
import { AddressLink } from './address-link.tsx';
import { noNames, statusWords } from './words.ts';
import './account-detail.css';

/** What the parts are given. */
interface Given {
  readonly detail: Detail;
  readonly choices: Choices;
  readonly kind: string | undefined;
  /** Somebody who may only look is offered nothing that would be refused. */
  readonly mayChange: boolean;
}

type Choices = OutputOf<'accounts.choices'> | undefined;

/** One account: what is wrong with it, what can be done with it, and everything the register holds about it, part by part. */
export function AccountDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('accounts.get', { id });
  const choices = useRegister('accounts.choices', {});
  const { search } = useRoute();
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the account…</p>;
  const part = partOf(search['part']);
  return (
    <article className="account-detail">
      <Head detail={data} mayChange={mayChange} />
      <Alarms alarms={data.row.alarms} />
      <OpenIncidents accountId={id} />
      <AccountPartTabs detail={data} part={part}>
        {partView(part, { detail: data, choices: choices.data, kind: search['of'], mayChange })}
      </AccountPartTabs>
    </article>
  );
}

function partView(part: AccountPart, { detail, choices, kind, mayChange }: Given) {
  switch (part) {
    case 'facts':
      return <AccountFacts detail={detail} mayChange={mayChange} />;
    case 'people':
      return <AccountPeople detail={detail} people={choices?.people ?? []} mayChange={mayChange} />;
    case 'duties':
      return <AccountDuties detail={detail} mayChange={mayChange} />;
    case 'logins':
      return <AccountLogins detail={detail} mayChange={mayChange} />;
    case 'reviews':
      return (
        <>
          <AccountFollowUps accountId={detail.id} />
          <AccountReviews detail={detail} mayChange={mayChange} />
          <PlansOf
            belongs={({ accountId }) => accountId === detail.id}
            none="None is about this account."
            start={newPlanAddress({ source: 'other', label: '', account: detail.id })}
          />
        </>
      );
    case 'incidents':
      return <AccountIncidents detail={detail} mayChange={mayChange} />;
    case 'papers':
      return <AccountPapers detail={detail} mayChange={mayChange} />;
    case 'history':
      return <AccountHistory detail={detail} names={choices ?? noNames} kind={kind} />;
  }
}

function Head({ detail, mayChange }: { readonly detail: Detail; readonly mayChange: boolean }) {
  const { id, facts, nextStatuses } = detail;
  const [changing, setChanging] = useState(false);
  const [printed, setPrinted] = useState<string | null>(null);
  const print = useRegisterCall('applications.changeForm');
  const running = useRegister('reviews.periods', {}).data?.[0]?.id ?? null;
  // Nobody posts on it any more, so that there is nothing to review.
  const run = facts.status !== 'closed' && facts.status !== 'rescinded';
  return (
    <>
      <header className="detail-head">
        <h2>{facts.name}</h2>
        <Tag tone={statusWords[facts.status].tone}>{statusWords[facts.status].title}</Tag>
      </header>
      <p className="detail-sub">
        <AddressLink address={facts.address} />
      </p>
      {facts.corporate ? (
        <p className="detail-sub">Run by the Communications Team itself. An officer who does not post on it reviews it (CP371 2.3.1).</p>
      ) : null}
      <div className="bar detail-actions">
        {run && mayChange ? (
          <Button variant="primary" onClick={() => go(reviewPath(running, id, everything))}>
            Review now
          </Button>
        ) : null}
        {mayChange ? <Button onClick={() => go(`/accounts/${id}/edit`)}>Edit the account</Button> : null}
        {nextStatuses.length === 0 || !mayChange ? null : (
          <Button variant="quiet" onClick={() => setChanging(true)}>
            Change the status
          </Button>
        )}
        <Button
          variant="quiet"
          busy={print.busy}
          onClick={() => {
            setPrinted(null);
            void print.run({ accountId: id }).then((file) => setPrinted(file?.name ?? null));
          }}
        >
          Print a change-of-details form
        </Button>
      </div>
      <JobProgress call="applications.changeForm" label="Preparing the form" busy={print.busy} />
      {print.failure === null ? null : <Notice kind="error" title={print.failure.message} onClose={print.reset} />}
      {printed === null ? null : <SavedFile name={printed} title="The change-of-details form is ready" onClose={() => setPrinted(null)} />}
      {changing ? <StatusDialog detail={detail} onClose={() => setChanging(false)} /> : null}
    </>
  );
}

function Alarms({ alarms }: { readonly alarms: Detail['row']['alarms'] }) {
  if (alarms.length === 0) return null;
  return (
    <section className="alarms" aria-label="Alarms">
      <ul>
        {alarms.map((alarm) => (
          <li key={`${alarm.clause} ${alarm.text}`}>
            <Tag tone="warm">{alarm.text}</Tag> <small>clause {alarm.clause}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
