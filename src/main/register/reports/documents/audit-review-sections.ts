import { formatCount, formatDate, formatNumber } from '../house-style.ts';
import type { Block } from '../paper.ts';
import { headline, inOrder } from './audit-clauses.ts';
import { type AuditClauseReference, type AuditReportData, type AuditReview, type AuditReviewNotDone, countDone } from './audit-report-data.ts';
import { owedBeforeInWords, standingInWords } from './standing-words.ts';

/** Worst first: what was never looked at, then the longest overdue. */
const RANK = { 'never-reviewed': 0, overdue: 1 } as const;

/**
 * A section for every clause under which accounts are reviewed (CP371 2.3.1 and
 * 3): what was done, then what was not.
 * @param data the report's data
 * @returns blocks
 */
export const reviewBlocks = (data: AuditReportData): Block[] =>
  inOrder(data, [...data.reviews, ...data.before, ...data.notDone, ...data.notYetDue, ...data.notKnown, ...data.stopped].map(({ clause }) => ownClause(data, clause))).flatMap(({ reference, clause }) => [
    { kind: 'heading', level: 2, text: headline(data, { reference, clause }) },
    ...doneBlocks(data, clause),
    ...beforeBlocks(data, clause),
    ...notDoneBlocks(data, clause),
    ...notYetDueBlocks(data, clause),
    ...notKnownBlocks(data, clause),
    ...stoppedBlocks(data, clause),
  ]);

const doneBlocks = (data: AuditReportData, clause: string): Block[] => {
  const rows = data.reviews.filter((review) => review.clause === clause);
  const done = countDone(rows);
  return [
    { kind: 'heading', level: 3, text: `Done: ${formatCount(done, 'review')}` },
    ...doneNotes(rows, done).map((words) => ({ kind: 'paragraph', style: 'small', words }) as const),
    {
      kind: 'table',
      caption: `Reviews done under ${clause}`,
      rowHeader: true,
      columns: [
        { header: 'Account', width: 25, align: 'left' },
        { header: 'Quarter', width: 17, align: 'left' },
        { header: 'Done on', width: 18.5, align: 'left' },
        { header: 'Reviewer', width: 18, align: 'left' },
        { header: 'Outcome', width: 21.5, align: 'left' },
      ],
      rows: rows.map((review) => [review.account, review.cadence, doneInWords(review), review.reviewer, review.outcome]),
      emptyText: 'No review was done under this clause in the period.',
      allRowsIn: 'reviews.csv',
    },
  ];
};

/** Why the list is longer than the count, and why some of its dates lie outside the period. */
const doneNotes = (rows: readonly AuditReview[], done: number): string[] => [
  ...(done === rows.length ? [] : [
    `All ${formatNumber(rows.length)} are listed. Of several reviews of one account in one quarter one is counted, and none of an account that was closed before the quarter’s end.`,
  ]),
  ...(rows.every(({ inPeriod }) => inPeriod) ? [] : [
    'A review is owed once in a quarter, so those done in the same quarter before or after the period stand here, too.',
  ]),
];

/** What was typed in later says so: a row of dates alone would hide it. */
const doneInWords = ({ doneOn, recordedOn }: AuditReview): string =>
  recordedOn === doneOn ? formatDate(doneOn) : `${formatDate(doneOn)}, recorded ${formatDate(recordedOn)}`;

const notDoneBlocks = (data: AuditReportData, clause: string): Block[] => {
  const rows = data.notDone
    .filter((item) => item.clause === clause)
    .toSorted((a, b) => RANK[a.state] - RANK[b.state] || b.daysOverdue - a.daysOverdue);
  return [
    { kind: 'heading', level: 3, text: `Not done: ${formatCount(rows.length, 'review')}` },
    {
      kind: 'table',
      caption: `Accounts not reviewed under ${clause}`,
      rowHeader: true,
      columns: [
        { header: 'Account', width: 17.5, align: 'left' },
        { header: 'Directorate', width: 13.5, align: 'left' },
        { header: 'Quarter ends', width: 18.5, align: 'left' },
        { header: 'Owed since', width: 18.5, align: 'left' },
        { header: 'State', width: 18.5, align: 'left' },
        { header: 'Why', width: 13.5, align: 'left' },
      ],
      rows: rows.map((item) => [
        item.account,
        knownOr(item.directorate),
        formatDate(item.dueOn),
        formatDate(item.owedSince),
        stateInWords(item),
        item.reason === '' ? 'No reason given' : item.reason,
      ]),
      emptyText: 'Every review under this clause whose day has passed was done.',
      allRowsIn: 'not-reviewed.csv',
    },
  ];
};

