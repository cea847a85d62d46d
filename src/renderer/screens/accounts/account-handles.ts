import type { FormerHandle } from '../../../preload/contract/accounts-records.ts';
import { longDate } from '../../lib/format.ts';
import { foundWords } from './watch-list.ts';

/** What is known of a handle that was given up, and whether somebody looks at it. */
export function formerHandleWords({ found, watched, nextLookOn, lastLookedOn }: Pick<FormerHandle, 'found' | 'watched' | 'nextLookOn' | 'lastLookedOn'>): string {
  const when = found === 'not-looked' || lastLookedOn === null ? '' : ` when looked at on ${longDate(lastLookedOn)}`;
  const next = !watched ? 'not watched' : nextLookOn === null ? 'watched' : `next look on ${longDate(nextLookOn)}`;
  return `${foundWords[found].title}${when}; ${next}.`;
}
