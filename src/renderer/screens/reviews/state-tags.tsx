import type { WorklistItem } from '../../../preload/contract/reviews.ts';
import { Tag } from '../../components/tag.tsx';
import { isAttempted, isSettled, stateTag } from './worklist.ts';

/** Where an account stands in the quarter. An attempt is said beside what is still owed, and is not hidden by it. */
export function StateTags({ item }: { readonly item: WorklistItem }) {
  const { tone, text } = stateTag(item);
  return (
    <span className="tags">
      <Tag tone={tone}>{text}</Tag>
      {isAttempted(item) ? <Tag tone="grey">{item.outcome}</Tag> : null}
      {item.draft && !isSettled(item.state) ? <Tag tone="grey">Draft begun</Tag> : null}
      {item.state === 'done' && item.outcome !== null ? <span className="tags__more">{item.outcome}</span> : null}
    </span>
  );
}
