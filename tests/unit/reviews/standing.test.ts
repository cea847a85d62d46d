import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, changeCountsFrom, evenCalendar, periodAfter, periodAt, type PeriodLength, periodLengths, withChange } from '../../../src/main/register/rooms/reviews/rules/calendar.ts';
import { byUrgency, nextOwed, type OwedFacts, standingAt } from '../../../src/main/register/rooms/reviews/rules/standing.ts';
import { owedFrom } from '../../../src/main/register/rooms/accounts/rules/run.ts';
import { workingDayFrom } from '../../../src/main/register/rooms/settings/rules/bank-holidays.ts';

const quarters = evenCalendar(3);
const soon = { dueSoonDays: 14 };

const owed = (facts: Partial<OwedFacts>) => nextOwed({
  calendar: quarters, since: '2024-05-06', coveredFrom: null, lastReviewOn: facts.coveredFrom ?? null, agreedOn: null, approvedOn: null, moved: new Map(), workingDay: (day) => day, ...facts,
});

/** Where an account stands today; `end` is the last day of the list, which is today's where nothing is said. */
const stands = (facts: Partial<OwedFacts>, today: string, end = today) => standingAt(owed(facts), end, today, soon);

describe('an account in the quarter’s list (CP371 2.3.1)', () => {
  it('that was never reviewed is said to be so, which is neither overdue nor due', () => {
    expect(stands({ since: '2026-11-02' }, '2026-11-21')).toEqual({ state: 'never-reviewed', dueOn: '2026-12-31', daysOverdue: 0 });
    expect(stands({}, '2026-11-21')).toEqual({ state: 'never-reviewed', dueOn: '2024-06-30', daysOverdue: 874 });
  });

  it('that was reviewed last quarter is due by the end of this one, and due soon in its last 14 days', () => {
    expect(stands({ coveredFrom: '2026-08-12' }, '2026-11-21')).toEqual({ state: 'due', dueOn: '2026-12-31', daysOverdue: 0 });
    expect(stands({ coveredFrom: '2026-08-12' }, '2026-12-16').state).toBe('due');
    expect(stands({ coveredFrom: '2026-08-12' }, '2026-12-17').state).toBe('due-soon');
  });

  it('is due soon on the last day of the quarter and overdue on the day after', () => {
    expect(stands({ coveredFrom: '2026-08-12' }, '2026-12-31')).toMatchObject({ state: 'due-soon', daysOverdue: 0 });
    expect(stands({ coveredFrom: '2026-08-12' }, '2027-01-01')).toEqual({ state: 'overdue', dueOn: '2026-12-31', daysOverdue: 1 });
  });

  it('that missed a quarter is overdue since the end of that quarter', () => {
    expect(stands({ coveredFrom: '2026-05-12' }, '2026-11-21')).toEqual({ state: 'overdue', dueOn: '2026-09-30', daysOverdue: 52 });
  });

  it('that was reviewed on any day of the quarter is done until the next one begins', () => {
    for (const coveredFrom of ['2026-10-01', '2026-11-21', '2026-12-31']) {
      expect(stands({ coveredFrom }, '2026-12-31').state).toBe('done');
      expect(stands({ coveredFrom }, '2027-01-01')).toMatchObject({ state: 'due', dueOn: '2027-03-31' });
    }
  });

  it('a late review does not move the schedule: the next one is due with all others', () => {
    expect(stands({ coveredFrom: '2026-10-01' }, '2026-10-01').state).toBe('done');
    expect(stands({ coveredFrom: '2026-10-01' }, '2027-02-10')).toEqual({ state: 'due', dueOn: '2027-03-31', daysOverdue: 0 });
  });

  it('approved on the last day of a quarter is owed a review in that quarter', () => {
    expect(stands({ since: '2026-09-30' }, '2026-10-01')).toEqual({ state: 'never-reviewed', dueOn: '2026-09-30', daysOverdue: 1 });
    expect(stands({ since: '2026-09-30' }, '2026-09-30')).toEqual({ state: 'never-reviewed', dueOn: '2026-09-30', daysOverdue: 0 });
  });

  it('approved on 29 February is due by the end of March, or of February where reviews are monthly', () => {
    expect(owed({ since: '2024-02-29' }).dueOn).toBe('2024-03-31');
    expect(owed({ since: '2024-02-29', calendar: evenCalendar(1) }).dueOn).toBe('2024-02-29');
    expect(owed({ since: '2025-02-28', calendar: evenCalendar(1) }).dueOn).toBe('2025-02-28');
  });

  it('approved anew after an earlier review owes nothing for the quarters between', () => {
    expect(stands({ since: '2026-11-02', coveredFrom: '2025-08-12' }, '2026-11-21')).toEqual({ state: 'due', dueOn: '2026-12-31', daysOverdue: 0 });
  });

  it('whose period was changed in mid-quarter is due where the running period ends now', () => {
    const monthly = withChange(quarters, { from: changeCountsFrom(quarters, 1, '2026-11-14'), months: 1 });
    expect(owed({ calendar: monthly, coveredFrom: '2026-08-12' })).toMatchObject({ dueOn: '2026-11-30', period: { id: '2026-10_2026-11' } });
    // Reviewed before the change was made: the review counts to where its period ends, and December is owed.
    expect(owed({ calendar: monthly, coveredFrom: '2026-10-05' })).toMatchObject({ dueOn: '2026-12-31', owedFrom: '2026-12-01', period: { id: '2026-12' } });
  });
});

