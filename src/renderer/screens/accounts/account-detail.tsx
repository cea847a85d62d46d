import type { AccountDetail as Detail } from '../../../preload/contract/accounts.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { AddressLink } from './address-link.tsx';
import { AccountHistory } from './account-history.tsx';
import { AccountReviews } from './account-reviews.tsx';
import { quarterIdOf } from './quarter.ts';
import { noNames, statusWords, visibilityWords, yesNoWords } from './words.ts';

/** One account: facts, alarms, reviews and history. */
export function AccountDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('accounts.get', { id });
  const choices = useRegister('accounts.choices', {});
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Opening the account…</p>;
  const { facts, row } = data;
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{facts.name}</h2>
        <Tag tone={statusWords[facts.status].tone}>{statusWords[facts.status].title}</Tag>
      </header>
      <p className="detail-sub">
        <AddressLink address={facts.address} />
      </p>
      <div className="bar detail-actions">
        <Button variant="primary" onClick={() => go(`/reviews/${quarterIdOf(todayIso())}/${id}`)}>
          Review now
        </Button>
        <Button onClick={() => go(`/accounts/${id}/edit`)}>Edit the account</Button>
      </div>
      <Alarms alarms={row.alarms} />
      <section>
        <h3>What it is for</h3>
        <Facts
          items={[
            { term: 'Channel', value: row.channelTitle },
            { term: 'Handle', value: facts.handle },
            { term: 'Purpose', value: facts.purpose },
            { term: 'Audience', value: facts.audience },
            { term: 'Who can see it', value: visibilityWords[facts.visibility] },
          ]}
        />
      </section>
      <section>
        <h3>Who answers for it</h3>
        <Facts
          items={[
            { term: 'Directorate', value: row.directorate },
            { term: 'Line manager', value: <Person person={facts.lineManager} /> },
            { term: 'Primary administrator', value: <Person person={facts.primaryAdministrator} /> },
            { term: 'Backup administrator', value: <Person person={facts.backupAdministrator} /> },
          ]}
        />
      </section>
      <section>
        <h3>How it is kept</h3>
        <Facts
          items={[
            { term: 'Approved on', value: longDate(facts.approvedOn) },
            { term: 'Agreed standard', value: facts.postingStandard },
            { term: 'Disclaimer shown', value: yesNoWords[facts.disclaimerShown] },
          ]}
        />
      </section>
      <AccountReviews detail={data} />
      <AccountHistory entries={data.history} names={choices.data ?? noNames} />
    </article>
  );
}

function Person({ person }: { readonly person: Detail['facts']['lineManager'] }) {
  if (person === null) return <span className="muted">Not known</span>;
  return (
    <>
      {person.name}
      {person.email === '' ? null : <small>{person.email}</small>}
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
