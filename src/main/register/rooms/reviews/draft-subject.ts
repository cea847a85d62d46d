import type { Cadence, ReviewKind } from '../../../../preload/contract/reviews.ts';

/** Which review of which account. */
export interface Which {
  readonly kind: ReviewKind;
  readonly period: string;
  readonly accountId: string;
}

/**
 * What a draft of a review, and the files kept with it, are kept under. A secondary review follows no calendar: one that is
 * begun in a quarter and finished in the next is the same.
 */
export function draftSubject({ kind, period, accountId }: Which): string {
  return kind === 'secondary' ? `secondary:${accountId}` : `${subjectStart(kind, period)}${accountId}`;
}

/** The same read back: whose draft of which period it is, where it is one of this kind. */
export function draftOfKind(kind: Cadence, subject: string): { readonly period: string; readonly accountId: string } | null {
  const start = kind === 'quarterly' ? '' : `${kind}:`;
  const [period = '', accountId] = subject.startsWith(start) ? subject.slice(start.length).split('/') : [];
  return accountId === undefined || period.includes(':') ? null : { period, accountId };
}

/** @returns the account whose secondary review this is a draft of; null for another draft */
export function secondaryDraft(subject: string): string | null {
  return subject.startsWith('secondary:') ? subject.slice('secondary:'.length) : null;
}

/** How the subjects of all drafts of one list begin. */
export function subjectStart(kind: Cadence, period: string): string {
  return kind === 'quarterly' ? `${period}/` : `${kind}:${period}/`;
}
