import { daysBetween } from '../../../../preload/contract/days.ts';
import { oftenInWords } from '../../../../preload/contract/wording.ts';
import { columnChart } from '../charts/columns.ts';
import { formatCount, formatDate, formatNumber } from '../house-style.ts';
import type { Block } from '../paper.ts';
import type { QuarterlyConcern, QuarterlyManager, QuarterlyReportData, QuarterlyShortfall } from './quarterly-report-data.ts';


/**
 * Days until a day.
 * @param asOf `YYYY-MM-DD`, the day from which is counted
 * @param until `YYYY-MM-DD`
 * @returns whole days; negative once it has passed
 */
export const daysLeft = (asOf: string, until: string): number => daysBetween(asOf, until);

/**
 * What the reviews found, and what was heard of it (CP371 2.3.1).
 * @param data the report's data
 * @returns blocks
 */
export const concernBlocks = (data: QuarterlyReportData): Block[] => [
  { kind: 'heading', level: 2, text: `Concerns (${data.clauses.concerns})` },
  {
    kind: 'table',
    caption: formatCount(data.concerns.length, 'concern'),
    rowHeader: true,
    columns: [
      { header: 'Account', width: 19, align: 'left' },
      { header: 'Clause', width: 11, align: 'left' },
      { header: 'What was seen', width: 25, align: 'left' },
      { header: 'Letter', width: 15, align: 'left' },
      { header: 'Reply', width: 17, align: 'left' },
      { header: 'State', width: 13, align: 'left' },
    ],
    rows: data.concerns.map((concern) => [
      concern.account,
      concern.clauses.join('\n'),
      `${concern.question}: ${concern.seen === '' ? 'no note' : concern.seen} (${formatDate(concern.seenOn)})`,
      concern.letterOn === '' ? 'No letter' : formatDate(concern.letterOn),
      replyInWords(concern, data.asOf),
      concern.state,
    ]),
    emptyText: 'No review of the quarter raised a concern.',
    allRowsIn: data.allRowsIn,
  },
];

const replyInWords = ({ repliedOn, reply, replyDueOn, letterOn }: QuarterlyConcern, asOf: string): string => {
  if (repliedOn !== '') return reply === '' ? formatDate(repliedOn) : `${formatDate(repliedOn)}: ${reply}`;
  if (letterOn === '') return 'Not asked';
  if (replyDueOn === '') return 'None yet';
  const days = daysLeft(asOf, replyDueOn);
  return days < 0 ? `None yet, ${formatCount(-days, 'day')} overdue` : `None yet, due ${formatDate(replyDueOn)}`;
};

/**
 * Accounts that fell short, the period that was agreed, and what came of it (CP371 2.3.1).
 * @param data the report's data
 * @returns blocks
 */
export const shortfallBlocks = (data: QuarterlyReportData): Block[] => [
  { kind: 'heading', level: 2, text: `Shortfalls and secondary reviews (${data.clauses.secondary})` },
  {
    kind: 'table',
    caption: formatCount(data.shortfalls.length, 'account that fell short', 'accounts that fell short'),
    rowHeader: true,
    columns: [
      { header: 'Account', width: 24, align: 'left' },
      { header: 'Found on', width: 15, align: 'left' },
      { header: 'Letter', width: 15, align: 'left' },
      { header: 'Agreed until', width: 15, align: 'left' },
      { header: 'Secondary review', width: 15, align: 'left' },
      { header: 'Where it stands', width: 18, align: 'left' },
    ],
    rows: data.shortfalls.map((shortfall) => [
      shortfall.account,
      formatDate(shortfall.foundOn),
      dateOr(shortfall.letterOn, 'No letter'),
      dateOr(shortfall.agreedUntil, 'Not agreed'),
      dateOr(shortfall.reviewedOn, 'Not yet'),
      standing(shortfall, data.asOf),
    ]),
    emptyText: 'No account fell short, and none is under secondary review.',
    allRowsIn: data.allRowsIn,
  },
];

const standing = ({ result, agreedUntil, closedOn }: QuarterlyShortfall, asOf: string): string => {
  if (result === 'met') return 'Standards met';
  if (result === 'stands') return 'Account stands, as decided';
  if (result === 'undecided') return 'Waiting for the decision';
  if (result === 'rescinded') return closedOn === '' ? 'Approval rescinded; not yet closed' : `Approval rescinded; closed ${formatDate(closedOn)}`;
  if (agreedUntil === '') return 'No period agreed';
  const days = daysLeft(asOf, agreedUntil);
  if (days === 0) return 'Due today';
  return days > 0 ? `${formatCount(days, 'day')} left` : `${formatCount(-days, 'day')} overdue`;
};

