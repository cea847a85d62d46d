import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterAfter, quarterById, quarterOf } from '../../../src/main/register/rooms/reviews/rules/quarters.ts';
import { byUrgency, standing } from '../../../src/main/register/rooms/reviews/rules/standing.ts';

/** Where an account stands; `quarter` is the one that today lies in unless a test says otherwise. */
function stands(since: string, lastReviewOn: string | null, today: string, quarter = quarterOf(today).id) {
  return standing({ since, lastReviewOn, quarter: quarterById(quarter), today });
}

describe('an account in the quarter’s list (CP371 2.3.1)', () => {
  it('that was never reviewed is said to be so, which is neither overdue nor due', () => {
    expect(stands('2026-11-02', null, '2026-11-21')).toEqual({ state: 'never-reviewed', dueOn: '2026-12-31', daysOverdue: 0 });
    expect(stands('2024-05-06', null, '2026-11-21')).toEqual({ state: 'never-reviewed', dueOn: '2024-06-30', daysOverdue: 874 });
  });

  it('that was reviewed last quarter is due by the end of this one', () => {
    expect(stands('2024-05-06', '2026-08-12', '2026-11-21')).toEqual({ state: 'due', dueOn: '2026-12-31', daysOverdue: 0 });
  });

  it('is due on the last day of the quarter and overdue on the day after', () => {
    expect(stands('2024-05-06', '2026-08-12', '2026-12-31')).toMatchObject({ state: 'due', daysOverdue: 0 });
    expect(stands('2024-05-06', '2026-08-12', '2027-01-01')).toEqual({ state: 'overdue', dueOn: '2026-12-31', daysOverdue: 1 });
  });

  it('that missed a quarter is overdue since the end of that quarter', () => {
    expect(stands('2024-05-06', '2026-05-12', '2026-11-21')).toEqual({ state: 'overdue', dueOn: '2026-09-30', daysOverdue: 52 });
  });

  it('that was reviewed on any day of the quarter is done', () => {
    for (const reviewedOn of ['2026-10-01', '2026-11-21', '2026-12-31']) {
      expect(stands('2024-05-06', reviewedOn, '2026-12-31')).toEqual({ state: 'done', dueOn: '2026-12-31', daysOverdue: 0 });
    }
  });

  it('a late review does not move the schedule: the next one is due with all others', () => {
    expect(stands('2024-05-06', '2026-10-01', '2026-10-01')?.state).toBe('done');
    expect(stands('2024-05-06', '2026-10-01', '2027-02-10')).toEqual({ state: 'due', dueOn: '2027-03-31', daysOverdue: 0 });
  });

  it('approved on the last day of a quarter is owed a review in that quarter', () => {
    expect(stands('2026-09-30', null, '2026-10-01')).toEqual({ state: 'never-reviewed', dueOn: '2026-09-30', daysOverdue: 1 });
    expect(stands('2026-09-30', null, '2026-09-30')).toEqual({ state: 'never-reviewed', dueOn: '2026-09-30', daysOverdue: 0 });
    expect(stands('2026-10-01', null, '2026-10-01', '2026-Q3')).toBeNull();
  });

  it('approved on 29 February is due by the end of March', () => {
    expect(stands('2024-02-29', null, '2024-02-29')?.dueOn).toBe('2024-03-31');
  });

  it('approved anew after an earlier review owes nothing for the quarters between', () => {
    expect(stands('2026-11-02', '2025-08-12', '2026-11-21')).toEqual({ state: 'due', dueOn: '2026-12-31', daysOverdue: 0 });
    expect(stands('2026-11-02', '2025-08-12', '2026-11-21', '2026-Q2')).toBeNull();
  });
});

describe('whatever the dates', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

  it('no account that is run falls out of a worklist from its approval on, and it is in exactly one state', () => {
    fc.assert(fc.property(day, fc.option(day), day, (since, reviewed, today) => {
      for (let quarter = quarterOf(since); quarter.from <= today; quarter = quarterAfter(quarter)) {
        const lastReviewOn = reviewed !== null && reviewed <= quarter.to ? reviewed : null;
        const found = standing({ since, lastReviewOn, quarter, today });
        expect(found).not.toBeNull();
        const expected = lastReviewOn === null ? 'never-reviewed'
          : quarterOf(lastReviewOn).id === quarter.id ? 'done'
            : (found?.dueOn ?? '') < today ? 'overdue' : 'due';
        expect(found?.state).toBe(expected);
      }
    }));
  });

  it('what is owed was owed first in a quarter of the register, never before the approval and never after the list’s quarter', () => {
    fc.assert(fc.property(day, fc.option(day), day, (since, lastReviewOn, today) => {
      const quarter = quarterOf(today);
      const found = standing({ since, lastReviewOn: lastReviewOn !== null && lastReviewOn <= quarter.to ? lastReviewOn : null, quarter, today });
      expect(found === null).toBe(since > quarter.to);
      if (found === null) return;
      expect(found.dueOn >= quarterOf(since).to && found.dueOn <= quarter.to).toBe(true);
      expect(found.daysOverdue > 0).toBe(found.dueOn < today);
    }));
  });
});

describe('the order of a worklist', () => {
  it('is what is owed longest, then what is due, then what is done, by name', () => {
    const items = [
      { name: 'E', state: 'done', dueOn: '2026-12-31' }, { name: 'd', state: 'due', dueOn: '2026-12-31' }, { name: 'C', state: 'due', dueOn: '2026-12-31' },
      { name: 'B', state: 'overdue', dueOn: '2026-09-30' }, { name: 'A', state: 'never-reviewed', dueOn: '2025-03-31' },
    ] as const;
    expect(items.toSorted(byUrgency).map(({ name }) => name)).toEqual(['A', 'B', 'C', 'd', 'E']);
  });
});
