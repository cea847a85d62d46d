import { formatCount, formatDate, formatMoment, formatNumber } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';
import { standingInWords } from './standing-words.ts';

/** An account on the quarter's worklist; empty text where nothing is known. Days are `YYYY-MM-DD`. */
export interface PrintedWork {
  account: string;
  channel: string;
  address: string;
  directorate: string;
  /** To whom it is shared out. */
  reviewer: string;
  dueOn: string;
  state: 'never-reviewed' | 'overdue' | 'due' | 'done' | 'missed' | 'stopped';
  daysOverdue: number;
  lastReviewOn: string;
  lastOutcome: string;
}

/** What the quarter's worklist is printed from, already chosen and sorted. */
export interface WorklistPrintData {
  trustName: string;
  /** "July to September 2026". */
  quarter: string;
  /** How the list was narrowed, in words; empty when it was not. */
  filter: string;
  items: readonly PrintedWork[];
  /** Accounts on the whole worklist; more than are printed when the list was narrowed. */
  onWorklist: number;
  createdAt: string;
  officerName: string;
  trailHead: string;
  sample: boolean;
}

/**
 * The quarter's worklist on landscape pages, for working away from the register (CP371 2.3.1).
 * @param data the rows in words
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const worklistPrintPaper = (data: WorklistPrintData): Paper => ({
  title: `Worklist of reviews, ${data.quarter}`,
  subject: 'Quarterly reviews, CP371 2.3.1',
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `Worklist, ${data.quarter}`,
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: worklistBlocks(data),
});

const worklistBlocks = (data: WorklistPrintData): Block[] => [
  { kind: 'page-break', orientation: 'landscape' },
  { kind: 'heading', level: 1, text: 'Worklist of reviews' },
  { kind: 'paragraph', style: 'lead', words: `${data.trustName}, ${data.quarter}` },
  {
    kind: 'facts',
    pairs: [
      { label: 'Printed', value: `${formatMoment(data.createdAt)} by ${data.officerName}` },
      { label: 'Accounts', value: accountsPrinted(data) },
      ...(data.filter === '' ? [] : [{ label: 'Narrowed to', value: data.filter }]),
    ],
  },
  { kind: 'tally', items: (['never-reviewed', 'overdue', 'due', 'done', 'missed', 'stopped'] as const).flatMap((state) => {
    const count = data.items.filter((item) => item.state === state).length;
    return count === 0 && (state === 'missed' || state === 'stopped') ? [] : [{ value: formatNumber(count), label: standingInWords(state, 0).toLowerCase() }];
  }) },
  {
    kind: 'table',
    caption: formatCount(data.items.length, 'account'),
    rowHeader: true,
    columns: [
      { header: 'Account', width: 15, align: 'left' },
      { header: 'Channel and address', width: 20, align: 'left' },
      { header: 'Directorate', width: 12, align: 'left' },
      { header: 'Reviewer', width: 11, align: 'left' },
      { header: 'Due on', width: 10, align: 'left' },
      { header: 'State', width: 11, align: 'left' },
      { header: 'Last review', width: 12, align: 'left' },
      { header: 'Reviewed away on', width: 9, align: 'left' },
    ],
    rows: data.items.map((item) => [
      item.account,
      [item.channel, item.address === '' ? 'No address' : item.address].filter((line) => line !== '').join('\n'),
      item.directorate === '' ? 'Not known' : item.directorate,
      item.reviewer === '' ? 'Nobody yet' : item.reviewer,
      formatDate(item.dueOn),
      standingInWords(item.state, item.daysOverdue),
      item.lastReviewOn === '' ? 'None known' : [formatDate(item.lastReviewOn), item.lastOutcome].filter((line) => line !== '').join('\n'),
      '',
    ]),
    emptyText: 'There is no account on this worklist.',
    allRowsIn: 'the file that “Export” writes from the worklist',
  },
];

const accountsPrinted = ({ items, onWorklist }: WorklistPrintData): string =>
  items.length === onWorklist
    ? `All ${formatCount(onWorklist, 'account')} on the worklist`
    : `${formatNumber(items.length)} of ${formatCount(onWorklist, 'account')} on the worklist`;
