import { daysBetween } from '../../../preload/contract/days.ts';
import type { RecordedReview } from '../../../preload/contract/reviews.ts';
import { dateTime, longDate, plural, time } from '../../lib/format.ts';

/* A recorded review as it is read again. */

export type RecordedAnswer = RecordedReview['answers'][number];

interface AnswerGroup {
  readonly title: string;
  readonly answers: readonly RecordedAnswer[];
}

const couldNotCheck = 'Could not check';

/** What needs somebody's attention first: concerns, then what nobody could see, then the rest. Empty groups are left out. */
export function groupAnswers(answers: readonly RecordedAnswer[]): readonly AnswerGroup[] {
  const unseen = (answer: RecordedAnswer): boolean => !answer.concern && answer.answer === couldNotCheck;
  return [
    { title: 'Concerns', answers: answers.filter(({ concern }) => concern) },
    { title: 'Could not be checked', answers: answers.filter(unseen) },
    { title: 'Other answers', answers: answers.filter((answer) => !answer.concern && !unseen(answer)) },
  ].filter((group) => group.answers.length > 0);
}

/** Files of questions that the record has no answer to: not answered, or not on the checklist any more. They prove something all the same. */
export function filesElsewhere({ answers, files }: Pick<RecordedReview, 'answers' | 'files'>): RecordedReview['files'] {
  return files.filter(({ questionId }) => questionId !== '' && !answers.some((answer) => answer.questionId === questionId));
}

/** Dates are kept as calendar dates and read as people write them. */
export function shownAnswer(answer: string): string {
  if (answer === '') return 'Not answered';
  return /^\d{4}-\d{2}-\d{2}$/u.test(answer) ? longDate(answer) || answer : answer;
}

/** When it was written down; said plainly where that was not on the day of the review. */
export function recordedWords(reviewedOn: string, recordedAt: string): string {
  const days = daysBetween(reviewedOn, dayOf(recordedAt));
  if (days <= 0) return `The same day, ${time(recordedAt)}`;
  return `${dateTime(recordedAt)}: ${plural(days, 'day')} after it was done`;
}

function dayOf(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}
