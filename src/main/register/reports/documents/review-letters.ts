import { formatDate } from '../house-style.ts';
import type { Letter, LetterPart } from './letter.ts';

/** Whom a letter about a review goes to: the line manager who approved the account. */
export interface LetterReader {
  readonly name: string;
  readonly role: string;
}

/** The account a letter is about; empty text where nothing is known. */
export interface LetterAccount {
  readonly name: string;
  readonly channel: string;
  readonly address: string;
}

/** One thing a review found. */
export interface LetterPoint {
  /** With their policy: "CP371 2.7". */
  readonly clauses: readonly string[];
  readonly question: string;
  readonly seen: string;
  /** Grounds that were named, in words. */
  readonly grounds: readonly string[];
}

/** What every letter about a review needs. */
export interface ReviewLetterData {
  readonly reader: LetterReader;
  readonly account: LetterAccount;
  /** `YYYY-MM-DD`: the day of the review the letter is about. */
  readonly reviewedOn: string;
  /** Further words of the officer; empty for none. */
  readonly note: string;
  /** Who gets a copy. */
  readonly copies: readonly string[];
}

export interface ConcernLetterData extends ReviewLetterData {
  readonly points: readonly LetterPoint[];
  /** `YYYY-MM-DD`. */
  readonly replyBy: string;
}

/**
 * The letter that tells the approving line manager what a review found (CP371 2.3.1).
 * @param data account, points and the day by which a reply is asked
 * @returns the letter
 * @throws RangeError when a date is not a date
 */
export const concernLetter = (data: ConcernLetterData): Letter =>
  letter(data, `Concern about ${data.account.name}: reply by ${formatDate(data.replyBy)}`, [
    text(`The Communications Team reviewed this account on ${formatDate(data.reviewedOn)}. You approved it, so we bring to you what was found (2.3.1).`),
    accountFacts(data.account),
    ...pointParts(data.points),
    heading('What we ask of you'),
    list([
      'Look at the account and at each point above.',
      'Have what is wrong put right, or tell us why it is right as it is.',
      `Reply to the Communications Team by ${formatDate(data.replyBy)}: what was done, by whom and when.`,
    ]),
  ]);

export interface ShortfallLetterData extends ReviewLetterData {
  readonly points: readonly LetterPoint[];
  /** Proposed: the reader is asked to agree. Agreed: the letter records it. */
  readonly period:
    | { readonly kind: 'proposed'; readonly until: string; readonly replyBy: string }
    | { readonly kind: 'agreed'; readonly until: string; readonly agreedOn: string; readonly agreedWith: string };
  /** `YYYY-MM-DD`: the day of the secondary review. */
  readonly secondaryOn: string;
}

/**
 * The letter that an account falls short, with the period in which it is to improve and the day of the secondary review
 * (CP371 2.3.1).
 * @param data account, points and period
 * @returns the letter
 * @throws RangeError when a date is not a date
 */
export const shortfallLetter = (data: ShortfallLetterData): Letter =>
  letter(data, `${data.account.name} falls short: secondary review on ${formatDate(data.secondaryOn)}`, [
    text(`The Communications Team reviewed this account on ${formatDate(data.reviewedOn)} and found that it falls short of what was agreed for it (2.3.1).`),
    accountFacts(data.account),
    ...pointParts(data.points),
    heading('Time to improve'),
    ...periodParts(data),
    heading('What follows'),
    list([
      `The team reviews the account again on ${formatDate(data.secondaryOn)}, point by point.`,
      'If the points are put right, the account goes on as before.',
      'If little or nothing has improved, the approval can be withdrawn and the account closed (2.3.1).',
    ]),
    text('Tell the team early if you need help: with posts, with training, or with finding another administrator.'),
  ]);

const periodParts = ({ period, secondaryOn }: ShortfallLetterData): LetterPart[] => {
  const secondary = { label: 'Secondary review', value: formatDate(secondaryOn) };
  return period.kind === 'proposed'
    ? [
        text('We propose the days below. Please agree, or name others.'),
        { kind: 'facts', pairs: [{ label: 'Put right by', value: formatDate(period.until) }, secondary, { label: 'Your reply by', value: formatDate(period.replyBy) }] },
      ]
    : [
        text(`On ${formatDate(period.agreedOn)} this was agreed with ${period.agreedWith}.`),
        { kind: 'facts', pairs: [{ label: 'Put right by', value: formatDate(period.until) }, secondary] },
      ];
};

export interface StandardsMetLetterData extends ReviewLetterData {
  /** `YYYY-MM-DD`: the day of the review that had found the shortfall. */
  readonly foundOn: string;
  /** What has changed, as the secondary review saw it. */
  readonly changed: readonly string[];
  /** "October to December 2026": the quarter of the next review. */
  readonly nextReview: string;
}

