import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readStatus, readVisibility, readYesNo, saysNothing } from '../../../src/main/register/rooms/accounts/import/cells.ts';
import { readChannel } from '../../../src/main/register/rooms/accounts/import/channel.ts';
import { directorateKey, guessedKind } from '../../../src/main/register/rooms/accounts/import/directorate.ts';
import type { PackChannel } from '../../../src/main/register/rooms/policies/pack-schema.ts';

describe('a date is read as people in the United Kingdom write it', () => {
  it.each([
    ['31/03/2026', '2026-03-31'], ['1/4/2026', '2026-04-01'], ['03/04/2026', '2026-04-03'], ['31.3.26', '2026-03-31'], ['31-03-2026', '2026-03-31'],
    ['31 March 2026', '2026-03-31'], ['31st March, 2026', '2026-03-31'], ['1 Apr 26', '2026-04-01'], ['2nd Sept 2025', '2025-09-02'],
    ['31-Mar-26', '2026-03-31'], ['Tuesday 31 March 2026', '2026-03-31'], ['Tue, 31 Mar 2026', '2026-03-31'],
    ['2026-03-31', '2026-03-31'], ['2026-3-1', '2026-03-01'], ['29/02/2024', '2024-02-29'],
    ['2026-03-31T00:00:00.000Z', '2026-03-31'], ['2026-03-31 00:00:00', '2026-03-31'], ['31/03/2026 09:30', '2026-03-31'],
  ])('%s', (text, value) => {
    expect(readDate(text)).toEqual({ ok: true, value, note: null });
  });

  it.each(['31/04/2026', '29/02/2025', '00/01/2026', '03/31/2026', '31 April 2026', '2026-02-30'])('%s does not exist and is refused, never moved to the next day', (text) => {
    expect(readDate(text)).toEqual({ ok: false, unreal: true, reason: `“${text}” is not a date that exists. Write the day first, such as 31/03/2026.` });
  });

  it.each(['Spring 2026', 'last year', '36525', '73051', '045382', '2026', '31/03', '3 Marble 2026', '3 Decoy 2026', '-1/2/2026', '31/03/202'])('%s is no date and is refused', (text) => {
    expect(readDate(text)).toEqual({ ok: false, unreal: false, reason: `Write “${text}” as a date, such as 31/03/2026.` });
  });

  it.each([
    ['36526', '2000-01-01', '1 January 2000'], ['45382', '2024-03-31', '31 March 2024'], ['46000', '2025-12-09', '9 December 2025'],
    ['46000.75', '2025-12-09', '9 December 2025'], ['73050', '2099-12-31', '31 December 2099'],
  ])('%s is how Excel keeps a date, and is read with a note that says which', (text, value, words) => {
    expect(readDate(text)).toEqual({ ok: true, value, note: `“${text}” was read as Excel’s number for ${words}. Check that it is the right day.` });
  });

  it.each([['Sept 2026', '2026-09-01'], ['March 2026', '2026-03-01'], ['Feb. 2025', '2025-02-01']])('%s is read as the first of its month, with a note', (text, value) => {
    expect(readDate(text)).toEqual({ ok: true, value, note: `“${text}” was read as the first day of that month.` });
  });

  it.each(['never', 'N/A', 'None', '-', '–', 'tbc', 'TBC.', 'Unknown', ' not known ', ''])('“%s” says nothing', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  it.each(['31/03/2026', 'nonesuch', 'last year', 'constructor', '.'])('while “%s” says something', (text) => {
    expect(saysNothing(text)).toBe(false);
  });

  it('every day of this century comes back from figures, words and the computer’s way', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const value = date.toISOString().slice(0, 10);
      const [year, month, day] = value.split('-');
      const words = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
      for (const text of [value, `${day}/${month}/${year}`, `${day}.${month}.${year?.slice(2)}`, words]) {
        expect(readDate(text)).toEqual({ ok: true, value, note: null });
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

describe('a channel is read as teams word it', () => {
  const channel = (id: string, title: string, formerNames: string[], hosts: string[]): PackChannel =>
    ({ id, title, formerNames, hosts, kind: 'network', profileAddress: null, closedOn: null });
  const channels = [
    channel('x', 'X', ['Twitter'], ['x.com']), channel('facebook', 'Facebook', [], ['facebook.com']), channel('instagram', 'Instagram', [], []),
    channel('youtube', 'YouTube', [], []), channel('linkedin', 'LinkedIn', [], []), channel('other', 'Other', [], []),
    channel('nhs-website', 'NHS website reviews', ['NHS website'], ['nhs.uk']), channel('google-plus', 'Google+', [], []),
  ];

  it.each([
    ['Facebook', 'facebook'], ['facebook page', 'facebook'], ['Facebook group', 'facebook'], ['FB', 'facebook'], ['Linked In', 'linkedin'], ['linked-in', 'linkedin'],
    ['insta', 'instagram'], ['You Tube', 'youtube'], ['twitter/X', 'x'], ['X (Twitter)', 'x'], ['Our NHS website page', 'nhs-website'], ['Google+ page', 'google-plus'], ['other', 'other'],
  ])('%s', (word, id) => {
    expect(readChannel(channels, word, '')).toEqual({ id, note: null });
  });

  it.each([
    ['Friendface', 'is not a channel this register knows'], ['some other site', 'is not a channel this register knows'],
    ['X-ray department', 'is not a channel this register knows'], ['Facebook and Instagram', 'names more than one channel'],
  ])('“%s” is passed over for what the address says, and refused without one', (word, what) => {
    expect(readChannel(channels, word, 'https://facebook.com/careers')).toEqual({ id: 'facebook', note: `“${word}” ${what}. Taken as Facebook, as the address says.` });
    expect(readChannel(channels, word, '')).toEqual({ id: undefined, note: null });
  });
});

describe('a directorate', () => {
  it.each([
    ['Family and women’s health', 'Family and women\'s health'], ['Family & Women`s Health', 'family and women’s  health'], ['Trauma – surgery', 'Trauma-Surgery'],
    ['Estates&Facilities', 'Estates and Facilities'],
  ])('%s is %s', (one, other) => {
    expect(directorateKey(one)).toBe(directorateKey(other));
  });

  it.each([['Women’s health', 'Womens’ health'], ['Sand', 'S&'], ['Medicine', 'Medicines']])('%s is not %s', (one, other) => {
    expect(directorateKey(one)).not.toBe(directorateKey(other));
  });

  it.each([
    'Research & Innovation', 'Hospital Charity', 'Estates and Facilities', 'Finance', 'HR', 'Workforce & OD', 'Corporate', 'Patient Experience', 'Communications', 'IT', 'IT/Digital',
    'Quality governance',
  ])('%s is guessed to be non-clinical', (name) => {
    expect(guessedKind(name)).toBe('non-clinical');
  });

  it.each(['Family and women’s health', 'Critical care', 'Thrombosis', 'Older people’s services'])('%s is guessed to be clinical', (name) => {
    expect(guessedKind(name)).toBe('clinical');
  });
});
