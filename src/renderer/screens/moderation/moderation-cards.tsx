import { doneTitles, type ModerationRow } from '../../../preload/contract/moderation.ts';
import { Link } from '../../app/navigation.ts';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { moderationState } from './words.ts';

/** Entries of the moderation log beside the account or the incident to which they belong. */
export function ModerationCards({ rows }: { readonly rows: readonly ModerationRow[] }) {
  return (
    <ul className="cards">
      {rows.map((entry) => (
        <li key={entry.id}>
          <div className="cards__head">
            <Link to={`/incidents/moderation/${entry.id}`}>{entry.number}</Link>
            <span>
              {doneTitles[entry.done]}: {entry.handle}
            </span>
            <Tag tone={moderationState(entry).tone}>{moderationState(entry).title}</Tag>
          </div>
          <p>
            {entry.reason} <small>{longDate(entry.on)}</small>
          </p>
        </li>
      ))}
    </ul>
  );
}
