import type { Worklist, WorklistItem } from '../../../../../preload/contract/reviews.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { counted, manyDuties, named, oneDuty, overdueWord } from './duty-words.ts';

/** A running list of reviews: how many stand how, and the accounts that come first in it. */
export interface ReviewFacts {
  readonly totals: Worklist['totals'];
  readonly first: readonly Pick<WorklistItem, 'accountId' | 'name' | 'state' | 'dueOn' | 'daysOverdue'>[];
}

type Kind = 'reviews' | 'monthly-reviews';

/** How a review of each list is called. */
const oneReview: Readonly<Record<Kind, string>> = { 'reviews': 'review', 'monthly-reviews': 'line manager’s review' };
const manyReviews: Readonly<Record<Kind, string>> = { 'reviews': 'reviews', 'monthly-reviews': 'line managers’ reviews' };

/** Reviews whose due date has passed: one line, however many (CP371 2.3.1). */
export function reviewsLate({ totals, first }: ReviewFacts, kind: Kind): Duty[] {
  const rows = first.filter(({ state }) => state === 'overdue');
  const [worst] = rows;
  if (totals.overdue === 0) return [];
  if (totals.overdue === 1 && worst !== undefined) {
    return [oneDuty(worst.accountId, { kind, standing: 'late', what: `Overdue ${oneReview[kind]}`, where: worst.name, word: overdueWord(worst.daysOverdue), on: worst.dueOn })];
  }
  return [manyDuties(totals.overdue, {
    kind, standing: 'late', what: `${counted(totals.overdue, oneReview[kind], manyReviews[kind])} overdue`, where: named(rows.map(({ name }) => name), totals.overdue),
    word: 'Overdue', on: worst?.dueOn ?? null,
  }, 'overdue')];
}

/** Accounts that nobody has ever reviewed. They are late once their first due date has passed. @param today YYYY-MM-DD */
export function reviewsNever({ totals, first }: ReviewFacts, kind: Kind, today: string): Duty[] {
  const rows = first.filter(({ state }) => state === 'never-reviewed');
  const [worst] = rows;
  if (totals.neverReviewed === 0) return [];
  const standing = worst !== undefined && worst.dueOn < today ? 'late' : 'soon';
  const said = { kind, standing, word: 'Never reviewed', on: worst?.dueOn ?? null } as const;
  if (totals.neverReviewed === 1 && worst !== undefined) return [oneDuty(worst.accountId, { ...said, what: `First ${oneReview[kind]}`, where: worst.name })];
  return [manyDuties(totals.neverReviewed, {
    ...said, what: `${kind === 'reviews' ? 'First reviews' : 'First line managers’ reviews'} of ${counted(totals.neverReviewed, 'account')}`,
    where: named(rows.map(({ name }) => name), totals.neverReviewed),
  }, 'never-reviewed')];
}
