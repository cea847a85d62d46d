import { formatCount, formatDate } from '../house-style.ts';
import type { Block } from '../paper.ts';
import type { QuarterlyAccount, QuarterlyAccountReview, QuarterlyReportData } from './quarterly-report-data.ts';
import { owedBeforeInWords, standingInWords } from './standing-words.ts';

type In<State extends QuarterlyAccountReview['state']> = Omit<QuarterlyAccount, 'review'> & { review: Extract<QuarterlyAccountReview, { state: State }> };

/** Worst first. */
const RANK = { 'never-reviewed': 0, overdue: 1 } as const;

/**
 * What was not reviewed and why, what is not due yet, and of what nothing is known.
 * @param data the report's data
 * @returns blocks
 */
export const notReviewedBlocks = (data: QuarterlyReportData): Block[] => {
  const rows = data.accounts
    .filter((item): item is In<'not-done'> => item.review.state === 'not-done')
    .toSorted((a, b) => RANK[a.review.standing] - RANK[b.review.standing] || b.review.daysOverdue - a.review.daysOverdue);
  return [
    { kind: 'heading', level: 2, text: `Not reviewed: ${formatCount(rows.length, 'account')}` },
    {
      kind: 'table',
      caption: 'Accounts not reviewed in the quarter',
      rowHeader: true,
      columns: [
        { header: 'Account', width: 18.5, align: 'left' },
        { header: 'Channel', width: 10, align: 'left' },
        { header: 'Directorate', width: 12.5, align: 'left' },
        { header: 'Due on', width: 15.5, align: 'left' },
        { header: 'Owed since', width: 15.5, align: 'left' },
        { header: 'State', width: 14.5, align: 'left' },
        { header: 'Why', width: 13.5, align: 'left' },
      ],
      rows: rows.map(({ account, channel, directorate, review }) => [
        account, knownOr(channel), knownOr(directorate), formatDate(review.dueOn), formatDate(review.owedSince), stateInWords(review), review.reason === '' ? 'No reason given' : review.reason,
      ]),
      emptyText: data.accounts.length === 0 ? 'No account was owed a review.' : 'No review whose day has passed is known to have been left out.',
      allRowsIn: data.allRowsIn,
    },
    ...notYetDueBlocks(data),
    ...notKnownBlocks(data),
    ...stoppedBlocks(data),
  ];
};

const stateInWords = ({ standing, daysOverdue, doneLaterOn }: In<'not-done'>['review']): string => {
  const stands = standingInWords(standing, daysOverdue);
  return doneLaterOn === '' ? stands : `${stands}; done later, on ${formatDate(doneLaterOn)}`;
};

/** What the same account owes from before stands in the report of that quarter, and is said here as well. */
const notYetDueBlocks = (data: QuarterlyReportData): Block[] => {
  const rows = data.accounts.filter((item): item is In<'not-yet-due'> => item.review.state === 'not-yet-due').toSorted((a, b) => b.review.daysOverdue - a.review.daysOverdue);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: `Not yet due: ${formatCount(rows.length, 'account')}` },
    {
      kind: 'table',
      caption: 'Accounts whose review may yet be done in time',
      rowHeader: true,
      columns: [
        { header: 'Account', width: 21, align: 'left' },
        { header: 'Channel', width: 12, align: 'left' },
        { header: 'Directorate', width: 16, align: 'left' },
        { header: 'Due on', width: 16.5, align: 'left' },
        { header: 'Owed from before', width: 18, align: 'left' },
        { header: 'Why not so far', width: 16.5, align: 'left' },
      ],
      rows: rows.map(({ account, channel, directorate, review: { standing, dueOn, owedSince, daysOverdue, reason } }) => [
        account, knownOr(channel), knownOr(directorate), formatDate(dueOn), owedBeforeInWords(standing, owedSince, daysOverdue), reason || '–',
      ]),
      emptyText: '',
      allRowsIn: data.allRowsIn,
    },
  ];
};

const notKnownBlocks = (data: QuarterlyReportData): Block[] => {
  const rows = data.accounts.filter((item): item is In<'not-known'> => item.review.state === 'not-known');
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: `Not known, before this register: ${formatCount(rows.length, 'account')}` },
    {
      kind: 'table',
      caption: 'Accounts of which no review of the quarter is known',
      rowHeader: true,
      columns: [
        { header: 'Account', width: 34, align: 'left' },
        { header: 'Channel', width: 18, align: 'left' },
        { header: 'Directorate', width: 26, align: 'left' },
        { header: 'In this register since', width: 22, align: 'left' },
      ],
      rows: rows.map(({ account, channel, directorate, review }) => [account, knownOr(channel), knownOr(directorate), formatDate(review.registeredOn)]),
      emptyText: '',
      allRowsIn: data.allRowsIn,
    },
  ];
};

