import type { Cadence, ListedAccount } from '../../../preload/contract/reviews.ts';

/* A moved due date: what is asked, and what is wrong with it. */

/** What the dialog needs to know of the review that is owed next. */
export type OwedReview = Pick<ListedAccount, 'accountId' | 'name' | 'movedBecause' | 'owed'> & { readonly cadence: Cadence };

interface MoveProblem {
  readonly field: 'dueOn' | 'reason';
  readonly message: string;
}

/** @param day how a date is written */
export function moveProblems({ owed }: Pick<OwedReview, 'owed'>, dueOn: string, reason: string, day: (iso: string) => string): readonly MoveProblem[] {
  const problems: MoveProblem[] = [];
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(dueOn)) problems.push({ field: 'dueOn', message: 'Enter the new due date, such as 31 January 2027.' });
  else if (dueOn === owed.dueOn) problems.push({ field: 'dueOn', message: `The review is due on ${day(dueOn)} already.` });
  else if (dueOn > owed.movableTo) problems.push({ field: 'dueOn', message: `By ${day(owed.movableTo)} the next review is due. Enter an earlier day.` });
  else if (dueOn < owed.period.from) problems.push({ field: 'dueOn', message: `${owed.period.title} begins on ${day(owed.period.from)}. Enter that day or a later one.` });
  if (reason.trim() === '') problems.push({ field: 'reason', message: 'Give the reason.' });
  return problems;
}
