import type { InputOf } from '../../../../preload/contract/index.ts';
import type { AccountDetail } from '../../../../preload/contract/accounts.ts';
import type { Cadence, ReviewForm, ReviewKind } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import { account } from '../accounts/service.ts';
import { cadenceOn, outcomesOn } from '../policies/service.ts';
import { outcomeTitles, questionsOf } from './checklist.ts';
import { draftSubject } from './draft-subject.ts';
import { reviewDraftOf } from './drafts.ts';
import { filesOf } from './files.ts';
import { awaitingSecondary } from './follow-up-chain.ts';
import { besideQuestion } from './rules/beside.ts';
import { type Period, periodById } from './rules/calendar.ts';
import { daysAfter, daysBetween } from '../../../../preload/contract/days.ts';
import { lastDayFor, subjectFor } from './review-subject.ts';
import { answersOf, firstReviewDays, reviewRow, reviewsOf } from './table.ts';
import { itemOf } from './worklist.ts';

/** Everything on the desk for one review: the account, the checklist, last time's answers, the draft. @throws Refusal `not-found` */
export function reviewForm(work: Work, { accountId, period: periodId, kind = 'quarterly' }: InputOf<'reviews.form'>): ReviewForm {
  const { facts, row } = account(work, accountId);
  const period = periodById(periodId);
  const which = { kind, period: periodId, accountId };
  return {
    accountId: row.id, kind, period: { ...period }, name: row.name, channelTitle: row.channelTitle, address: row.address,
    directorate: row.directorate, postingStandard: facts.postingStandard, purpose: facts.purpose, audience: facts.audience,
    lineManager: row.lineManager, reviewer: kind === 'monthly' ? row.lineManager : work.officer.name,
    ...(calendarKind(kind) ? owedInCalendar(work, kind, period, accountId) : owedAfterShortfall(work, accountId)),
    questions: questionsOf(work, kind, (id) => besideQuestion(id, facts)),
    outcomes: outcomesOn(work, kind).map(({ id, title, clause, requires, follows, countsAsReviewed }) => ({
      id, title, clause, concern: requires.includes('concern') || requires.includes('letter'), help: follows, asksSecondary: requires.includes('agreed-date'),
      asksReason: requires.includes('reason'), counts: countsAsReviewed,
    })),
    previous: previousReview(work, row.id, kind),
    draft: reviewDraftOf(work, which),
    files: filesOf(work, draftSubject(which)),
  };
}

type OwedInForm = Pick<ReviewForm, 'state' | 'dueOn' | 'movedBecause' | 'activeFrom' | 'activeTo' | 'lastDay' | 'firstDay'>;

function owedInCalendar(work: Work, kind: Cadence, period: Period, accountId: string): OwedInForm {
  const found = subjectFor(work, kind, period, accountId);
  const item = found && itemOf(found.subject, found.list, work.clock.today(), { channelTitle: '', directorate: '', lineManager: '', reviewer: '' });
  return {
    state: item?.state ?? 'done', dueOn: item?.dueOn ?? period.to, movedBecause: item?.movedBecause ?? '',
    activeFrom: item?.activeFrom ?? null, activeTo: item?.activeTo ?? null, lastDay: lastDayFor(found?.subject, period),
  };
}

/** A secondary review is owed on the day that was agreed, and can be done on any day after the review that fell short. */
function owedAfterShortfall(work: Work, accountId: string): OwedInForm {
  const today = work.clock.today();
  const awaiting = awaitingSecondary(work, accountId);
  const dueOn = awaiting?.chain.row.second_review_due ?? today;
  const soon = cadenceOn(work, 'secondary')?.dueSoonDays ?? 0;
  const state = awaiting === undefined ? 'done' : dueOn < today ? 'overdue' : daysBetween(today, dueOn) <= soon ? 'due-soon' : 'due';
  const found = awaiting === undefined ? undefined : reviewRow(work.db, awaiting.chain.row.review_id)?.reviewed_on;
  return { state, dueOn, movedBecause: '', activeFrom: null, activeTo: null, lastDay: today, firstDay: found === undefined ? today : daysAfter(found, 1) };
}

/** Whether a kind of review follows a calendar; a secondary review is agreed each time. */
export function calendarKind(kind: ReviewKind): kind is Cadence {
  return kind !== 'secondary';
}

/** The reviews of one account, newest first. */
export function reviewsOfAccount(work: Work, accountId: string): AccountDetail['reviews'] {
  const titles = outcomeTitles(work);
  return reviewsOf(work.db, accountId).map((review) => ({
    id: review.id, kind: kindOf(review.cadence), reviewedOn: review.reviewed_on, period: periodById(review.period).title, periodId: review.period,
    outcome: titles.get(review.outcome) ?? review.outcome, reviewer: review.reviewer_name, concerns: review.concerns,
  }));
}

/** The day of the team's first review of each account in this register, YYYY-MM-DD. */
export function firstReviews(work: Work): ReadonlyMap<string, string> {
  return new Map(firstReviewDays(work.db).map(({ account_id: id, first }) => [id, first]));
}

/** @param cadence as a review keeps it */
export function kindOf(cadence: string): ReviewKind {
  return cadence === 'monthly' || cadence === 'secondary' ? cadence : 'quarterly';
}

/** The newest review of the kind; a secondary review looks back at the one that fell short. */
function previousReview(work: Work, accountId: string, kind: ReviewKind): ReviewForm['previous'] {
  const reviews = reviewsOf(work.db, accountId, kind === 'secondary' ? undefined : kind);
  const foundBy = kind === 'secondary' ? awaitingSecondary(work, accountId)?.chain.row.review_id : undefined;
  const last = foundBy === undefined ? reviews[0] : reviews.find(({ id }) => id === foundBy);
  if (last === undefined) return null;
  return {
    reviewedOn: last.reviewed_on, reviewer: last.reviewer_name, note: last.note,
    outcome: outcomeTitles(work, kindOf(last.cadence)).get(last.outcome) ?? last.outcome,
    answers: answersOf(work.db, last.id).map((answer) => ({
      questionId: answer.question_id, value: answer.value, text: answer.text, note: answer.note,
      grounds: JSON.parse(answer.grounds) as string[],
    })),
  };
}

