import { formatCount, formatDate } from '../house-style.ts';
import type { Block, TableColumn } from '../paper.ts';
import type { AuditEnquiry, AuditReportData } from './audit-report-data.ts';

const columns: readonly TableColumn[] = [
  { header: 'Number', width: 15, align: 'left' }, { header: 'Clause', width: 13, align: 'left' }, { header: 'Asked on', width: 17, align: 'left' }, { header: 'What', width: 34, align: 'left' },
  { header: 'State', width: 21, align: 'left' },
];

/**
 * Enquiries of the period: what still waits stands before what is settled. Who asked is not printed.
 * @param data the report's data
 * @returns blocks
 * @throws RangeError when a date is not a date
 */
export const enquiryBlocks = ({ enquiries }: AuditReportData): Block[] => {
  const waiting = enquiries.filter((row) => row.waiting).toSorted((one, other) => Number(other.late) - Number(one.late) || other.daysWaiting - one.daysWaiting);
  const settled = enquiries.filter((row) => !row.waiting);
  return [
    { kind: 'heading', level: 2, text: 'Enquiries, approvals, consents and feedback' },
    { kind: 'heading', level: 3, text: `Not settled: ${formatCount(waiting.length, 'enquiry', 'enquiries')}` },
    {
      kind: 'table', rowHeader: true, caption: 'Enquiries that wait, those that are late first', columns, rows: waiting.map(rowOf),
      emptyText: enquiries.length === 0 ? 'No enquiry was noted in the period.' : 'No enquiry waits.', allRowsIn: 'enquiries.csv',
    },
    ...(settled.length === 0 ? [] : [
      { kind: 'heading', level: 3, text: `Settled, or in force: ${formatCount(settled.length, 'enquiry', 'enquiries')}` } as const,
      { kind: 'table', rowHeader: true, caption: 'Enquiries noted in the period that ask for nothing more', columns, rows: settled.map(rowOf), emptyText: '', allRowsIn: 'enquiries.csv' } as const,
    ]),
  ];
};

const rowOf = (row: AuditEnquiry): string[] => [
  row.number, row.clause, formatDate(row.askedOn), [row.what, [row.kind, row.sort, row.account].filter((part) => part !== '').join(' · ')].join('\n'),
  row.waiting ? `${row.state}${row.daysWaiting === 0 ? '' : `, for ${formatCount(row.daysWaiting, 'day')}`}${row.late ? ' (late)' : ''}` : row.state,
];