const stoppedBlocks = (data: QuarterlyReportData): Block[] => {
  const rows = data.accounts.filter((item): item is In<'stopped'> => item.review.state === 'stopped');
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: `Given up before the review was due: ${formatCount(rows.length, 'account')}` },
    {
      kind: 'table',
      caption: 'Accounts whose approval was rescinded, or that were closed, before the review was due',
      rowHeader: true,
      columns: [
        { header: 'Account', width: 30, align: 'left' },
        { header: 'Channel', width: 15, align: 'left' },
        { header: 'Directorate', width: 19, align: 'left' },
        { header: 'Given up on', width: 18, align: 'left' },
        { header: 'Due on', width: 18, align: 'left' },
      ],
      rows: rows.map(({ account, channel, directorate, review }) => [account, knownOr(channel), knownOr(directorate), formatDate(review.stoppedOn), formatDate(review.dueOn)]),
      emptyText: '',
      allRowsIn: data.allRowsIn,
    },
  ];
};

/**
 * What was reviewed, by whom and with which outcome.
 * @param data the report's data
 * @returns blocks
 */
export const reviewedBlocks = (data: QuarterlyReportData): Block[] => {
  const rows = data.accounts.filter((item): item is In<'done' | 'done-late' | 'before'> => item.review.state === 'done' || item.review.state === 'done-late' || item.review.state === 'before');
  return [
    { kind: 'heading', level: 2, text: `Reviewed: ${formatCount(rows.length, 'account')}` },
    {
      kind: 'table',
      caption: 'Accounts reviewed in the quarter',
      rowHeader: true,
      columns: [
        { header: 'Account', width: 22.5, align: 'left' },
        { header: 'Channel', width: 11, align: 'left' },
        { header: 'Directorate', width: 16.5, align: 'left' },
        { header: 'Reviewed on', width: 18.5, align: 'left' },
        { header: 'Reviewer', width: 15.5, align: 'left' },
        { header: 'Outcome', width: 16, align: 'left' },
      ],
      rows: rows.map(({ account, channel, directorate, review }) => [
        account, knownOr(channel), knownOr(directorate), doneInWords(review), review.state === 'before' ? 'Not known' : knownOr(review.reviewer),
        review.state === 'before' ? 'Only the date is known' : review.outcome,
      ]),
      emptyText: 'No account was reviewed in the quarter.',
      allRowsIn: data.allRowsIn,
    },
  ];
};

/** What was typed in later says so, and what was done late, too. */
const doneInWords = (review: In<'done' | 'done-late' | 'before'>['review']): string => {
  const late = review.state === 'done-late' ? ', done late' : '';
  if (review.state === 'before' || review.recordedOn === review.doneOn) return `${formatDate(review.doneOn)}${late}`;
  return `${formatDate(review.doneOn)}${late}; recorded ${formatDate(review.recordedOn)}`;
};

/**
 * Accounts that were approved, closed or out of use within the quarter.
 * @param data the report's data
 * @returns blocks
 */
export const partPeriodBlocks = (data: QuarterlyReportData): Block[] => [
  { kind: 'heading', level: 2, text: `Not active in the whole quarter: ${formatCount(data.partPeriod.length, 'account')}` },
  {
    kind: 'table',
    caption: 'Accounts that were active in a part of the quarter',
    rowHeader: true,
    columns: [
      { header: 'Account', width: 32, align: 'left' },
      { header: 'Channel', width: 18, align: 'left' },
      { header: 'Active', width: 28, align: 'left' },
      { header: 'Why', width: 22, align: 'left' },
    ],
    rows: data.partPeriod.map(({ account, channel, since, until, why }) => [account, knownOr(channel), activeInWords(since, until), knownOr(why)]),
    emptyText: data.accounts.length === 0 ? 'None that is known.' : 'Every account was active from the first to the last day.',
    allRowsIn: data.allRowsIn,
  },
];

const activeInWords = (since: string, until: string): string => {
  if (since === '') return until === '' ? 'Not known' : `Until ${formatDate(until)}`;
  return until === '' ? `Since ${formatDate(since)}` : `${formatDate(since)} to ${formatDate(until)}`;
};

const knownOr = (text: string): string => (text === '' ? 'Not known' : text);
