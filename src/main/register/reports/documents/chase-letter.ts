import { oftenInWords } from '../../../../preload/contract/wording.ts';
import { formatCount, formatDate, formatNumber } from '../house-style.ts';
import type { Letter, LetterPart } from './letter.ts';
import { heading, type LetterReader, linesOf, list, noteParts, text } from './review-letters.ts';

/** One account whose worksheet has not come back. */
interface MissingAccount {
  readonly name: string;
  readonly channel: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** That day has not passed: nothing is missing yet. */
  readonly notYetDue: boolean;
  /** Letters that chased it before this one. */
  readonly chasedBefore: number;
  /** `YYYY-MM-DD`; empty when it was not chased before. */
  readonly lastChasedOn: string;
}

/** A month of which worksheets have not come back. */
export interface MissingMonth {
  /** "September 2026". */
  readonly month: string;
  readonly accounts: readonly MissingAccount[];
}

export interface ChaseLetterData {
  readonly reader: LetterReader;
  readonly missing: readonly MissingMonth[];
  readonly returnTo: string;
  /** `YYYY-MM-DD`. */
  readonly replyBy: string;
  readonly note: string;
  readonly copies: readonly string[];
}

/**
 * The letter that asks a line manager for monthly reviews that have not come back (CP371 2.3.1). What is not due yet is reminded
 * of and never reproached; where nothing is overdue, the whole letter is a reminder.
 * @param data what is missing, by month, and how often it was chased
 * @returns the letter
 * @throws RangeError when a date is not a date
 */
export const chaseLetter = (data: ChaseLetterData): Letter => {
  const overdue = monthsWith(data.missing, false);
  const ahead = monthsWith(data.missing, true);
  const parts = overdue.length === 0 ? reminderParts(data, ahead) : chaseParts(data, overdue, ahead);
  return {
    to: linesOf(data.reader), dear: data.reader.name, subject: overdue.length === 0 ? reminderSubject(ahead) : chaseSubject(overdue),
    parts: [...parts, ...noteParts(data.note)], copies: data.copies,
  };
};

const monthsWith = (missing: readonly MissingMonth[], notYetDue: boolean): MissingMonth[] =>
  missing.map(({ month, accounts }) => ({ month, accounts: accounts.filter((account) => account.notYetDue === notYetDue) })).filter(({ accounts }) => accounts.length > 0);

const chaseSubject = (overdue: readonly MissingMonth[]): string => {
  const before = Math.max(0, ...overdue.flatMap(({ accounts }) => accounts.map(({ chasedBefore }) => chasedBefore)));
  return `${before === 0 ? '' : `Chase letter ${formatNumber(before + 1)}: `}Monthly reviews missing: ${titlesOf(overdue)}`;
};

const reminderSubject = (ahead: readonly MissingMonth[]): string => `Reminder: monthly reviews for ${titlesOf(ahead)}, due ${daysOf(ahead)}`;

const titlesOf = (months: readonly MissingMonth[]): string => months.map(({ month }) => month).join(', ');

/** The days by which they are due, each once. */
const daysOf = (months: readonly MissingMonth[]): string =>
  [...new Set(months.flatMap(({ accounts }) => accounts.map(({ dueOn }) => dueOn)))].toSorted().map(formatDate).join(' and ');

const countOf = (months: readonly MissingMonth[]): number => months.reduce((sum, { accounts }) => sum + accounts.length, 0);

const everyMonth = 'The line manager who approved an account looks at it every month; the team’s own reviews do not take the place of that (2.3.1).';
const notYours = 'If an account is no longer yours, tell us whose it is.';

const chaseParts = (data: ChaseLetterData, overdue: readonly MissingMonth[], ahead: readonly MissingMonth[]): LetterPart[] => [
  text(`We have not had ${formatCount(countOf(overdue), 'monthly review')} from you although the day for ${countOf(overdue) === 1 ? 'it' : 'them'} has passed. ${everyMonth}`),
  ...overdue.flatMap(({ month, accounts }) => [
    heading(month),
    list(accounts.map((account) => `${named(account)}: was due ${formatDate(account.dueOn)}, ${timesInWords(account.chasedBefore, account.lastChasedOn)}`)),
  ]),
  heading('What to do'),
  list([
    `Return the worksheets by ${formatDate(data.replyBy)} to ${data.returnTo}.`,
    'If you did a review in time and only the sheet is missing, give the day on which you did it.',
    'If you did none, do it now and give today’s date. It counts for the month in which it is done; the missed month stays on record as missed.',
    notYours,
  ]),
  text('What does not come back stands in the quarterly report as missing.'),
  ...aheadParts(ahead, 'Not due yet'),
  ...(ahead.length === 0 ? [] : [text(`Nothing is missing of ${ahead.length === 1 ? 'this month' : 'these months'} so far. Please do each of these reviews by the day on which it is due.`)]),
];

const reminderParts = (data: ChaseLetterData, ahead: readonly MissingMonth[]): LetterPart[] => {
  const count = countOf(ahead);
  return [
    text(`${formatCount(count, 'monthly review')} of yours ${count === 1 ? 'is' : 'are'} due by ${daysOf(ahead)}, and ${count === 1 ? 'has' : 'have'} not come back yet. This is a reminder: nothing is overdue. ${everyMonth}`),
    ...aheadParts(ahead, null),
    heading('What to do'),
    list([
      'Do each review by the day on which it is due. One that is done after it counts for the month in which it is done.',
      `Return the worksheets by ${formatDate(data.replyBy)} to ${data.returnTo}, and give the day on which you did each review.`,
      notYours,
    ]),
    text('If you have sent them already, thank you: nothing more is asked of you.'),
  ];
};

/** @param title above all months; null to head each by its own */
const aheadParts = (ahead: readonly MissingMonth[], title: string | null): LetterPart[] =>
  ahead.flatMap(({ month, accounts }) => [
    heading(title === null ? month : `${title}: ${month}`), list(accounts.map((account) => `${named(account)}: due ${formatDate(account.dueOn)}`)),
  ]);

const named = ({ name, channel }: MissingAccount): string => (channel === '' ? name : `${name} (${channel})`);

const timesInWords = (times: number, last: string): string => {
  if (times === 0) return 'not chased before';
  return `chased ${oftenInWords(times)} before${last === '' ? '' : `, last on ${formatDate(last)}`}`;
};
