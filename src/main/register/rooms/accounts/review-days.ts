import { formatDate } from '../../reports/house-style.ts';
import { agreesPassedDay, contradictingDay, type DaysBefore, type ReviewDays } from './rules/review-days.ts';

/* What an officer is told when the days of an account's reviews cannot be. */

/** What is wrong with a day, and where it was typed. */
export interface DayProblem {
  readonly field: keyof ReviewDays;
  readonly message: string;
}

/** Why the day of the next review cannot be agreed (CP371 2.3.1). @param before null for a new account @param today YYYY-MM-DD @returns null when it can */
export function nextReviewProblem(days: ReviewDays, before: DaysBefore | null, today: string): DayProblem | null {
  if (!agreesPassedDay(days, before, today)) return null;
  return { field: 'nextReviewOn', message: 'This day has passed. Enter today or a later day, or leave it empty for the end of the quarter.' };
}

/** Why day of approval and last review before this register cannot both be right (CP371 2.3.1). @param before null for a new account @returns null when they can */
export function earlierReviewProblem(days: Omit<ReviewDays, 'nextReviewOn'>, before: DaysBefore | null): DayProblem | null {
  const field = contradictingDay(days, before);
  if (field === null) return null;
  const message = field === 'lastReviewBefore'
    ? `The account was approved on ${formatDate(days.approvedOn ?? '')}, after this day. Enter a review from that day on, correct the day of approval, or leave this empty.`
    : `The account was last reviewed on ${formatDate(days.lastReviewBefore ?? '')}, before this day. Enter that day or an earlier one, or correct the last review before this register first.`;
  return { field, message };
}
