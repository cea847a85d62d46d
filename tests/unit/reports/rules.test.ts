import { describe, expect, it } from 'vitest';
import { changesInWords } from '../../../src/main/register/rooms/reports/rules/changes.ts';
import { packNumber } from '../../../src/main/register/rooms/reports/rules/numbers.ts';
import { startOfDay } from '../../../src/main/register/rooms/reports/rules/start-of-day.ts';
import { daysAfter } from '../../../src/preload/contract/days.ts';

describe('a day begins where the Trust is', () => {
  it.each([
    ['2026-01-15', '2026-01-15T00:00:00.000Z'], ['2026-07-15', '2026-07-14T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T00:00:00.000Z'], ['2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'], ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('%s at %s', (date, instant) => {
    expect(startOfDay(date)).toBe(instant);
  });

  it('the day on which summer time begins has 23 hours, the one on which it ends 25', () => {
    const hours = (date: string): number => (Date.parse(startOfDay(daysAfter(date, 1))) - Date.parse(startOfDay(date))) / 3_600_000;
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
  });
});

describe('what a report says of changes', () => {
  it('is in words, and an action it does not know is named as it is', () => {
    expect(changesInWords([{ action: 'account.added', count: 3 }, { action: 'moon.landed', count: 1 }]))
      .toEqual([{ what: 'Accounts added', count: 3 }, { what: 'moon.landed', count: 1 }]);
  });

  it('leaves out coming and going, but not a passphrase that was replaced', () => {
    expect(changesInWords([{ action: 'session.unlocked', count: 40 }, { action: 'session.locked', count: 40 }, { action: 'session.recovered', count: 1 }]))
      .toEqual([{ what: 'Passphrases replaced with the recovery code', count: 1 }]);
  });
});

describe('a pack’s number', () => {
  it('counts through the year', () => {
    expect([packNumber(2026, 0), packNumber(2026, 99)]).toEqual(['P-2026-001', 'P-2026-100']);
  });
});
