import { formatCount, formatDate, formatNumber } from '../house-style.ts';
import type { Block } from '../paper.ts';
import { type AuditClauseReference, type AuditReportData, type AuditReview, type AuditReviewNotDone, countDone } from './audit-report-data.ts';

const STATE = {
  'never-reviewed': 'Never reviewed',
  overdue: 'Overdue',
  due: 'Due',
} as const satisfies Record<AuditReviewNotDone['state'], string>;

/** Worst first: what was never looked at, then the longest overdue. */
const RANK = { 'never-reviewed': 0, overdue: 1, due: 2 } as const;

/**
 * A section for every clause under which accounts are reviewed (CP371 2.3.1 and
 * 3): what was done, then what was not.
 * @param data the report's data
 * @returns blocks
 */
export const reviewBlocks = (data: AuditReportData): Block[] =>
  inOrder(data, [...data.reviews, ...data.notDone].map(({ clause }) => ownClause(data, clause))).flatMap(({ reference, clause }) => [
    { kind: 'heading', level: 2, text: headline(data, { reference, clause }) },
    ...doneBlocks(data, clause),
    ...notDoneBlocks(data, clause),
  ]);

const doneBlocks = (data: AuditReportData, clause: string): Block[] => {
  const rows = data.reviews.filter((review) => review.clause === clause);
  const done = countDone(rows);
  return [
    { kind: 'heading', level: 3, text: `Done: ${formatCount(done, 'review')}` },
    ...(done === rows.length ? [] : [{
      kind: 'paragraph', style: 'small', words: `All ${formatNumber(rows.length)} are listed. Of several reviews of one account in one quarter one is counted.`,
    } as const]),
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
      csv: 'reviews.csv',
    },
  ];
};

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
        { header: 'Account', width: 25, align: 'left' },
        { header: 'Directorate', width: 19, align: 'left' },
        { header: 'Was due', width: 18.5, align: 'left' },
        { header: 'State', width: 18, align: 'left' },
        { header: 'Why', width: 19.5, align: 'left' },
      ],
      rows: rows.map((item) => [
        item.account,
        item.directorate,
        formatDate(item.dueOn),
        stateInWords(item),
        item.reason === '' ? 'No reason given' : item.reason,
      ]),
      emptyText: 'Every account due under this clause was reviewed.',
      csv: 'not-reviewed.csv',
    },
  ];
};

const stateInWords = ({ state, daysOverdue }: AuditReviewNotDone): string =>
  daysOverdue > 0 ? `${STATE[state]}, ${formatCount(daysOverdue, 'day')} late` : STATE[state];

/**
 * What was seen in reviews, clause by clause.
 * @param data the report's data
 * @returns blocks
 */
export const concernBlocks = (data: AuditReportData): Block[] => [
  { kind: 'heading', level: 2, text: 'Concerns, by clause' },
  ...(data.concerns.length === 0 ? [{ kind: 'paragraph', words: 'No concern was recorded in the period.' } as const] : []),
  ...(data.concerns.some(({ clauses }) => clauses.length > 1) ? [{ kind: 'paragraph', words: countedOnce(data) } as const] : []),
  ...inOrder(data, data.concerns.flatMap(({ clauses }) => clauses)).map((clause) => concernTable(data, clause)),
];

const countedOnce = ({ concerns }: AuditReportData): string =>
  `${formatCount(concerns.length, 'concern')} in all. One whose question rests on several clauses stands under each of them and is counted once.`;

const concernTable = (data: AuditReportData, clause: AuditClauseReference): Block => ({
  kind: 'table',
  caption: headline(data, clause),
  rowHeader: true,
  columns: [
    { header: 'Account', width: 20, align: 'left' },
    { header: 'Question', width: 20, align: 'left' },
    { header: 'What was seen', width: 25, align: 'left' },
    { header: 'Seen on', width: 18.5, align: 'left' },
    { header: 'Who was told', width: 16.5, align: 'left' },
  ],
  rows: data.concerns
    .filter(({ clauses }) => clauses.some((own) => keyOf(own) === keyOf(clause)))
    .map(({ account, question, note, seenOn, reportedTo }) => [
      account,
      question,
      note === '' ? 'No note' : note,
      formatDate(seenOn),
      reportedTo === '' ? 'Nobody yet' : reportedTo,
    ]),
  emptyText: '',
  csv: 'concerns.csv',
});

/** Each clause once: first those the report answers, in its order, then the others by policy and number. */
const inOrder = (data: AuditReportData, clauses: readonly AuditClauseReference[]): AuditClauseReference[] => {
  const met = new Map(clauses.map((clause) => [keyOf(clause), clause]));
  const listed = data.clauses.map(({ policy, clause }) => ({ reference: policy, clause })).filter((clause) => met.delete(keyOf(clause)));
  return [...listed, ...[...met.values()].toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en', { numeric: true }))];
};

const keyOf = ({ reference, clause }: AuditClauseReference): string => `${reference} ${clause}`.trim();

/** Reviews name their clause alone; the report's list of clauses says whose it is. */
const ownClause = (data: AuditReportData, clause: string): AuditClauseReference => ({
  reference: data.clauses.find((item) => item.clause === clause)?.policy ?? '',
  clause,
});

const headline = (data: AuditReportData, { reference, clause }: AuditClauseReference): string => {
  const entry = data.clauses.find((item) => item.policy === reference && item.clause === clause);
  if (entry !== undefined) return `${entry.policy} ${clause}: ${entry.title}`;
  return reference === '' ? `Clause ${clause}` : `${reference} ${clause}`;
};
