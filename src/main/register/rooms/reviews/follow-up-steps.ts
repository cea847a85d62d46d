import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { StepTaken } from '../../../../preload/contract/reviews-follow-ups.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { setStatusAfterReview } from '../accounts/review-subjects.ts';
import { type Chain, chainById, note, openChainsOf, openOf, openShortfall } from './follow-up-chain.ts';
import { agreePeriod, backToStanding, refuseAgreedDay } from './follow-up-opening.ts';
import { refuseBeforeAnswered } from './follow-up-order.ts';
import { followUp, secondaryReviewOf } from './follow-ups.ts';
import { accountClosed, decisionsOf, end, isDone, skipNext, take, takeInTurn } from './rules/follow-up.ts';
import { reviewRow } from './table.ts';

/**
 * Notes one step of a follow-up (CP371 2.3.1). A step whose turn has not come is refused unless the steps before it are left
 * out with a reason.
 *
 * @throws Refusal `not-found`, `conflict` when it was changed meanwhile, `invalid` naming what comes first or is missing
 */
export function takeStep(work: Work, { id, version, step }: InputOf<'reviews.takeStep'>): OutputOf<'reviews.takeStep'> {
  const chain = chainById(work, id);
  if (chain.row.version !== version) throw conflict('This follow-up', { version: chain.row.version, detail: followUp(work, { id }) });
  if ('on' in step) refuseDay(work, chain, step);
  const { row } = taken(work, chain, step);
  return { id, version: row.version, state: row.state };
}

function taken(work: Work, chain: Chain, step: StepTaken): Chain {
  const { row, taken: before } = chain;
  switch (step.take) {
    case 'reply': {
      const person = step.from === '' ? row.lineManager ?? '' : step.from;
      return note(work, chain, {
        action: 'reply-recorded', taking: takeInTurn(row.kind, before, step.settles && row.kind === 'concern' ? ['reply', 'settled'] : ['reply'], step.skipReason),
        facts: { reply: { on: step.on, person, said: step.said }, settled: { on: step.on } },
      });
    }
    case 'settled':
      return note(work, chain, { action: 'settled', taking: take(row.kind, before, 'settled', step.skipReason), facts: { settled: { on: step.on, said: step.said } } });
    case 'period':
      return agreed(work, chain, step);
    case 'decide':
      return decided(work, chain, step);
    case 'skip':
      return note(work, chain, { action: 'step-skipped', taking: skipNext(row.kind, before, step.reason) });
    case 'close': {
      const noted = note(work, chain, { action: 'ended', taking: end(row.kind, before, step.reason) });
      backToStanding(work, chain, `${row.number} ended: ${step.reason}`);
      return noted;
    }
  }
}

function agreed(work: Work, chain: Chain, step: Extract<StepTaken, { take: 'period' }>): Chain {
  const { row, taken: before } = chain;
  const taking = take(row.kind, before, 'period');
  // Whether it can be agreed at all is said before what is wrong with its day.
  if (!taking.ok) return note(work, chain, { action: 'period-agreed', taking });
  refuseAgreedDay(lookedAtOn(work, chain), step.until, 'step.until');
  if (step.until <= step.on) throw new Refusal('invalid', `The period was agreed on ${formatDate(step.on)}. Its day has to come after that.`, 'step.until');
  if (row.second_review_due === step.until) throw new Refusal('invalid', `${formatDate(step.until)} is agreed already.`, 'step.until');
  const isMoved = isDone(before, 'period');
  if (isMoved && step.reason === '') throw new Refusal('invalid', `${formatDate(row.second_review_due ?? '')} was agreed before. Say why the day is moved.`, 'step.reason');
  return agreePeriod(work, chain, { on: step.on, with: step.with, until: step.until, said: step.note, reason: isMoved ? step.reason : '' });
}

/**
 * What is decided of a shortfall (CP371 2.3.1: approval "may" be rescinded): by whom, on which day and why. The letter and the
 * closing follow a rescission; a further period has another secondary review; an account that stands goes back to where it was.
 */
function decided(work: Work, chain: Chain, step: Extract<StepTaken, { take: 'decide' }>): Chain {
  const { row, taken: before } = chain;
  const { result, on, by: person, reason } = step;
  const can = decisionsOf(row.kind, before);
  if (result === 'further' && can.includes(result)) return furtherPeriod(work, chain, step);
  if (can.length > 0 && !can.includes(result)) {
    throw new Refusal('invalid', result === 'met'
      ? 'The secondary review did not find the standards met. The account may stand all the same: choose that, and say why.'
      : 'No secondary review was done, so nothing it found can be set aside. Choose another decision.', 'step.result');
  }
  const noted = note(work, chain, {
    action: result === 'met' ? 'standards-met' : result, taking: take(row.kind, before, result), facts: { [result]: { on, person, reason } },
  });
  if (result === 'rescinded') setStatusAfterReview(work, row.account_id, 'rescinded', `${row.number}: ${reason}`);
  else backToStanding(work, chain, `${row.number}: ${reason}`);
  return noted;
}

