import type { ReviewAnswersTable } from '../../database/tables-reviews.ts';
import type { AuditAnswer } from '../../reports/documents/audit-report-data.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { groundTitles, quarterly } from './checklist.ts';
import { clausesFromWords } from './rules/clauses.ts';
import { periodById } from './rules/calendar.ts';
import { answersOf, reviewsBetween } from './table.ts';

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

function inWords({ value, text }: Pick<ReviewAnswersTable, 'value' | 'text'>): string {
  return value === null ? text : spoken[value];
}