describe('a due date that is moved', () => {
  const moved = new Map([['2026-Q4', '2027-01-15']]);

  it('moves that one review, and the quarters after it stay where they are', () => {
    expect(stands({ coveredFrom: '2026-08-12', moved }, '2027-01-10')).toEqual({ state: 'due-soon', dueOn: '2027-01-15', daysOverdue: 0 });
    expect(stands({ coveredFrom: '2026-08-12', moved }, '2027-01-16')).toMatchObject({ state: 'overdue', daysOverdue: 1 });
    expect(owed({ coveredFrom: '2026-11-20', moved })).toMatchObject({ dueOn: '2027-03-31', owedFrom: '2027-01-01' });
  });

  it('can be brought forward, too', () => {
    expect(stands({ coveredFrom: '2026-08-12', moved: new Map([['2026-Q4', '2026-11-20']]) }, '2026-11-21')).toMatchObject({ state: 'overdue', dueOn: '2026-11-20' });
  });

  it('by the Trust’s setting falls on a working day, which is no weekend and no bank holiday', () => {
    // 31 March 2024 was Easter Sunday, and the Monday after it a bank holiday.
    expect(owed({ since: '2023-01-09', coveredFrom: '2023-10-02', workingDay: workingDayFrom }).dueOn).toBe('2024-04-02');
    expect(owed({ coveredFrom: '2026-08-12', workingDay: workingDayFrom }).dueOn).toBe('2026-12-31');
    expect(owed({ coveredFrom: '2026-08-12', moved: new Map([['2026-Q4', '2027-01-02']]), workingDay: workingDayFrom }).dueOn).toBe('2027-01-02');
  });
});

