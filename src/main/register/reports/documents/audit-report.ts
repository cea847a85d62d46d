import { formatCount, formatDate, formatMoment, formatNumber, formatPeriod } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';
import { type AuditReportData, type AuditReviewNotDone, countDone } from './audit-report-data.ts';
import { concernBlocks, reviewBlocks } from './audit-review-sections.ts';
import { certificationBlocks, changeBlocks, registerBlocks, verificationBlocks } from './audit-register-sections.ts';

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
    ...certificationBlocks(data),
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

const summaryBlocks = (data: AuditReportData): Block[] => [
  { kind: 'heading', level: 2, text: 'Summary: done and not done' },
  {
    kind: 'tally',
    items: [
      { value: formatNumber(countDone(data.reviews)), label: 'reviews done' },
      { value: formatNumber(data.notDone.length), label: 'reviews not done' },
      { value: formatNumber(data.concerns.length), label: data.concerns.length === 1 ? 'concern seen' : 'concerns seen' },
    ],
  },
  {
    kind: 'table',
    caption: 'By clause',
    rowHeader: true,
    columns: [
      { header: 'Clause', width: 18, align: 'left' },
      { header: 'What it asks for', width: 44, align: 'left' },
      { header: 'Done', width: 19, align: 'left' },
      { header: 'Not done', width: 19, align: 'left' },
    ],
    rows: data.clauses.map(({ policy, clause, title, done, notDone, unit }) => [
      `${policy} ${clause}`,
      title,
      `${formatNumber(done)} ${unit}`,
      `${formatNumber(notDone)} ${unit}`,
    ]),
    emptyText: 'The policies in force ask for nothing that this register records.',
  },
  ...notDoneInWords(data),
];

/** The same in a sentence, because a committee reads sentences. */
const notDoneInWords = (data: AuditReportData): Block[] => {
  const words = [
    reviewedInWords(data),
    data.notCertified.length === 0
      ? 'Every directorate has a certificate for the version in force.'
      : `Without a certificate for the version in force: ${formatNumber(data.notCertified.length)}.`,
    toldInWords(data),
  ];
  return [{ kind: 'inset', blocks: words.map((text) => ({ kind: 'paragraph', words: text })) }];
};

const reviewedInWords = ({ reviews, notDone }: AuditReportData): string => {
  // Nothing done because nothing was owed is no success to report.
  if (reviews.length === 0 && notDone.length === 0) return 'No review was due in the period.';
  if (notDone.length === 0) return 'Every review due in the period was done.';
  const count = (state: AuditReviewNotDone['state']): number => notDone.filter((item) => item.state === state).length;
  return `Not reviewed: ${formatNumber(count('never-reviewed'))} never reviewed at all, ${formatNumber(count('overdue'))} overdue, ${formatNumber(count('due'))} due and not yet late.`;
};

const toldInWords = ({ concerns }: AuditReportData): string => {
  const untold = concerns.filter(({ reportedTo }) => reportedTo === '').length;
  if (concerns.length === 0) return 'No concern was recorded.';
  return untold === 0
    ? 'Every concern was brought to the attention of a manager.'
    : `Concerns that nobody has been told about yet: ${formatNumber(untold)} of ${formatNumber(concerns.length)}.`;
};
