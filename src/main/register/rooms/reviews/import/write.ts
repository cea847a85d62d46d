import type { Cadence } from '../../../../../preload/contract/reviews.ts';
import type { Work } from '../../../work.ts';
import { noteReview } from '../../accounts/review-subjects.ts';
import { recordCalendarReview } from '../record.ts';
import { raisesConcern } from '../rules/answers.ts';
import { insertAnswer, insertReview } from '../table.ts';
import type { ListFacts, PlannedReview } from './planned.ts';

/** Records a worksheet that came back, as the form would. @throws Refusal as `recordReview` */
export function writeReturned(work: Work, { account, kind, period, reviewedOn, reviewer, outcome, note, answers }: PlannedReview & { readonly kind: Cadence }): void {
  recordCalendarReview(work, { accountId: account.id, kind, period: period.id, reviewedOn, reviewer, outcome: outcome.id, note, answers: [...answers] }, 'returned');
}

/**
 * Records a review of an earlier list, with its entry in the trail. It changes no status: what followed from it is long
 * decided, and stands in the account's own history.
 */
export function writePast(work: Work, list: ListFacts, { account, kind, period, reviewedOn, reviewer, outcome, note, answers }: PlannedReview): void {
  const id = work.newId();
  insertReview(work.db, {
    id, account_id: account.id, cadence: kind, period: period.id, period_from: period.from, period_to: period.to, due_on: period.to, reviewed_on: reviewedOn,
    recorded_at: work.clock.now(), officer_id: work.officer.id, reviewer_name: reviewer, outcome: outcome.id, counts: outcome.countsAsReviewed ? 1 : 0,
    note, source: 'import', version: 1,
  });
  let concerns = 0;
  for (const [position, answer] of answers.entries()) {
    const question = list.questionsOf(kind).find((asked) => asked.id === answer.questionId);
    if (question === undefined) continue;
    const concern = raisesConcern(question, answer);
    if (concern) concerns += 1;
    insertAnswer(work.db, {
      review_id: id, position, question_id: question.id, clause: question.clause, question: question.question, value: answer.value, text: answer.text,
      note: answer.note, grounds: JSON.stringify(answer.grounds), concern: concern ? 1 : 0,
    });
  }
  if (outcome.countsAsReviewed && kind === 'quarterly') noteReview(work, account.id, reviewedOn);
  work.record({
    action: kind === 'quarterly' ? 'review.recorded' : `review.${kind}-recorded`, room: 'reviews', recordId: id, clause: '2.3.1',
    details: { accountId: account.id, account: account.facts.name, period: period.id, reviewedOn, reviewer, outcome: outcome.id, concerns, note, source: 'import' },
  });
}
