import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import type { Period } from './rules/calendar.ts';
import { type Looked, looked, type Subject, subjectsOf } from './subjects.ts';

/**
 * One account in the list of a period; undefined where it is not in it.
 *
 * @param on a day of the period, to look at the account as it was run then; its end where nothing is said
 */
export function subjectFor(work: Work, cadence: Cadence, period: Period, accountId: string, on?: string): { readonly subject: Subject; readonly list: Looked } | undefined {
  const list = looked(work, cadence, () => period, [accountId]);
  const subject = list && subjectsOf(work, list, [accountId], on)[0];
  return list === undefined || subject === undefined ? undefined : { subject, list };
}

/** The day by which the review for a period is or was due: the one it was moved to, also once it has been done. */
export function dueOnFor({ account, owed }: Subject, { calendars }: Looked, period: Period): string {
  if (owed.period.id === period.id) return owed.dueOn;
  return calendars.movedOf(account.id).get(period.id)?.dueOn ?? calendars.workingDay(period.to);
}

/** The last day on which a review for a period can have been done: its end, or the day to which its due date was moved. */
export function lastDayFor(subject: Subject | undefined, period: Period): string {
  const moved = subject === undefined || subject.owed.period.id !== period.id ? period.to : subject.owed.dueOn;
  return moved > period.to ? moved : period.to;
}
