import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readStatus, readVisibility, readYesNo } from '../../../src/main/register/rooms/accounts/import/cells.ts';

describe('a date is read as people in the United Kingdom write it', () => {
  it.each([
    ['31/03/2026', '2026-03-31'], ['1/4/2026', '2026-04-01'], ['03/04/2026', '2026-04-03'], ['31.3.26', '2026-03-31'], ['31-03-2026', '2026-03-31'],
    ['31 March 2026', '2026-03-31'], ['31st March, 2026', '2026-03-31'], ['1 Apr 26', '2026-04-01'], ['2nd Sept 2025', '2025-09-02'],
    ['31-Mar-26', '2026-03-31'], ['Tuesday 31 March 2026', '2026-03-31'], ['Tue, 31 Mar 2026', '2026-03-31'],
    ['2026-03-31', '2026-03-31'], ['2026-3-1', '2026-03-01'], ['29/02/2024', '2024-02-29'],
    ['2026-03-31T00:00:00.000Z', '2026-03-31'], ['2026-03-31 00:00:00', '2026-03-31'], ['31/03/2026 09:30', '2026-03-31'],
  ])('%s', (text, value) => {
    expect(readDate(text)).toEqual({ ok: true, value });
  });

  it.each(['31/04/2026', '29/02/2025', '00/01/2026', '03/31/2026', '31 April 2026', '2026-02-30'])('%s does not exist and is refused, never moved to the next day', (text) => {
    expect(readDate(text)).toEqual({ ok: false, reason: `“${text}” is not a date that exists. Write the day first, such as 31/03/2026.` });
  });

  it.each(['March 2026', 'last year', '45382', '2026', 'n/a', '31/03', '3 Marble 2026', '3 Decoy 2026', '-1/2/2026', '31/03/202'])('%s is no date and is refused', (text) => {
    expect(readDate(text)).toEqual({ ok: false, reason: `Write “${text}” as a date, such as 31/03/2026.` });
  });

  it('every day of this century comes back from figures, words and the computer’s way', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const value = date.toISOString().slice(0, 10);
      const [year, month, day] = value.split('-');
      const words = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
      for (const text of [value, `${day}/${month}/${year}`, `${day}.${month}.${year?.slice(2)}`, words]) {
        expect(readDate(text)).toEqual({ ok: true, value });
      }
    }));
  });
});

describe('a status is never guessed', () => {
  it.each([
    ['Active', 'active'], ['LIVE', 'active'], ['under secondary review', 'under-secondary-review'], ['Under-secondary-review', 'under-secondary-review'],
    ['In handover', 'handover'], ['Approval rescinded', 'rescinded'], ['Closed.', 'closed'], ['shut down', 'closed'],
  ])('%s', (text, value) => {
    expect(readStatus(text)).toEqual({ ok: true, value });
  });

  it.each(['pending', 'dormant?', 'constructor', 'toString', '__proto__', '✓'])('%s is refused and the words that are known are named', (text) => {
    expect(readStatus(text)).toEqual({ ok: false, reason: `“${text}” is not a status. Use active, under secondary review, handover, rescinded or closed.` });
  });
});

describe('yes, no and not known', () => {
  it.each([['Yes', 'yes'], ['y', 'yes'], ['X', 'yes'], ['✓', 'yes'], ['TRUE', 'yes'], ['No', 'no'], ['none', 'no'], ['?', 'not-known'], ['n/a', 'not-known']] as const)('%s', (text, value) => {
    expect(readYesNo(text)).toEqual({ ok: true, value });
  });

  it('anything else is refused', () => {
    expect(readYesNo('maybe')).toEqual({ ok: false, reason: '“maybe” should be yes or no.' });
  });
});

describe('who can see an account', () => {
  it.each([['Public', 'public'], ['Everyone', 'public'], ['Members only', 'members'], ['invite-only', 'members'], ['Private', 'members'], ['Unknown', 'not-known']] as const)('%s', (text, value) => {
    expect(readVisibility(text)).toEqual({ ok: true, value });
  });

  it('anything else is refused', () => {
    expect(readVisibility('some')).toEqual({ ok: false, reason: '“some” should be public or members only.' });
  });
});
