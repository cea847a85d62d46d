import { formatDate } from '../house-style.ts';
import type { Letter } from './letter.ts';
import { accountFacts, heading, letter, list, type ReviewLetterData, text } from './review-letters.ts';

/* What was decided after a secondary review that did not find the standards met, where approval is not rescinded (CP371 2.3.1). */

/** What was decided after a secondary review that did not find the standards met. */
interface DecidedLetterData extends ReviewLetterData {
  /** `YYYY-MM-DD`: the day of the review that had found the shortfall. */
  readonly foundOn: string;
  /** `YYYY-MM-DD`: the day of the decision. */
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly reasons: readonly string[];
}

export interface FurtherPeriodLetterData extends DecidedLetterData {
  /** `YYYY-MM-DD`: the day of the secondary review; null where it was left out. */
  readonly secondaryOn: string | null;
  /** `YYYY-MM-DD`: the day of the next secondary review. */
  readonly until: string;
  readonly agreedOn: string;
  readonly agreedWith: string;
}

/**
 * The letter that an account has a further period in which to improve, after a secondary review (CP371 2.3.1).
 * @param data account, who decided and why, and the period
 * @returns the letter
 * @throws RangeError when a date is not a date
 */
export const furtherPeriodLetter = (data: FurtherPeriodLetterData): Letter =>
  letter(data, `${data.account.name}: further period until ${formatDate(data.until)}`, [
    text(`On ${formatDate(data.foundOn)} a review found that this account fell short. ${
      data.secondaryOn === null ? 'The secondary review was left out.' : `The secondary review on ${formatDate(data.secondaryOn)} did not find the standards met.`
    } On ${formatDate(data.decidedOn)} ${data.decidedBy} decided to give it a further period (2.3.1).`),
    accountFacts(data.account),
    heading('Why'),
    list(data.reasons),
    heading('Time to improve'),
    text(`On ${formatDate(data.agreedOn)} this was agreed with ${data.agreedWith}.`),
    { kind: 'facts', pairs: [{ label: 'Put right by', value: formatDate(data.until) }, { label: 'Secondary review', value: formatDate(data.until) }] },
    heading('What follows'),
    list([
      `The team reviews the account again on ${formatDate(data.until)}, point by point.`,
      'If the points are put right, the account goes on as before.',
      'If little or nothing has improved, the approval can be withdrawn and the account closed (2.3.1).',
    ]),
  ]);

export interface AccountStandsLetterData extends DecidedLetterData {
  /** "October to December 2026": the quarter of the next review. */
  readonly nextReview: string;
}

/**
 * The letter that an account may stand although its secondary review did not find the standards met (CP371 2.3.1).
 * @param data account, who decided and why
 * @returns the letter
 * @throws RangeError when a date is not a date
 */
export const accountStandsLetter = (data: AccountStandsLetterData): Letter =>
  letter(data, `${data.account.name} stays approved`, [
    text(`On ${formatDate(data.foundOn)} a review found that this account fell short, and the secondary review on ${formatDate(data.reviewedOn)} did not find the standards met. On ${formatDate(data.decidedOn)} ${data.decidedBy} decided that the account may stand (2.3.1).`),
    accountFacts(data.account),
    heading('Why'),
    list(data.reasons),
    heading('What follows'),
    list([
      'The account stays approved.',
      `The Communications Team reviews it next in ${data.nextReview}, like every other account.`,
      'Your own review each month goes on (2.3.1).',
    ]),
  ]);
