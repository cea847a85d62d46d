import { formatCount, formatDate } from '../house-style.ts';
import type { Letter, LetterPart } from './letter.ts';
import type { WorksheetData, WorksheetQuestion } from './review-worksheet-data.ts';

/** A table that a reviewer fills in and sends back, a row for each account. */
export interface ReturnTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Headings of the columns that stand around those of the questions; what comes back is read by them. */
export const RETURN_HEADINGS = {
  reference: 'Reference',
  account: 'Account',
  address: 'Address',
  period: 'Month',
  reviewedOn: 'Date reviewed',
  outcome: 'Outcome',
  remarks: 'Remarks',
} as const;

/** What a cell of a question takes, in words. */
const TAKES = { 'yes-no': 'yes, no or could not check', number: 'number', date: 'date', text: 'text' } as const;

/**
 * Headings of the columns of the questions, by which the answers are found again in what comes back.
 * @param questions in the order in which they are asked
 * @returns a heading for each, none twice: the question and what a cell takes, and its clause where another question reads the same
 */
export const questionHeadings = (questions: readonly Pick<WorksheetQuestion, 'question' | 'kind' | 'clause'>[]): string[] => {
  const plain = questions.map(({ question, kind }) => `${question} (${TAKES[kind]})`);
  return questions.map(({ clause }, place) => {
    const heading = plain[place] ?? '';
    return plain.filter((other) => other === heading).length === 1 ? heading : `${heading}, ${clause}`;
  });
};

/**
 * The table that goes out with the worksheets and comes back filled in.
 * @param data reviewer, questions and accounts
 * @returns headings, and a row for each account whose first four cells are filled
 */
export const returnTable = (data: WorksheetData): ReturnTable => {
  const questions = questionHeadings(data.questions);
  const { reference, account, address, period, reviewedOn, outcome, remarks } = RETURN_HEADINGS;
  const empty = Array.from({ length: questions.length + 3 }, () => '');
  return {
    headings: [reference, account, address, period, reviewedOn, ...questions, outcome, remarks],
    rows: data.accounts.map((item) => [item.reference, item.name, item.address, data.period, ...empty]),
  };
};

/** Accounts that a message names one by one. */
const MOST_NAMED = 20;

/**
 * The words that go with the worksheets, for paper or as a message.
 * @param data reviewer, questions and accounts
 * @param attached what goes with them
 * @returns the letter; `letterText` makes a message of it
 * @throws RangeError when a date is not a date
 */
export const worksheetLetter = (data: WorksheetData, attached: { readonly paper: boolean; readonly table: boolean }): Letter => {
  const { accounts, period, reviewer, clause } = data;
  const named = accounts.slice(0, MOST_NAMED).map(({ name, channel }) => (channel === '' ? name : `${name} (${channel})`));
  const more = accounts.length - named.length;
  const review = data.kind === 'line-manager' ? 'monthly review' : 'quarterly review';
  return {
    to: [reviewer.name, reviewer.role].filter((line) => line !== ''),
    dear: reviewer.name,
    subject: `Social media: ${review} for ${period}, due ${formatDate(data.dueOn)}`,
    parts: [
      text(`The ${review} for ${period} is due for ${formatCount(accounts.length, 'account')} (${clause}):`),
      { kind: 'list', items: [...named, ...(more > 0 ? [`and ${formatCount(more, 'more account')}, all on the worksheets`] : [])] },
      ...(attached.paper || attached.table ? [heading('What is attached'), { kind: 'list', items: attachments(attached) } as const] : []),
      heading('What to do'),
      {
        kind: 'list',
        items: [
          'Open each account and read what was posted since the last review: is it regular, relevant, and worth having?',
          'Answer every question. Where the answer is no, say what you saw; where you could not check, say why.',
          `Return it by ${formatDate(data.dueOn)} to ${data.returnTo}, also where nothing was amiss.`,
        ],
      },
      text('If an account is not yours to review, or an administrator has left, tell the Communications Team now.'),
    ],
    copies: [],
  };
};

const attachments = ({ paper, table }: { readonly paper: boolean; readonly table: boolean }): string[] => [
  ...(paper ? ['Worksheets to print and fill in by hand, one for each account'] : []),
  ...(table ? [paper ? 'A table with the same questions, to fill in on screen instead' : 'A table to fill in, a row for each account'] : []),
];

const text = (words: string): LetterPart => ({ kind: 'text', text: words });
const heading = (words: string): LetterPart => ({ kind: 'heading', text: words });
