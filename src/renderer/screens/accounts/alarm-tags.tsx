import type { AccountRow } from '../../../preload/contract/accounts.ts';
import { Tag } from '../../components/tag.tsx';

/** The gravest alarms of an account, for a table cell; the rest is counted, and listed in the detail. */
export function AlarmTags({ alarms }: { readonly alarms: AccountRow['alarms'] }) {
  const [first, ...rest] = alarms;
  if (first === undefined) return null;
  return (
    <span className="tags" title={alarms.map(({ text }) => text).join('\n')}>
      <Tag tone="warm">{first.text}</Tag>
      {rest.length === 0 ? null : (
        <span className="tags__more">
          and {rest.length} more<span className="visually-hidden">: {rest.map(({ text }) => text).join('; ')}</span>
        </span>
      )}
    </span>
  );
}
