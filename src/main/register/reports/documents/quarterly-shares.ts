import { barChart } from '../charts/bars.ts';
import { columnChart } from '../charts/columns.ts';
import { shareChart } from '../charts/lines.ts';
import { formatNumber, formatShare } from '../house-style.ts';
import type { Block } from '../paper.ts';
import { type Coverage, coverageOf, owedOf, type QuarterlyAccount, type QuarterlyReportData, type QuarterlyTrend, reviewedOf, shareOf } from './quarterly-report-data.ts';

/**
 * How the quarters before went: the share reviewed, and the concerns.
 * @param data the report's data
 * @returns blocks
 */
export const trendBlocks = ({ trend }: QuarterlyReportData): Block[] => {
  if (trend.length === 0) return [];
  const periods = trend.map(({ quarter }) => quarter);
  return [
    { kind: 'heading', level: 2, text: `Trend over ${trend.length === 1 ? 'one quarter' : `${formatNumber(trend.length)} quarters`}` },
    {
      kind: 'figure', caption: `Share of the accounts owed a review that were reviewed, in time or late${(trend.at(-1)?.notYetDue ?? 0) === 0 ? '' : '; in the last quarter not all are due yet'}`,
      ...shareChart({ title: 'Share of accounts reviewed', periods, lines: [{ name: 'Reviewed', shares: trend.map((quarter) => shareOf(coverageOfTrend(quarter))) }], nullMeans: 'nothing known' }),
    },
    {
      kind: 'figure', caption: 'Concerns raised by the reviews of each quarter',
      ...columnChart({ title: 'Concerns raised', periods, arrangement: 'grouped', series: [{ name: 'Concerns', figures: trend.map(({ concerns }) => concerns) }] }),
    },
    {
      kind: 'table',
      caption: 'The quarters in figures',
      rowHeader: true,
      columns: [
        { header: 'Quarter', width: 22, align: 'left' },
        { header: 'In time', width: 12, align: 'right' },
        { header: 'Done late', width: 10, align: 'right' },
        { header: 'Not done', width: 11, align: 'right' },
        { header: 'Not yet due', width: 12, align: 'right' },
        { header: 'Not known', width: 11, align: 'right' },
        { header: 'Reviewed', width: 12, align: 'right' },
        { header: 'Concerns', width: 13, align: 'right' },
      ],
      rows: trend.map((quarter) => [
        quarter.quarter,
        ...[quarter.done, quarter.doneLate, quarter.notDone, quarter.notYetDue, quarter.notKnown].map(formatNumber),
        shareInWords(coverageOfTrend(quarter)),
        quarter.concerns === null ? 'Not known' : formatNumber(quarter.concerns),
      ]),
      emptyText: '',
    },
  ];
};

const coverageOfTrend = ({ done, doneLate, notDone, notYetDue, notKnown }: QuarterlyTrend): Coverage => ({ done, late: doneLate, before: 0, notDone, notYetDue, notKnown, stopped: 0 });

const shareInWords = (coverage: Coverage): string => {
  const share = shareOf(coverage);
  return share === null ? '–' : formatShare(share);
};

/**
 * The same quarter by directorate and by channel.
 * @param data the report's data
 * @returns blocks
 */
export const shareBlocks = (data: QuarterlyReportData): Block[] =>
  data.accounts.length === 0
    ? []
    : [
        ...groupBlocks(data, { heading: 'By directorate', one: 'directorate', header: 'Directorate', of: ({ directorate }) => directorate, unknown: 'Directorate not known' }),
        ...groupBlocks(data, { heading: 'By channel', one: 'channel', header: 'Channel', of: ({ channel }) => channel, unknown: 'Channel not known' }),
      ];

interface Grouping {
  readonly heading: string;
  readonly one: string;
  readonly header: string;
  readonly of: (account: QuarterlyAccount) => string;
  readonly unknown: string;
}

const groupBlocks = (data: QuarterlyReportData, grouping: Grouping): Block[] => {
  const groups = groupsOf(data, grouping);
  const all = coverageOf(data.accounts);
  // Of a quarter that is over nothing is due any more, and a column of noughts would take room from the names.
  const isOver = all.notYetDue === 0;
  // What there is nothing of takes no colour; in time and not reviewed are always there to compare.
  const series = [
    { name: 'Reviewed in time', of: ({ done, before }: Coverage) => done + before, shown: true },
    { name: 'Reviewed late', of: ({ late }: Coverage) => late, shown: all.late > 0 },
    { name: 'Not reviewed', of: ({ notDone }: Coverage) => notDone, shown: true },
    { name: 'Not yet due', of: ({ notYetDue }: Coverage) => notYetDue, shown: all.notYetDue > 0 },
    { name: 'Not known', of: ({ notKnown }: Coverage) => notKnown, shown: all.notKnown > 0 },
  ].filter(({ shown }) => shown);
  return [
    { kind: 'heading', level: 2, text: grouping.heading },
    {
      kind: 'figure', ...barChart({
        title: `Reviews ${grouping.heading.toLowerCase()}`, series: series.map(({ name }) => name), category: { one: grouping.one },
        bars: groups.map(({ name, coverage }) => ({ label: name, figures: series.map(({ of }) => of(coverage)) })),
      }),
    },
    {
      kind: 'table',
      caption: `Reviews ${grouping.heading.toLowerCase()}`,
      rowHeader: true,
      columns: [
        { header: grouping.header, width: isOver ? 34 : 28, align: 'left' },
        { header: 'Owed', width: isOver ? 11 : 9, align: 'right' },
        { header: 'Reviewed', width: 13, align: 'right' },
        { header: 'Of these done late', width: 11, align: 'right' },
        { header: 'Not reviewed', width: 12, align: 'right' },
        ...(isOver ? [] : [{ header: 'Not yet due', width: 9, align: 'right' } as const]),
        { header: 'Not known', width: 11, align: 'right' },
        { header: 'Share', width: 10, align: 'right' },
      ],
      rows: groups.map(({ name, coverage }) => [
        name,
        formatNumber(owedOf(coverage)),
        formatNumber(reviewedOf(coverage)),
        formatNumber(coverage.late),
        formatNumber(coverage.notDone),
        ...(isOver ? [] : [formatNumber(coverage.notYetDue)]),
        formatNumber(coverage.notKnown),
        shareInWords(coverage),
      ]),
      emptyText: '',
      allRowsIn: data.allRowsIn,
    },
  ];
};

/** By name, with what is not known at the end. */
const groupsOf = ({ accounts }: QuarterlyReportData, { of, unknown }: Grouping): { name: string; coverage: Coverage }[] => {
  const byName = Map.groupBy(accounts, of);
  const names = [...byName.keys()].filter((name) => name !== '').toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return [...names, ...(byName.has('') ? [''] : [])].map((name) => ({ name: name === '' ? unknown : name, coverage: coverageOf(byName.get(name) ?? []) }));
};
