import type { PersonDetail as Detail } from '../../../preload/contract/people.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { RecordHistory, type HistoryWords } from '../../components/record-history.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { LinkedIncidents } from '../incidents/linked-incidents.tsx';
import { LeaverTag } from './leaver-tag.tsx';
import { SimilarPeople } from './similar-people.tsx';
import { categoryWords, gapWords, heldAsWords, outcomeWords, personActionTitle, personFieldTitle, personValue } from './words.ts';

const historyWords: HistoryWords = { action: personActionTitle, field: personFieldTitle, value: personValue };

/** Whoever comes back from leaver mode goes on from here. */
export const personHeadingId = 'person-heading';

/** One person: facts, what they hold, what they may know, what names them, and what happened. */
export function PersonDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('people.get', { id });
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the person…</p>;
  const { facts, row } = data;
  const holds = data.holdings.length + data.certifications.length > 0;
  // Nothing is left for leaver mode to do.
  const settled = facts.leavesOn !== null && !holds && data.logins.every((login) => login.rotationOwed);
  return (
    <article className="person-detail">
      <header className="detail-head">
        <h2 id={personHeadingId} tabIndex={-1}>
          {facts.name}
        </h2>
        <span className="leaver-line">
          <LeaverTag row={row} />
        </span>
      </header>
      <p className="detail-sub">{[facts.role, row.directorate].filter((part) => part !== '').join(' · ') || 'No job title or directorate known'}</p>
      <div className="bar detail-actions">
        {settled ? null : (
          <Button variant={holds ? 'primary' : 'secondary'} onClick={() => go(`/people/${id}/leaving`)}>
            {facts.leavesOn === null ? 'They are leaving' : 'Hand over what they hold'}
          </Button>
        )}
        <Button onClick={() => go(`/people/${id}/edit`)}>Edit the person</Button>
      </div>
      <SimilarPeople person={data} />
      <section>
        <h3>Who they are</h3>
        <Facts
          items={[
            { term: 'Email', value: facts.email },
            { term: 'Phone', value: facts.phone },
            { term: 'Works as', value: categoryWords[facts.category] },
            ...(facts.employer === '' ? [] : [{ term: 'Employer', value: facts.employer }]),
            ...(facts.leavesOn === null ? [] : [{ term: 'Last day', value: longDate(facts.leavesOn) }]),
          ]}
        />
      </section>
      <Held holdings={data.holdings} />
      <Certifications held={data.certifications} />
      <Logins logins={data.logins} />
      <Applications applications={data.applications} />
      <Handovers handovers={data.handovers} />
      <LinkedIncidents kind="person" recordId={id} />
      <RecordHistory entries={data.history} words={historyWords} />
    </article>
  );
}

function Held({ holdings }: { readonly holdings: Detail['holdings'] }) {
  return (
    <section>
      <h3>What they hold</h3>
      {holdings.length === 0 ? <p className="muted">Nothing on any account that is in use.</p> : null}
      <ul className="plain-list">
        {holdings.map((held) => (
          <li key={`${held.accountId} ${held.as}`}>
            <p>
              <Link to={`/accounts/${held.accountId}`}>{held.account}</Link>
              <small>{held.channelTitle}</small>
            </p>
            <p>
              {heldAsWords[held.as]}
              {held.detail === '' ? '' : `: ${held.detail}`}
              {held.since === null ? '' : `, since ${longDate(held.since)}`} {held.gap === '' ? null : <Tag tone="warm">{gapWords(held.gap)}</Tag>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Certifications({ held }: { readonly held: Detail['certifications'] }) {
  if (held.length === 0) return null;
  return (
    <section>
      <h3>Certifications</h3>
      <ul className="plain-list">
        {held.map(({ what, id, title, detail }) => (
          <li key={`${what} ${id}`}>
            <p>{what === 'manager' ? `Certifies for ${title}` : `Keeps the signed original of ${title}`}</p>
            {detail === '' ? null : <p>{detail}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Logins({ logins }: { readonly logins: Detail['logins'] }) {
  if (logins.length === 0) return null;
  return (
    <section>
      <h3>Passwords they may know</h3>
      <ul className="plain-list">
        {logins.map((login) => (
          <li key={login.id}>
            <p>
              <Link to={`/logins/${login.id}`}>
                {login.account}, {login.userName}
              </Link>
              {login.rotationOwed ? <Tag tone="red">New password owed</Tag> : null}
            </p>
            <p>{login.why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Applications({ applications }: { readonly applications: Detail['applications'] }) {
  if (applications.length === 0) return null;
  return (
    <section>
      <h3>Open applications that name them</h3>
      <ul className="plain-list">
        {applications.map((application) => (
          <li key={`${application.id} ${application.as}`}>
            <p>
              <Link to={`/applications/${application.id}`}>
                {application.number}, {application.title}
              </Link>
              <small>{application.as}</small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Handovers({ handovers }: { readonly handovers: Detail['handovers'] }) {
  if (handovers.length === 0) return null;
  return (
    <section>
      <h3>Handed over</h3>
      <ul className="plain-list">
        {handovers.map((entry) => (
          <li key={entry.id}>
            <p>
              <Link to={`/accounts/${entry.accountId}`}>{entry.account}</Link>
              <small>{longDate(entry.doneOn)}</small>
            </p>
            <p>
              {heldAsWords[entry.as]}: {outcomeWords(entry)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
