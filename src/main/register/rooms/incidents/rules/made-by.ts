import type { EntryPlace } from '../../../../../preload/contract/incidents.ts';

/** What an entry of a timeline was made from, where nobody typed it there. */
export type MadeBy = 'personal-data' | 'regulator' | 'record-step' | 'complainant';

interface PutRight {
  readonly place: EntryPlace;
  readonly message: string;
}

/** Where such an entry is put right: corrected on the timeline alone, what it came from would still say the same. */
export const putRight: Readonly<Record<MadeBy, PutRight>> = {
  'personal-data': { place: 'todo', message: 'This entry came from the answer about personal information. Under To do, press “Another answer…” instead.' },
  regulator: { place: 'todo', message: 'This entry came from what was decided about telling the regulator. Under To do, press “Correct the decision…” instead.' },
  'record-step': { place: 'records', message: 'This entry came from what was noted under Put right. Press “Noted wrongly…” there instead.' },
  complainant: { place: 'records', message: 'This entry came from the complainant’s details. Correct them under Put right instead: without its day, what was noted counts no more.' },
};
