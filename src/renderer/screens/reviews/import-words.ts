import type { ReviewKind } from '../../../preload/contract/reviews.ts';

/** Kinds of review as they are chosen. */
export const kindTitles: Readonly<Record<ReviewKind, string>> = {
  quarterly: 'The Communications Team’s', monthly: 'Line managers’ monthly ones', secondary: 'Secondary reviews',
};

/** Kinds of review in a table. */
export const kindWords: Readonly<Record<ReviewKind, string>> = { quarterly: 'Communications Team', monthly: 'Line manager', secondary: 'Secondary' };