/** @throws Refusal `invalid` for a day that cannot be meant, or where nobody is named with whom it was agreed */
function furtherPeriod(work: Work, chain: Chain, { on, by: person, reason, until, with: agreedWith }: Extract<StepTaken, { take: 'decide' }>): Chain {
  if (agreedWith === '') throw new Refusal('invalid', 'Say with whom the further period was agreed.', 'step.with');
  if (until === null) throw new Refusal('invalid', 'Enter the day of the next secondary review.', 'step.until');
  refuseAgreedDay(lookedAtOn(work, chain), until, 'step.until');
  if (until <= on) throw new Refusal('invalid', `The further period was decided on ${formatDate(on)}. Its day has to come after that.`, 'step.until');
  return agreePeriod(work, chain, { on, with: agreedWith, until, reason: '', decided: { on, person, reason } });
}

/**
 * The account was closed: a chain that ended in rescission has its last step, and any other ends with it, for the reason of
 * the closing.
 *
 * @param on YYYY-MM-DD
 */
export function followClosing(work: Work, accountId: string, on: string, reason: string): void {
  for (const chain of openChainsOf(work, accountId)) {
    const taking = accountClosed(chain.row.kind, chain.taken, `The account was closed: ${reason}`);
    if (taking.ok) note(work, chain, { action: 'account-closed', taking, facts: { 'account-closed': { on, said: reason } } });
  }
}

/**
 * Approval was withdrawn by hand while a shortfall was being followed: what came before is left out for the reason given.
 *
 * @param on YYYY-MM-DD
 * @param by who decided, where that is asked; empty where the chain waits for no decision
 */
export function followRescinding(work: Work, accountId: string, on: string, reason: string, by = ''): void {
  for (const chain of openChainsOf(work, accountId)) {
    const taking = take(chain.row.kind, chain.taken, 'rescinded', `Approval was withdrawn: ${reason}`);
    if (taking.ok) note(work, chain, { action: 'rescinded', taking, facts: { rescinded: { on, person: by, reason } } });
  }
}

/**
 * An account whose approval was rescinded was approved again: neither the letter that says so nor the closing is to come any
 * more, and a shortfall that is found from now on is one of its own.
 */
export function followApproving(work: Work, accountId: string, reason: string): void {
  for (const chain of openChainsOf(work, accountId).filter(({ taken: known }) => isDone(known, 'rescinded'))) {
    note(work, chain, { action: 'ended', taking: end(chain.row.kind, chain.taken, `The account was approved again: ${reason}`) });
  }
}

/**
 * While a secondary review is agreed, an account comes out of it by that review, or by ending the chain with a reason: a
 * change of status alone would leave the chain behind. Where the decision waits, approval is withdrawn by that decision, which
 * names who decided.
 *
 * @throws Refusal `invalid`
 */
export function refuseLeavingSecondary(work: Work, accountId: string, to: string): void {
  const chain = to === 'active' || to === 'rescinded' ? openShortfall(work, accountId) : undefined;
  if (chain === undefined) return;
  const { number, status } = chain.row;
  const open = openOf(chain);
  if (open[0] === 'outcome' && (to === 'rescinded' || chain.row.second_review_due !== null)) {
    throw new Refusal('invalid', `${number} waits for the decision on this account. Decide there, with who decided and why: the status follows.`, 'to');
  }
  if (to === 'rescinded' || chain.row.second_review_due === null || !open.includes('secondary')) return;
  throw new Refusal('invalid', status === 'handover'
    ? `The period agreed in ${number} still runs. Choose “Under secondary review”, or end ${number} with a reason first.`
    : `${number} waits for the secondary review of this account. Record that review, or end ${number} with a reason: the status follows.`, 'to');
}

function refuseDay(work: Work, chain: Chain, { take: taking, on }: Extract<StepTaken, { on: string }>): void {
  refuseFutureDay(on, work.clock.today(), 'step.on');
  const found = reviewedOn(work, chain);
  if (on < found) throw new Refusal('invalid', `The review was done on ${formatDate(found)}. Enter that day or a later one.`, 'step.on');
  refuseBeforeAnswered(chain, taking, on, 'step.on');
}

function reviewedOn(work: Work, { row }: Chain): string {
  return reviewRow(work.db, row.review_id)?.reviewed_on ?? row.opened_on;
}

/** The day of the newest look at the account: what is agreed after it is counted from there. */
function lookedAtOn(work: Work, chain: Chain): string {
  return secondaryReviewOf(work, chain.steps)?.reviewed_on ?? reviewedOn(work, chain);
}
