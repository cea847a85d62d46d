import { useState, type ReactNode } from 'react';
import type { AccountDetail, AccountFacts as FactsOfAccount } from '../../../preload/contract/accounts.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Facts, type Fact } from '../../components/facts.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { formerHandleWords } from './account-handles.ts';
import { WatchListLook } from './watch-list-look.tsx';
import { visibilityWords, yesNoWords } from './words.ts';

/** What the register holds about the account itself. */
export function AccountFacts({ detail, mayChange }: { readonly detail: AccountDetail; readonly mayChange: boolean }) {
  const { facts, row } = detail;
  const standards = standardsOf(facts);
  const unknown = standards.filter(({ value }) => value === '').map(({ term }) => term);
  return (
    <>
      <section>
        <h3>What it is for</h3>
        <Facts
          items={[
            { term: 'Channel', value: facts.internal ? `${row.channelTitle}, internal platform` : row.channelTitle },
            { term: 'Handle', value: facts.handle },
            ...noted('Platform’s own id', facts.platformId),
            { term: 'Purpose', value: facts.purpose },
            { term: 'Audience', value: facts.audience },
            ...noted('Expected numbers', facts.expectedNumbers),
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
            ...facts.moreAdministrators.map((person, index) => ({ term: `Backup ${index + 2}`, value: <Person person={person} /> })),
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
            { term: 'Last review', value: row.lastReviewOn === null ? 'Never' : longDate(row.lastReviewOn) },
            { term: 'Next review', value: facts.nextReviewOn === null ? 'With the quarter' : `Agreed for ${longDate(facts.nextReviewOn)}` },
          ]}
        />
      </section>
      <section>
        <h3>Standards and records</h3>
        <Facts items={standards.filter(({ value }) => value !== '')} />
        {unknown.length === 0 ? null : (
          <p>
            <small>Not known yet: {unknown.map(inSentence).join('; ')}.</small>
          </p>
        )}
      </section>
      <FormerHandles detail={detail} mayChange={mayChange} />
    </>
  );
}

/** A title in the middle of a sentence; what begins with a short form keeps it. */
function inSentence(title: string): string {
  return /^[A-Z]{2}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

function noted(term: string, value: string): readonly Fact[] {
  return value === '' ? [] : [{ term, value }];
}

/** What the policy asks to be known besides; empty where nothing is. */
function standardsOf(facts: FactsOfAccount): readonly { term: string; value: ReactNode }[] {
  const known = (answer: FactsOfAccount['research'], more = ''): string => (answer === 'not-known' ? more : [yesNoWords[answer], more].filter((part) => part !== '').join(', '));
  const permission = [
    facts.identityPermissionOn === null ? '' : `on ${longDate(facts.identityPermissionOn)}`,
    facts.identityPermissionBy === '' ? '' : `by ${facts.identityPermissionBy}`,
  ].filter((part) => part !== '');
  return [
    { term: 'Privacy setting fits the audience', value: known(facts.privacyFitsAudience) },
    ...noted('Languages besides English', facts.languages),
    ...noted('English copy', facts.englishCopy),
    {
      term: 'NHS lozenge or Trust logo shown',
      value: known(facts.identityShown, permission.length > 0 ? `permitted ${permission.join(' ')}` : facts.identityShown === 'yes' ? 'no permission on record' : ''),
    },
    { term: 'Clinical research or innovation', value: known(facts.research, facts.researchReference) },
    { term: 'Collects personal information', value: known(facts.personalInformation, facts.dpiaReference === '' ? '' : `DPIA ${facts.dpiaReference}`) },
    { term: 'Is a business record', value: known(facts.businessRecord) },
  ];
}

function Person({ person }: { readonly person: FactsOfAccount['lineManager'] }) {
  if (person === null) return <span className="muted">Not known</span>;
  return (
    <>
      {person.name}
      {person.email === '' ? null : <small>{person.email}</small>}
    </>
  );
}

/** Names that the account had before: somebody else may take one and speak as if for the Trust. */
function FormerHandles({ detail, mayChange }: { readonly detail: AccountDetail; readonly mayChange: boolean }) {
  const [looking, setLooking] = useState<string | null>(null);
  const looked = detail.formerHandles.find(({ id }) => id === looking);
  if (detail.formerHandles.length === 0) return null;
  return (
    <section>
      <h3>Former handles</h3>
      <ul className="cards">
        {detail.formerHandles.map((former) => (
          <li key={former.id}>
            <div className="cards__head">
              <b>{former.handle === '' ? former.address : former.handle}</b>
              {former.found === 'taken' ? <Tag tone="red">Taken by somebody else</Tag> : null}
              {former.watched && former.due ? <Tag tone="warm">Look again</Tag> : null}
              {former.watched && mayChange ? (
                <Button variant="quiet" label={`Look at ${former.handle === '' ? former.address : former.handle}`} onClick={() => setLooking(former.id)}>
                  Look
                </Button>
              ) : null}
            </div>
            <p>
              Held from {longDate(former.heldFrom)}
              {former.heldFromOrEarlier ? ' or earlier' : ''} until {longDate(former.heldUntil)}. {formerHandleWords(former)}
              {former.note === '' ? '' : ` ${former.note}`}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/accounts/watch-list">Watch list of all accounts</Link>
      </p>
      {looked === undefined ? null : <WatchListLook handle={looked} onClose={() => setLooking(null)} />}
    </section>
  );
}
