import { formatCount, formatDate } from '../house-style.ts';
import type { Block } from '../paper.ts';
import type { AuditClause, AuditReportData, AuditReviewNotDone } from './audit-report-data.ts';

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
  clausesOf(data, [...data.reviews, ...data.notDone]).flatMap((clause) => [
    { kind: 'heading', level: 2, text: headline(data, clause) },
    ...doneBlocks(data, clause),
    ...notDoneBlocks(data, clause),
  ]);

const doneBlocks = (data: AuditReportData, clause: string): Block[] => {
  const rows = data.reviews.filter((review) => review.clause === clause);
  return [
    { kind: 'heading', level: 3, text: `Done: ${formatCount(rows.length, 'review')}` },
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
      rows: rows.map(({ account, cadence, doneOn, reviewer, outcome }) => [account, cadence, formatDate(doneOn), reviewer, outcome]),
      emptyText: 'No review was done under this clause in the period.',
      csv: 'reviews.csv',
    },
  ];
};

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
  ...(data.concerns.length === 0
    ? [{ kind: 'paragraph', words: 'No concern was recorded in the period.' } as const]
    : clausesOf(data, data.concerns).map((clause) => concernTable(data, clause))),
];

const concernTable = (data: AuditReportData, clause: string): Block => ({
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
    .filter((concern) => concern.clause === clause)
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

/** Clauses that occur, in the order of the report, then those it does not list. */
const clausesOf = (data: AuditReportData, records: readonly { clause: string }[]): string[] => {
  const met = new Set(records.map(({ clause }) => clause));
  const listed = data.clauses.map(({ clause }) => clause).filter((clause) => met.has(clause));
  const others = [...met].filter((clause) => !listed.includes(clause));
  return [...new Set(listed), ...others.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))];
};

const headline = (data: AuditReportData, clause: string): string => {
  const entry: AuditClause | undefined = data.clauses.find((item) => item.clause === clause);
  return entry ? `${entry.policy} ${clause}: ${entry.title}` : `Clause ${clause}`;
};
