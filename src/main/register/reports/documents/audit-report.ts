import { formatCount, formatDate, formatMoment, formatPeriod } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';
import { coverageBlocks } from './audit-coverage-sections.ts';
import { concernBlocks, uncheckedBlocks } from './audit-concern-sections.ts';
import { enquiryBlocks } from './audit-enquiry-sections.ts';
import type { AuditReportData } from './audit-report-data.ts';
import { reviewBlocks } from './audit-review-sections.ts';
import { certificationBlocks, changeBlocks, registerBlocks, verificationBlocks } from './audit-register-sections.ts';
import { summaryBlocks } from './audit-summary.ts';

export type * from './audit-report-data.ts';

/**
 * The report of an audit pack: what a committee or an auditor reads first. What
 * was not done stands beside what was done, with the same weight, clause by
 * clause.
 * @param data the period's records, already selected and sorted by the services
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const auditReportPaper = (data: AuditReportData): Paper => ({
  title: `Social media audit report, ${formatPeriod(data.from, data.to)}`,
  subject: `Audit pack ${data.number}`,
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `Audit pack ${data.number}`,
  trailHead: data.trail.head,
  sample: data.sample,
  blocks: [
    ...coverBlocks(data),
    ...summaryBlocks(data),
    ...reviewBlocks(data),
    ...concernBlocks(data),
    ...uncheckedBlocks(data),
    ...certificationBlocks(data),
    ...enquiryBlocks(data),
    ...coverageBlocks(data),
    ...changeBlocks(data),
    ...verificationBlocks(data),
    ...registerBlocks(data),
  ],
});

const coverBlocks = (data: AuditReportData): Block[] => [
  { kind: 'heading', level: 1, text: 'Social media audit report' },
  { kind: 'paragraph', style: 'lead', words: `${data.trustName}, ${formatPeriod(data.from, data.to)}` },
  {
    kind: 'facts',
    pairs: [
      { label: 'Audit pack', value: data.number },
      { label: 'Period', value: formatPeriod(data.from, data.to) },
      { label: 'Policies', value: data.policies.map(({ reference, title, version }) => `${reference} ${title}, version ${version}`).join('\n') },
      { label: 'Made', value: `${formatMoment(data.createdAt)} by ${data.officerName}` },
      { label: 'Accounts', value: `${formatCount(data.accounts.length, 'account')} on the register on ${formatDate(data.registerOn)}` },
    ],
  },
  ...listed('What this pack covers', data.covers),
  ...listed('What it leaves out', data.leavesOut),
];

const listed = (title: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: title },
        { kind: 'list', ordered: false, items },
      ];
