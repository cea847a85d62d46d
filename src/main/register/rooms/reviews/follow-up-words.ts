import type { FollowUpKind, FollowUpStep } from '../../../../preload/contract/reviews-follow-ups.ts';
import type { FollowUpStepsTable } from '../../database/tables-follow-ups.ts';
import { formatDate } from '../../reports/house-style.ts';
import { isDone, isOver, type Taken } from './rules/follow-up.ts';

/** A step as a heading. */
export const stepTitles: Readonly<Record<FollowUpStep, string>> = {
  'letter': 'Letter to the approving manager',
  'reply': 'Reply of the manager',
  'settled': 'Concern settled',
  'period': 'Period agreed',
  'secondary': 'Secondary review',
  'outcome': 'Standards met, or the decision what follows',
  'met': 'Standards met',
  'met-letter': 'Letter that the standards are met',
  'rescinded': 'Approval rescinded',
  'rescinded-letter': 'Letter that approval is rescinded',
  'account-closed': 'Account closed',
  'further': 'Further period decided',
  'stands': 'Account stands',
  'stands-letter': 'Letter that the account stands',
  'attempt': 'Secondary review could not be done',
  'found-again': 'Shortfall found again',
};

/** A step as something to do. */
export const stepsToDo: Readonly<Record<FollowUpStep, string>> = {
  ...stepTitles,
  'letter': 'Make the letter to the manager',
  'reply': 'Record the manager’s reply',
  'settled': 'Say what came of the concern',
  'period': 'Agree a period with the manager',
  'secondary': 'Do the secondary review',
  'outcome': 'Decide what follows',
  'rescinded-letter': 'Make the letter that approval is rescinded',
  'account-closed': 'Close the account',
};

/** A step in the picture; what is to be decided is told in full once its turn has come. */
export function titleInPicture(step: FollowUpStep, isNext: boolean): string {
  return step === 'outcome' && isNext ? 'Decide: rescind the approval, agree a further period, or let the account stand' : stepTitles[step];
}

/** A step within a sentence: "the letter to the approving manager". */
export function stepInSentence(step: FollowUpStep): string {
  if (step === 'outcome') return 'the decision';
  const title = stepTitles[step];
  return `${step === 'met' ? '' : 'the '}${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

const withWhom: Readonly<Partial<Record<FollowUpStep, string>>> = {
  reply: 'From', period: 'With', met: 'Decided by', rescinded: 'Decided by', further: 'Decided by', stands: 'Decided by',
};
const untilWhen: Readonly<Partial<Record<FollowUpStep, string>>> = { 'period': 'Secondary review on', 'rescinded-letter': 'Account closed by', 'letter': 'Reply by' };

/** What is known of a step that was noted, part by part. */
export function wordsOf(row: FollowUpStepsTable): string[] {
  const step = row.step as FollowUpStep;
  return [
    row.person === '' ? '' : `${withWhom[step] ?? 'To'} ${row.person}`,
    row.due_on === null ? '' : `${untilWhen[step] ?? 'By'} ${formatDate(row.due_on)}`,
    row.said,
    row.how === 'done' ? row.reason : '',
    row.file_name,
  ].filter((part) => part !== '');
}

/** How a follow-up ended, or what it waits for. */
export function standsInWords(kind: FollowUpKind, taken: readonly Taken[], next: FollowUpStep | undefined): string {
  if (!isOver(kind, taken) && next !== undefined) return next === 'outcome' ? 'Waiting for the decision' : stepsToDo[next];
  if (isDone(taken, 'stands')) return 'Account stands, as decided';
  if (isDone(taken, 'met')) return 'Standards met';
  if (isDone(taken, 'account-closed')) return isDone(taken, 'rescinded') ? 'Approval rescinded, account closed' : 'Account closed';
  if (isDone(taken, 'rescinded')) return 'Approval rescinded';
  return isDone(taken, 'settled') ? 'Settled' : 'Ended with a reason';
}