const dateOr = (date: string, missing: string): string => (date === '' ? missing : formatDate(date));

/**
 * The line managers' own monthly reviews, as far as they came back (CP371 2.3.1).
 * @param data the report's data
 * @returns blocks
 */
export const managerBlocks = (data: QuarterlyReportData): Block[] => {
  const heading: Block = { kind: 'heading', level: 2, text: `Line managers’ monthly reviews (${data.clauses.monthly})` };
  const sums = data.months.map((month, place) => ({ month, ...sumOf(data.managers, place) }));
  if (sums.every(({ owed }) => owed === 0)) return [heading, { kind: 'paragraph', words: 'No monthly review was owed in the quarter.' }];
  const missing = data.managers.filter(({ months }) => months.some((month) => missingOf(month) > 0));
  return [
    {
      kind: 'group',
      blocks: [
        heading,
        { kind: 'paragraph', words: 'One review is owed for each account in each month. What has not come back is not known to have been done; it is missing once its day has passed.' },
        {
          kind: 'figure', ...columnChart({
            title: 'Monthly reviews by line managers', periods: data.months, arrangement: 'stacked', width: MONTHS_WIDTH,
            series: [
              { name: 'Returned', figures: sums.map(({ returned }) => returned) }, { name: 'Missing', figures: sums.map(missingOf) },
              ...(sums.every(({ notYetDue }) => notYetDue === 0) ? [] : [{ name: 'Not yet due', figures: sums.map(({ notYetDue }) => notYetDue) }]),
            ],
          }), width: MONTHS_WIDTH,
        },
      ],
    },
    {
      kind: 'table',
      caption: 'By month',
      rowHeader: true,
      columns: [
        { header: 'Month', width: 29, align: 'left' },
        { header: 'Owed', width: 15, align: 'right' },
        { header: 'Returned', width: 15, align: 'right' },
        { header: 'Missing', width: 15, align: 'right' },
        { header: 'Not yet due', width: 12, align: 'right' },
        { header: 'Chased', width: 14, align: 'right' },
      ],
      rows: sums.map((sum) => [sum.month, ...[sum.owed, sum.returned, missingOf(sum), sum.notYetDue, sum.chased].map(formatNumber)]),
      emptyText: '',
    },
    {
      kind: 'table',
      caption: `Missing from ${formatCount(missing.length, 'line manager')}`,
      rowHeader: true,
      columns: [
        { header: 'Line manager', width: 28, align: 'left' },
        ...data.months.map((month) => ({ header: month, width: 72 / data.months.length, align: 'left' }) as const),
      ],
      rows: missing.map(({ manager, months }) => [manager, ...months.map(monthInWords)]),
      emptyText: 'Every monthly review whose day has passed came back.',
      allRowsIn: data.allRowsIn,
    },
  ];
};

/** Three months need no whole line. */
const MONTHS_WIDTH = 300;

type ManagedMonth = QuarterlyManager['months'][number];

/** What has not come back although its day has passed. */
const missingOf = ({ owed, returned, notYetDue }: ManagedMonth): number => owed - returned - notYetDue;

const sumOf = (managers: readonly QuarterlyManager[], place: number): ManagedMonth => {
  const months = managers.flatMap(({ months: own }) => own[place] ?? []);
  const sum = (of: (month: ManagedMonth) => number): number => months.reduce((all, month) => all + of(month), 0);
  return { owed: sum(({ owed }) => owed), returned: sum(({ returned }) => returned), notYetDue: sum(({ notYetDue }) => notYetDue), chased: sum(({ chased }) => chased) };
};

const monthInWords = (month: ManagedMonth): string => {
  const { owed, returned, notYetDue, chased } = month;
  if (owed === 0) return 'None owed';
  if (returned >= owed) return 'All returned';
  const missing = missingOf(month);
  if (missing === 0) return `${formatNumber(notYetDue)} of ${formatNumber(owed)} not yet due`;
  const times = chased === 0 ? 'not chased' : `chased ${oftenInWords(chased)}`;
  return `${formatNumber(missing)} of ${formatNumber(owed)} missing, ${times}${notYetDue === 0 ? '' : `; ${formatNumber(notYetDue)} not yet due`}`;
};
