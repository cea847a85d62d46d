import type { InputOf } from '../../../../preload/contract/index.ts';
import type { RecordedReview } from '../../../../preload/contract/reviews.ts';
import type { ReviewAnswersTable } from '../../database/tables-reviews.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { officerName } from '../settings/service.ts';
import { groundTitles, outcomeTitles } from './checklist.ts';
import { filesOf } from './files.ts';
import { periodById } from './rules/calendar.ts';
import { kindOf } from './service.ts';
import { answersOf, reviewRow } from './table.ts';

const spoken = { yes: 'Yes', no: 'No', 'could-not-check': 'Could not check' } as const;

/** One review as it was recorded, with the questions as they were asked then. @throws Refusal `not-found` */
export function recordedReview(work: Work, { id }: InputOf<'reviews.get'>): RecordedReview {
  const row = reviewRow(work.db, id);
  if (row === undefined) throw missingRecord('review');
  const titles = groundTitles(work);
  const recordedBy = officerName(work, row.officer_id);
  return {
    id: row.id, accountId: row.account_id, account: accountNames(work).get(row.account_id) ?? '',
    kind: kindOf(row.cadence), period: { ...periodById(row.period) }, reviewedOn: row.reviewed_on, recordedAt: row.recorded_at,
    reviewer: row.reviewer_name, recordedBy: recordedBy === row.reviewer_name ? '' : recordedBy, files: filesOf(work, row.id),
    outcome: outcomeTitles(work, kindOf(row.cadence)).get(row.outcome) ?? row.outcome, note: row.note,
    answers: answersOf(work.db, id).map((answer) => ({
      questionId: answer.question_id, question: answer.question, clause: answer.clause, answer: answerInWords(answer), note: answer.note,
      grounds: (JSON.parse(answer.grounds) as string[]).map((ground) => titles.get(ground) ?? ground), concern: answer.concern === 1,
    })),
  };
}

function answerInWords({ value, text }: Pick<ReviewAnswersTable, 'value' | 'text'>): string {
  return value === null ? text : spoken[value];
}
