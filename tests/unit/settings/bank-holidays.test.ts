import { describe, expect, it } from 'vitest';
import { isBankHoliday, isWorkingDay, workingDayFrom } from '../../../src/main/register/rooms/settings/rules/bank-holidays.ts';

/** Every day of a year that is a bank holiday. */
function holidaysOf(year: number): string[] {
  return Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10))
    .filter((day) => day.startsWith(String(year)) && isBankHoliday(day)).map((day) => day.slice(5));
}

describe('bank holidays of England and Wales, as the government lists them', () => {
  it.each([
    [2019, ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26']],
    [2020, ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28']],
    [2021, ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28']],
    [2022, ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27']],
    [2023, ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']],
    [2024, ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26']],
    [2025, ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26']],
    [2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
    [2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
  ])('in %s', (year, days) => {
    expect(holidaysOf(year)).toEqual(days);
  });

  it('a working day is none of them and no weekend; the next one is found over both', () => {
    expect(isWorkingDay('2026-12-24')).toBe(true);
    expect(isWorkingDay('2026-12-26')).toBe(false);
    expect(workingDayFrom('2026-12-25')).toBe('2026-12-29');
    expect(workingDayFrom('2026-11-23')).toBe('2026-11-23');
  });
});
