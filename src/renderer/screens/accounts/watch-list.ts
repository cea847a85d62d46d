import type { HandleFound } from '../../../preload/contract/accounts-records.ts';
import type { Tone } from './words.ts';

/* Looking whether somebody has taken a handle that the Trust gave up. Pure. */

export const foundWords: Readonly<Record<HandleFound, { readonly title: string; readonly tone: Tone }>> = {
  'not-looked': { title: 'Nobody has looked yet', tone: 'grey' },
  free: { title: 'Free', tone: 'green' },
  taken: { title: 'Taken by somebody else', tone: 'red' },
  'held-by-us': { title: 'Held by us', tone: 'blue' },
};

/** Three months later: a look a quarter, with the reviews. On a day that the month does not have, its last. */
export function quarterLater(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 2, Math.min(date, last))).toISOString().slice(0, 10);
}
