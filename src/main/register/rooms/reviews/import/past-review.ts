import { formatDate } from '../../../reports/house-style.ts';
import { Refusal } from '../../../refusal.ts';
import type { Work } from '../../../work.ts';
import { accountsForReview, type ReviewableAccount } from '../../accounts/review-subjects.ts';
import { sameName } from '../../people/rules.ts';
import type { PackOutcome } from '../../policies/pack-schema.ts';
import { reviewsOnDay } from '../import-table.ts';
import { refuseOwnReview } from '../independence.ts';
import { raisesConcern, seenDayProblem } from '../rules/answers.ts';
import { periodAt } from '../rules/calendar.ts';
import { shortened } from './cells.ts';
import { answerField } from './columns.ts';
import type { ListFacts, RowOutcome, Told } from './planned.ts';
import type { ReadReview } from './read-row.ts';

/**
 * A review of an earlier list (CP371 2.3.1). It is taken as the list has it, because nobody can do it again; what it lacks is
 * said. It counts for the period in which it was done, also in years before this register.
 *
 * @param outcome undefined where its word is not known, which is told already
 */
export function pastReview(work: Work, list: ListFacts, row: number, read: ReadReview & { readonly reviewedOn: string }, outcome: PackOutcome | undefined): RowOutcome {
  const { account, kind, reviewedOn } = read;
  const [subject] = accountsForReview(work, reviewedOn, { reviewed: () => true, first: () => null }, [account.id]);
  // Who is line manager now need not have been it then: nobody is named whom the list does not name.
  const reviewer = read.reviewer || list.input.reviewer;
  const problems = [...datesProblems(account.facts.approvedOn, account.facts.name, reviewedOn, subject), ...reviewerProblems(reviewer), ...seenProblems(list, read)];
  const period = periodAt(list.calendarOf(kind, account.id), reviewedOn);
  if (problems.length > 0 || outcome === undefined) return { is: 'refused', problems };
  const sameDay = reviewsOnDay(work.db, account.id, kind, reviewedOn);
  // A list without a column of reviewers cannot tell one review of a day from another.
  const same = sameDay.find((review) => review.outcome === outcome.id && (read.reviewer === '' || sameName(review.reviewer_name, read.reviewer)));
  if (same !== undefined) return { is: 'there', reason: `It is recorded already: ${formatDate(reviewedOn)}, ${outcome.title}, ${same.reviewer_name}.` };
  const warnings = [
    ...(sameDay.length === 0 ? [] : [{ field: 'reviewedOn', value: formatDate(reviewedOn), reason: 'Another review of this day is recorded for the account. This one is recorded beside it.' }]),
    ...periodWarnings(list, read, period.title),
    ...contentWarnings(list, read, outcome),
    ...(outcome.countsAsReviewed && read.answers.length === 0 && reviewedOn >= account.registeredOn
      ? [{ field: '', value: '', reason: 'The account was on this register by then. The review is recorded without its checklist, and marked as imported.' }]
      : []),
    ...(kind === 'quarterly' && subject !== undefined ? independenceWarnings(work, subject, reviewedOn, reviewer) : []),
  ];
  return { is: 'planned', warnings, review: { row, account, kind, period, reviewedOn, reviewer, outcome, note: read.remarks, answers: read.answers } };
}

/** The account must have existed: not before its approval, and not after it was given up. */
function datesProblems(approvedOn: string | null, name: string, reviewedOn: string, subject: ReviewableAccount | undefined): Told[] {
  const value = formatDate(reviewedOn);
  if (approvedOn !== null && reviewedOn < approvedOn) {
    return [{ field: 'reviewedOn', value, reason: `${name} was approved on ${formatDate(approvedOn)}, so it cannot have been reviewed before. Correct this date, or the account’s date of approval.` }];
  }
  if (subject?.run === false && subject.until !== null && subject.until < reviewedOn) {
    return [{ field: 'reviewedOn', value, reason: `${name} was given up on ${formatDate(subject.until)}, so it cannot have been reviewed later. Correct this date, or the account’s status.` }];
  }
  return [];
}

/** What the review saw cannot have come after it. */
function seenProblems(list: ListFacts, { kind, answers, reviewedOn }: ReadReview & { readonly reviewedOn: string }): Told[] {
  const dates = new Set(list.questionsOf(kind).flatMap((question) => (question.kind === 'date' ? [question.id] : [])));
  return answers.flatMap(({ questionId, text }) => {
    const problem = text === '' || !dates.has(questionId) ? null : seenDayProblem(text, reviewedOn);
    return problem === null ? [] : [{ field: answerField(questionId), value: formatDate(text), reason: `${problem}.` }];
  });
}

function reviewerProblems(reviewer: string): Told[] {
  return reviewer === '' ? [{ field: 'reviewer', value: '', reason: 'The row does not say who did the review. Name above who did the reviews of such rows, or choose the column.' }] : [];
}

/** The date decides where a row says another month. */
export function periodWarnings(list: ListFacts, { account, kind, period, reviewedOn }: ReadReview & { readonly reviewedOn: string }, counted: string): Told[] {
  if (period === null || periodAt(list.calendarOf(kind, account.id), period.day).title === counted) return [];
  return [{ field: 'period', value: period.said, reason: `The row says “${shortened(period.said)}”, and the review was done on ${formatDate(reviewedOn)}: it counts for ${counted}.` }];
}

function contentWarnings(list: ListFacts, { kind, answers, remarks }: ReadReview, outcome: PackOutcome): Told[] {
  const asked = new Map(list.questionsOf(kind).map((question) => [question.id, question]));
  const concerns = answers.filter((answer) => {
    const question = asked.get(answer.questionId);
    return question !== undefined && raisesConcern(question, answer);
  }).length;
  if (!outcome.countsAsReviewed) return remarks === '' ? [{ field: 'remarks', value: '', reason: 'The list does not say why the account could not be reviewed.' }] : [];
  if (outcome.requires.includes('concern')) {
    return concerns === 0 && remarks === '' ? [{ field: 'remarks', value: '', reason: 'The list does not say what the concern was.' }] : [];
  }
  return concerns > 0 ? [{ field: 'outcome', value: outcome.title, reason: 'An answer raises a concern, and the outcome does not say so. Both are recorded as the list has them.' }] : [];
}

/** Who posts on an account of the team should not have reviewed it; that she did is part of its history. */
function independenceWarnings(work: Work, subject: ReviewableAccount, reviewedOn: string, reviewer: string): Told[] {
  try {
    refuseOwnReview(work, subject, reviewedOn, reviewer);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ field: 'reviewer', value: reviewer, reason: `${subject.name} is run by the Communications Team, and ${reviewer} posted on it. The review is recorded as the list has it.` }];
  }
}
