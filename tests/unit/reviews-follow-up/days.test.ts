import { describe, expect, it } from 'vitest';
import { agreedDayProblem, type DatedChain, type DatedStep, daysLeft, dueOf, usualDays } from '../../../src/main/register/rooms/reviews/rules/follow-up-days.ts';
import { daysAfter } from '../../../src/preload/contract/days.ts';

const step = (name: DatedStep['step'], on: string, dueOn: string | null = null, how: DatedStep['how'] = 'done'): DatedStep => ({ step: name, how, on, dueOn, reason: how === 'done' ? '' : 'A reason' });
const chain = (kind: DatedChain['kind'], taken: readonly DatedStep[], secondaryDue: string | null = null): DatedChain => ({ kind, openedOn: '2026-11-21', secondaryDue, taken });

describe('by when the next step of a follow-up is due', () => {
  it('a letter within the register’s own days, because the policy names none', () => {
    expect(dueOf(chain('concern', []))).toBe(daysAfter('2026-11-21', usualDays.letter));
  });

  it('a reply by the day for which the letter asked, or in the usual time where no letter asked', () => {
    expect(dueOf(chain('concern', [step('letter', '2026-11-22', '2026-12-05')]))).toBe('2026-12-05');
    expect(dueOf(chain('concern', [step('letter', '2026-11-22', null, 'skipped')]))).toBe('2026-12-06');
    expect(dueOf(chain('concern', [step('letter', '2026-11-22', '2026-12-05'), step('reply', '2026-12-01')]))).toBe('2026-12-15');
  });

  it('an agreed day counts although the letter has still to be made, and the nearer of the two is told', () => {
    expect(dueOf(chain('shortfall', [step('period', '2026-11-21', '2026-11-25')], '2026-11-25'))).toBe('2026-11-25');
    expect(dueOf(chain('shortfall', [step('period', '2026-11-21', '2027-01-15')], '2027-01-15'))).toBe('2026-11-28');
    expect(dueOf(chain('shortfall', [step('letter', '2026-11-22'), step('period', '2026-11-21', '2027-01-15')], '2027-01-15'))).toBe('2027-01-15');
  });

  it('the closing by the day that the letter names', () => {
    const rescinded = [step('letter', '2026-11-22'), step('period', '2026-11-22', '2027-01-15'), step('secondary', '2027-01-14'), step('rescinded', '2027-01-14')];
    expect(dueOf(chain('shortfall', rescinded, '2027-01-15'))).toBe('2027-01-21');
    expect(dueOf(chain('shortfall', [...rescinded, step('rescinded-letter', '2027-01-16', '2027-02-15')], '2027-01-15'))).toBe('2027-02-15');
  });

  it('nothing once all is done, and no day where none was ever agreed', () => {
    expect(dueOf(chain('concern', [step('letter', '2026-11-22'), step('reply', '2026-11-23'), step('settled', '2026-11-23')]))).toBeNull();
    expect(dueOf(chain('shortfall', [step('letter', '2026-11-22'), step('period', '2026-11-22', null, 'skipped')]))).toBeNull();
  });

  it('days left count down to the day, and below nothing after it', () => {
    expect([daysLeft('2026-11-25', '2026-11-22'), daysLeft('2026-11-22', '2026-11-22'), daysLeft('2026-11-20', '2026-11-22'), daysLeft(null, '2026-11-22')]).toEqual([3, 0, -2, null]);
  });
});

describe('the day agreed for a secondary review', () => {
  it('comes after the review that fell short, and within a year of it', () => {
    expect(agreedDayProblem('2026-11-21', '2026-11-21')).toBe('not-after');
    expect(agreedDayProblem('2026-11-21', '2026-11-22')).toBeNull();
    expect(agreedDayProblem('2026-11-21', '2027-11-21')).toBeNull();
    expect(agreedDayProblem('2026-11-21', '2027-11-22')).toBe('too-late');
  });

  it('a year after 29 February is 28 February', () => {
    expect(agreedDayProblem('2028-02-29', '2029-02-28')).toBeNull();
    expect(agreedDayProblem('2028-02-29', '2029-03-01')).toBe('too-late');
  });
});