/**
 * The letter after a secondary review that found the standards met (CP371 2.3.1).
 * @param data account and what has changed
 * @returns the letter
 * @throws RangeError when a date is not a date
 */
export const standardsMetLetter = (data: StandardsMetLetterData): Letter =>
  letter(data, `${data.account.name} meets the standards again`, [
    text(`On ${formatDate(data.foundOn)} a review found that this account fell short. The secondary review on ${formatDate(data.reviewedOn)} found that it now meets the standards (2.3.1). Thank you for putting it right.`),
    accountFacts(data.account),
    ...(data.changed.length === 0 ? [] : [heading('What has changed'), list(data.changed)]),
    heading('What follows'),
    list([
      'The account stays approved, and nothing more is asked of you for this review.',
      `The Communications Team reviews it next in ${data.nextReview}, like every other account.`,
      'Your own review each month goes on (2.3.1).',
    ]),
  ]);

export interface RescindedLetterData extends ReviewLetterData {
  /** `YYYY-MM-DD`: the day of the decision. */
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly reasons: readonly string[];
  /** `YYYY-MM-DD`: by when the account is closed. */
  readonly closeBy: string;
  /** What is kept of the account before it is closed: "Posts and pictures since 2021". */
  readonly captured: readonly string[];
}

/**
 * The letter that approval is rescinded and the account closed (CP371 2.3.1).
 * @param data account, reasons, the day of closing and what is kept
 * @returns the letter
 * @throws RangeError when a date is not a date
 */
export const rescindedLetter = (data: RescindedLetterData): Letter =>
  letter(data, `Approval of ${data.account.name} rescinded: closed by ${formatDate(data.closeBy)}`, [
    text(`The secondary review on ${formatDate(data.reviewedOn)} found little or no improvement. On ${formatDate(data.decidedOn)} ${data.decidedBy} decided to rescind the approval of this account (2.3.1).`),
    accountFacts(data.account),
    heading('Why'),
    list(data.reasons),
    heading('Closing the account'),
    list([
      `The account is closed by ${formatDate(data.closeBy)}. From today nothing new is posted on it, except a last post that says where people find us instead.`,
      'The Communications Team signs in and closes it; your administrators keep their login until then and do not delete anything.',
      'Take the account’s name and links off leaflets, web pages and e-mail signatures.',
    ]),
    heading('What is kept'),
    ...(data.captured.length === 0
      ? [text('Nothing of the account is kept. Tell the team before the day of closing if something on it is still needed.')]
      : [text('Before it is closed the team keeps a copy of:'), list(data.captured), text('Tell the team before the day of closing if something else is still needed.')]),
    text('A new account needs a new application with its own benefit, administrators and posting standard (2.3, App 2).'),
  ]);

/** A letter to the approving manager, with the note that an officer adds. */
export const letter = ({ reader, note, copies }: ReviewLetterData, subject: string, parts: readonly LetterPart[]): Letter => ({
  to: linesOf(reader), dear: reader.name, subject, parts: [...parts, ...noteParts(note)], copies,
});

/** Name and role of the reader, a line each. */
export const linesOf = ({ name, role }: LetterReader): string[] => [name, role].filter((line) => line !== '');

/** The officer’s further words; nothing where there are none. */
export const noteParts = (note: string): LetterPart[] => (note === '' ? [] : [text(`Note: ${note}`)]);

/** Name and address of the account that a letter is about. */
export const accountFacts = ({ name, channel, address }: LetterAccount): LetterPart => ({
  kind: 'facts',
  pairs: [{ label: 'Account', value: channel === '' ? name : `${name} (${channel})` }, { label: 'Address', value: address === '' ? 'Not known' : address }],
});

const pointParts = (points: readonly LetterPoint[]): LetterPart[] =>
  points.length === 0
    ? []
    : [
        heading('What was found'),
        ...points.map(({ clauses, question, seen, grounds }): LetterPart => ({
          kind: 'facts',
          pairs: [
            { label: clauses.length === 1 ? 'Clause' : 'Clauses', value: clauses.join(', ') },
            { label: 'Question', value: question },
            { label: 'What was seen', value: seen === '' ? 'No note' : seen },
            ...(grounds.length === 0 ? [] : [{ label: 'Grounds', value: grounds.join('; ') }]),
          ],
        })),
      ];

/** A paragraph of a letter. */
export const text = (words: string): LetterPart => ({ kind: 'text', text: words });
/** A heading of a letter. */
export const heading = (words: string): LetterPart => ({ kind: 'heading', text: words });
/** A list of a letter. @param items one on each line */
export const list = (items: readonly string[]): LetterPart => ({ kind: 'list', items });
