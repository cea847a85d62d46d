import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { AccountDetail } from '../../../../preload/contract/accounts.ts';
import { type ReviewForm, reviewDraft, type Worklist, type WorklistItem } from '../../../../preload/contract/reviews.ts';
import { draftOf, draftSubjects, dropDraft, keepDraft } from '../../drafts/drafts.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { isRun } from '../accounts/rules/alarms.ts';
import { accountsForReview, noteReview, type ReviewableAccount, setStatusAfterReview } from '../accounts/review-subjects.ts';
import { account } from '../accounts/service.ts';
import { outcomesOn } from '../policies/service.ts';
import { quarterly, quarterlyQuestions } from './checklist.ts';
import { refuseOwnReview } from './independence.ts';
import { withAgreedDay } from './rules/agreed.ts';
import { raisesConcern, reviewProblem } from './rules/answers.ts';
import { type Quarter, quarterAfter, quarterById, quarterOf } from './rules/quarters.ts';
import { byUrgency, standing } from './rules/standing.ts';
import { answersOf, firstReviews, insertAnswer, insertReview, lastReviewsUpTo, reviewsOf, reviewsOfPeriod } from './table.ts';

/** Quarters that the worklist offers, newest first. */
const offeredQuarters = 9;

/** The present quarter and the eight before it. */
export function quarters(work: Work): OutputOf<'reviews.quarters'> {
  const present = quarterOf(work.clock.today());
  return Array.from({ length: offeredQuarters }, (_, back) => ({ ...quarterAfter(present, -back) }));
}

/** A quarter's worklist: every account that is run, what is owed longest first (CP371 2.3.1). */
export function worklist(work: Work, quarterId: string | null): Worklist {
  const today = work.clock.today();
  const quarter = quarterId === null ? quarterOf(today) : quarterById(quarterId);
  const recorded = recordedInQuarter(work, quarter);
  const drafts = draftSubjects(work.db, 'reviews', work.officer.id);
  const items = reviewable(work, quarter)
    .flatMap((subject) => itemOf(subject, quarter, today, recorded.get(subject.row.id) ?? null, drafts))
    .toSorted(byUrgency);
  const count = (state: WorklistItem['state']) => items.filter((item) => item.state === state).length;
  return {
    quarter: { ...quarter },
    today,
    totals: {
      accounts: items.length, done: count('done'), neverReviewed: count('never-reviewed'),
      overdue: count('overdue'), due: count('due'),
    },
    items,
  };
}

/** Everything on the desk for one review: the account, the checklist, last time's answers, the draft. @throws Refusal `not-found` */
export function reviewForm(work: Work, input: InputOf<'reviews.form'>): ReviewForm {
  const { facts, row } = account(work, input.accountId);
  const quarter = quarterById(input.quarter);
  const subject = reviewable(work, quarter, input.accountId)[0];
  const item = subject && itemOf(subject, quarter, work.clock.today(), null, new Set())[0];
  const outcomes = outcomesOn(work, quarterly);
  const draft = draftOf(work, 'reviews', subjectOf(input));
  const content = draft && reviewDraft.safeParse(draft.content);
  return {
    accountId: row.id, quarter: { ...quarter }, name: row.name, channelTitle: row.channelTitle, address: row.address,
    directorate: row.directorate, postingStandard: facts.postingStandard, purpose: facts.purpose, audience: facts.audience,
    lineManager: row.lineManager, state: item?.state ?? 'done', dueOn: item?.dueOn ?? quarter.to,
    questions: quarterlyQuestions(work),
    outcomes: outcomes.map(({ id, title, clause, requires, follows }) => ({
      id, title, clause, concern: requires.includes('concern'), help: follows,
    })),
    previous: previousReview(work, row.id),
    draft: draft && content?.success === true ? { savedAt: draft.savedAt, content: content.data } : null,
  };
}

/** Keeps the typing of a review that is not finished. @throws Refusal `not-found` */
export function keepReviewDraft(work: Work, input: InputOf<'reviews.keepDraft'>): OutputOf<'reviews.keepDraft'> {
  account(work, input.accountId);
  return { savedAt: keepDraft(work, 'reviews', subjectOf(input), input.draft) };
}

/**
 * Records a review with its answers and concerns, and says which account comes next.
 *
 * A quarter can be reviewed again, and the newest review says how the account stands; all stay on record, and
 * reports count the account once in the quarter. The same review twice, from a key pressed twice, is refused.
 *
 * @throws Refusal `invalid` naming the question, outcome or date, or for an account that is no longer run;
 *   `own-account` for an account of the team on which this officer posts; `duplicate` when this officer has recorded it already; `not-found`
 */
