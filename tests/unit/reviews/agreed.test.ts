import { describe, expect, it } from 'vitest';
import { withAgreedDay } from '../../../src/main/register/rooms/reviews/rules/agreed.ts';
import { quarterById } from '../../../src/main/register/rooms/reviews/rules/quarters.ts';
import type { Standing } from '../../../src/main/register/rooms/reviews/rules/standing.ts';

const quarter = quarterById('2026-Q4');
const done: Standing = { state: 'done', dueOn: '2026-12-31', daysOverdue: 0 };
const due: Standing = { state: 'due', dueOn: '2026-12-31', daysOverdue: 0 };
const at = (calendar: Standing, agreedOn: string | null, lastReviewOn: string | null, today = '2026-11-21') =>
  withAgreedDay(calendar, { agreedOn, lastReviewOn, quarter, today });

describe('a day agreed for the next review', () => {
  it('makes a review due on that day and overdue after it, also where the quarter has one already', () => {
    expect(at(done, '2026-11-21', '2026-10-05')).toEqual({ state: 'due', dueOn: '2026-11-21', daysOverdue: 0 });
    expect(at(done, '2026-11-18', '2026-10-05')).toEqual({ state: 'overdue', dueOn: '2026-11-18', daysOverdue: 3 });
    expect(at(due, '2026-11-20', '2026-08-01')).toEqual({ state: 'overdue', dueOn: '2026-11-20', daysOverdue: 1 });
    expect(at(due, '2026-11-21', '2026-08-01')).toEqual({ state: 'due', dueOn: '2026-11-21', daysOverdue: 0 });
  });

  it('that has not come, or was met by a review, changes nothing', () => {
    expect(at(done, '2026-11-22', '2026-10-05')).toEqual(done);
    expect(at(done, '2026-11-20', '2026-11-20')).toEqual(done);
    expect(at(due, null, null)).toEqual(due);
  });

  it('never makes a review later, nor an overdue one less so', () => {
    const overdue: Standing = { state: 'overdue', dueOn: '2026-09-30', daysOverdue: 52 };
    expect(at(overdue, '2026-11-20', '2026-05-01')).toEqual(overdue);
    const never: Standing = { state: 'never-reviewed', dueOn: '2026-12-31', daysOverdue: 0 };
    expect(at(never, '2026-11-01', null)).toEqual({ ...never, dueOn: '2026-11-01', daysOverdue: 20 });
  });

  it('says nothing about a quarter that is over', () => {
    expect(at(done, '2026-11-20', '2026-10-05', '2027-01-10')).toEqual(done);
  });
});
