import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Cadence, Question } from '../../../../preload/contract/reviews.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { noteReview, type ReviewableAccount } from '../accounts/review-subjects.ts';
import { account } from '../accounts/service.ts';
import type { PackOutcome } from '../policies/pack-schema.ts';
import { outcomesOn } from '../policies/service.ts';
import { outcomeTitles, questionsOf } from './checklist.ts';
import { draftSubject } from './draft-subject.ts';
import { forgetReviewDraft } from './drafts.ts';
import { keepWithReview } from './files.ts';
import { followReview, refuseSecondaryDay } from './follow-up-opening.ts';
import { refuseOwnReview } from './independence.ts';
import { dueOnFor, lastDayFor, subjectFor } from './review-subject.ts';
import { raisesConcern, reviewProblem } from './rules/answers.ts';
import { type Calendar, type Period, periodAt, periodById } from './rules/calendar.ts';
import { notReviewed, otherPeriod } from './savable.ts';
import { insertAnswer, insertReview, reviewsOf } from './table.ts';
import { nextAccount } from './worklist.ts';

type Input = InputOf<'reviews.record'>;

/** How a review came into the register. */
export type ReviewSource = 'desk' | 'returned' | 'import';

/**
 * Records a review with its answers and concerns, and says which account comes next.
 *
 * A period can be reviewed again, and the newest review says how the account stands; all stay on record, and
 * reports count the account once in the period. The same review twice, from a key pressed twice, is refused.
 *
 * @throws Refusal `invalid` naming the question, outcome or date, or for an account that is no longer run;
 *   `own-account` for an account of the team on which its reviewer posts; `duplicate` when it has been recorded already; `not-found`
 */
export function recordReview(work: Work, input: Input & { readonly kind?: Cadence | undefined }): OutputOf<'reviews.record'> {
  const { kind = 'quarterly' } = input;
  const next = nextAccount(work, kind, periodById(input.period), input.accountId);
  return { ...recordCalendarReview(work, { ...input, kind }, 'desk'), nextAccountId: next };
}

/** Records a review that a calendar asks for. @throws Refusal as `recordReview` */
export function recordCalendarReview(work: Work, input: Input & { readonly kind: Cadence }, source: ReviewSource): { id: string; concerns: number } {
  const { review, account: reviewed } = checkedCalendarReview(work, input, source);
  const written = writeReview(work, review);
  // What was found years ago, and is brought in now to be read, has had its letters then.
  if (source === 'import') return written;
  // A past period's review can be typed in after the account was closed, or after a newer review: neither is undone by it.
  followReview(work, {
    id: written.id, accountId: input.accountId, reviewedOn: input.reviewedOn, outcome: review.outcome, secondaryOn: input.secondaryOn ?? null,
    lineManager: account(work, input.accountId).row.lineManager, newest: isNewest(work, input),
  }, reviewed.status);
  return written;
}

/** A review that a calendar asks for, checked and not yet written. @throws Refusal as `recordReview` */
export function checkedCalendarReview(
  work: Work, input: Input & { readonly kind: Cadence }, source: ReviewSource,
): { readonly review: ReviewToWrite; readonly account: ReviewableAccount } {
  const { kind } = input;
  const period = periodById(input.period);
  const found = runIn(work, input, period);
  if (found?.subject.account.run !== true) throw notReviewed(work, input.accountId);
  const { subject, list } = found;
  refuseOddDay(input.reviewedOn, 'reviewedOn');
  const notAsked = otherPeriod(subject.calendar, period);
  if (notAsked !== null) throw notAsked;
  refuseDate(input.reviewedOn, period, lastDayFor(subject, period), subject.calendar, work.clock.today());
  refuseBeforeApproval(subject.account, input.reviewedOn);
  const reviewer = reviewerOf(work, input);
  if (kind === 'quarterly') refuseOwnReview(work, subject.account, input.reviewedOn, reviewer);
  const questions = questionsOf(work, kind);
  const outcome = outcomesOn(work, kind).find((candidate) => candidate.id === input.outcome);
  const problem = reviewProblem(questions, input.answers, outcome, input.note, input.reviewedOn);
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  refuseRepeat(work, input, reviewer);
  refuseSecondaryDay(outcome, input.reviewedOn, input.secondaryOn);
  return { review: { ...input, reviewer, period, dueOn: dueOnFor(subject, list, period), source, questions, outcome }, account: subject.account };
}

/** The account as it was run at the end of the period, or on the day of the review: one that was given up since can be typed in late. */
function runIn(work: Work, { kind, accountId, reviewedOn }: Input & { readonly kind: Cadence }, period: Period): ReturnType<typeof subjectFor> {
  const found = subjectFor(work, kind, period, accountId);
  const isWithin = reviewedOn >= period.from && reviewedOn <= period.to && reviewedOn <= work.clock.today();
  return found?.subject.account.run === true || !isWithin ? found : subjectFor(work, kind, period, accountId, reviewedOn);
}

