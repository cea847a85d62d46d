import { formatCount, formatDate } from '../house-style.ts';
import type { Block } from '../paper.ts';
import { headline, inOrder, keyOf } from './audit-clauses.ts';
import type { AuditAnswer, AuditClauseReference, AuditReportData } from './audit-report-data.ts';

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
    { header: 'Account', width: 22, align: 'left' },
    { header: 'Question', width: 26, align: 'left' },
    { header: 'What was seen', width: 33.5, align: 'left' },
    { header: 'Seen on', width: 18.5, align: 'left' },
  ],
  rows: data.concerns
    .filter(({ clauses }) => clauses.some((own) => keyOf(own) === keyOf(clause)))
    .map(({ account, question, note, seenOn }) => [
      account,
      question,
      note === '' ? 'No note' : note,
      formatDate(seenOn),
    ]),
  emptyText: '',
  allRowsIn: 'concerns.csv',
});

/**
 * What reviews could not check, clause by clause, with the reason: a question left open is no question answered.
 * @param data the report's data
 * @returns blocks
 */
export const uncheckedBlocks = (data: AuditReportData): Block[] => {
  const unchecked = data.answers.filter(({ checked }) => !checked);
  return [
    { kind: 'heading', level: 2, text: 'Could not be checked, by clause' },
    ...(unchecked.length === 0 ? [{ kind: 'paragraph', words: 'No review of the period left a question unchecked.' } as const] : []),
    ...(unchecked.some(({ clauses }) => clauses.length > 1) ? [{
      kind: 'paragraph', words: `${formatCount(unchecked.length, 'answer')} in all. One whose question rests on several clauses stands under each of them.`,
    } as const] : []),
    ...inOrder(data, unchecked.flatMap(({ clauses }) => clauses)).map((clause) => uncheckedTable(data, unchecked, clause)),
  ];
};

const uncheckedTable = (data: AuditReportData, unchecked: readonly AuditAnswer[], clause: AuditClauseReference): Block => ({
  kind: 'table',
  caption: `${headline(data, clause)}, not checked`,
  rowHeader: true,
  columns: [
    { header: 'Account', width: 22, align: 'left' },
    { header: 'Question', width: 26, align: 'left' },
    { header: 'Why', width: 33.5, align: 'left' },
    { header: 'Reviewed on', width: 18.5, align: 'left' },
  ],
  rows: unchecked
    .filter(({ clauses }) => clauses.some((own) => keyOf(own) === keyOf(clause)))
    .map(({ account, question, note, answeredOn }) => [account, question, note === '' ? 'No reason given' : note, formatDate(answeredOn)]),
  emptyText: '',
  allRowsIn: 'answers.csv',
});