const stateInWords = ({ state, daysOverdue, doneLaterOn }: AuditReviewNotDone): string => {
  const stands = standingInWords(state, daysOverdue);
  return doneLaterOn === '' ? stands : `${stands}; done later, on ${formatDate(doneLaterOn)}`;
};

/** Reviews that stand apart from done and not done. */
interface Apart {
  readonly heading: string;
  readonly note: string;
  readonly caption: string;
  /** Heads with their widths in per cent. */
  readonly columns: readonly (readonly [string, number])[];
  readonly rows: readonly (readonly string[])[];
  /** The file that holds all of them. */
  readonly file: string;
}

/** A part of its own, where there is anything to stand in it. */
const apart = ({ heading, note, caption, columns, rows, file }: Apart): Block[] => rows.length === 0 ? [] : [
  { kind: 'heading', level: 3, text: `${heading}: ${formatCount(rows.length, 'review')}` },
  { kind: 'paragraph', style: 'small', words: note },
  {
    kind: 'table', caption, rowHeader: true, columns: columns.map(([header, width]) => ({ header, width, align: 'left' })),
    rows: rows.map((cells) => [...cells]), emptyText: '', allRowsIn: file,
  },
];

/** Nobody has missed these. What the same account owes from before is a row of its own quarter, and is said here as well. */
const notYetDueBlocks = (data: AuditReportData, clause: string): Block[] => apart({
  heading: 'Not yet due',
  note: 'The day of these reviews had not passed when the pack was made. They count neither as done nor as not done.',
  caption: `Reviews under ${clause} that are not yet due`,
  columns: [['Account', 21], ['Directorate', 16], ['Quarter', 13], ['Due on', 16.5], ['Owed from before', 17.5], ['Why not so far', 16]],
  rows: data.notYetDue.filter((item) => item.clause === clause).toSorted((one, other) => other.daysOverdue - one.daysOverdue).map((item) => [
    item.account, knownOr(item.directorate), item.quarter, formatDate(item.dueOn), owedBeforeInWords(item.state, item.owedSince, item.daysOverdue), item.reason || '–',
  ]),
  file: 'not-yet-due.csv',
});

const knownOr = (text: string): string => (text === '' ? 'Not known' : text);

/** Done, but only by a date that somebody has told: neither reviewer nor outcome. */
const beforeBlocks = (data: AuditReportData, clause: string): Block[] => apart({
  heading: 'Reviewed before this register',
  note: 'Only the date is known.',
  caption: `Reviews under ${clause} from before this register`,
  columns: [['Account', 32], ['Directorate', 28], ['Quarter', 20], ['Reviewed on', 20]],
  rows: data.before.filter((item) => item.clause === clause).map((item) => [item.account, knownOr(item.directorate), item.quarter, formatDate(item.reviewedOn)]),
  file: 'reviewed-before.csv',
});

const notKnownBlocks = (data: AuditReportData, clause: string): Block[] => apart({
  heading: 'Not known, before this register',
  note: 'These quarters ended before the account came into this register, and no review is recorded. They are counted neither as done nor as not done.',
  caption: `Quarters under ${clause} of which nothing is known`,
  columns: [['Account', 30], ['Directorate', 26], ['Quarter', 20], ['In this register since', 24]],
  rows: data.notKnown.filter((item) => item.clause === clause).map((item) => [item.account, knownOr(item.directorate), item.quarter, formatDate(item.registeredOn)]),
  file: 'not-known.csv',
});

/** Neither done nor not done: nobody could have done it once the account was given up, and it was not due before. */
const stoppedBlocks = (data: AuditReportData, clause: string): Block[] => apart({
  heading: 'Account given up before the review was due',
  note: 'The approval was rescinded or the account closed before these reviews were due. They are counted neither as done nor as not done.',
  caption: `Reviews under ${clause} of accounts that were given up before`,
  columns: [['Account', 28], ['Directorate', 24], ['Quarter', 16], ['Given up on', 16], ['Due on', 16]],
  rows: data.stopped.filter((item) => item.clause === clause).map((item) => [item.account, knownOr(item.directorate), item.quarter, formatDate(item.stoppedOn), formatDate(item.dueOn)]),
  file: 'stopped.csv',
});

/** Reviews name their clause alone; the report's list of clauses says whose it is. */
const ownClause = (data: AuditReportData, clause: string): AuditClauseReference => ({
  reference: data.clauses.find((item) => item.clause === clause)?.policy ?? '',
  clause,
});
