import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { isRun } from '../accounts/rules/alarms.ts';
import { account } from '../accounts/service.ts';
import type { PackOutcome } from '../policies/pack-schema.ts';
import { outcomesOn } from '../policies/service.ts';
import { questionsOf } from './checklist.ts';
import { awaitingSecondary, type Chain, inOrder, note, noteBeside } from './follow-up-chain.ts';
import { backToStanding } from './follow-up-opening.ts';
import { refuseBeforeAnswered } from './follow-up-order.ts';
import { secondaryReviewOf } from './follow-ups.ts';
import { refuseOwnReview } from './independence.ts';
import { recordReview, refuseRepeat, reviewerOf, writeReview } from './record.ts';
import { reviewProblem } from './rules/answers.ts';
import { takeInTurn } from './rules/follow-up.ts';
import { noSecondary, notReviewed } from './savable.ts';
import { quarterOf } from './secondary-quarter.ts';
import { calendarKind } from './service.ts';
import { reviewRow } from './table.ts';

type Input = InputOf<'reviews.record'>;

/** Records a review of any kind. @throws Refusal as `recordReview` and `recordSecondary` */
export function recordAnyReview(work: Work, input: Input): OutputOf<'reviews.record'> {
  const { kind = 'quarterly' } = input;
  return calendarKind(kind) ? recordReview(work, { ...input, kind }) : { ...recordSecondary(work, input), nextAccountId: null };
}

/**
 * Records the secondary review that was agreed after a shortfall (CP371 2.3.1). Where the standards are met the account goes
 * back to where it stood before; where little or nothing has improved the chain waits for the decision, because approval "may"
 * be rescinded; where it could not be done it stays owed. It is no quarterly review and does not stand for one.
 *
 * @throws Refusal `invalid` where none has been agreed, an earlier step is open, or an answer, outcome or date is wrong;
 *   `own-account`, `duplicate`, `not-found`
 */
function recordSecondary(work: Work, input: Input): { id: string; concerns: number } {
  const { accountId, reviewedOn } = input;
  const { row, facts } = account(work, accountId);
  if (!isRun(row.status)) throw notReviewed(work, accountId);
  const chain = chainForSecondary(work, accountId);
  refuseFutureDay(reviewedOn, work.clock.today(), 'reviewedOn');
  const earlier = secondaryReviewOf(work, chain.steps);
  const found = (earlier ?? reviewRow(work.db, chain.row.review_id))?.reviewed_on ?? '';
  if (reviewedOn <= found) {
    throw new Refusal('invalid', `${earlier === undefined ? 'The shortfall was found' : 'The secondary review before this one was done'} on ${formatDate(found)}. The secondary review comes after that day.`, 'reviewedOn');
  }
  refuseBeforeAnswered(chain, 'secondary', reviewedOn, 'reviewedOn');
  const asSecondary = { ...input, kind: 'secondary' as const };
  const reviewer = reviewerOf(work, asSecondary);
  refuseOwnReview(work, { id: accountId, name: row.name, corporate: facts.corporate }, reviewedOn, reviewer);
  const questions = questionsOf(work, 'secondary');
  const outcome = outcomesOn(work, 'secondary').find((candidate) => candidate.id === input.outcome);
  const problem = reviewProblem(questions, input.answers, outcome, input.note, reviewedOn);
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  const period = quarterOf(work, accountId, reviewedOn);
  refuseRepeat(work, { ...asSecondary, period: period.id }, reviewer);
  const written = writeReview(work, {
    ...asSecondary, reviewer, period, dueOn: chain.row.second_review_due ?? period.to, source: 'desk', questions, outcome,
  });
  followSecondary(work, chain, { id: written.id, reviewedOn, outcome, note: input.note });
  return written;
}

/** @throws Refusal `invalid` where no secondary review is due, or a step before it is open */
function chainForSecondary(work: Work, accountId: string): Chain {
  const awaiting = awaitingSecondary(work, accountId);
  if (awaiting === undefined) throw noSecondary();
  const { chain, before } = awaiting;
  if (before.length === 0) return chain;
  throw new Refusal('invalid', `Before the secondary review of ${chain.row.account} comes ${inOrder(before)}. Do that in ${chain.row.number}, or say there why it is left out.`);
}

interface Done {
  readonly id: string;
  readonly reviewedOn: string;
  readonly outcome: PackOutcome | undefined;
  readonly note: string;
}

/** What the secondary review brings about. */
function followSecondary(work: Work, chain: Chain, { id, reviewedOn, outcome, note: said }: Done): void {
  const { row, taken } = chain;
  if (outcome?.countsAsReviewed !== true) {
    noteBeside(work, chain, 'attempt', { on: reviewedOn, reviewId: id, said });
    return;
  }
  // A policy pack names the status to which an outcome can lead. Only the way back follows at once: what is taken away is decided.
  const isMet = outcome.setsStatus === 'active';
  note(work, chain, {
    action: 'secondary-reviewed', taking: takeInTurn(row.kind, taken, isMet ? ['secondary', 'met'] : ['secondary']),
    facts: {
      secondary: { on: reviewedOn, reviewId: id, said: [outcome.title, isMet ? '' : said].filter((text) => text !== '').join('\n') },
      ...(isMet ? { met: { on: reviewedOn, reviewId: id, said } } : {}),
    },
  });
  if (isMet) backToStanding(work, chain, `${row.number}: the secondary review found the standards met`);
}
