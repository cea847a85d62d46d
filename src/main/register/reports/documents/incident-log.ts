import { severityTitles } from '../../../../preload/contract/incidents-words.ts';
import type { IncidentRow, IncidentSeverity } from '../../../../preload/contract/incidents.ts';
import { type CsvValue, madeTitles, sampleColumn } from '../csv.ts';
import { formatDate, formatMoment, formatNumber, formatPeriod, momentTitle } from '../house-style.ts';
import type { Block, Paper, TallyBlock } from '../paper.ts';

/** A line of the log. Nobody who reported something is named, nor what was seen: that is in the incident. */
export interface LoggedIncident {
  readonly row: IncidentRow;
  readonly happenedTime: string;
  readonly reportedTime: string;
  readonly outcome: string;
  /** Roles of those who had to be told and were not. */
  readonly notTold: readonly string[];
}

/** What the log of a period is made from. */
export interface IncidentLogData {
  /** The newest first. */
  readonly incidents: readonly LoggedIncident[];
  /** `YYYY-MM-DD`: days of the report. */
  readonly from: string;
  readonly to: string;
  /** What was chosen beside the period, in words: "open only", "high severity"; empty for all of it. */
  readonly chosen: readonly string[];
  /** Incidents that are not in it, whatever was chosen, in words; empty where none is left out. */
  readonly without: string;
  readonly trustName: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

/**
 * The log of incidents that were reported in a period, on landscape pages: figures first, then a line for each with who was not told.
 * @param data the incidents in words
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const incidentLogPaper = (data: IncidentLogData): Paper => {
  const title = `Incident log, ${formatPeriod(data.from, data.to)}`;
  return {
    title,
    subject: 'CP371 2.3, 2.8, 2.9; 10022 4 and 5',
    organisation: data.trustName,
    language: 'en-GB',
    created: data.createdAt,
    author: data.officerName,
    reference: title,
    trailHead: data.trailHead,
    sample: data.sample,
    blocks: [
      { kind: 'page-break', orientation: 'landscape' },
      { kind: 'heading', level: 1, text: 'Incident log' },
      { kind: 'paragraph', style: 'lead', words: [`${data.trustName}, reported ${formatPeriod(data.from, data.to)}`, ...data.chosen, ...(data.without === '' ? [] : [`without ${data.without}`])].join('; ') },
      { kind: 'tally', items: tallies(data.incidents) },
      logTable(data),
      { kind: 'paragraph', style: 'small', words: `Made ${formatMoment(data.createdAt)} by ${data.officerName}. Who reported something, and what was seen, stands in each incident and not here.` },
    ],
  };
};

const tallies = (incidents: readonly LoggedIncident[]): TallyBlock['items'] => {
  const of = (severity: IncidentSeverity): number => incidents.filter(({ row }) => row.severity === severity).length;
  const missed = incidents.filter(({ notTold }) => notTold.length > 0).length;
  return [
    { value: formatNumber(incidents.length), label: incidents.length === 1 ? 'incident' : 'incidents' },
    { value: formatNumber(incidents.filter(({ row }) => row.state === 'open').length), label: 'still open' },
    { value: formatNumber(of('critical') + of('high')), label: 'critical or high' },
    { value: formatNumber(missed), label: 'with somebody not told' },
    { value: formatNumber(incidents.filter(({ row }) => row.stepsLeft > 0).length), label: 'with steps not done' },
  ];
};

const logTable = ({ incidents }: IncidentLogData): Block => ({
  kind: 'table', rowHeader: true, caption: 'Incidents, the newest first',
  columns: [
    { header: 'Incident', width: 11, align: 'left' }, { header: 'What it is', width: 21, align: 'left' }, { header: 'Where', width: 17, align: 'left' },
    { header: 'Severity', width: 8, align: 'left' }, { header: 'Happened', width: 12, align: 'left' }, { header: 'Reported', width: 12, align: 'left' },
    { header: 'State and outcome', width: 17, align: 'left' }, { header: 'Not told', width: 17, align: 'left' }, { header: 'Steps not done', width: 8, align: 'right' },
  ],
  rows: incidents.map(({ row, happenedTime, reportedTime, outcome, notTold }) => [
    row.number, `${row.typeTitle}\n${row.clauses}`, row.account === '' ? row.address : row.account, severityTitles[row.severity],
    momentTitle(row.happenedOn, happenedTime), momentTitle(row.reportedOn, reportedTime), stateTitle(row, outcome), notTold.length === 0 ? 'Nobody' : notTold.join('\n'),
    row.steps === 0 ? '–' : `${formatNumber(row.stepsLeft)} of ${formatNumber(row.steps)}`,
  ]),
  emptyText: 'No such incident was reported in this period.',
  allRowsIn: 'the CSV file of this log (Incidents, Papers)',
});

const stateTitle = ({ state, closedOn }: IncidentRow, outcome: string): string =>
  (state === 'open' ? 'Open' : `Closed${closedOn === null ? '' : ` ${formatDate(closedOn)}`}${outcome === '' ? '' : `: ${outcome}`}`);

const headings = [
  'Incident', 'What it is', 'Clauses', 'Severity', 'Account', 'Address', 'Happened on', 'Happened at', 'Reported on', 'Reported at', 'State', 'Closed on', 'Outcome',
  'Not told', 'Steps not done', 'Steps', 'May be gross misconduct', 'Speaking Up advice first', 'Left out of this list', ...madeTitles,
] as const;

/**
 * The log as rows for a spreadsheet, every incident of it. Days as `YYYY-MM-DD`, times as `HH:MM`.
 * @param data the incidents in words
 * @param exportedOn `YYYY-MM-DD`
 * @returns headings and cells in their order
 */
export const incidentLogRows = (data: IncidentLogData, exportedOn: string): { readonly headings: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] } => ({
  headings: [...headings, ...sampleColumn(data.sample).titles],
  rows: [
    ...data.incidents.map(({ row, happenedTime, reportedTime, outcome, notTold }) => [
      row.number, row.typeTitle, row.clauses, severityTitles[row.severity], row.account, row.address, row.happenedOn, happenedTime, row.reportedOn, reportedTime,
      row.state === 'open' ? 'Open' : 'Closed', row.closedOn, outcome, notTold.join('; '), row.stepsLeft, row.steps, row.grossMisconduct, row.adviceFirst,
    ]),
    // A file with headings only would say that there was nothing.
    ...(data.incidents.length === 0 && data.without !== '' ? [Array.from({ length: headings.length - 1 - madeTitles.length }, () => '')] : []),
  ].map((cells) => [...cells, data.without === '' ? 'none' : data.without, exportedOn, data.officerName, ...sampleColumn(data.sample).cells]),
});
