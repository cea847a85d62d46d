import { describe, expect, test } from 'vitest';
import { contactsToConfirm, sheetNeverPrinted, sheetOutOfDate, type SheetFacts } from '../../../src/main/register/rooms/today/rules/bad-day-duties.ts';

const right: SheetFacts = { state: 'current', changed: [], missing: [], toConfirm: 0, days: 90 };

describe('the day asks about the bad-day sheet', () => {
  test('nothing while the one on the wall is right', () => {
    expect([...sheetOutOfDate(right), ...contactsToConfirm(right), ...sheetNeverPrinted(right)]).toEqual([]);
  });

  test('to print it again as soon as something on it has changed, and says what', () => {
    expect(sheetOutOfDate({ ...right, state: 'changed', changed: ['IT helpdesk', 'how to report on X'] })).toMatchObject([{
      kind: 'bad-day-sheet', standing: 'late', what: 'The bad-day sheet on the wall is out of date: print it again', where: 'Changed: IT helpdesk and how to report on X',
    }]);
    expect(sheetOutOfDate({ ...right, state: 'old' })).toMatchObject([{ standing: 'late', where: 'Older than 90 days', word: 'Too old' }]);
  });

  test('to confirm contacts that nobody has looked at for too long', () => {
    expect(contactsToConfirm({ ...right, toConfirm: 7 })).toMatchObject([{ kind: 'contacts', standing: 'soon', count: 7, what: 'Confirm 7 contacts of the bad-day sheet' }]);
  });

  test('to print a first one, when there is time, naming who is to be filled in', () => {
    expect(sheetNeverPrinted({ ...right, state: 'never', missing: ['Switchboard', 'Press office', 'PALS', 'IT helpdesk'] })).toMatchObject([{
      standing: 'open', what: 'Print the bad-day sheet', where: 'To be filled in: Switchboard, Press office and 2 more', word: 'Never printed',
    }]);
  });
});