describe('a day agreed for the next review', () => {
  it('makes a review due on that day and overdue after it, also where the quarter has one already', () => {
    expect(stands({ coveredFrom: '2026-10-05', agreedOn: '2026-11-21' }, '2026-11-21')).toMatchObject({ state: 'due-soon', dueOn: '2026-11-21' });
    expect(stands({ coveredFrom: '2026-10-05', agreedOn: '2026-11-18' }, '2026-11-21')).toEqual({ state: 'overdue', dueOn: '2026-11-18', daysOverdue: 3 });
    expect(stands({ coveredFrom: '2026-08-01', agreedOn: '2026-11-20' }, '2026-11-21')).toEqual({ state: 'overdue', dueOn: '2026-11-20', daysOverdue: 1 });
  });

  it('that has not come, or was met by a review, leaves an account done', () => {
    expect(stands({ coveredFrom: '2026-10-05', agreedOn: '2026-11-22' }, '2026-11-21').state).toBe('done');
    expect(stands({ coveredFrom: '2026-11-20', agreedOn: '2026-11-20' }, '2026-11-21').state).toBe('done');
  });

  it('that lies before the approval was never agreed, and makes nothing owed', () => {
    expect(stands({ since: '2026-11-20', approvedOn: '2026-11-20', agreedOn: '2026-02-01' }, '2026-11-21')).toEqual({ state: 'never-reviewed', dueOn: '2026-12-31', daysOverdue: 0 });
    expect(owed({ since: '2026-01-01', approvedOn: '2026-01-01', coveredFrom: '2020-01-01', agreedOn: '2025-12-31' })).toMatchObject({ owedFrom: '2026-01-01', dueOn: '2026-03-31' });
  });

  it('never makes a review later, nor one that was never done less so', () => {
    expect(stands({ coveredFrom: '2026-05-01', agreedOn: '2026-11-20' }, '2026-11-21')).toEqual({ state: 'overdue', dueOn: '2026-09-30', daysOverdue: 52 });
    expect(stands({ since: '2026-10-02', agreedOn: '2026-11-01' }, '2026-11-21')).toEqual({ state: 'never-reviewed', dueOn: '2026-11-01', daysOverdue: 20 });
  });
});

describe('an account that was given up', () => {
  const gone = (facts: Partial<OwedFacts>, until: string, today = '2026-11-21') => standingAt(owed(facts), today, today, soon, until);

  it('before its review was due has stopped, and is neither done nor not done', () => {
    expect(gone({ coveredFrom: '2026-08-12' }, '2026-11-15')).toEqual({ state: 'stopped', dueOn: '2026-12-31', daysOverdue: 0 });
    expect(gone({ since: '2026-10-05' }, '2026-11-15').state).toBe('stopped');
  });

  it('on the day on which it was due could still have been reviewed on that day; on the day after, its review was missed', () => {
    const moved = new Map([['2026-Q4', '2026-11-10']]);
    expect(gone({ coveredFrom: '2026-08-12', moved }, '2026-11-10').state).toBe('stopped');
    expect(gone({ coveredFrom: '2026-08-12', moved }, '2026-11-11')).toEqual({ state: 'missed', dueOn: '2026-11-10', daysOverdue: 1 });
  });

  it('is late by the days until then, however long ago that is', () => {
    expect(gone({ coveredFrom: '2026-08-12', agreedOn: '2026-11-05' }, '2026-11-15', '2027-03-01')).toEqual({ state: 'missed', dueOn: '2026-11-05', daysOverdue: 10 });
  });

  it('after its review was done stays done', () => {
    expect(gone({ coveredFrom: '2026-10-05' }, '2026-11-15').state).toBe('done');
  });
});

