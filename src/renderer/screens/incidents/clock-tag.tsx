import { Tag } from '../../components/tag.tsx';
import { clockWords, useNow } from '../../lib/clock-words.ts';
import { shortDateTime } from '../../lib/format.ts';

/** A deadline with what is left of it, in words; it goes on by itself. */
export function ClockTag({ dueAt }: { readonly dueAt: string }) {
  const { late, words } = clockWords(dueAt, useNow());
  return (
    <span className="clock" title={`By ${shortDateTime(dueAt)}`}>
      <Tag tone={late ? 'red' : 'warm'}>{words}</Tag>
    </span>
  );
}
