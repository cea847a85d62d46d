import type { EntryPlace, MadeBy } from '../../../../../preload/contract/incidents.ts';

interface PutRight {
  readonly place: EntryPlace;
  readonly message: string;
}

/**
 * Where such an entry is put right: corrected on the timeline alone, what it came from would still say the same. Null where it is
 * corrected on the timeline all the same: a step about staff can be noted again, but never be taken back.
 */
export const putRight: Readonly<Record<MadeBy, PutRight | null>> = {
  'personal-data': { place: 'todo', message: 'This entry came from the answer about personal information. Under To do, press “Another answer…” instead.' },
  regulator: { place: 'todo', message: 'This entry came from what was decided about telling the regulator. Under To do, press “Correct the decision…” instead.' },
  record: { place: 'records', message: 'This entry came from what was noted under Put right. Press “Correct…” or “Noted wrongly…” there instead.' },
  'record-step': { place: 'records', message: 'This entry came from what was noted under Put right. Press “Noted wrongly…” there instead.' },
  complainant: { place: 'records', message: 'This entry came from the complainant’s details. Correct them under Put right instead: without its day, what was noted counts no more.' },
  conduct: null,
  moderation: { place: 'moderation', message: 'This entry came from the moderation log. Correct it there instead: what was done, its day, or the incident.' },
};
