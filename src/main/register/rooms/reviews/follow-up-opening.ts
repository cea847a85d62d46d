import { lastNumber } from '../../database/numbers-given.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { isRun } from '../accounts/rules/alarms.ts';
import { setStatusAfterReview } from '../accounts/review-subjects.ts';
import type { PackOutcome } from '../policies/pack-schema.ts';
import { type Chain, chainById, note, noteBeside, openShortfall } from './follow-up-chain.ts';
import { insertFollowUp } from './follow-ups-table.ts';
import { canTake, isUndecided, take, takeInTurn, type Taking } from './rules/follow-up.ts';
import { agreedDayProblem } from './rules/follow-up-days.ts';

/* A review that found something opens what follows from it, in the same transaction (CP371 2.3.1). */

/** A review that was recorded. */
export interface FollowedReview {
  readonly id: string;
  readonly accountId: string;
  readonly reviewedOn: string;
  readonly outcome: PackOutcome | undefined;
  /** The day agreed for a secondary review; null for none yet. */
  readonly secondaryOn: string | null;
  /** With whom the account's approval lies; empty where nobody is on record. */
  readonly lineManager: string;
  /** No newer review says how the account stands. */
  readonly newest: boolean;
}

/** What an outcome asks to be followed. */
function followedAs(outcome: PackOutcome | undefined): 'concern' | 'shortfall' | null {
  if (outcome === undefined) return null;
  if (outcome.requires.includes('agreed-date') || outcome.setsStatus === 'under-secondary-review') return 'shortfall';
  return outcome.requires.includes('concern') ? 'concern' : null;
}

/**
 * Refuses a day for the secondary review that cannot be meant. One that was typed beside another outcome means nothing.
 *
 * @throws Refusal `invalid`
 */
export function refuseSecondaryDay(outcome: PackOutcome | undefined, reviewedOn: string, secondaryOn: string | null | undefined): void {
  if (secondaryOn === null || secondaryOn === undefined || followedAs(outcome) !== 'shortfall') return;
  refuseAgreedDay(reviewedOn, secondaryOn, 'secondaryOn');
}

/**
 * @param reviewedOn of the review that fell short, or of the newest secondary review; YYYY-MM-DD
 * @throws Refusal `invalid` for a day that is not after the review, or more than a year after it
 */
export function refuseAgreedDay(reviewedOn: string, day: string, field: string): void {
  refuseOddDay(day, field);
  const problem = agreedDayProblem(reviewedOn, day);
  if (problem === null) return;
  throw new Refusal('invalid', problem === 'not-after'
    ? `The secondary review comes after the review of ${formatDate(reviewedOn)}. Enter a later day.`
    : `The secondary review has to come within a year of the review of ${formatDate(reviewedOn)}. Enter an earlier day.`, field);
}

/**
 * Opens what a review asks to be followed: a concern goes to the approving manager, a shortfall also to a secondary review.
 * An account that nobody runs any more has nobody to put anything right. A shortfall that a newer review has answered is
 * not followed, and one that is followed already is found again.
 *
 * @throws Refusal `invalid` for a day agreed anew while the shortfall that is followed waits to be decided
 */
export function followReview(work: Work, review: FollowedReview, status: Parameters<typeof isRun>[0]): void {
  const kind = followedAs(review.outcome);
  if (kind === null || !isRun(status) || (kind === 'shortfall' && !review.newest)) return;
  const known = kind === 'shortfall' ? openShortfall(work, review.accountId) : undefined;
  if (known !== undefined) {
    refuseDayOfDecided(known, review.secondaryOn);
    noteBeside(work, known, 'found-again', { on: review.reviewedOn, reviewId: review.id });
  }
  const chain = known === undefined ? opened(work, review, kind) : chainById(work, known.row.id);
  if (kind !== 'shortfall' || review.secondaryOn === null || review.secondaryOn === chain.row.second_review_due) return;
  agreePeriod(work, chain, {
    on: review.reviewedOn, with: review.lineManager, until: review.secondaryOn,
    reason: known?.row.second_review_due === null || known === undefined ? '' : `Found again by the review of ${formatDate(review.reviewedOn)}`,
  });
}

/** Where the secondary review was done or left out, or approval was withdrawn, what followed has to come to its end before another day can be agreed. */
function refuseDayOfDecided({ row, taken }: Chain, secondaryOn: string | null): void {
  if (secondaryOn === null || secondaryOn === row.second_review_due || canTake(row.kind, taken, 'period')) return;
  throw new Refusal(
    'invalid', isUndecided(row.kind, taken)
      ? `${row.number} about an earlier shortfall waits for the decision, which can also be a further period. Decide there, or leave this day empty.`
      : `${row.number} about an earlier shortfall is still open, and no other day can be agreed in it any more. Bring it to its end first, or leave this day empty.`, 'secondaryOn',
  );
}

function opened(work: Work, review: FollowedReview, kind: 'concern' | 'shortfall'): Chain {
  const id = work.newId();
  const today = work.clock.today();
  const year = Number(today.slice(0, 4));
  const number = `C ${year}-${String(lastNumber(work.db, 'C ', year) + 1).padStart(3, '0')}`;
  insertFollowUp(work.db, {
    id, number, kind, account_id: review.accountId, review_id: review.id, opened_on: today, state: 'open', closed_on: null, second_review_due: null,
    stood: '', officer_name: work.officer.name, version: 1,
  });
  const chain = chainById(work, id);
  work.record({
    action: 'follow-up.opened', room: 'reviews', recordId: id, clause: '2.3.1',
    details: { number, kind, account: chain.row.account, reviewId: review.id, reviewedOn: review.reviewedOn },
  });
  return chain;
}

/** A period as it was agreed. Days are YYYY-MM-DD. */
interface Agreed {
  readonly on: string;
  readonly with: string;
  readonly until: string;
  readonly said?: string;
  /** Why the day is moved, where one was agreed before. */
  readonly reason: string;
  /** A further period: by whom it was decided, on which day and why, before it was agreed. */
  readonly decided?: { readonly on: string; readonly person: string; readonly reason: string };
}

/** Notes the agreed period; from then on the account is under secondary review. @throws Refusal as `note` */
export function agreePeriod(work: Work, chain: Chain, { on, with: person, until, said = '', reason, decided }: Agreed): Chain {
  const { row } = chain;
  const stands = row.status === 'active' || row.status === 'handover' ? row.status : null;
  const taking: Taking = decided === undefined ? take(row.kind, chain.taken, 'period') : takeInTurn(row.kind, chain.taken, ['further', 'period']);
  const noted = note(work, chain, {
    action: decided !== undefined ? 'further-period' : row.second_review_due === null ? 'period-agreed' : 'period-moved', taking,
    facts: { period: { on, person, said, dueOn: until, reason }, ...(decided === undefined ? {} : { further: decided }) },
    change: { second_review_due: until, ...(row.stood !== '' ? {} : { stood: stands ?? 'active' }) },
  });
  // A handover that began while the period ran stays what everybody sees; the period runs on beneath it.
  if (row.stood === '' && stands !== null) {
    setStatusAfterReview(work, row.account_id, 'under-secondary-review', `${row.number}: secondary review agreed for ${formatDate(until)}`);
  }
  return noted;
}

/** Takes an account back to where it stood before its secondary review, if it still stands there. */
export function backToStanding(work: Work, { row }: Chain, reason: string): void {
  if (row.stood !== '' && row.status === 'under-secondary-review') setStatusAfterReview(work, row.account_id, row.stood, reason);
}
