import { barChart } from '../charts/bars.ts';
import { progressBar } from '../charts/progress.ts';
import { formatCount, formatDate, formatMoment, formatNumber, formatPeriod, formatShare } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';
import { concernBlocks, managerBlocks, shortfallBlocks } from './quarterly-follow-up.ts';
import { notReviewedBlocks, partPeriodBlocks, reviewedBlocks } from './quarterly-lists.ts';
import { coverageOf, knownOf, owedOf, type QuarterlyReportData, reviewedOf } from './quarterly-report-data.ts';
import { shareBlocks, trendBlocks } from './quarterly-shares.ts';
import { summaryBlocks } from './quarterly-summary.ts';

export type * from './quarterly-report-data.ts';

/**
 * The report on a quarter's reviews (CP371 2.3.1 and 3): figures first, then account by account, what was not reviewed
 * before what was.
 * @param data the quarter's rows in words
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const quarterlyReportPaper = (data: QuarterlyReportData): Paper => ({
  title: `Quarterly review report, ${data.quarter}`,
  subject: `Quarterly review of approved social media accounts, ${data.clauses.quarterly}`,
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `Quarterly report ${data.number}`,
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: [
    ...coverBlocks(data),
    ...summaryBlocks(data),
    ...coverageBlocks(data),
    ...outcomeBlocks(data),
    ...concernBlocks(data),
    ...shortfallBlocks(data),
    ...trendBlocks(data),
    ...shareBlocks(data),
    ...managerBlocks(data),
    ...notReviewedBlocks(data),
    ...reviewedBlocks(data),
    ...partPeriodBlocks(data),
    ...leavesOutBlocks(data),
  ],
});

const coverBlocks = (data: QuarterlyReportData): Block[] => [
  { kind: 'heading', level: 1, text: 'Quarterly review report' },
  { kind: 'paragraph', style: 'lead', words: `${data.trustName}, ${data.quarter}` },
  ...(data.addressee === '' ? [] : [{ kind: 'paragraph', words: data.addressee } as const]),
  {
    kind: 'facts',
    pairs: [
      { label: 'Report', value: data.number },
      { label: 'Period', value: formatPeriod(data.from, data.to) },
      { label: 'Policies', value: data.policies.map(({ reference, title, version }) => `${reference} ${title}, version\u00a0${version}`).join('\n') },
      { label: 'Made', value: `${formatMoment(data.createdAt)} by ${data.officerName}` },
      { label: 'As it stood on', value: formatDate(data.asOf) },
    ],
  },
];

const coverageBlocks = (data: QuarterlyReportData): Block[] => {
  const coverage = coverageOf(data.accounts);
  const reviewed = reviewedOf(coverage);
  if (data.accounts.length === 0) {
    return [{ kind: 'heading', level: 2, text: `Coverage (${data.clauses.quarterly})` }, { kind: 'paragraph', words: 'No account was owed a review in the quarter.' }];
  }
  const progress = progressBar({ title: 'Reviewed, of all of which anything is known', done: reviewed, of: knownOf(coverage), doneWord: 'reviewed' });
  const bars = [
    { label: 'Reviewed in time', figures: [coverage.done] },
    { label: 'Reviewed late', figures: [coverage.late] },
    ...(coverage.before === 0 ? [] : [{ label: 'Reviewed before this register', figures: [coverage.before] }]),
    { label: 'Not reviewed', figures: [coverage.notDone] },
    ...(coverage.notYetDue === 0 ? [] : [{ label: 'Not yet due', figures: [coverage.notYetDue] }]),
    ...(coverage.notKnown === 0 ? [] : [{ label: 'Not known, before this register', figures: [coverage.notKnown] }]),
    ...(coverage.stopped === 0 ? [] : [{ label: 'Given up before it was due', figures: [coverage.stopped] }]),
  ];
  const words = `${formatCount(owedOf(coverage), 'account was', 'accounts were')} owed a review in the quarter, one each.${
    coverage.notKnown === 0 ? '' : ' What is not known lies before this register and counts neither as done nor as not done.'
  }${coverage.notYetDue === 0 ? '' : ' What is not yet due may be done in time, and counts neither as done nor as not done.'
  }${coverage.stopped === 0 ? '' : ' An account that was given up before its review was due owed none.'}`;
  return [{
    kind: 'group',
    blocks: [
      { kind: 'heading', level: 2, text: `Coverage (${data.clauses.quarterly})` },
      { kind: 'paragraph', words },
      { kind: 'figure', ...progress },
      { kind: 'figure', ...barChart({ title: 'How the reviews of the quarter stand', series: ['Accounts'], bars, category: { one: 'state' } }) },
    ],
  }];
};

const outcomeBlocks = (data: QuarterlyReportData): Block[] => {
  const given = data.accounts.flatMap(({ review }) => (review.state === 'done' || review.state === 'done-late' ? [review.outcome] : []));
  const titles = [...new Set([...data.outcomes, ...given])];
  const counts = titles.map((title) => ({ label: title, count: given.filter((outcome) => outcome === title).length }));
  return [
    { kind: 'heading', level: 2, text: `Outcomes (${data.clauses.quarterly})` },
    ...(given.length === 0 ? [{ kind: 'paragraph', words: 'No review of the quarter has an outcome.' } as const] : [
      {
        kind: 'figure', ...barChart({
          title: 'Outcomes of the reviews', series: ['Reviews'], category: { one: 'outcome' }, bars: counts.map(({ label, count }) => ({ label, figures: [count] })),
        }),
      } as const,
      {
        kind: 'table',
        caption: 'Outcomes of the reviews',
        rowHeader: true,
        columns: [
          { header: 'Outcome', width: 60, align: 'left' },
          { header: 'Reviews', width: 20, align: 'right' },
          { header: 'Share', width: 20, align: 'right' },
        ],
        rows: counts.map(({ label, count }) => [label, formatNumber(count), formatShare(count / given.length)]),
        emptyText: '',
      } as const,
    ]),
  ];
};

const leavesOutBlocks = (data: QuarterlyReportData): Block[] =>
  data.leavesOut.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'What this report does not cover' },
        { kind: 'list', ordered: false, items: data.leavesOut },
      ];
