import { nilReturnWords } from '../../../../preload/contract/hr-returns-words.ts';
import { oftenInWords } from '../../../../preload/contract/wording.ts';
import type { CsvValue } from '../csv.ts';
import { formatCount, formatDate, formatMoment, formatNumber, formatPeriod } from '../house-style.ts';
import type { Block, Paper, TableBlock } from '../paper.ts';

/** A number, or null where it is withheld. */
type Shown = number | null;

interface Heading {
  readonly id: string;
  readonly title: string;
}

/** One year as it may be seen by everybody. */
export interface ReportedYear {
  /** "2025/26" */
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly askedOn: string;
  readonly chases: number;
  readonly returnedOn: string;
  /** Null where HR has not confirmed the figures. */
  readonly confirmedOn: string | null;
  readonly corrections: number;
  /** HR had nothing to report. */
  readonly nil: boolean;
  /** Numbers from 1 up to just below it are withheld. */
  readonly threshold: number;
  /** When other figures of this year were printed, because of which all are withheld; null where none were. `YYYY-MM-DD`. */
  readonly withheldSince: string | null;
  readonly breaches: readonly (Heading & { readonly clauses: string })[];
  readonly outcomes: readonly Heading[];
  readonly table: {
    readonly cells: readonly (readonly Shown[])[];
    readonly rowTotals: readonly Shown[];
    readonly columnTotals: readonly Shown[];
    readonly total: Shown;
  };
}

