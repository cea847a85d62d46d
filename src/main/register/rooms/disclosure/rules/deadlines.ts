import type { RequestKind } from '../../../../../preload/contract/disclosure.ts';
import { daysAfter } from '../../../../../preload/contract/days.ts';

/** Freedom of Information Act 2000, section 10(1). */
const foiWorkingDays = 20;

/** By when a request is to be answered, and how that was counted. */
export interface Deadline {
  /** YYYY-MM-DD; null where the law names none. */
  readonly answerBy: string | null;
  readonly rule: string;
}

/**
 * By when a request is to be answered. The day on which it came does not count.
 *
 * @param receivedOn YYYY-MM-DD
 * @param isWorkingDay whether offices work on a day
 */
export function deadlineOf(kind: RequestKind, receivedOn: string, isWorkingDay: (day: string) => boolean): Deadline {
  switch (kind) {
    case 'foi':
      return { answerBy: workingDaysAfter(receivedOn, foiWorkingDays, isWorkingDay), rule: 'The 20th working day after the day on which it came (Freedom of Information Act 2000, section 10)' };
    case 'subject-access':
      return { answerBy: monthAfter(receivedOn), rule: 'One month from the day on which it came (UK GDPR article 12(3))' };
    case 'other':
      return { answerBy: null, rule: 'No period is set by law for this kind' };
  }
}

/** @returns the working day that is so many after a day, which itself does not count @param day YYYY-MM-DD */
export function workingDaysAfter(day: string, days: number, isWorkingDay: (day: string) => boolean): string {
  let found = day;
  for (let left = days; left > 0;) {
    found = daysAfter(found, 1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** @returns the same day of the next month, or its last day where it has no such day @param day YYYY-MM-DD */
export function monthAfter(day: string): string {
  const firstOfNext = `${daysAfter(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
  const lastOfNext = daysAfter(`${daysAfter(firstOfNext, 31).slice(0, 7)}-01`, -1);
  return `${firstOfNext.slice(0, 8)}${day.slice(8) < lastOfNext.slice(8) ? day.slice(8) : lastOfNext.slice(8)}`;
}
