import type { IncidentDetail } from '../../../../preload/contract/incidents.ts';
import { formatCount, formatDate, formatMoment, formatNumber } from '../house-style.ts';
import type { Block, FactsBlock, Paper, Words } from '../paper.ts';
import { momentTitle, severityTitles, sourceTitles, whenTitle } from './incident-words.ts';

/** Somebody who had to be told, and how that stands. */
export interface PrintedTelling {
  readonly role: string;
  readonly when: IncidentDetail['tell'][number]['when'];
  readonly told: IncidentDetail['tell'][number]['told'];
  /** "5 minutes", "2 days" after the report until told, or until now or the closing where nobody was; empty where it cannot be said. */
  readonly after: string;
}

/** A line of the chronology, in order. */
export interface PrintedEvent {
  readonly on: string | null;
  readonly time: string;
  readonly what: string;
  readonly text: string;
  readonly by: string;
  /** ISO instant at which it was written down, where that was clearly later than it happened; null where it was at the time. */
  readonly writtenLater: string | null;
}

/** What one incident is printed from. */
export interface IncidentPrintData {
  readonly incident: IncidentDetail;
  readonly telling: readonly PrintedTelling[];
  readonly chronology: readonly PrintedEvent[];
  /** What it is connected with: kind ("Action plan"), and its name. */
  readonly links: readonly { readonly kind: string; readonly label: string; readonly state: string }[];
  readonly trustName: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

/**
 * One incident (CP371 2.8; 10022 4 and 5): what happened and when, who was told and who was not, what was done in order, the
 * files that prove it with their checksums, what it is connected with, and how it ended.
 * @param data the incident as the register has it
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const incidentPaper = (data: IncidentPrintData): Paper => {
  const { row } = data.incident;
  return {
    title: `Incident ${row.number}: ${row.typeTitle}`,
    subject: row.clauses,
    organisation: data.trustName,
    language: 'en-GB',
    created: data.createdAt,
    author: data.officerName,
    reference: row.number,
    trailHead: data.trailHead,
    sample: data.sample,
    blocks: [
      { kind: 'heading', level: 1, text: row.typeTitle },
      { kind: 'paragraph', style: 'lead', words: `Incident ${row.number}, ${severityTitles[row.severity].toLowerCase()} severity, ${row.state === 'open' ? 'open' : 'closed'}` },
      ...adviceBlocks(data.incident),
      facts(data.incident),
      ...outcomeBlocks(data.incident),
      { kind: 'heading', level: 2, text: 'What was seen' },
      ...data.incident.facts.seen.split(/\n+/u).map((words): Block => ({ kind: 'paragraph', words })),
      ...tellingBlocks(data),
      ...chronologyBlocks(data.chronology),
      ...evidenceBlocks(data.incident),
      ...linkBlocks(data.links),
    ],
  };
};

const adviceBlocks = ({ row }: IncidentDetail): Block[] => (row.adviceFirst ? [{
  kind: 'inset',
  blocks: [{ kind: 'paragraph', words: [{ text: 'Speaking Up advice comes before any formal step.', bold: true }, { text: ' Malpractice that somebody has raised is protected by law (10022 3.4).' }] }],
}] : []);

const facts = ({ row, facts: known, danger, recordedAt, recordedBy, staffConduct, speakingUp }: IncidentDetail): FactsBlock => ({
  kind: 'facts',
  caption: 'Facts',
  pairs: [
    { label: 'Clauses', value: row.clauses },
    ...(row.account === '' ? [] : [{ label: 'Account', value: row.account }]),
    ...(known.address === '' ? [] : [{ label: row.account === '' ? 'Where it is' : 'Where exactly', value: known.address }]),
    { label: 'Happened', value: momentTitle(known.happenedOn, known.happenedTime) },
    { label: 'Reported', value: `${momentTitle(known.reportedOn, known.reportedTime)}, by ${known.reportedBy}` },
    { label: 'Recorded', value: `${formatMoment(recordedAt)}, by ${recordedBy}` },
    { label: 'How it came to notice', value: [sourceTitles[known.source], known.sourceWords].filter((part) => part !== '').join(': ') },
    { label: 'Immediate danger', value: `${danger.answer === 'yes' ? 'Yes' : 'No'}, asked ${formatMoment(danger.askedAt)}` },
    ...(staffConduct && speakingUp !== 'not-asked'
      ? [{ label: 'Malpractice raised', value: speakingUp === 'no' ? 'No' : 'Yes, by the person who is reported' }] : []),
    ...(row.grossMisconduct ? [{ label: 'Conduct', value: 'The policy says that this may be gross misconduct' }] : []),
  ],
});

const outcomeBlocks = ({ row, outcome, closeReason }: IncidentDetail): Block[] => (row.state === 'open' ? [] : [{
  kind: 'facts',
  caption: 'How it ended',
  pairs: [
    { label: 'Outcome', value: outcome }, { label: 'Closed', value: row.closedOn === null ? 'Not known' : formatDate(row.closedOn) }, { label: 'Reason', value: closeReason },
  ],
}]);

/** Who was not told stands first, and as large as who was. */
const tellingBlocks = ({ telling, incident }: IncidentPrintData): Block[] => {
  const missed = telling.filter(({ told }) => told === null);
  const kept = telling.filter(({ told }) => told !== null);
  const until = incident.row.state === 'open' ? 'Since the report' : 'From the report to the closing';
  return [
    { kind: 'heading', level: 2, text: `Not told: ${formatNumber(missed.length)} of ${formatCount(telling.length, 'person', 'people')} to be told` },
    {
      kind: 'table', rowHeader: true, caption: 'Who had to be told and was not',
      columns: [{ header: 'Who', width: 40, align: 'left' }, { header: 'When the policies ask', width: 35, align: 'left' }, { header: until, width: 25, align: 'left' }],
      rows: missed.map(({ role, when, after }) => [role, whenTitle(when), after === '' ? 'Not known' : after]),
      emptyText: telling.length === 0 ? 'The policies name nobody who had to be told.' : 'Everybody who had to be told was.',
    },
    { kind: 'heading', level: 2, text: `Told: ${formatNumber(kept.length)}` },
    {
      kind: 'table', rowHeader: true, caption: 'Who had to be told and was',
      columns: [
        { header: 'Who', width: 32, align: 'left' }, { header: 'When the policies ask', width: 26, align: 'left' }, { header: 'Told', width: 26, align: 'left' },
        { header: 'After the report', width: 16, align: 'left' },
      ],
      rows: kept.map(({ role, when, told, after }) => [
        role, whenTitle(when), told === null ? '' : `${momentTitle(told.on, told.time)}, noted by ${told.officer}`, after === '' ? 'Before it' : after,
      ]),
      emptyText: 'Nobody who had to be told was.',
    },
  ];
};

const chronologyBlocks = (chronology: readonly PrintedEvent[]): Block[] => [
  { kind: 'heading', level: 2, text: 'Chronology' },
  {
    kind: 'table', rowHeader: true, caption: 'What happened and what was done, in order',
    columns: [{ header: 'When', width: 31, align: 'left' }, { header: 'What', width: 43, align: 'left' }, { header: 'By', width: 26, align: 'left' }],
    rows: chronology.map(({ on, time, what, text, by, writtenLater }): Words[] => [
      momentTitle(on, time), text === '' ? [{ text: what, bold: true }] : [{ text: `${what}: `, bold: true }, { text }],
      writtenLater === null ? by : `${by}\nWritten down ${formatMoment(writtenLater)}`,
    ]),
    emptyText: 'Nothing has been written down.',
  },
];

/** Half of a checksum fits a line of its column; together they are the whole. */
const halfSum = 32;

const evidenceBlocks = ({ evidence }: IncidentDetail): Block[] => [
  { kind: 'heading', level: 2, text: 'Evidence' },
  {
    kind: 'table', rowHeader: true, caption: 'Files kept with this incident in the register; they are not part of this paper',
    columns: [
      { header: 'What it shows', width: 22, align: 'left' }, { header: 'File', width: 24, align: 'left' }, { header: 'Kept', width: 18, align: 'left' },
      { header: 'SHA-256, on two lines', width: 36, align: 'left' },
    ],
    rows: evidence.map((item) => [
      item.kind, `${item.name}\n${formatCount(item.bytes, 'byte')}`, `${formatMoment(item.addedAt)}, ${item.addedBy}`, `${item.sha256.slice(0, halfSum)}\n${item.sha256.slice(halfSum)}`,
    ]),
    emptyText: 'No file is kept with this incident.',
  },
];

const linkBlocks = (links: IncidentPrintData['links']): Block[] => (links.length === 0 ? [] : [
  { kind: 'heading', level: 2, text: 'Connected with' },
  {
    kind: 'table', rowHeader: true, caption: 'What follows from this incident or belongs to it',
    columns: [{ header: 'What', width: 20, align: 'left' }, { header: 'Name', width: 55, align: 'left' }, { header: 'State', width: 25, align: 'left' }],
    rows: links.map(({ kind, label, state }) => [kind, label, state]),
    emptyText: '',
  },
]);
