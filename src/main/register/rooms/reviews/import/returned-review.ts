import type { Answer, Question } from '../../../../../preload/contract/reviews.ts';
import { Refusal } from '../../../refusal.ts';
import type { Work } from '../../../work.ts';
import type { PackOutcome } from '../../policies/pack-schema.ts';
import { checkedCalendarReview } from '../record.ts';
import { lastDayFor, subjectFor } from '../review-subject.ts';
import { raisesConcern } from '../rules/answers.ts';
import { type Period, periodAt } from '../rules/calendar.ts';
import { calendarKind } from '../service.ts';
import { answerField, questionOfField } from './columns.ts';
import { periodWarnings } from './past-review.ts';
import type { ListFacts, RowOutcome } from './planned.ts';
import type { ReadReview } from './read-row.ts';

/**
 * A worksheet that came back (CP371 2.3.1). It goes through the same checks as the form, so that a review on paper is worth
 * as much as one at the desk.
 *
 * @param outcome as the row says it; where it says none, its answers do
 */
export function returnedReview(work: Work, list: ListFacts, row: number, read: ReadReview & { readonly reviewedOn: string }, outcome: PackOutcome | undefined): RowOutcome {
  const { account, kind, reviewedOn, remarks } = read;
  if (!calendarKind(kind)) return refused('kind', 'A secondary review is recorded in its own form. Open it from the account.');
  if (outcome?.requires.includes('agreed-date') === true) return refused('outcome', 'A shortfall needs the day of the secondary review, which a table does not hold. Record this review in its form.');
  const questions = list.questionsOf(kind);
  if (read.answers.length === 0 && outcome?.countsAsReviewed !== false) {
    return refused('', 'No question of this row is answered. Have the worksheet filled in, or take the list as one of past reviews.');
  }
  const answers = read.answers.map((answer) => withNote(answer, questions, remarks));
  const concern = answers.some((answer) => isConcern(answer, questions));
  const meant = outcome ?? list.outcomesOf(kind).find((candidate) =>
    candidate.countsAsReviewed && !candidate.requires.includes('letter') && candidate.requires.includes('concern') === concern);
  const period = periodOf(work, list, read);
  try {
    const { review } = checkedCalendarReview(work, {
      accountId: account.id, kind, period: period.id, reviewedOn, answers, outcome: meant?.id ?? '', note: remarks,
      reviewer: read.reviewer || list.input.reviewer,
    }, 'returned');
    if (review.outcome === undefined) return refused('outcome', 'Choose an outcome.');
    return {
      is: 'planned', warnings: periodWarnings(list, read, period.title),
      review: { row, account, kind, period, reviewedOn, reviewer: review.reviewer, outcome: review.outcome, note: remarks, answers },
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === 'duplicate' ? { is: 'there', reason: 'It is recorded already: this day, this outcome, this reviewer.' } : refused(fieldOf(error.field), error.message);
  }
}

/** The month that the row names, as far as the day of the review lies in it or by its moved due date; else that of the day. */
function periodOf(work: Work, list: ListFacts, { account, kind, period, reviewedOn }: ReadReview & { readonly reviewedOn: string }): Period {
  const calendar = list.calendarOf(kind, account.id);
  const ofDay = periodAt(calendar, reviewedOn);
  const stated = period === null ? ofDay : periodAt(calendar, period.day);
  if (stated.id === ofDay.id || reviewedOn < stated.from || !calendarKind(kind)) return ofDay;
  return reviewedOn <= lastDayFor(subjectFor(work, kind, stated, account.id)?.subject, stated) ? stated : ofDay;
}

/** What was seen, or why it could not be checked, may stand under the remarks: the table has one place for them. */
function withNote(answer: Answer, questions: readonly Question[], remarks: string): Answer {
  const lacks = answer.note === '' && (answer.value === 'could-not-check' || isConcern(answer, questions));
  return lacks ? { ...answer, note: remarks.slice(0, 2000) } : answer;
}

function isConcern(answer: Answer, questions: readonly Question[]): boolean {
  const question = questions.find(({ id }) => id === answer.questionId);
  return question !== undefined && raisesConcern(question, answer);
}

const fields: Readonly<Record<string, string>> = { reviewedOn: 'reviewedOn', outcome: 'outcome', note: 'remarks', reviewer: 'reviewer' };

function fieldOf(field = ''): string {
  const question = questionOfField(field.replace(/^answers\./u, 'answer:'));
  return question === undefined ? fields[field] ?? '' : answerField(question);
}

function refused(field: string, reason: string): RowOutcome {
  return { is: 'refused', problems: [{ field, value: '', reason }] };
}
