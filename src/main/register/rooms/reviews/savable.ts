import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { isRun } from '../accounts/rules/alarms.ts';
import { account } from '../accounts/service.ts';
import type { Which } from './draft-subject.ts';
import { awaitingSecondary } from './follow-up-chain.ts';
import { subjectFor } from './review-subject.ts';
import { type Calendar, type Period, periodAt, periodById } from './rules/calendar.ts';
import { isListed } from './subjects.ts';

/**
 * Why a review cannot be done, whatever is answered in it: its period has not begun or is not this account's, or the account
 * is not reviewed (CP371 2.3.1). Nothing is kept for such a review, and a draft from before that was so is offered no more.
 *
 * @returns null where it can
 * @throws Refusal `not-found`
 */
export function whyNotSavable(work: Work, { kind, period: periodId, accountId }: Which): Refusal | null {
  const { row } = account(work, accountId);
  const period = periodById(periodId);
  if (period.from > work.clock.today()) return new Refusal('invalid', `${period.title} has not begun yet.`, 'period');
  if (kind === 'secondary') {
    if (!isRun(row.status)) return notReviewed(work, accountId);
    return awaitingSecondary(work, accountId) === undefined ? noSecondary() : null;
  }
  const found = subjectFor(work, kind, period, accountId);
  if (found === undefined || !found.subject.account.run) {
    return isRun(row.status) ? new Refusal('invalid', `${row.name} is not reviewed for ${period.title}.`, 'period') : notReviewed(work, accountId);
  }
  if (!isListed(found.subject, period)) return new Refusal('invalid', `${row.name} was not run for the Trust in ${period.title}.`, 'period');
  return otherPeriod(found.subject.calendar, period);
}

/** Why an account is not in the worklist, or has no secondary review. @throws Refusal `not-found` */
export function notReviewed(work: Work, id: string): Refusal {
  const { row } = account(work, id);
  return new Refusal('invalid', `${row.name} is ${row.status === 'closed' ? 'closed' : 'no longer approved'}, so it is not reviewed any more.`);
}

/** No shortfall waits for a second look. */
export function noSecondary(): Refusal {
  return new Refusal('invalid', 'No secondary review has been agreed for this account.');
}

/** The calendar can have changed since the form was opened. @returns null where the period is the account's own */
export function otherPeriod(calendar: Calendar, period: Period): Refusal | null {
  const own = periodAt(calendar, period.from);
  if (own.id === period.id) return null;
  return new Refusal('invalid', `This account is reviewed for ${own.title} now, not for ${period.title}. Open it from the worklist again.`);
}
