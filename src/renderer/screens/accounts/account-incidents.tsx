import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { enquiryKindWords } from '../../../preload/contract/enquiries-words.ts';
import { severityTitles } from '../../../preload/contract/incidents-words.ts';
import { stateNote, stateTitle as enquiryState, stateTone } from '../enquiries/words.ts';
import { LinkedIncidents } from '../incidents/linked-incidents.tsx';
import { severityTones, stateTitle } from '../incidents/words.ts';
import { ModerationCards } from '../moderation/moderation-cards.tsx';
import { partPath } from './account-parts.ts';

interface PartProps {
  readonly detail: AccountDetail;
  readonly mayChange: boolean;
}

/** What went wrong with an account, and what was asked about it. */
export function AccountIncidents({ detail, mayChange }: PartProps) {
  const incidents = useRegister('incidents.list', {});
  const rows = (incidents.data ?? []).filter(({ accountId }) => accountId === detail.id);
  const shown = [...rows.filter(({ state }) => state === 'open'), ...rows.filter(({ state }) => state === 'closed')];
  return (
    <>
      <section>
        <h3>Incidents</h3>
        {incidents.error === null ? null : <Notice kind="error" title={incidents.error.message} />}
        {incidents.data !== undefined && rows.length === 0 ? <p className="part-lead">Nothing has been reported about this account.</p> : null}
        <ul className="cards">
          {shown.map((incident) => (
            <li key={incident.id}>
              <div className="cards__head">
                <Link to={`/incidents/${incident.id}`}>{incident.typeTitle}</Link>
                <Tag tone={incident.state === 'open' ? 'warm' : 'green'}>{stateTitle(incident)}</Tag>
                <Tag tone={severityTones[incident.severity]}>{severityTitles[incident.severity]}</Tag>
              </div>
              <p>
                {incident.number} · reported on {longDate(incident.reportedOn)}
                {incident.state === 'open' && incident.notTold > 0 ? ` · ${incident.notTold} not told yet` : ''}
              </p>
            </li>
          ))}
        </ul>
        {mayChange ? <Button onClick={() => go(`/incidents/new?account=${detail.id}`)}>Report an incident</Button> : null}
      </section>
      <LinkedIncidents kind="account" recordId={detail.id} />
      <AccountModeration detail={detail} mayChange={mayChange} />
      <AccountEnquiries detail={detail} mayChange={mayChange} />
    </>
  );
}

/** What was hidden and who was blocked on it. */
function AccountModeration({ detail, mayChange }: PartProps) {
  const { data, error } = useRegister('moderation.list', {});
  const rows = (data ?? []).filter(({ accountId }) => accountId === detail.id);
  return (
    <section>
      <h3>Moderation</h3>
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data !== undefined && rows.length === 0 ? <p className="part-lead">Nothing was hidden here, and nobody blocked.</p> : null}
      <ModerationCards rows={rows} />
      {mayChange ? (
        <Button variant="quiet" onClick={() => go(`/incidents/moderation/new?account=${detail.id}`)}>
          Note what was moderated
        </Button>
      ) : null}
    </section>
  );
}

function AccountEnquiries({ detail, mayChange }: PartProps) {
  const { data, error } = useRegister('enquiries.list', {});
  const rows = (data ?? []).filter(({ facts: { accountId } }) => accountId === detail.id);
  return (
    <section>
      <h3>Enquiries</h3>
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data !== undefined && rows.length === 0 ? <p className="part-lead">Nothing has been asked about this account.</p> : null}
      <ul className="cards">
        {rows.map((enquiry) => (
          <li key={enquiry.id}>
            <div className="cards__head">
              <Link to={`/enquiries/${enquiry.id}`}>{enquiry.number}</Link>
              <span>{enquiryKindWords[enquiry.facts.kind]}</span>
              <Tag tone={stateTone(enquiry)}>{enquiryState(enquiry)}</Tag>
            </div>
            <p>
              {enquiry.facts.question}{' '}
              <small>{[enquiry.facts.askedBy, longDate(enquiry.facts.askedOn), stateNote(enquiry)].filter((part) => part !== '').join(' · ')}</small>
            </p>
          </li>
        ))}
      </ul>
      {mayChange ? (
        <Button variant="quiet" onClick={() => go(`/enquiries/new?account=${detail.id}`)}>
          Note an enquiry
        </Button>
      ) : null}
    </section>
  );
}

/** Says at the head of an account that something is not settled. */
export function OpenIncidents({ accountId }: { readonly accountId: string }) {
  const open = (useRegister('incidents.list', {}).data ?? []).filter((incident) => incident.accountId === accountId && incident.state === 'open');
  const [only] = open;
  if (only === undefined) return null;
  return (
    <p className="tags open-incidents">
      <Tag tone="red">{plural(open.length, 'open incident')}</Tag>
      {open.length === 1 ? (
        <Link to={`/incidents/${only.id}`}>
          {only.number}: {only.typeTitle}
        </Link>
      ) : (
        <Link to={partPath(accountId, 'incidents')}>See them</Link>
      )}
    </p>
  );
}
