import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPeriod } from '../../../src/main/register/rooms/reviews/rules/asked-period.ts';
import { evenCalendar, periodAt, periodLengths, withChange } from '../../../src/main/register/rooms/reviews/rules/calendar.ts';
import { daysAfter } from '../../../src/preload/contract/days.ts';

const today = '2026-11-22';
const quarters = { windows: evenCalendar(3), today };
const months = { windows: evenCalendar(1), today };
const any = { windows: null, today };

describe('the periods that exist for a call', () => {
  it('are the windows of its calendar, and no other kind', () => {
    expect(askedPeriod('2026-Q4', quarters)).toMatchObject({ title: 'October to December 2026' });
    expect(askedPeriod('2026-11', months)).toMatchObject({ title: 'November 2026' });
    expect(askedPeriod('2026-11', quarters)).toBe('no-window');
    expect(askedPeriod('2026-Q4', months)).toBe('no-window');
    expect(askedPeriod('2026-10_2026-11', quarters)).toBe('no-window');
  });

  it('are those of the calendar of then, also where a change cut one short', () => {
    const changed = { windows: withChange(evenCalendar(3), { from: '2026-12-01', months: 1 }), today };
    expect(askedPeriod('2026-10_2026-11', changed)).toMatchObject({ from: '2026-10-01', to: '2026-11-30' });
    expect(askedPeriod('2026-Q3', changed)).toMatchObject({ id: '2026-Q3' });
    expect(askedPeriod('2026-Q4', changed)).toBe('no-window');
  });

  it('for a list to look at also those of an account’s own, or of a calendar of the past', () => {
    expect(askedPeriod('2026-11', any)).toMatchObject({ id: '2026-11' });
    expect(askedPeriod('2026-10_2026-11', any)).toMatchObject({ title: 'October to November 2026' });
  });

  it('do not end before they begin, nor last longer than a year', () => {
    expect(askedPeriod('2026-11_2026-10', any)).toBe('no-period');
    expect(askedPeriod('2025-11_2026-10', any)).toMatchObject({ from: '2025-11-01' });
    expect(askedPeriod('2025-11_2026-11', any)).toBe('no-period');
  });

  it('lie neither before anything can be known nor further ahead than anybody plans', () => {
    expect(['0000-Q1', '0001-Q1', '1994-Q4'].map((id) => askedPeriod(id, quarters))).toEqual(['too-early', 'too-early', 'too-early']);
    expect(askedPeriod('1995-Q1', quarters)).toMatchObject({ id: '1995-Q1' });
    expect(askedPeriod('2027-Q4', quarters)).toMatchObject({ id: '2027-Q4' });
    expect(['2028-Q1', '9999-Q4'].map((id) => askedPeriod(id, quarters))).toEqual(['too-far', 'too-far']);
    expect(askedPeriod('9999-01', months)).toBe('too-far');
  });

  it('are all windows near today, whatever their length', () => {
    fc.assert(fc.property(fc.constantFrom(...periodLengths), fc.integer({ min: -10_000, max: 360 }), (length, days) => {
      const calendar = evenCalendar(length);
      const window = periodAt(calendar, daysAfter(today, days));
      expect(askedPeriod(window.id, { windows: calendar, today })).toEqual(window);
    }));
  });
});
