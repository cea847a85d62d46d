import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonDay } from '../../../src/main/register/clock.ts';
import { daysBetween } from '../../../src/preload/contract/days.ts';
import { quarterAfter, quarterById, quarterOf, quartersBetween } from '../../../src/main/register/rooms/reviews/rules/quarters.ts';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('a calendar quarter', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'], ['2026-03-31', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-Q2', '2026-04-01', '2026-06-30'], ['2026-09-30', '2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'], ['2024-02-29', '2024-Q1', '2024-01-01', '2024-03-31'],
  ])('of %s is %s, from %s to %s', (date, id, from, to) => {
    expect(quarterOf(date)).toMatchObject({ id, from, to });
  });

  it('has a title that an officer reads', () => {
    expect(quarterById('2026-Q4')).toEqual({ id: '2026-Q4', title: 'October to December 2026', from: '2026-10-01', to: '2026-12-31' });
  });

  it('every day lies in exactly one, and they follow each other without a gap', () => {
    fc.assert(fc.property(day, (date) => {
      const quarter = quarterOf(date);
      expect(quarter.from <= date && date <= quarter.to).toBe(true);
      expect(quarterById(quarter.id)).toEqual(quarter);
      expect(daysBetween(quarter.to, quarterAfter(quarter).from)).toBe(1);
      expect(quarterAfter(quarterAfter(quarter, 3), -3)).toEqual(quarter);
    }));
  });

  it('a period touches each quarter of its days, the first and last included', () => {
    expect(quartersBetween('2025-12-31', '2026-04-01').map(({ id }) => id)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(quartersBetween('2026-05-01', '2026-05-01').map(({ id }) => id)).toEqual(['2026-Q2']);
    expect(quartersBetween('2027-01-01', '2026-11-21')).toEqual([]);
  });
});

describe('days between two dates', () => {
  it('count the leap day and not the hour that summer time takes', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2026-07-14T22:59:59.999Z', '2026-07-14'], ['2026-07-14T23:00:00.000Z', '2026-07-15'], ['2026-12-31T23:59:59.999Z', '2026-12-31'], ['2027-01-01T00:00:00.000Z', '2027-01-01'],
  ])('%s is %s, where the Trust is', (instant, expected) => {
    expect(londonDay(instant)).toBe(expected);
  });
});
