import { isWeekend } from './days.ts';

/** Whether a day is a bank holiday. The register knows none yet, so every weekday counts as a working day. */
export function isBankHoliday(_day: string): boolean {
  return false;
}

/** @returns whether offices are open on that day */
export function isWorkingDay(day: string): boolean {
  return !isWeekend(day) && !isBankHoliday(day);
}
