import { useDeferredValue, useEffect, useState } from 'react';
import type { InputOf } from '../../../preload/contract/index.ts';
import type { SimilarIncident } from '../../../preload/contract/incidents-links.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';

interface SimilarListProps {
  readonly incidents: readonly SimilarIncident[];
  /** Links one of them with the incident that is shown. */
  readonly onLink?: (id: string) => void;
}

/** Incidents that read like one, each with the reasons. */
export function SimilarList({ incidents, onLink }: SimilarListProps) {
  return (
    <ul className="cards">
      {incidents.map(({ id, number, typeTitle, state, reportedOn, where, why }) => (
        <li key={id}>
          <div className="cards__head">
            <Link to={`/incidents/${id}`}>
              {number}: {typeTitle}
            </Link>
            <Tag tone={state === 'open' ? 'warm' : 'green'}>{state === 'open' ? 'Open' : 'Closed'}</Tag>
            {onLink === undefined ? null : (
              <Button variant="quiet" label={`Link it with ${number}`} onClick={() => onLink(id)}>
                Link it
              </Button>
            )}
          </div>
          <p>
            {where} <small>reported on {longDate(reportedOn)}</small>
          </p>
          <p>
            <small>{why.join(' · ')}</small>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How long nobody types before it is looked for, in milliseconds. */
const pause = 400;
/** More would hide the form. */
const shownAtOnce = 3;

type Typed = Extract<InputOf<'incidents.similar'>['to'], { as: 'typed' }>;

/** While a report is typed: what has been reported already and reads like it, so that nothing is filed twice. */
export function SimilarHint({ typed }: { readonly typed: Omit<Typed, 'as'> }) {
  const asked = useSettled(JSON.stringify(typed));
  const to = JSON.parse(asked) as Omit<Typed, 'as'>;
  const tellsEnough = to.accountId !== null || to.address.trim() !== '' || to.seen.trim().length > 20;
  const { data } = useRegister('incidents.similar', { to: { as: 'typed', ...to } }, { enabled: tellsEnough && /^\d{4}-\d\d-\d\d$/u.test(to.on), keepPrevious: true });
  const found = useDeferredValue(tellsEnough ? (data ?? []) : []);
  return (
    <div role="status" className="similar-hint">
      {found.length === 0 ? null : (
        <div className="about-type">
          <p>
            <b>{found.length === 20 ? '20 or more' : found.length} like this in the last 12 months.</b> If it is {found.length === 1 ? 'the same' : 'one of these'}, add to that one instead of filing it again.
          </p>
          <SimilarList incidents={found.slice(0, shownAtOnce)} />
        </div>
      )}
    </div>
  );
}

/** A value once nobody has changed it for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