describe('whatever the dates', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const length = fc.constantFrom<PeriodLength>(...periodLengths);
  const calendar = fc.tuple(length, fc.array(fc.tuple(day, length), { maxLength: 3 })).map(([first, decisions]) =>
    decisions.toSorted(([one], [other]) => (one < other ? -1 : 1)).reduce<Calendar>(
      (made, [decidedOn, months]) => withChange(made, { from: changeCountsFrom(made, months, decidedOn), months }), evenCalendar(first),
    ));

  it('no account that is run falls out of a worklist from its approval on: it is done for the period, or owed', () => {
    fc.assert(fc.property(calendar, day, fc.option(day), day, fc.option(day), (made, since, reviewed, today, agreedOn) => {
      for (let period = periodAt(made, since); period.from <= today; period = periodAfter(made, period)) {
        const coveredFrom = reviewed !== null && reviewed <= period.to ? reviewed : null;
        const end = period.to < today ? period.to : today;
        const found = standingAt(owed({ calendar: made, since, coveredFrom, agreedOn: period.to < today ? null : agreedOn }), end, today, soon);
        const isCovered = coveredFrom !== null && periodAt(made, coveredFrom).to >= period.to;
        // Done is only what is covered; and what is covered is owed again only on a day that was agreed.
        expect(found.state === 'done' ? isCovered : !isCovered || agreedOn !== null).toBe(true);
      }
    }));
  });

  it('no account falls out of the list of the period in which it is given up: it is done, was missed before, or has stopped before', () => {
    fc.assert(fc.property(calendar, day, fc.option(day), day, fc.option(day), (made, since, reviewed, until, agreedOn) => {
      fc.pre(until > since);
      const period = periodAt(made, until);
      fc.pre(until > period.from);
      const coveredFrom = reviewed !== null && reviewed < until ? reviewed : null;
      // As the list of that period asks: what was owed for earlier ones stands in theirs.
      const next = owed({ calendar: made, since: since > period.from ? since : period.from, coveredFrom, agreedOn });
      const isCovered = coveredFrom !== null && coveredFrom >= period.from;
      for (const today of [until, period.to, '2040-01-01']) {
        const found = standingAt(next, period.to < today ? period.to : today, today, soon, until);
        expect(['done', 'missed', 'stopped']).toContain(found.state);
        // What had been due before it was given up is never let off, and what had not been is never held against it.
        if (found.state === 'missed') expect(found.dueOn < until && found.daysOverdue > 0).toBe(true);
        if (found.state === 'stopped') expect(found.dueOn >= until).toBe(true);
        if (!isCovered) expect(found.state).not.toBe('done');
        // It stands there as it did, whenever it is looked at.
        expect(found).toEqual(standingAt(next, until, until, soon, until));
      }
    }));
  });

  it('what is owed is owed for one period, begun no earlier than the approval’s and due no earlier than it began', () => {
    fc.assert(fc.property(calendar, day, fc.option(day), (made, since, coveredFrom) => {
      const found = owed({ calendar: made, since, coveredFrom });
      expect(found.period).toEqual(periodAt(made, found.period.from));
      expect(found.period.from >= periodAt(made, since).from).toBe(true);
      expect(found.dueOn).toBe(found.period.to);
      if (coveredFrom !== null) expect(found.period.from > coveredFrom).toBe(true);
    }));
  });

  it('nothing is owed for a quarter before the approval, nor for a day before it, whatever is on record of a time before this register', () => {
    fc.assert(fc.property(calendar, day, fc.option(day), fc.option(day), fc.option(day), fc.option(day), (made, approvedOn, before, covered, agreedOn, here) => {
      // What this register has seen itself is another matter: an account that was run in it before its approval owes from then on.
      const known = (of: string | null) => (of === null || of < approvedOn ? null : of);
      const since = owedFrom({ approvedOn, lastReviewBefore: before, registeredOn: known(here), firstReviewOn: known(covered) }, null);
      expect(since).toBe(approvedOn);
      const found = owed({ calendar: made, since: since ?? approvedOn, coveredFrom: covered ?? before, agreedOn, approvedOn });
      expect(found.period.from >= periodAt(made, approvedOn).from && found.dueOn >= approvedOn).toBe(true);
      expect(found.owedFrom >= periodAt(made, approvedOn).from).toBe(true);
    }));
  });

  it('skipping weekends and bank holidays puts a due date off by five days at most', () => {
    fc.assert(fc.property(day, (date) => {
      const found = workingDayFrom(date);
      expect(found >= date && Date.parse(found) - Date.parse(date) <= 5 * 86_400_000).toBe(true);
      expect([0, 6]).not.toContain(new Date(found).getUTCDay());
    }));
  });
});

describe('the order of a worklist', () => {
  it('is by the day on which something is owed, then what is done, by name', () => {
    const items = [
      { name: 'E', state: 'done', dueOn: '2026-12-31' }, { name: 'd', state: 'due', dueOn: '2026-12-31' }, { name: 'C', state: 'never-reviewed', dueOn: '2026-12-31' },
      { name: 'B', state: 'overdue', dueOn: '2026-09-30' }, { name: 'A', state: 'never-reviewed', dueOn: '2025-03-31' },
    ] as const;
    expect(items.toSorted(byUrgency).map(({ name }) => name)).toEqual(['A', 'B', 'C', 'd', 'E']);
  });
});
