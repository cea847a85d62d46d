import type { FollowUpStep } from '../../../../preload/contract/reviews-follow-ups.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Chain } from './follow-up-chain.ts';
import { answeredBy, type DatedByHand } from './rules/follow-up-order.ts';

const happened: Readonly<Partial<Record<FollowUpStep, string>>> = {
  letter: 'The letter is dated', reply: 'The reply came on', period: 'The period was agreed on', secondary: 'The secondary review was done on',
};

/**
 * Refuses a day on which a step cannot have happened, because what it answers came later (CP371 2.3.1).
 *
 * @param on YYYY-MM-DD as it was typed
 * @param field where it was typed
 * @throws Refusal `invalid`
 */
export function refuseBeforeAnswered({ taken }: Chain, step: DatedByHand, on: string, field: string): void {
  const answered = answeredBy(taken, step);
  if (answered === null || on >= answered.on) return;
  // Who notes a letter late has a way to say when it really went out.
  const sentEarlier = answered.step === 'letter' ? ' If the letter went out before that day, make it again with the day on which it was sent.' : '';
  throw new Refusal('invalid', `${happened[answered.step] ?? 'It was decided on'} ${formatDate(answered.on)}. Enter that day or a later one.${sentEarlier}`, field);
}