export function recordReview(work: Work, input: InputOf<'reviews.record'>): OutputOf<'reviews.record'> {
  const quarter = quarterById(input.quarter);
  const subject = reviewable(work, quarter, input.accountId)[0];
  if (subject?.run !== true) throw notReviewed(work, input.accountId);
  refuseOddDay(input.reviewedOn, 'reviewedOn');
  refuseDate(input.reviewedOn, quarter, work.clock.today());
  refuseBeforeApproval(subject, input.reviewedOn);
  refuseOwnReview(work, subject.row, input.reviewedOn);
  const questions = quarterlyQuestions(work);
  const outcome = outcomesOn(work, quarterly).find((candidate) => candidate.id === input.outcome);
  const problem = reviewProblem(questions, input.answers, outcome, input.note);
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  refuseRepeat(work, input);

  const id = work.newId();
  const due = itemOf(subject, quarter, work.clock.today(), null, new Set(), false)[0];
  const next = nextAccount(work, quarter.id, input.accountId);
  insertReview(work.db, {
    id, account_id: input.accountId, cadence: quarterly, period: quarter.id, due_on: due?.dueOn ?? quarter.to,
    reviewed_on: input.reviewedOn, recorded_at: work.clock.now(), officer_id: work.officer.id,
    reviewer_name: work.officer.name, outcome: input.outcome, counts: outcome?.countsAsReviewed === true ? 1 : 0,
    note: input.note, version: 1,
  });
  const asked = new Map(questions.map((question) => [question.id, question]));
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
  if (outcome?.countsAsReviewed === true) noteReview(work, input.accountId, input.reviewedOn);
  dropDraft(work, 'reviews', subjectOf(input));
  work.record({
    action: 'review.recorded', room: 'reviews', recordId: id, clause: '2.3.1',
    details: { accountId: input.accountId, account: subject.row.name, quarter: quarter.id, reviewedOn: input.reviewedOn, outcome: input.outcome, concerns, note: input.note },
  });
  // A past quarter's review can be typed in after the account was closed, or after a newer review: neither is undone by it.
  if (outcome?.setsStatus === 'under-secondary-review' && isRun(subject.row.status) && isNewest(work, input)) setStatusAfterReview(work, input.accountId, outcome.setsStatus);
  return { id, concerns, nextAccountId: next };
}

/** @returns whether no review that counts was done after this one */
function isNewest(work: Work, { accountId, reviewedOn }: InputOf<'reviews.record'>): boolean {
  return !reviewsOf(work.db, accountId).some((review) => review.counts === 1 && review.reviewed_on > reviewedOn);
}

/** The reviews of one account, newest first. */
export function reviewsOfAccount(work: Work, accountId: string): AccountDetail['reviews'] {
  const titles = outcomeTitles(work);
  return reviewsOf(work.db, accountId).map((review) => ({
    id: review.id, reviewedOn: review.reviewed_on, period: quarterById(review.period).title,
    outcome: titles.get(review.outcome) ?? review.outcome, reviewer: review.reviewer_name, concerns: review.concerns,
  }));
}

/** Titles of the outcomes by id. */
export function outcomeTitles(work: Work): ReadonlyMap<string, string> {
  return new Map(outcomesOn(work, quarterly).map(({ id, title }) => [id, title]));
}

/** The accounts that were run at the end of a quarter, or are now, or were reviewed in it. */
export function subjectsOf(work: Work, quarter: Quarter, only?: string): ReviewableAccount[] {
  const today = work.clock.today();
  const counting = reviewsOfPeriod(work.db, quarterly, quarter.id).filter(({ counts }) => counts === 1);
  const known = { reviewed: new Set(counting.map((review) => review.account_id)), first: firstReviews(work.db, quarterly) };
  return accountsForReview(work, quarter.to < today ? quarter.to : today, known, only);
}

/** The same, each with its newest review as it stood at the end of the quarter. */
function reviewable(work: Work, quarter: Quarter, only?: string): ReviewableAccount[] {
  const subjects = subjectsOf(work, quarter, only);
  if (quarter.to >= work.clock.today()) return subjects;
  const last = lastReviewsUpTo(work.db, quarterly, quarter.to);
  return subjects.map((subject) => {
    const before = subject.lastReviewBefore !== null && subject.lastReviewBefore <= quarter.to ? subject.lastReviewBefore : null;
    const recorded = last.get(subject.row.id) ?? null;
    return { ...subject, lastReviewOn: recorded === null || (before !== null && before > recorded) ? before : recorded };
  });
}

