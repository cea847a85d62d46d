import type { LinkKind } from '../../../preload/contract/incidents-links.ts';
import { Link } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { linkWords } from './words.ts';

/** The incidents that are linked with a record of another room; nothing where there are none. */
export function LinkedIncidents({ kind, recordId }: { readonly kind: Exclude<LinkKind, 'incident'>; readonly recordId: string }) {
  const { data, error } = useRegister('incidents.linkedTo', { kind, recordId });
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <section>
      <h3>Linked incidents</h3>
      <ul className="cards">
        {data.map((incident) => (
          <li key={`${incident.id} ${incident.how}`}>
            <div className="cards__head">
              <Link to={`/incidents/${incident.id}?part=linked`}>{incident.typeTitle}</Link>
              <Tag tone={incident.state === 'open' ? 'warm' : 'green'}>{incident.state === 'open' ? 'Open' : 'Closed'}</Tag>
              <small>{linkWords[incident.how].here}</small>
            </div>
            <p>
              {incident.number} · reported on {longDate(incident.reportedOn)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
