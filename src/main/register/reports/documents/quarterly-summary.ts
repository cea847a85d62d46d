import { formatCount, formatNumber } from '../house-style.ts';
import type { Block, TallyBlock } from '../paper.ts';
import { coverageOf, owedOf, type QuarterlyReportData, reviewedOf } from './quarterly-report-data.ts';
import { daysLeft } from './quarterly-follow-up.ts';

/**
 * The quarter in a few figures and three sentences.
 * @param data the report's data
 * @returns blocks
 */
export const summaryBlocks = (data: QuarterlyReportData): Block[] => [
  { kind: 'heading', level: 2, text: 'Summary' },
  { kind: 'tally', items: tallies(data) },
  { kind: 'inset', blocks: [coverageInWords(data), concernsInWords(data), shortfallsInWords(data)].map((words) => ({ kind: 'paragraph', words })) },
];

const tallies = (data: QuarterlyReportData): TallyBlock['items'] => {
  const coverage = coverageOf(data.accounts);
  const reviewed = reviewedOf(coverage);
  const waiting = data.shortfalls.filter(({ result }) => result === 'open').length;
  return [
    { value: formatNumber(reviewed), label: reviewed === 1 ? 'account reviewed' : 'accounts reviewed' },
    { value: formatNumber(coverage.notDone), label: coverage.notDone === 1 ? 'account not reviewed' : 'accounts not reviewed' },
    ...(coverage.notYetDue === 0 ? [] : [{ value: formatNumber(coverage.notYetDue), label: 'not yet due' }]),
    { value: formatNumber(data.concerns.length), label: data.concerns.length === 1 ? 'concern' : 'concerns' },
    { value: formatNumber(waiting), label: 'to be reviewed again' },
  ];
};

const coverageInWords = ({ accounts, quarter }: QuarterlyReportData): string => {
  if (accounts.length === 0) return `No account was owed a review in ${quarter}.`;
  const coverage = coverageOf(accounts);
  const { done, late, before, notDone, notYetDue, notKnown, stopped } = coverage;
  const parts = [
    `${formatNumber(done)} reviewed in time`,
    `${formatNumber(late)} reviewed late`,
    ...(before === 0 ? [] : [`${formatNumber(before)} reviewed before this register`]),
    `${formatNumber(notDone)} not reviewed`,
    ...(notYetDue === 0 ? [] : [`${formatNumber(notYetDue)} not yet due`]),
    ...(notKnown === 0 ? [] : [`${formatNumber(notKnown)} not known, from before this register`]),
  ];
  const gone = stopped === 0 ? '' : ` ${formatCount(stopped, 'more was', 'more were')} given up before the review was due.`;
  return `${formatCount(owedOf(coverage), 'account was', 'accounts were')} owed a review in ${quarter}: ${inARow(parts)}.${gone}`;
};

const concernsInWords = ({ concerns }: QuarterlyReportData): string => {
  if (concerns.length === 0) return 'The reviews raised no concern.';
  const accounts = new Set(concerns.map(({ account }) => account)).size;
  const without = concerns.filter(({ repliedOn }) => repliedOn === '').length;
  const open = concerns.filter((concern) => concern.open).length;
  return `The reviews raised ${formatCount(concerns.length, 'concern')} about ${formatCount(accounts, 'account')}; ${formatNumber(without)} ${
    without === 1 ? 'has' : 'have'} no reply yet, and ${formatNumber(open)} ${open === 1 ? 'is' : 'are'} open.`;
};

const shortfallsInWords = ({ shortfalls, asOf }: QuarterlyReportData): string => {
  if (shortfalls.length === 0) return 'No account fell short of the standards.';
  const of = (result: string): number => shortfalls.filter((shortfall) => shortfall.result === result).length;
  const overdue = shortfalls.filter(({ result, agreedUntil }) => result === 'open' && agreedUntil !== '' && daysLeft(asOf, agreedUntil) < 0).length;
  const open = of('open');
  const undecided = of('undecided');
  const parts = [
    `${formatNumber(of('met'))} met the standards in the secondary review`,
    `${formatNumber(open)} ${open === 1 ? 'is' : 'are'} still to be reviewed again${overdue === 0 ? '' : ` (${formatNumber(overdue)} overdue)`}`,
    ...(undecided === 0 ? [] : [`${formatNumber(undecided)} ${undecided === 1 ? 'waits' : 'wait'} for the decision`]),
    ...(of('stands') === 0 ? [] : [`${formatNumber(of('stands'))} may stand, as was decided`]),
    `${formatNumber(of('rescinded'))} lost approval`,
  ];
  return `${formatCount(shortfalls.length, 'account')} fell short of the standards: ${inARow(parts)}.`;
};

const inARow = (parts: readonly string[]): string => `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
