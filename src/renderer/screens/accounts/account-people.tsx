import { useState } from 'react';
import { accounts, type AccountDetail } from '../../../preload/contract/accounts.ts';
import type { PersonRow } from '../../../preload/contract/people.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { AccountAdministrators } from './account-administrators.tsx';
import { AccessDialog, ContributorDialog, EndDialog } from './account-people-dialogs.tsx';
import { accessWords, heldAsWords, outcomeWords } from './words.ts';
import type { KnownPeople } from './person-fields.tsx';
import { PersonName } from './person-name.tsx';

const nobodyKnown: readonly PersonRow[] = [];

type Asking =
  | { readonly what: 'access' | 'contributor' }
  | { readonly what: 'remove' | 'end'; readonly id: string; readonly version: number; readonly name: string; readonly role: string };

interface AccountPeopleProps {
  readonly detail: AccountDetail;
  readonly people: KnownPeople;
  readonly mayChange: boolean;
}

/** Everybody who can act for the account, now and before, and what holds access besides people. */
export function AccountPeople({ detail, people, mayChange }: AccountPeopleProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const known = useRegister('people.list', {}).data ?? nobodyKnown;
  const { facts, contributors, access, handovers } = detail;
  // A newer version may have come in while the dialog was open.
  const newest = asking === null || !('id' in asking) ? undefined : [...access, ...contributors].find(({ id }) => id === asking.id);
  return (
    <>
      <AccountAdministrators detail={detail} known={known} mayChange={mayChange} />
      <section>
        <h3>Contributors</h3>
        {contributors.length === 0 ? <p className="part-lead">Nobody contributes besides the administrators.</p> : null}
        <ul className="cards">
          {contributors.map(({ id, version, person, leaver, from, to, note, application }) => (
            <li key={id} className={to === null ? undefined : 'cards__past'}>
              <div className="cards__head">
                <PersonName person={person} known={known} />
                {leaver && to === null ? <Tag tone="warm">Has left</Tag> : null}
                {to === null && mayChange ? (
                  <Button variant="quiet" label={`End: ${person.name}`} onClick={() => setAsking({ what: 'end', id, version, name: person.name, role: 'contributor' })}>
                    End
                  </Button>
                ) : null}
              </div>
              <p>
                {periodWords(from, to)}
                {application === null ? '' : ` · application ${application}`}
                {note === '' ? '' : ` · ${note}`}
              </p>
            </li>
          ))}
        </ul>
        {mayChange ? (
          <Button variant="quiet" onClick={() => setAsking({ what: 'contributor' })}>
            Add a contributor
          </Button>
        ) : null}
      </section>
      <section>
        <h3>Access on the platform</h3>
        {access.length === 0 ? (
          <p className="part-lead">Nothing on record. Note here who holds which role there: agencies, scheduling tools and connected apps too.</p>
        ) : null}
        <ul className="cards">
          {access.map(({ id, version, kind, holder, email, leaver, role, from, to, note }) => (
            <li key={id} className={to === null ? undefined : 'cards__past'}>
              <div className="cards__head">
                <b>{holder}</b>
                <small>{kind === 'person' ? role : `${accessWords[kind]}, ${role}`}</small>
                {leaver && to === null ? <Tag tone="warm">Has left</Tag> : null}
                {to === null && mayChange ? (
                  <Button variant="quiet" label={`Take away the access of ${holder}`} onClick={() => setAsking({ what: 'remove', id, version, name: holder, role })}>
                    Take away
                  </Button>
                ) : null}
              </div>
              <p>
                {[email, periodWords(from, to), note].filter((part) => part !== '').join(' · ')}
              </p>
            </li>
          ))}
        </ul>
        {mayChange ? (
          <Button variant="quiet" onClick={() => setAsking({ what: 'access' })}>
            Note who has access
          </Button>
        ) : null}
      </section>
      {handovers.length === 0 ? null : (
        <section>
          <h3>Handovers</h3>
          <ul className="cards">
            {handovers.map((handover) => (
              <li key={`${handover.person} ${handover.as} ${handover.doneOn}`}>
                <div className="cards__head">
                  <b>{handover.person}</b>
                  <small>
                    {heldAsWords[handover.as]} · {longDate(handover.doneOn)}
                  </small>
                </div>
                <p>
                  {outcomeWords(handover.outcome, handover.successor)}
                  {handover.dueOn === null ? '' : `, by ${longDate(handover.dueOn)}`}
                  {handover.note === '' ? '' : `. ${handover.note}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asking?.what === 'access' ? <AccessDialog accountId={detail.id} people={people} onClose={close} /> : null}
      {asking?.what === 'contributor' ? <ContributorDialog accountId={detail.id} account={facts.name} people={people} onClose={close} /> : null}
      {asking?.what === 'remove' ? (
        <EndDialog
          call="accounts.removeAccess"
          input={accounts.removeAccess.input}
          title={`Take away the access of ${asking.name}`}
          lead={`Take the role of ${asking.role} away on the platform first, then note it here.`}
          submitTitle="Note that it is taken away"
          dayField="removedOn"
          id={asking.id}
          version={newest?.version ?? asking.version}
          onClose={close}
        />
      ) : null}
      {asking?.what === 'end' ? (
        <EndDialog
          call="accounts.endContributor"
          input={accounts.endContributor.input}
          title={`End the contribution of ${asking.name}`}
          lead="What was posted stays on record. If they may know a password and can no longer sign in, a new one is noted in Logins as owed."
          submitTitle={`End the contribution of ${asking.name}`}
          dayField="to"
          id={asking.id}
          version={newest?.version ?? asking.version}
          onClose={close}
        />
      ) : null}
    </>
  );
}

/** When somebody held something. */
function periodWords(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '' : `until ${longDate(to)}`;
  return to === null ? `since ${longDate(from)}` : `${longDate(from)} to ${longDate(to)}`;
}

