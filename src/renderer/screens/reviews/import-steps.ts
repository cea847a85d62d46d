import type { ReviewKind } from '../../../preload/contract/reviews.ts';
import type { ReviewListKind, ReviewPlanInput, ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { columnId, columnLetter, firstSuggestions } from '../../lib/import-columns.ts';
import type { FieldError } from '../../lib/register.ts';

/* How the columns of a list become reviews: pure, so that the screen only shows it. */

/** What is said of a list beside its columns. */
export interface ListFacts {
  readonly what: ReviewListKind;
  readonly kind: ReviewKind;
  readonly reviewer: string;
}

/** Field chosen for each column; null leaves the column out. */
export type Matching = ReadonlyMap<number, string | null>;

/** What the list's own words for an outcome mean; an empty choice leaves their rows out. */
export type OutcomeChoices = ReadonlyMap<string, string>;

/** How a list is taken unless she says otherwise. */
export function factsFor(sheet: ReviewSheet): ListFacts {
  return { what: sheet.what, kind: sheet.what === 'returned' ? 'monthly' : 'quarterly', reviewer: '' };
}

/** What each column becomes unless she says otherwise. */
export function suggestedMatching(sheet: ReviewSheet): Matching {
  return firstSuggestions(sheet.columns);
}

/** What names an account, any one of which is enough. */
const naming = ['reference', 'account', 'address', 'handle'];

/** What is wrong with the match of the columns, each with the box where it can be put right. */
export function matchingErrors(sheet: ReviewSheet, matching: Matching, { what }: ListFacts): readonly FieldError[] {
  const errors: FieldError[] = [];
  const firstUse = new Map<string, string>();
  for (const { index, heading } of sheet.columns) {
    const field = matching.get(index) ?? null;
    if (field === null) continue;
    const earlier = firstUse.get(field);
    if (earlier === undefined) firstUse.set(field, heading === '' ? columnLetter(index) : heading);
    else errors.push({ field: columnId(index), message: `“${fieldTitle(sheet, field)}” is already taken by “${earlier}”. Choose one of the two columns.` });
  }
  const first = columnId(sheet.columns[0]?.index ?? 0);
  if (!naming.some((field) => firstUse.has(field))) errors.push({ field: first, message: 'Choose the column that says which account it is: its reference, name, web address or handle.' });
  if (!firstUse.has('reviewedOn')) errors.push({ field: first, message: 'Choose the column with the date of the review.' });
  if (what === 'returned' && ![...firstUse.keys()].some((field) => field.startsWith('answer:'))) {
    errors.push({ field: 'import-what', message: 'No column holds an answer. Match the questions, or take the list as one of past reviews.' });
  }
  return errors;
}

export function planInput(sheet: ReviewSheet, matching: Matching, facts: ListFacts, outcomes: OutcomeChoices): ReviewPlanInput {
  return {
    source: sheet.source, ...facts,
    columns: [...matching].flatMap(([column, field]) => (field === null ? [] : [{ column, field }])),
    outcomes: [...outcomes].flatMap(([word, outcome]) => (outcome === '' ? [] : [{ word, outcome }])),
  };
}

/** What a field is called; a row as a whole has none. */
export function fieldTitle(sheet: Pick<ReviewSheet, 'fields'> | null, field: string): string {
  return sheet?.fields.find((known) => known.field === field)?.title ?? field;
}
