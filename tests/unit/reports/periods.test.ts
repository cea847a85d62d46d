import { describe, expect, it } from 'vitest';
import { periodProblems, presetPeriod, type PeriodKind } from '../../../src/renderer/screens/reports/periods.ts';

const problems = (from: string, to: string) => periodProblems({ from, to }, '2026-11-21');

describe('a period that no pack can cover is refused before anybody is asked where to save it', () => {
  it.each([
    ['one that has not begun', '2026-11-22', '2026-12-31', 'from', 'This period has not begun yet. Choose a first day up to today.'],
    ['a year that slipped', '0226-01-01', '2026-12-31', 'from', 'The period cannot begin before 1995. Check the year of the first day.'],
    ['an end before its beginning', '2026-10-02', '2026-10-01', 'to', 'The first day must not be after the last.'],
    ['more than ten years', '2016-01-01', '2026-01-01', 'to', 'A pack covers 10 years at most. Choose a later first day or an earlier last day.'],
  ])('%s', (_what, from, to, field, message) => {
    expect(problems(from, to)).toContainEqual({ field, message });
  });

  it('and one that began today or has not ended yet is none of these', () => {
    expect(problems('2026-11-21', '2026-11-21')).toEqual([]);
    expect(problems('2026-10-01', '2026-12-31')).toEqual([]);
  });

  it('whatever the day, no period that is offered lies in the future or is refused', () => {
    const kinds: readonly PeriodKind[] = ['this-quarter', 'last-quarter', 'this-year', 'last-year'];
    for (const today of ['2026-01-01', '2026-03-31', '2026-04-01', '2026-11-21', '2028-02-29', '2026-12-31']) {
      for (const kind of kinds) {
        const period = presetPeriod(kind, today);
        expect(period !== null && periodProblems(period, today)).toEqual([]);
      }
    }
  });
});
