import type { FollowUpKind, FollowUpStep } from '../../../../../preload/contract/reviews-follow-ups.ts';
import { openSteps, type Taken } from './follow-up.ts';
import { daysAfter, daysBetween } from '../../../../../preload/contract/days.ts';

/**
 * Days after which a step counts as late where nobody has set a day. The policy names none (CP371 2.3.1), so that these are
 * the register's own: without them a letter that nobody writes would never be missed.
 */
export const usualDays = { letter: 7, reply: 14, settled: 14, period: 14, outcome: 7, 'rescinded-letter': 7, 'account-closed': 28 } as const;

/** A step with the days that it knows. */
export interface DatedStep extends Taken {
  /** YYYY-MM-DD */
  readonly on: string;
  /** The day it sets for what follows it. */
  readonly dueOn: string | null;
}

export interface DatedChain {
  readonly kind: FollowUpKind;
  readonly openedOn: string;
  /** The day agreed for the secondary review. */
  readonly secondaryDue: string | null;
  readonly taken: readonly DatedStep[];
}

/**
 * By when the next thing of a chain is to be done. An agreed day counts from when it was agreed, also while something before
 * it is still open.
 *
 * @returns YYYY-MM-DD; null once nothing is open, or where a secondary review has no agreed day
 */
export function dueOf(chain: DatedChain): string | null {
  const open = openSteps(chain.kind, chain.taken);
  const [next] = open;
  if (next === undefined) return null;
  const due = dueOfStep(chain, next);
  const agreed = open.includes('secondary') ? chain.secondaryDue : null;
  return due === null || (agreed !== null && agreed < due) ? agreed : due;
}

/** Days until a day, negative once it has passed. @param day YYYY-MM-DD; null for none */
export function daysLeft(day: string | null, today: string): number | null {
  return day === null ? null : daysBetween(today, day);
}

function dueOfStep({ openedOn, secondaryDue, taken }: DatedChain, step: FollowUpStep): string | null {
  const last = (of: FollowUpStep): DatedStep | undefined => taken.findLast((row) => row.step === of);
  const after = (of: FollowUpStep, days: number): string => daysAfter(last(of)?.on ?? openedOn, days);
  switch (step) {
    case 'letter':
      return daysAfter(openedOn, usualDays.letter);
    case 'reply':
      return last('letter')?.dueOn ?? after('letter', usualDays.reply);
    case 'settled':
      return after('reply', usualDays.settled);
    case 'period':
      return last('letter')?.dueOn ?? after('letter', usualDays.period);
    case 'secondary':
      return secondaryDue;
    case 'outcome':
    case 'met':
    case 'rescinded':
    case 'stands':
    case 'further':
      return after('secondary', usualDays.outcome);
    case 'rescinded-letter':
    case 'met-letter':
    case 'stands-letter':
      return after('rescinded', usualDays['rescinded-letter']);
    case 'attempt':
    case 'found-again':
      return null;
    case 'account-closed':
      return last('rescinded-letter')?.dueOn ?? after('rescinded', usualDays['account-closed']);
  }
}

/** The longest period that can be agreed, in months. */
const longestPeriod = 12;

/**
 * Whether a day can be agreed for a secondary review: after the review that fell short, and within a year of it.
 *
 * @param reviewedOn @param day YYYY-MM-DD
 */
export function agreedDayProblem(reviewedOn: string, day: string): 'not-after' | 'too-late' | null {
  if (day <= reviewedOn) return 'not-after';
  return day > monthsAfter(reviewedOn, longestPeriod) ? 'too-late' : null;
}

/** The same day of a later month, or its last day where it has none. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