/** Everything a review consists of, checked. */
export interface ReviewToWrite extends Omit<Input, 'period' | 'kind' | 'reviewer' | 'outcome'> {
  readonly kind: Input['kind'] & string;
  readonly reviewer: string;
  readonly period: Period;
  readonly dueOn: string;
  readonly source: ReviewSource;
  readonly questions: readonly Question[];
  readonly outcome: PackOutcome | undefined;
}

/** Writes a review that has been checked, with its answers and files, and its trail entry. */
export function writeReview(work: Work, input: ReviewToWrite): { id: string; concerns: number } {
  const { kind, period, outcome } = input;
  const id = work.newId();
  const counts = outcome?.countsAsReviewed === true;
  insertReview(work.db, {
    id, account_id: input.accountId, cadence: kind, period: period.id, period_from: period.from, period_to: period.to, due_on: input.dueOn,
    reviewed_on: input.reviewedOn, recorded_at: work.clock.now(), officer_id: work.officer.id,
    reviewer_name: input.reviewer, outcome: outcome?.id ?? '', counts: counts ? 1 : 0, note: input.note, source: input.source, version: 1,
  });
  const asked = new Map(input.questions.map((question) => [question.id, question]));
  let concerns = 0;
  for (const [position, answer] of input.answers.entries()) {
    const question = asked.get(answer.questionId);
    if (question === undefined) continue;
    const concern = raisesConcern(question, answer);
    if (concern) concerns += 1;
    insertAnswer(work.db, {
      review_id: id, position, question_id: question.id, clause: question.clause, question: question.question,
      value: answer.value, text: answer.text, note: answer.note, grounds: JSON.stringify(answer.grounds), concern: concern ? 1 : 0,
    });
  }
  if (counts && kind === 'quarterly') noteReview(work, input.accountId, input.reviewedOn);
  const which = { kind, period: period.id, accountId: input.accountId };
  const files = keepWithReview(work, draftSubject(which), id);
  forgetReviewDraft(work, which);
  const { row } = account(work, input.accountId);
  work.record({
    action: kind === 'quarterly' ? 'review.recorded' : `review.${kind}-recorded`, room: 'reviews', recordId: id, clause: '2.3.1',
    details: {
      accountId: input.accountId, account: row.name, period: period.id, reviewedOn: input.reviewedOn, reviewer: input.reviewer, outcome: outcome?.id ?? '',
      concerns, note: input.note, ...(input.source === 'desk' ? {} : { source: input.source }),
      ...(files.length === 0 ? {} : { files: files.map(({ name, sha256 }) => ({ name, sha256 })) }),
    },
  });
  return { id, concerns };
}

/** Who did the review: the officer at the desk, or whom she names; a monthly one is the line manager's. */
export function reviewerOf(work: Work, { kind, accountId, reviewer = '' }: Input): string {
  if (reviewer !== '') return reviewer;
  if (kind !== 'monthly') return work.officer.name;
  const { lineManager } = account(work, accountId).row;
  if (lineManager === '') throw new Refusal('invalid', 'This account has no line manager on record. Say who did the review, or name the line manager first.', 'reviewer');
  return lineManager;
}

/** @returns whether no review that counts was done after this one */
function isNewest(work: Work, { accountId, reviewedOn }: Input): boolean {
  return !reviewsOf(work.db, accountId, 'quarterly').some((review) => review.counts === 1 && review.reviewed_on > reviewedOn);
}

function refuseDate(reviewedOn: string, period: Period, lastDay: string, calendar: Calendar, today: string): void {
  if (reviewedOn > today) throw new Refusal('invalid', 'A review cannot have been done in the future.', 'reviewedOn');
  if (reviewedOn >= period.from && reviewedOn <= lastDay) return;
  const other = periodAt(calendar, reviewedOn).title;
  const list = period.from.slice(5, 7) === period.to.slice(5, 7) ? 'month' : 'quarter';
  throw new Refusal('invalid', `This date lies in ${other}. Open that ${list} to record the review there.`, 'reviewedOn');
}

/** Without a known approval nothing can be compared: the account may have been run long before anybody wrote it down. */
function refuseBeforeApproval({ name, approvedOn }: ReviewableAccount, reviewedOn: string): void {
  if (approvedOn === null || reviewedOn >= approvedOn) return;
  throw new Refusal(
    'invalid', `${name} was approved on ${formatDate(approvedOn)}, so it cannot have been reviewed before. Correct this date, or the account’s date of approval.`,
    'reviewedOn',
  );
}

export function refuseRepeat(work: Work, { accountId, kind = 'quarterly', period, reviewedOn, outcome }: Input, reviewer: string): void {
  const same = reviewsOf(work.db, accountId, kind).find((review) =>
    review.period === period && review.reviewer_name === reviewer && review.reviewed_on === reviewedOn && review.outcome === outcome);
  if (same === undefined) return;
  const whose = reviewer === work.officer.name ? 'You have recorded this review' : `This review by ${reviewer} is recorded`;
  throw new Refusal(
    'duplicate', `${whose} already: ${formatDate(reviewedOn)}, ${outcomeTitles(work).get(outcome) ?? outcome}. To record another one, change the date or the outcome.`,
    'reviewedOn',
  );
}

