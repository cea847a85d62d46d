import type { ReviewAnswersTable } from '../../database/tables-reviews.ts';
import type { AuditAnswer } from '../../reports/documents/audit-report-data.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { groundTitles, quarterly } from './checklist.ts';
import { clausesFromWords } from './rules/clauses.ts';
import { periodById } from './rules/calendar.ts';
import { answersOf, countedAnswers, reviewsBetween, unsatisfiedAnswers } from './table.ts';

const spoken = { yes: 'Yes', no: 'No', 'could-not-check': 'Could not check' } as const;

/** Every answer of the reviews done between two dates, both included, with the questions as they were asked then. */
export function answersBetween(work: Work, from: string, to: string): AuditAnswer[] {
  const names = accountNames(work);
  const titles = groundTitles(work);
  return reviewsBetween(work.db, quarterly, from, to).flatMap((review) =>
    answersOf(work.db, review.id).map((answer) => ({
      account: names.get(review.account_id) ?? '', quarter: periodById(review.period).title, answeredOn: review.reviewed_on,
      question: answer.question, clauses: clausesFromWords(answer.clause), answer: inWords(answer), checked: answer.value !== 'could-not-check',
      grounds: (JSON.parse(answer.grounds) as string[]).map((ground) => titles.get(ground) ?? ground), note: answer.note, concern: answer.concern === 1,
    })));
}

/** How a yes-or-no question was answered over some reviews. */
export interface QuestionCount {
  readonly questionId: string;
  /** As the policies want it. */
  readonly well: number;
  readonly concerns: number;
  readonly notChecked: number;
}

/** An answer that raised a concern or could not be given. */
export interface OpenAnswer {
  readonly reviewId: string;
  readonly questionId: string;
  readonly question: string;
  readonly concern: boolean;
}

/** What some reviews answered, question by question, and where they found something. @param reviewIds of the reviews */
export function answersOfReviews(work: Work, reviewIds: readonly string[]): { readonly counts: ReadonlyMap<string, QuestionCount>; readonly open: readonly OpenAnswer[] } {
  const counts = new Map<string, QuestionCount>();
  for (const { question_id: questionId, value, concern, count } of countedAnswers(work.db, reviewIds)) {
    const { well, concerns, notChecked } = counts.get(questionId) ?? { well: 0, concerns: 0, notChecked: 0 };
    const isUnchecked = value === 'could-not-check' && concern === 0;
    counts.set(questionId, {
      questionId, well: well + (concern === 0 && !isUnchecked ? count : 0), concerns: concerns + (concern === 1 ? count : 0), notChecked: notChecked + (isUnchecked ? count : 0),
    });
  }
  return {
    counts, open: unsatisfiedAnswers(work.db, reviewIds).map((answer) => ({
      reviewId: answer.review_id, questionId: answer.question_id, question: answer.question, concern: answer.concern === 1,
    })),
  };
}

function inWords({ value, text }: Pick<ReviewAnswersTable, 'value' | 'text'>): string {
  return value === null ? text : spoken[value];
}
