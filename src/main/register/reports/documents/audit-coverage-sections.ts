import { formatNumber } from '../house-style.ts';
import type { Block } from '../paper.ts';
import type { AuditCoverage, AuditCoveredObligation } from './audit-coverage-data.ts';
import type { AuditReportData } from './audit-report-data.ts';

/**
 * What each policy asks for, clause by clause, with what shows it and what is missing side by side.
 * @param data the report's data
 * @returns blocks
 */
export const coverageBlocks = ({ coverage }: AuditReportData): Block[] => [
  { kind: 'heading', level: 2, text: 'Coverage by clause' },
  { kind: 'paragraph', words: 'What the policies ask of somebody, and whether records of the period show it. What accounts say of themselves is as it stood when the pack was made.' },
  ...coverage.flatMap(policyBlocks),
];

const policyBlocks = ({ policy, title, version, totals, obligations }: AuditCoverage): Block[] => [
  { kind: 'heading', level: 3, text: `${policy} ${title}, version ${version}` },
  {
    kind: 'table', caption: `${policy}: how many obligations stand how`, rowHeader: true,
    columns: [{ header: 'State', width: 24, align: 'left' }, { header: 'Obligations', width: 16, align: 'right' }, { header: 'What it means', width: 60, align: 'left' }],
    rows: totals.map(({ state, count, meaning }) => [state, formatNumber(count), meaning]), emptyText: '',
  },
  {
    kind: 'table', caption: `${policy}: every obligation`, rowHeader: true,
    columns: [
      { header: 'Clause', width: 12, align: 'left' }, { header: 'What is asked', width: 34, align: 'left' }, { header: 'State', width: 14, align: 'left' },
      { header: 'On record', width: 20, align: 'left' }, { header: 'Not on record', width: 20, align: 'left' },
    ],
    rows: obligations.map(rowOf), emptyText: 'The policy asks nothing of anybody.', allRowsIn: 'coverage.csv',
  },
];

const rowOf = ({ clause, duty, who, often, state, onRecord, notOnRecord, reason }: AuditCoveredObligation): string[] => [
  clause, `${duty}\n${who} · ${often}`, state, onRecord.join('\n'), [...notOnRecord, ...(reason === '' ? [] : [`Reason: ${reason}`])].join('\n'),
];
