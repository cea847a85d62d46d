import { describe, expect, it } from 'vitest';
import { deadlineOf, monthAfter, workingDaysAfter } from '../../../src/main/register/rooms/disclosure/rules/deadlines.ts';
import { isWorkingDay } from '../../../src/main/register/rooms/settings/rules/bank-holidays.ts';

const by = (kind: Parameters<typeof deadlineOf>[0], receivedOn: string) => deadlineOf(kind, receivedOn, isWorkingDay).answerBy;

describe('a request under the Freedom of Information Act', () => {
  it('is answered by the 20th working day after the day on which it came', () => {
    expect(by('foi', '2026-11-02')).toBe('2026-11-30');
    expect(workingDaysAfter('2026-11-02', 1, isWorkingDay)).toBe('2026-11-03');
  });

  it('does not count weekends: one that comes on a Saturday begins on Monday', () => {
    expect(by('foi', '2026-10-31')).toBe('2026-11-27');
    expect(by('foi', '2026-11-01')).toBe(by('foi', '2026-10-31'));
  });

  it('does not count bank holidays: Christmas, Boxing Day, New Year, Good Friday and Easter Monday', () => {
    expect(by('foi', '2026-12-14')).toBe('2027-01-14');
    expect(by('foi', '2026-03-23')).toBe('2026-04-22');
  });
});

describe('a subject access request', () => {
  it('is answered by the same day of the next month', () => {
    expect(by('subject-access', '2026-11-20')).toBe('2026-12-20');
    expect(by('subject-access', '2026-12-31')).toBe('2027-01-31');
    expect(monthAfter('2026-12-01')).toBe('2027-01-01');
  });

  it('is answered by the last day of a month that has no such day', () => {
    expect(by('subject-access', '2026-10-31')).toBe('2026-11-30');
    expect([monthAfter('2027-01-29'), monthAfter('2027-01-31'), monthAfter('2028-01-31')]).toEqual(['2027-02-28', '2027-02-28', '2028-02-29']);
  });
});

it('names no day for another reason', () => {
  expect(by('other', '2026-11-20')).toBeNull();
});