function itemOf(
  { row, since, lastReviewOn }: ReviewableAccount, quarter: Quarter, today: string, recorded: RecordedInQuarter | null, drafts: ReadonlySet<string>,
  agreed = true,
): WorklistItem[] {
  const calendar = standing({ since, lastReviewOn, quarter, today });
  if (calendar === null) return [];
  const stands = agreed ? withAgreedDay(calendar, { agreedOn: row.nextReviewOn, lastReviewOn, quarter, today }) : calendar;
  return [{
    accountId: row.id, name: row.name, channelTitle: row.channelTitle, directorate: row.directorate, address: row.address,
    status: row.status, ...stands, lastReviewOn,
    outcome: recorded?.outcome ?? (stands.state === 'done' ? 'Reviewed before this register' : null), reviewId: recorded?.id ?? null,
    draft: drafts.has(subjectOf({ accountId: row.id, quarter: quarter.id })),
  }];
}

/** The newest review that was recorded for an account in a quarter, also one that could not be done. */
interface RecordedInQuarter {
  readonly id: string;
  readonly outcome: string;
}

function recordedInQuarter(work: Work, quarter: Quarter): ReadonlyMap<string, RecordedInQuarter> {
  const titles = outcomeTitles(work);
  // Newest first, so the older ones are set first and overwritten.
  return new Map(
    reviewsOfPeriod(work.db, quarterly, quarter.id).toReversed()
      .map((review) => [review.account_id, { id: review.id, outcome: titles.get(review.outcome) ?? review.outcome }]),
  );
}

function previousReview(work: Work, accountId: string): ReviewForm['previous'] {
  const last = reviewsOf(work.db, accountId)[0];
  if (last === undefined) return null;
  return {
    reviewedOn: last.reviewed_on, reviewer: last.reviewer_name, note: last.note,
    outcome: outcomeTitles(work).get(last.outcome) ?? last.outcome,
    answers: answersOf(work.db, last.id).map((answer) => ({
      questionId: answer.question_id, value: answer.value, text: answer.text, note: answer.note,
      grounds: JSON.parse(answer.grounds) as string[],
    })),
  };
}

/** Why an account is not in the worklist. */
function notReviewed(work: Work, id: string): Refusal {
  const { row } = account(work, id);
  return new Refusal('invalid', `${row.name} is ${row.status === 'closed' ? 'closed' : 'no longer approved'}, so it is not reviewed any more.`);
}

function refuseDate(reviewedOn: string, quarter: Quarter, today: string): void {
  if (reviewedOn > today) throw new Refusal('invalid', 'A review cannot have been done in the future.', 'reviewedOn');
  if (reviewedOn < quarter.from || reviewedOn > quarter.to) {
    const other = quarterOf(reviewedOn).title;
    throw new Refusal('invalid', `This date lies in ${other}. Open that quarter to record the review there.`, 'reviewedOn');
  }
}

/** Without a known approval nothing can be compared: the account may have been run long before anybody wrote it down. */
function refuseBeforeApproval({ row }: ReviewableAccount, reviewedOn: string): void {
  if (row.approvedOn === null || reviewedOn >= row.approvedOn) return;
  throw new Refusal(
    'invalid', `${row.name} was approved on ${formatDate(row.approvedOn)}, so it cannot have been reviewed before. Correct this date, or the account’s date of approval.`,
    'reviewedOn',
  );
}

function refuseRepeat(work: Work, { accountId, quarter, reviewedOn, outcome }: InputOf<'reviews.record'>): void {
  const same = reviewsOfPeriod(work.db, quarterly, quarter).find((review) =>
    review.account_id === accountId && review.officer_id === work.officer.id && review.reviewed_on === reviewedOn && review.outcome === outcome);
  if (same === undefined) return;
  throw new Refusal(
    'duplicate', `You have recorded this review already: ${formatDate(reviewedOn)}, ${outcomeTitles(work).get(outcome) ?? outcome}. To record another one, change the date or the outcome.`,
    'reviewedOn',
  );
}

/** The next account that is still owed a review, in the order of the list, from the one at hand round to it again. */
function nextAccount(work: Work, quarterId: string, current: string): string | null {
  const { items } = worklist(work, quarterId);
  const place = items.findIndex((item) => item.accountId === current);
  const others = [...items.slice(place + 1), ...items.slice(0, Math.max(place, 0))];
  return others.find((item) => item.state !== 'done')?.accountId ?? null;
}

function subjectOf(which: { readonly accountId: string; readonly quarter: string }): string {
  return `${which.quarter}/${which.accountId}`;
}
