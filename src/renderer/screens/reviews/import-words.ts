import type { ReviewKind } from '../../../preload/contract/reviews.ts';

/** Kinds of review as they are chosen. */
export const kindTitles: Readonly<Record<ReviewKind, string>> = {
  quarterly: 'Reviews by the Communications Team', monthly: 'Monthly reviews by line managers', secondary: 'Secondary reviews',
};

/** Kinds of review in a table. */
export const kindWords: Readonly<Record<ReviewKind, string>> = { quarterly: 'Communications Team', monthly: 'Line manager', secondary: 'Secondary' };
