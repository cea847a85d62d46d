import type { OutputOf } from '../../../../../preload/contract/index.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { counted, manyDuties, named } from './duty-words.ts';

/** How the bad-day sheet stands. */
export type SheetFacts = Pick<OutputOf<'badDay.sheet'>, 'state' | 'changed' | 'missing' | 'toConfirm' | 'days'>;

/** The sheet on the wall says what is no longer so, or is older than it may be: whoever needs it at night believes it. */
export function sheetOutOfDate({ state, changed, days }: SheetFacts): Duty[] {
  if (state !== 'changed' && state !== 'old') return [];
  return [manyDuties(1, {
    kind: 'bad-day-sheet', standing: 'late', what: 'The bad-day sheet on the wall is out of date: print it again', on: null,
    where: state === 'old' ? `Older than ${counted(days, 'day')}` : `Changed: ${named(changed)}`, word: state === 'old' ? 'Too old' : 'Out of date',
  })];
}

/** Numbers that nobody has looked at for so long that they may reach nobody. */
export function contactsToConfirm({ toConfirm }: SheetFacts): Duty[] {
  return toConfirm === 0 ? [] : [manyDuties(toConfirm, {
    kind: 'contacts', standing: 'soon', what: `Confirm ${counted(toConfirm, 'contact')} of the bad-day sheet`, where: 'Contacts', word: 'To confirm', on: null,
  })];
}

/** There is none yet: better made on a good day. */
export function sheetNeverPrinted({ state, missing }: SheetFacts): Duty[] {
  return state !== 'never' ? [] : [manyDuties(1, {
    kind: 'bad-day-sheet', standing: 'open', what: 'Print the bad-day sheet', where: missing.length === 0 ? 'Contacts' : `To be filled in: ${named(missing)}`,
    word: 'Never printed', on: null,
  })];
}
