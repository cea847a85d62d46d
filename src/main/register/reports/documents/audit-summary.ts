import { formatCount, formatNumber } from '../house-style.ts';
import type { Block, TallyBlock } from '../paper.ts';
import { type AuditReportData, type AuditReviewNotDone, countDone } from './audit-report-data.ts';

/**
 * What was done and what was not, in figures, by clause and in sentences.
 * @param data the report's data
 * @returns blocks
 */
export const summaryBlocks = (data: AuditReportData): Block[] => [
  { kind: 'heading', level: 2, text: 'Summary: done and not done' },
  { kind: 'tally', items: tallies(data) },
  {
    kind: 'table',
    caption: 'By clause',
    rowHeader: true,
    columns: [
      { header: 'Clause', width: 15, align: 'left' },
      { header: 'What it asks for', width: 37, align: 'left' },
      { header: 'On record', width: 25, align: 'left' },
      { header: 'Not on record', width: 23, align: 'left' },
    ],
    rows: data.clauses.map(({ policy, clause, title, onRecord, notOnRecord }) => [`${policy} ${clause}`, title, onRecord, notOnRecord]),
    emptyText: 'The policies in force ask for nothing that this register records.',
  },
  { kind: 'inset', blocks: inWords(data).map((words) => ({ kind: 'paragraph', words })) },
];

/** What there is none of is left out, but for done and not done themselves. */
const tallies = (data: AuditReportData): TallyBlock['items'] => {
  const done = countDone(data.reviews);
  const some = (count: number, label: string): TallyBlock['items'] => (count === 0 ? [] : [{ value: formatNumber(count), label }]);
  return [
    { value: formatNumber(done), label: done === 1 ? 'review done' : 'reviews done' },
    { value: formatNumber(data.notDone.length), label: data.notDone.length === 1 ? 'review not done' : 'reviews not done' },
    ...some(data.notYetDue.length, 'not yet due'),
    ...some(data.before.length, 'reviewed before this register'),
    ...some(data.notKnown.length, 'not known, before this register'),
    { value: formatNumber(data.concerns.length), label: data.concerns.length === 1 ? 'concern seen' : 'concerns seen' },
  ];
};

/** The same in sentences, because a committee reads sentences. */
const inWords = (data: AuditReportData): string[] => [
  ...owedInWords(data),
  ...notDoneInWords(data),
  ...otherwiseInWords(data),
  data.notCertified.length === 0
    ? data.certifications.length === 0
      ? 'No certificate was owed: the register knows of no directorate in the period.'
      : 'Every directorate has certified the version in force.'
    : `The version in force is not certified by ${formatCount(data.notCertified.length, 'directorate')}.`,
  data.concerns.length === 0 ? 'No concern was recorded.' : `${formatCount(data.concerns.length, 'concern')} recorded.`,
  ...uncheckedInWords(data),
];

/** The sum by which the lists can be checked against each other. */
const owedInWords = ({ reviews, before, notDone, notYetDue, notKnown }: AuditReportData): string[] => {
  const done = countDone(reviews);
  const owed = done + before.length + notDone.length + notYetDue.length + notKnown.length;
  // Nothing done because nothing was owed is no success to report.
  if (owed === 0) return reviews.length === 0 ? ['No review was due in the period.'] : [];
  const parts = [
    `${formatNumber(done)} done`,
    ...(before.length === 0 ? [] : [`${formatNumber(before.length)} reviewed before this register`]),
    `${formatNumber(notDone.length)} not done`,
    ...(notYetDue.length === 0 ? [] : [`${formatNumber(notYetDue.length)} not yet due`]),
    ...(notKnown.length === 0 ? [] : [`${formatNumber(notKnown.length)} not known`]),
  ];
  return [`${formatCount(owed, 'review')} owed, one for each account in each quarter: ${parts.join(', ')}.`];
};

const notDoneInWords = ({ reviews, before, notDone, notYetDue, notKnown }: AuditReportData): string[] => {
  if (notDone.length === 0) {
    if (notKnown.length > 0) return ['Every review that is known to have been due in the period was done.'];
    if (countDone(reviews) + before.length === 0) return [];
    return [notYetDue.length === 0 ? 'Every review due in the period was done.' : 'Every review of the period whose day has passed was done.'];
  }
  const of = (state: AuditReviewNotDone['state']): AuditReviewNotDone[] => notDone.filter((item) => item.state === state);
  const never = of('never-reviewed');
  const neverAccounts = new Set(never.map(({ accountKey }) => accountKey)).size;
  const madeUp = notDone.filter(({ doneLaterOn }) => doneLaterOn !== '').length;
  const overdue = of('overdue').length;
  // A nought here would read as praise beside a worklist that is red.
  const parts = [
    ...(never.length === 0 ? [] : [
      `${formatCount(neverAccounts, 'account')} never reviewed at all${neverAccounts === never.length ? '' : ` (${formatNumber(never.length)} of these reviews)`}`,
    ]),
    ...(overdue === 0 ? [] : [`${formatNumber(overdue)} overdue${madeUp === 0 ? '' : `, ${formatNumber(madeUp)} of them done in a later quarter`}`]),
  ];
  return [`Not done: ${parts.join('; ')}.`];
};

const otherwiseInWords = ({ before, notYetDue, notKnown, stopped }: AuditReportData): string[] => [
  ...(notYetDue.length === 0 ? [] : [`${formatNumber(notYetDue.length)} not yet due: the day had not passed when this pack was made, and ${notYetDue.length === 1 ? 'it' : 'they'} may be done in time.`]),
  ...(before.length === 0 ? [] : [`${formatNumber(before.length)} reviewed before this register: only the date is known.`]),
  ...(notKnown.length === 0 ? [] : [
    `${formatNumber(notKnown.length)} not known, before this register: the quarter ended before the account came into it, so they count neither as done nor as not done.`,
  ]),
  ...(stopped.length === 0 ? [] : [
    `${formatCount(stopped.length, 'account')} given up before the review was due: approval rescinded or account closed. They count neither as done nor as not done.`,
  ]),
];

const uncheckedInWords = ({ answers }: AuditReportData): string[] => {
  const unchecked = answers.filter(({ checked }) => !checked).length;
  return unchecked === 0 ? [] : [`${formatCount(unchecked, 'answer')} “could not check”, each with its reason.`];
};
