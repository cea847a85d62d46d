import type { Work } from '../../work.ts';
import { calendarsFor } from './calendars.ts';
import { evenCalendar, type Period, periodAt } from './rules/calendar.ts';

/** The period of the team's own reviews of an account in which a day lies: a secondary review stands in it and does not count for it. */
export function quarterOf(work: Work, accountId: string, day: string): Period {
  return periodAt(calendarsFor(work, 'quarterly', [accountId])?.of(accountId) ?? evenCalendar(3), day);
}
