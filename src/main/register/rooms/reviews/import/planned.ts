import type { ReviewPlanInput } from '../../../../../preload/contract/reviews-import.ts';
import type { Answer, Question, ReviewKind } from '../../../../../preload/contract/reviews.ts';
import type { KnownAccount } from '../../accounts/import/match.ts';
import type { PackOutcome } from '../../policies/pack-schema.ts';
import type { Calendar, Period } from '../rules/calendar.ts';

/** A review that an import would record. */
export interface PlannedReview {
  readonly row: number;
  readonly account: KnownAccount;
  readonly kind: ReviewKind;
  readonly period: Period;
  /** YYYY-MM-DD */
  readonly reviewedOn: string;
  readonly reviewer: string;
  readonly outcome: PackOutcome;
  readonly note: string;
  readonly answers: readonly Answer[];
}

/** What became of a row: a review to record, one that is there already, or what to correct. */
export type RowOutcome =
  | { readonly is: 'planned'; readonly review: PlannedReview; readonly warnings: readonly Told[] }
  | { readonly is: 'there'; readonly reason: string }
  | { readonly is: 'refused'; readonly problems: readonly Told[] };

/** A sentence about a field of a row. */
export interface Told {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/** What the rows of a list are judged by. */
export interface ListFacts {
  readonly input: ReviewPlanInput;
  readonly questionsOf: (kind: ReviewKind) => readonly Question[];
  readonly outcomesOf: (kind: ReviewKind) => readonly PackOutcome[];
  /** The calendar by which an account's reviews of a kind count. */
  readonly calendarOf: (kind: ReviewKind, accountId: string) => Calendar;
}
