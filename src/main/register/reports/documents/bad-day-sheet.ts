import type { SheetContents } from '../../../../preload/contract/contacts.ts';
import { formatDate } from '../house-style.ts';
import type { Block, Paper, Run } from '../paper.ts';

/** What the bad-day sheet is printed from. */
export interface BadDaySheetData {
  readonly contents: SheetContents;
  /** YYYY-MM-DD: the day after which it is replaced whatever stands on it. */
  readonly replaceAfter: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
  /** Type of the tables, in points. */
  readonly size: number;
}

/**
 * The sheet for the wall: danger first, first steps, whom to call by day and by night, how to report to platforms. It holds no
 * password and says so. It is meant for one A4 page; whoever prints it makes the type smaller until it is.
 * @param data what stands on it
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const badDaySheetPaper = (data: BadDaySheetData): Paper => ({
  title: 'Bad-day sheet',
  subject: 'First steps, contacts out of hours and report routes of platforms',
  organisation: data.contents.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `Replace after ${formatDate(data.replaceAfter)}`,
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: [
    { kind: 'heading', level: 1, text: 'On a bad day' },
    {
      kind: 'inset',
      blocks: [{
        kind: 'paragraph',
        words: [
          { text: 'Is anybody in immediate danger? Call 999 first. ', bold: true },
          { text: 'Record what happened afterwards.' },
        ],
      }],
    },
    stepsTable(data),
    contactsTable(data),
    routesTable(data),
    { kind: 'paragraph', style: 'small', words: underTheTables(data) },
  ],
});

const stepsTable = ({ contents, size }: BadDaySheetData): Block => ({
  kind: 'table', size, rowHeader: true,
  caption: 'First steps',
  columns: [{ header: 'What happened', width: 25, align: 'left' }, { header: 'What to do, in this order', width: 75, align: 'left' }],
  rows: contents.steps.map(({ title, clauses, steps }) => [
    [{ text: title, bold: true }, ...(clauses === '' ? [] : [{ text: `\n${clauses}`, bold: false }])],
    steps.flatMap((step, place): Run[] => [{ text: `${place === 0 ? '' : '   '}${place + 1}.\u00a0`, bold: true }, { text: step }]),
  ]),
  emptyText: 'No steps are known.',
});

const contactsTable = ({ contents, size }: BadDaySheetData): Block => ({
  kind: 'table', size, rowHeader: true,
  caption: 'Whom to call',
  columns: [
    { header: 'Who', width: 25, align: 'left' }, { header: 'Name or team', width: 18, align: 'left' }, { header: 'By day', width: 13, align: 'left' },
    { header: 'Out of hours', width: 16, align: 'left' }, { header: 'Email', width: 28, align: 'left' },
  ],
  rows: contents.contacts.map(({ role, name, daytime, outOfHours, email }) => [role, name, daytime, [{ text: outOfHours, bold: true }], email]),
  emptyText: 'No contact has been typed in yet: Settings, Contacts.',
});

const routesTable = ({ contents, size }: BadDaySheetData): Block => ({
  kind: 'table', size, rowHeader: true,
  caption: 'Reporting to platforms',
  columns: [{ header: 'Platform', width: 16, align: 'left' }, { header: 'Account hacked', width: 42, align: 'left' }, { header: 'Fake account, on its profile', width: 42, align: 'left' }],
  rows: contents.routes.map(({ title, hacked, fake }) => [title, inWords(hacked), inWords(fake)]),
  emptyText: 'No route is known.',
});

/** Typed from the paper, an address needs no scheme. */
const inWords = ({ words, address }: { readonly words: string; readonly address: string }): Run[] => [
  { text: words === '' || address === '' ? words : `${words}: ` },
  ...(address === '' ? [] : [{ text: address.replace(/^https:\/\/(?:www\.)?/u, ''), bold: true }]),
];

const underTheTables = ({ contents }: BadDaySheetData): string =>
  `Who can open the register: ${contents.officers.join(', ')}. No password belongs on this sheet.`;
