import { describe, expect, test } from 'vitest';

import {
  fileSlug, formatCount, formatDate, formatMoment, formatNumber, formatPeriod, formatTime, groupsOf,
} from '../../../src/main/register/reports/house-style.ts';

describe('dates', () => {
  test('are written with the month in full and no leading zero', () => {
    expect(formatDate('2018-08-06')).toBe('6 August 2018');
    expect(formatDate('2024-02-29')).toBe('29 February 2024');
  });

  test('of an instant are those of London', () => {
    expect(formatDate('2026-06-30T23:30:00Z')).toBe('1 July 2026');
    expect(formatDate('2026-12-31T23:30:00Z')).toBe('31 December 2026');
  });

  test('that do not exist are refused', () => {
    expect(() => formatDate('2026-02-29')).toThrow(RangeError);
    expect(() => formatDate('yesterday')).toThrow(RangeError);
  });

  test('of a period say once what both ends share', () => {
    expect(formatPeriod('2026-06-01', '2026-06-03')).toBe('1 to 3 June 2026');
    expect(formatPeriod('2026-05-28', '2026-06-03')).toBe('28 May to 3 June 2026');
    expect(formatPeriod('2025-12-28', '2026-01-03')).toBe('28 December 2025 to 3 January 2026');
    expect(formatPeriod('2026-06-01', '2026-06-01')).toBe('1 June 2026');
  });
});

describe('times', () => {
  test('use the twelve-hour clock of London, summer and winter', () => {
    expect(formatTime('2018-08-06T16:30:00Z')).toBe('5:30pm');
    expect(formatTime('2018-12-06T16:30:00Z')).toBe('4:30pm');
    expect(formatTime('2018-12-06T09:00:00Z')).toBe('9am');
    expect(formatTime('2018-12-06T00:05:00Z')).toBe('12:05am');
  });

  test('call noon midday and the start of the day midnight', () => {
    expect(formatTime('2018-08-06T11:00:00Z')).toBe('midday');
    expect(formatTime('2018-12-06T00:00:00Z')).toBe('midnight');
    expect(formatTime('2018-12-06T12:15:00Z')).toBe('12:15pm');
  });

  test('stand behind their day', () => {
    expect(formatMoment('2018-08-06T16:30:00Z')).toBe('6 August 2018 at 5:30pm');
  });
});

describe('numbers', () => {
  test('have commas at the thousands', () => {
    expect(formatNumber(1000)).toBe('1,000');
    expect(formatNumber(12)).toBe('12');
  });

  test('agree with the word they count', () => {
    expect(formatCount(1, 'account')).toBe('1 account');
    expect(formatCount(0, 'account')).toBe('0 accounts');
    expect(formatCount(1200, 'entry', 'entries')).toBe('1,200 entries');
  });
});

describe('codes', () => {
  test('groups lose nothing', () => {
    expect(groupsOf('ABCDE', 2)).toEqual(['AB', 'CD', 'E']);
  });
});

describe('file names', () => {
  test('are plain letters, digits and hyphens', () => {
    expect(fileSlug('Women’s & Children’s Health / Ward 3')).toBe('womens-childrens-health-ward-3');
    expect(fileSlug('Łukasz Nguyễn Zoë')).toBe('lukasz-nguyen-zoe');
  });

  test('are never empty, reserved, hidden or a way out of the folder', () => {
    expect(fileSlug('../..')).toBe('document');
    expect(fileSlug('🎉', 'certificate')).toBe('certificate');
    expect(fileSlug('CON')).toBe('con-file');
    expect(fileSlug('x'.repeat(200)).length).toBeLessThanOrEqual(80);
  });
});
