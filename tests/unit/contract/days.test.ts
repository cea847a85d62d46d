import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween, earlierOf, laterOf } from '../../../src/preload/contract/days.ts';

const anyDay = fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));

describe('days of the calendar', () => {
  it('are counted over the ends of months and years, leap days and clock changes', () => {
    expect([daysAfter('2026-11-21', 14), daysAfter('2028-02-28', 1), daysAfter('2026-02-28', 1), daysAfter('2026-12-31', 1), daysAfter('2027-01-01', -1)])
      .toEqual(['2026-12-05', '2028-02-29', '2026-03-01', '2027-01-01', '2026-12-31']);
    expect([daysAfter('2026-03-28', 2), daysAfter('2026-10-24', 2)]).toEqual(['2026-03-30', '2026-10-26']);
    expect([daysBetween('2026-10-24', '2026-10-26'), daysBetween('2026-11-21', '2026-11-20'), daysBetween('2028-01-01', '2029-01-01')]).toEqual([2, -1, 366]);
  });

  it('come back when as many are taken away, whatever the day', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      expect(daysAfter(daysAfter(day, days), -days)).toBe(day);
      expect(daysBetween(day, daysAfter(day, days))).toBe(days);
    }));
  });

  it('give way to one another where one is not known', () => {
    expect([laterOf('2026-11-21', '2026-12-01'), laterOf('2026-12-01', '2026-11-21'), earlierOf('2026-12-01', '2026-11-21')]).toEqual(['2026-12-01', '2026-12-01', '2026-11-21']);
    expect([laterOf(null, '2026-11-21'), laterOf('2026-11-21', null), laterOf(null, null)]).toEqual(['2026-11-21', '2026-11-21', null]);
  });
});
