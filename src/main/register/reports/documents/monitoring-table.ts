import { formatCount, formatDate, formatMoment, formatNumber, formatPeriod } from '../house-style.ts';
import type { Block, Paper, TallyBlock } from '../paper.ts';

/** A line of the table as it is printed: words and figures, already worked out. */
export interface PrintedLine {
  /** "CP371 3" */
  clause: string;
  requirement: string;
  who: string;
  process: string;
  often: string;
  reviewedBy: string;
  /** What is counted. */
  unit: 'day' | 'review';
  owed: number;
  done: number;
  notDone: number;
  notYetDue: number;
  notChecked: number;
  notKnown: number;
  findings: number;
  /** Whether anything can be said: false where these reviews are not kept in the register, so that no nought reads as praise. */
  kept: boolean;
  results: readonly string[];
  plans: readonly { title: string; owner: string; dueOn: string | null; state: string }[];
}

/** What the monitoring table is printed from. */
export interface MonitoringTableData {
  trustName: string;
  /** `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** The day on which it stood like this. */
  today: string;
  /** ISO instant. */
  createdAt: string;
  officerName: string;
  /** SHA-256 in hexadecimal; empty when the trail is empty. */
  trailHead: string;
  sample: boolean;
  lines: readonly PrintedLine[];
  missed: readonly { from: string; to: string; days: number }[];
  findings: readonly { day: string; requirement: string; note: string; where: string }[];
  plansBy: string;
  plansOverseenBy: string;
}

/**
 * The monitoring table of CP371 section 3 on landscape pages, with the days that were missed and what was found behind it.
 * What was not done has a column of its own beside what was.
 * @param data the period's figures in words
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const monitoringTablePaper = (data: MonitoringTableData): Paper => ({
  title: `Monitoring table, ${formatPeriod(data.from, data.to)}`,
  subject: 'Process for monitoring compliance, CP371 section 3',
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `Monitoring table, ${formatPeriod(data.from, data.to)}`,
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: [
    { kind: 'page-break', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: 'Monitoring table, CP371 section 3' },
    { kind: 'paragraph', style: 'lead', words: `${data.trustName}, ${formatPeriod(data.from, data.to)}` },
    { kind: 'tally', items: tallies(data) },
    linesTable(data),
    { kind: 'paragraph', style: 'small', words: underTheTable(data) },
    ...missedBlocks(data),
    ...findingBlocks(data),
  ],
});

const underTheTable = (data: MonitoringTableData): string => [
  `Action plans are developed by the ${data.plansBy} and overseen by the ${data.plansOverseenBy}.`,
  ...(data.to > data.today ? [`Counted up to ${formatDate(data.today)}.`] : []),
  `Made ${formatMoment(data.createdAt)} by ${data.officerName}.`,
].join(' ');

/** Days and reviews of different lines are different things, so they are not added up. */
const tallies = ({ lines }: MonitoringTableData): TallyBlock['items'] => {
  const log = lines.find(({ unit }) => unit === 'day');
  const reviews = lines.findLast(({ unit, kept }) => unit === 'review' && kept);
  const found = lines.filter(({ unit }) => unit === 'day').reduce((sum, line) => sum + line.findings, 0);
  return [
    ...(log === undefined ? [] : [
      { value: formatNumber(log.owed - log.notDone - log.notKnown), label: 'days monitored' }, { value: formatNumber(log.notDone), label: 'days not monitored' },
    ]),
    ...(reviews === undefined ? [] : [
      { value: formatNumber(reviews.done), label: 'quarterly reviews done' }, { value: formatNumber(reviews.notDone), label: 'quarterly reviews not done' },
      ...(reviews.notYetDue === 0 ? [] : [{ value: formatNumber(reviews.notYetDue), label: 'quarterly reviews not yet due' }]),
    ]),
    { value: formatNumber(found), label: found === 1 ? 'finding of the daily log' : 'findings of the daily log' },
  ];
};

const linesTable = ({ lines }: MonitoringTableData): Block => ({
  kind: 'table',
  caption: 'Requirements and results',
  rowHeader: true,
  columns: [
    { header: 'Requirement', width: 19, align: 'left' },
    { header: 'Who', width: 14, align: 'left' },
    { header: 'Process and frequency', width: 16, align: 'left' },
    { header: 'Reviewed by', width: 14, align: 'left' },
    { header: 'Done', width: 6, align: 'right' },
    { header: 'Not done', width: 7, align: 'right' },
    { header: 'Not yet due', width: 7, align: 'right' },
    { header: 'Found', width: 6.5, align: 'right' },
    { header: 'Results', width: 27, align: 'left' },
    { header: 'Action plan', width: 12, align: 'left' },
  ],
  rows: lines.map((line) => [
    `${line.requirement}\n${line.clause}`, line.who, `${line.process}\n${line.often}`, line.reviewedBy,
    figure(line, line.done), figure(line, line.notDone), line.unit === 'day' ? '–' : figure(line, line.notYetDue), figure(line, line.findings), line.results.join('\n'),
    line.plans.map(planInWords).join('\n') || 'None',
  ]),
  emptyText: 'The policies in force ask for nothing that is monitored.',
});

const figure = ({ kept }: PrintedLine, value: number): string => (kept ? formatNumber(value) : 'Not asked');

const planInWords = ({ title, owner, dueOn, state }: PrintedLine['plans'][number]): string =>
  [title, owner, dueOn === null ? '' : `due ${formatDate(dueOn)}`, state].filter((part) => part !== '').join(', ');

const missedBlocks = ({ missed }: MonitoringTableData): Block[] => {
  const days = missed.reduce((sum, stretch) => sum + stretch.days, 0);
  return [
    { kind: 'heading', level: 2, text: `Not monitored: ${formatCount(days, 'day')}` },
    {
      kind: 'table',
      caption: 'Days on which monitoring was owed and nobody recorded it',
      rowHeader: true,
      columns: [
        { header: 'Days', width: 70, align: 'left' },
        { header: 'How many', width: 30, align: 'right' },
      ],
      rows: missed.map((stretch) => [formatPeriod(stretch.from, stretch.to), formatNumber(stretch.days)]),
      emptyText: 'No day that was owed in this register was missed.',
    },
  ];
};

const findingBlocks = ({ findings }: MonitoringTableData): Block[] => [
  { kind: 'heading', level: 2, text: `Found by the daily log: ${formatNumber(findings.length)}` },
  {
    kind: 'table',
    caption: 'What was found',
    rowHeader: true,
    columns: [
      { header: 'Day', width: 14, align: 'left' },
      { header: 'Requirement', width: 24, align: 'left' },
      { header: 'What was seen', width: 36, align: 'left' },
      { header: 'Where', width: 26, align: 'left' },
    ],
    rows: findings.map((finding) => [formatDate(finding.day), finding.requirement, finding.note, finding.where]),
    emptyText: 'Nothing was found on the days that were monitored.',
  },
];
