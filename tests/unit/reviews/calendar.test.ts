import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Calendar, changeCountsFrom, evenCalendar, periodAfter, periodAt, periodBefore, periodById, type PeriodLength, periodLengths, periodsBetween, replacedBy, stricterCalendar,
  withChange,
} from '../../../src/main/register/rooms/reviews/rules/calendar.ts';
import { daysAfter } from '../../../src/preload/contract/days.ts';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const length = fc.constantFrom<PeriodLength>(...periodLengths);

/** A Trust's calendar after a few decisions, made on whatever days. */
const calendar = fc.tuple(length, fc.array(fc.tuple(day, length), { maxLength: 5 })).map(([first, decisions]) =>
  decisions.toSorted(([one], [other]) => (one < other ? -1 : 1)).reduce<Calendar>(
    (made, [decidedOn, months]) => withChange(made, { from: changeCountsFrom(made, months, decidedOn), months }), evenCalendar(first),
  ));

describe('a period of reviews', () => {
  it.each([
    [1, '2024-02-29', '2024-02', 'February 2024', '2024-02-01', '2024-02-29'],
    [1, '2025-02-01', '2025-02', 'February 2025', '2025-02-01', '2025-02-28'],
    [2, '2026-11-22', '2026-11_2026-12', 'November to December 2026', '2026-11-01', '2026-12-31'],
    [3, '2026-11-22', '2026-Q4', 'October to December 2026', '2026-10-01', '2026-12-31'],
    [6, '2026-06-30', '2026-01_2026-06', 'January to June 2026', '2026-01-01', '2026-06-30'],
    [12, '2026-11-22', '2026-01_2026-12', 'January to December 2026', '2026-01-01', '2026-12-31'],
  ] as const)('of %s months around %s is %s, %s, from %s to %s', (months, date, id, title, from, to) => {
    expect(periodAt(evenCalendar(months), date)).toEqual({ id, title, from, to });
  });

  it('is known again by its id, whatever the calendar is by then', () => {
    fc.assert(fc.property(calendar, day, (made, date) => {
      const period = periodAt(made, date);
      expect(periodById(period.id)).toEqual(period);
    }));
  });

  it('holds each of its days alone: none is without a period, and none is in two', () => {
    fc.assert(fc.property(calendar, day, (made, date) => {
      const period = periodAt(made, date);
      expect(period.from <= date && date <= period.to).toBe(true);
      expect(periodAt(made, period.from)).toEqual(period);
      expect(periodAt(made, period.to)).toEqual(period);
      expect(periodAfter(made, period).from).toBe(daysAfter(period.to, 1));
      expect(periodBefore(made, periodAfter(made, period))).toEqual(period);
    }));
  });

  it('is listed with all that a stretch of days touches', () => {
    expect(periodsBetween(evenCalendar(3), '2025-12-31', '2026-04-01').map(({ id }) => id)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(periodsBetween(evenCalendar(1), '2026-05-31', '2026-06-01').map(({ id }) => id)).toEqual(['2026-05', '2026-06']);
    expect(periodsBetween(evenCalendar(3), '2026-05-02', '2026-05-01').map(({ id }) => id)).toEqual(['2026-Q2']);
    expect(periodsBetween(evenCalendar(3), '2027-01-01', '2026-11-21')).toEqual([]);
  });
});

describe('a change of the period', () => {
  const decided = (months: PeriodLength, on: string, before: Calendar = evenCalendar(3)) => {
    const from = changeCountsFrom(before, months, on);
    return { from, after: withChange(before, { from, months }) };
  };

  it('to a shorter one in mid-quarter counts from the next month, and the running quarter ends there', () => {
    const { from, after } = decided(1, '2026-11-14');
    expect(from).toBe('2026-12-01');
    expect(periodAt(after, '2026-11-14')).toMatchObject({ id: '2026-10_2026-11', title: 'October to November 2026', from: '2026-10-01', to: '2026-11-30' });
    expect(periodAt(after, '2026-12-01').id).toBe('2026-12');
    expect(periodAt(after, '2026-09-30').id).toBe('2026-Q3');
  });

  it('to a shorter one in the last month of a quarter counts from the next quarter', () => {
    expect(decided(1, '2026-12-14').from).toBe('2027-01-01');
    expect(decided(2, '2026-11-14').from).toBe('2027-01-01');
  });

  it('to a longer one lets off nothing that is owed already: the running quarter ends as it was', () => {
    const { from, after } = decided(6, '2026-02-10');
    expect(from).toBe('2026-04-01');
    expect(periodAt(after, '2026-02-10').id).toBe('2026-Q1');
    // The half-year has begun by then, so that its first period is what is left of it.
    expect(periodAt(after, '2026-04-01')).toMatchObject({ title: 'April to June 2026', id: '2026-Q2' });
    expect(periodAt(after, '2026-07-01').id).toBe('2026-07_2026-12');
  });

  it('that is taken back before it counts leaves the calendar as it was', () => {
    const { after } = decided(1, '2026-10-14');
    const back = withChange(after, { from: changeCountsFrom(after, 3, '2026-10-20'), months: 3 });
    expect(periodAt(back, '2026-12-31').to).toBe('2026-12-31');
    expect(periodAt(back, '2026-09-01').id).toBe('2026-Q3');
  });

  it('never makes the period that runs longer than it would be without any change to come, nor moves the beginning of one that has begun', () => {
    fc.assert(fc.property(calendar, day, length, (made, decidedOn, months) => {
      const [first, ...later] = made;
      // A new decision takes the place of one that has not begun to count.
      const undisturbed = periodAt([first, ...later.filter(({ from }) => from <= decidedOn)], decidedOn);
      const after = periodAt(withChange(made, { from: changeCountsFrom(made, months, decidedOn), months }), decidedOn);
      expect(after.from).toBe(undisturbed.from);
      expect(after.to <= undisturbed.to).toBe(true);
    }), { numRuns: 2000 });
  });
});

describe('an account that is reviewed more often than the Trust asks', () => {
  it('follows its own calendar from the day on which that counts, and the Trust’s before and after', () => {
    const own = stricterCalendar(evenCalendar(3), [{ from: '2026-04-01', months: 1 }, { from: '2026-10-01', months: null }]);
    expect(['2026-03-31', '2026-04-30', '2026-09-30', '2026-10-01'].map((date) => periodAt(own, date).id)).toEqual(['2026-Q1', '2026-04', '2026-09', '2026-Q4']);
  });

  it('is never reviewed less often than all others', () => {
    fc.assert(fc.property(calendar, fc.array(fc.record({ from: day.map((date) => `${date.slice(0, 8)}01`), months: fc.option(length) }), { maxLength: 4 }), day, (trust, own, date) => {
      const stricter = stricterCalendar(trust, own.toSorted((one, other) => (one.from < other.from ? -1 : 1)));
      expect(periodAt(stricter, date).to <= periodAt(trust, date).to).toBe(true);
    }));
  });
});

describe('a period after a change of how often', () => {
  it('is replaced where its length is cut, and what was set for it is not found any more', () => {
    const cut = withChange(evenCalendar(3), { from: '2026-12-01', months: 1 });
    expect(replacedBy(cut, periodById('2026-Q4'))).toMatchObject({ id: '2026-10_2026-11', to: '2026-11-30' });
    expect(replacedBy(cut, periodById('2026-Q3'))).toBeNull();
  });

  it('stays where the change counts only from after it', () => {
    expect(replacedBy(withChange(evenCalendar(3), { from: '2027-01-01', months: 12 }), periodById('2026-Q4'))).toBeNull();
  });

  it('is whole again where a change that was still to come is withdrawn', () => {
    const decided = withChange(evenCalendar(12), { from: '2027-02-01', months: 1 });
    const cut = periodAt(decided, '2027-01-10');
    expect(cut).toMatchObject({ from: '2027-01-01', to: '2027-01-31' });
    const withdrawn = withChange(decided, { from: changeCountsFrom(decided, 12, '2027-01-10'), months: 12 });
    expect(replacedBy(withdrawn, cut)).toMatchObject({ from: '2027-01-01', to: '2027-12-31' });
  });

  it('is never replaced by one that begins later, nor ends after what it was cut from: no day is left without a review', () => {
    fc.assert(fc.property(calendar, day, length, (before, decidedOn, months) => {
      const running = periodAt(before, decidedOn);
      const [first, ...later] = before;
      const undisturbed = periodAt([first, ...later.filter(({ from }) => from <= decidedOn)], decidedOn);
      const after = withChange(before, { from: changeCountsFrom(before, months, decidedOn), months });
      const instead = replacedBy(after, running);
      expect(instead === null || (instead.from === running.from && instead.to !== running.to && instead.to <= undisturbed.to)).toBe(true);
    }), { numRuns: 2000 });
  });
});