/** What the annual report is printed from: nothing in it is exact where it is small. */
export interface HrAnnualReportData {
  readonly trustName: string;
  readonly clause: string;
  readonly reportsTo: string;
  readonly year: ReportedYear;
  /** Former years with figures, the newest first. */
  readonly former: readonly ReportedYear[];
  /** Titles of years between them of which HR has returned nothing. */
  readonly missing: readonly string[];
  /** Titles of years between them of which there are figures that were in no report so far, and are in none that a viewer makes. */
  readonly unprinted: readonly string[];
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

/** Stands where a number is withheld, in statistics of the public service as well. */
const WITHHELD = '[c]';

/**
 * The annual report to the HR Governance Group (10022 6.2): formal action by kind of breach and outcome, year against year, without names
 * and with small numbers withheld.
 * @param data years as they may be seen
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const hrAnnualReportPaper = (data: HrAnnualReportData): Paper => ({
  title: `HR annual report ${data.year.title}`,
  subject: `Formal action for breaches of the social media policy, ${data.clause}`,
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `HR annual report ${data.year.title}`,
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: [
    { kind: 'page-break', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: `HR annual report ${data.year.title}` },
    { kind: 'paragraph', style: 'lead', words: `Formal disciplinary action for breaches of the social media policy, ${formatPeriod(data.year.from, data.year.to)}` },
    {
      kind: 'inset',
      blocks: [{
        kind: 'paragraph',
        words: [{ text: `${data.year.nil ? nilOf(data.year) : confirmation(data.year)}.`, bold: true }, { text: ` ${data.year.nil ? `${confirmation(data.year)}. ` : ''}${returned(data.year)}` }],
      }],
    },
    {
      kind: 'facts',
      pairs: [
        { label: 'For', value: `${data.reportsTo} (${data.clause})` },
        { label: 'Cases in the year', value: [{ text: data.year.nil ? 'None: a nil return' : shown(data.year.table.total), bold: true }] },
        { label: 'Made', value: `${formatMoment(data.createdAt)} by ${data.officerName}` },
      ],
    },
    ...(meanings(data) === '' ? [] : [{ kind: 'paragraph', style: 'small', words: meanings(data) } as const]),
    // What is short stands under the head, and each of the long tables has a page; nothing short is left for a page of its own.
    ...byOutcome(data),
    ...(data.former.length === 0 ? [reading(data)] : []),
    yearTable(data.year),
    ...data.former.slice(0, 1).map(yearTable),
    ...byBreach(data),
    ...(data.former.length === 0 ? [] : [reading(data)]),
  ],
});

const reading = (data: HrAnnualReportData): Block => ({
  kind: 'group', blocks: [{ kind: 'heading', level: 2, text: 'How to read it' }, { kind: 'list', ordered: false, items: howToRead(data) }],
});

const nilOf = ({ confirmedOn }: ReportedYear): string => nilReturnWords(confirmedOn !== null);

const confirmation = ({ confirmedOn }: ReportedYear): string => (confirmedOn === null ? 'Not confirmed by HR' : `Confirmed by HR on ${formatDate(confirmedOn)}`);

const returned = ({ askedOn, chases, returnedOn, corrections }: ReportedYear): string => [
  `HR was asked on ${formatDate(askedOn)}`, ...(chases === 0 ? [] : [`chased ${oftenInWords(chases)}`]), `and returned its figures on ${formatDate(returnedOn)}`,
].join(chases === 0 ? ' ' : ', ').concat(corrections === 0 ? '.' : `; they were corrected ${oftenInWords(corrections)} since.`);

const small = (threshold: number): string => `a number from 1 to ${threshold - 1}, or a larger one from which such a number could be worked out`;

/** Why nothing of a year is printed, and since when. */
const allWithheld = (title: string, since: string): string =>
  `All numbers of ${title} are withheld, noughts too: others were printed on ${formatDate(since)} before HR’s figures were corrected, and two reports of one year that differ can give a small number away together.`;

/** The years of the report of which some numbers are withheld and others printed. */
const partlyWithheld = ({ year, former }: HrAnnualReportData): ReportedYear[] =>
  [year, ...former].filter(({ withheldSince, table }) => withheldSince === null && [table.cells.flat(), table.rowTotals, table.columnTotals, table.total].flat().includes(null));

/**
 * What is withheld: by one threshold, or by that which counted when a former year was printed first. Only what the report has is
 * explained, and what is said of one year is not said of one that is withheld whole.
 */
const meanings = (data: HrAnnualReportData): string => {
  const { year, former } = data;
  const whole = [year, ...former].flatMap(({ title, withheldSince }) => (withheldSince === null ? [] : [{ title, words: allWithheld(title, withheldSince) }]));
  const partly = partlyWithheld(data);
  const [first] = partly;
  const other = whole.length === 0 ? '' : `Outside ${whole.map(({ title }) => title).join(', ')}, `;
  const printsNumbers = whole.length < 1 + former.length && !(year.nil && former.length === 0);
  return [
    ...(first === undefined ? [] : [`${other}${WITHHELD} is ${small(first.threshold)}.`]),
    ...(printsNumbers ? ['0 is none.'] : []),
    ...partly.filter(({ threshold }) => threshold !== first?.threshold).map(({ title, threshold }) => `In ${title} it is ${small(threshold)}, as in the first report of that year.`),
    ...whole.map(({ words }) => words),
  ].join(' ');
};

const shown = (value: Shown | undefined): string => (value === null || value === undefined ? WITHHELD : formatNumber(value));

const yearTable = (year: ReportedYear): Block => ({
  kind: 'group',
  blocks: [
    { kind: 'heading', level: 2, text: `${year.title}: by kind of breach and outcome` },
    year.withheldSince !== null ? { kind: 'paragraph', words: allWithheld(year.title, year.withheldSince) } : year.nil ? { kind: 'paragraph', words: `${nilOf(year)}. Every number of it is 0, and none is withheld.` } : {
      kind: 'table', rowHeader: true,
      caption: `Cases from ${formatPeriod(year.from, year.to)}. ${confirmation(year)}`,
      columns: [
        { header: 'Kind of breach', width: 36, align: 'left' },
        ...year.outcomes.map(({ title }) => ({ header: title, width: 56 / year.outcomes.length, align: 'right' }) as const),
        { header: 'All outcomes', width: 8, align: 'right' },
      ],
      rows: [
        ...year.breaches.map(({ title, clauses }, row) => [`${title} (${clauses})`, ...year.outcomes.map((_, column) => shown(year.table.cells[row]?.[column])), shown(year.table.rowTotals[row])]),
        ['All kinds of breach', ...year.outcomes.map((_, column) => shown(year.table.columnTotals[column])), shown(year.table.total)].map((text) => [{ text, bold: true }]),
      ],
      emptyText: 'The form named no kind of breach.',
    },
  ],
});

/** The totals of each year side by side, the oldest first: nothing is added up or taken off across years. */
const byOutcome = (data: HrAnnualReportData): Block[] =>
  (data.former.length === 0
    ? [{ kind: 'heading', level: 2, text: 'Year against year' }, { kind: 'paragraph', words: 'There are no figures of a former year in this register.' }]
    : [group('Year against year: by outcome', totalsTable(yearsOf(data), 'Outcome', 'All outcomes', (year) => year.outcomes, (year) => year.table.columnTotals))]);

const byBreach = (data: HrAnnualReportData): Block[] =>
  (data.former.length === 0
    ? []
    : [group('Year against year: by kind of breach', totalsTable(yearsOf(data), 'Kind of breach', 'All kinds of breach', (year) => year.breaches, (year) => year.table.rowTotals))]);

const yearsOf = ({ former, year }: HrAnnualReportData): ReportedYear[] => [...former.toReversed(), year];

const group = (text: string, table: TableBlock): Block => ({ kind: 'group', blocks: [{ kind: 'heading', level: 2, text }, table] });

const totalsTable = (
  years: readonly ReportedYear[], first: string, all: string, headings: (year: ReportedYear) => readonly Heading[], totals: (year: ReportedYear) => readonly Shown[],
): TableBlock => {
  // Titles of the newest year that has them; what only a former year asked for stands below.
  const titles = new Map(years.toReversed().flatMap((year) => headings(year).map(({ id, title }) => [id, title] as const)).toReversed());
  const order = [...new Set(years.toReversed().flatMap((year) => headings(year).map(({ id }) => id)))];
  const value = (year: ReportedYear, id: string): string => {
    const place = headings(year).findIndex((heading) => heading.id === id);
    return place === -1 ? 'Not asked' : shown(totals(year)[place]);
  };
  return {
    kind: 'table', rowHeader: true, size: 8.5,
    caption: years.some((year) => totals(year).includes(null) || year.table.total === null) ? `Cases by year. ${WITHHELD}: withheld` : 'Cases by year',
    columns: [{ header: first, width: 40, align: 'left' }, ...years.map(({ title }) => ({ header: title, width: 60 / years.length, align: 'right' }) as const)],
    rows: [
      ...order.map((id) => [titles.get(id) ?? id, ...years.map((year) => value(year, id))]),
      [all, ...years.map((year) => shown(year.table.total))].map((text) => [{ text, bold: true }]),
      ['Confirmed by HR', ...years.map(({ confirmedOn, nil }) => `${nil ? 'Nil return, ' : ''}${confirmedOn === null ? (nil ? 'not confirmed' : 'Not confirmed') : formatDate(confirmedOn)}`)],
    ],
    emptyText: 'There is nothing to compare.',
  };
};

const howToRead = (data: HrAnnualReportData): string[] => [
  'HR owns these outcomes and has counted them. Only formal action is counted: what ended informally is in no figure.',
  ...(meanings(data) === '' ? [] : [meanings(data)]),
  ...(partlyWithheld(data).length === 0 ? [] : ['So much is withheld that each number behind [c] could be another one, for whoever adds and subtracts what is printed here.']),
  `It rests on ${formatCount(1 + data.former.length, 'annual return')} of HR. ${confirmedInWords(data)}`,
  ...(data.missing.length === 0 ? [] : [`HR has returned no figures for ${data.missing.join(', ')}.`]),
  ...(data.unprinted.length === 0 ? [] : [`The figures for ${data.unprinted.join(', ')} have been in no report so far, and are not in this one.`]),
  'No name, post or date of a case is kept in this register’s return, and none can be printed.',
];

const confirmedInWords = ({ year, former }: HrAnnualReportData): string => {
  const open = [year, ...former].filter(({ confirmedOn }) => confirmedOn === null).map(({ title }) => title);
  return open.length === 0 ? 'HR has confirmed the figures of every year.' : `HR has not confirmed the figures of ${open.join(', ')}.`;
};

/** The headings of the same report as data. */
export const hrAnnualReportHeadings = [
  'Year', 'First day', 'Last day', 'What HR returned', 'Confirmed by HR on', 'Kind of breach', 'Clauses', 'Outcome', 'Cases', 'Note',
] as const;

/**
 * The same report as rows of a CSV file: each year as it may be seen, a row for each cell and each total.
 * @param data years as they may be seen
 * @returns cells in the order of the headings
 */
export const hrAnnualReportRows = (data: HrAnnualReportData): CsvValue[][] => [data.year, ...data.former].flatMap((year) => {
  const head = [year.title, year.from, year.to, year.withheldSince !== null ? 'Withheld' : year.nil ? 'Nil return' : 'Figures', year.confirmedOn ?? 'Not confirmed'];
  const withheld = year.withheldSince === null ? `Withheld: ${small(year.threshold)}.` : allWithheld(year.title, year.withheldSince);
  const row = (breach: string, clauses: string, outcome: string, value: Shown | undefined): CsvValue[] => {
    const text = value === null || value === undefined ? WITHHELD : value;
    return [...head, breach, clauses, outcome, text, year.nil ? nilOf(year) : text === WITHHELD ? withheld : ''];
  };
  const all = 'All kinds of breach';
  return [
    ...year.breaches.flatMap(({ title, clauses }, at) => [
      ...year.outcomes.map((outcome, column) => row(title, clauses, outcome.title, year.table.cells[at]?.[column])),
      row(title, clauses, 'All outcomes', year.table.rowTotals[at]),
    ]),
    ...year.outcomes.map((outcome, column) => row(all, '', outcome.title, year.table.columnTotals[column])),
    row(all, '', 'All outcomes', year.table.total),
  ];
});
