import type { ReviewKind } from '../../../../preload/contract/reviews.ts';

/** Which review of which account. */
export interface Which {
  readonly kind: ReviewKind;
  readonly period: string;
  readonly accountId: string;
}

/** What a draft of a review, and the files kept with it, are kept under. */
export function draftSubject({ kind, period, accountId }: Which): string {
  return `${subjectStart(kind, period)}${accountId}`;
}

/** How the subjects of all drafts of one list begin. */
export function subjectStart(kind: ReviewKind, period: string): string {
  return kind === 'quarterly' ? `${period}/` : `${kind}:${period}/`;
}
