import type { Closing } from '../../../../preload/contract/incidents-closing.ts';
import { referenceTitles, severityTitles, sourceTitles } from '../../../../preload/contract/incidents-words.ts';
import type { IncidentDetail } from '../../../../preload/contract/incidents.ts';
import { formatCount, formatDate, formatMoment, formatNumber, momentTitle } from '../house-style.ts';
import type { Block, FactsBlock, Paper, Words } from '../paper.ts';
import { personalDataBlocks, runbookBlocks, type PrintedTelling, tellingBlocks } from './incident-print-work.ts';

/** A line of the chronology, in order. */
export interface PrintedEvent {
  readonly on: string | null;
  readonly time: string;
  readonly what: string;
  readonly text: string;
  /** A later entry says that it is wrong. */
  readonly corrected: boolean;
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
 * One incident (CP371 2.8; 10022 4 and 5): what happened and when, who was told and who was not, what was done and what was
 * not, the chronology, the files that prove it with their checksums, what it is connected with, and how it ended.
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
    // A page that is left lying says by itself that it is not for everybody.
    ...(row.limited ? { marking: 'Limited to named officers' } : {}),
    blocks: [
      { kind: 'heading', level: 1, text: row.typeTitle },
      { kind: 'paragraph', style: 'lead', words: `Incident ${row.number}, ${severityTitles[row.severity].toLowerCase()} severity, ${row.state === 'open' ? 'open' : 'closed'}` },
      ...adviceBlocks(data.incident),
      facts(data.incident),
      ...outcomeBlocks(data.incident),
      ...leftOutBlocks(data.incident),
      { kind: 'heading', level: 2, text: 'What was seen' },
      ...data.incident.facts.seen.split(/\n+/u).map((words): Block => ({ kind: 'paragraph', words })),
      ...tellingBlocks(data.telling),
      ...personalDataBlocks(data.incident.personalData),
      ...runbookBlocks(data.incident.steps),
      ...chronologyBlocks(data.chronology),
      ...evidenceBlocks(data.incident),
      ...addressBlocks(data.incident),
      ...referenceBlocks(data.incident),
      ...linkBlocks(data.links),
    ],
  };
};

const adviceBlocks = ({ row }: IncidentDetail): Block[] => (row.adviceFirst ? [{
  kind: 'inset',
  blocks: [{ kind: 'paragraph', words: [{ text: 'Speaking Up advice comes before any formal step.', bold: true }, { text: ' Malpractice that somebody has raised is protected by law (10022 3.4).' }] }],
}] : []);

const facts = ({ row, facts: known, danger, recordedAt, recordedBy, staffConduct, speakingUp, passwordsOwed, keeping }: IncidentDetail): FactsBlock => ({
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
    ...(passwordsOwed === 0 ? [] : [{ label: 'New passwords', value: `Still owed for ${formatCount(passwordsOwed, 'login')}` }]),
    ...(keeping === null ? [] : [{ label: 'Kept', value: `${keeping.records}: at least ${formatCount(keeping.years, 'year')} (${keeping.source})` }]),
  ],
});

const outcomeBlocks = ({ row, outcome, closeReason, closings }: IncidentDetail): Block[] => (row.state === 'open' ? [] : [{
  kind: 'facts',
  caption: 'How it ended',
  pairs: [
    { label: 'Outcome', value: outcome }, { label: 'Closed', value: row.closedOn === null ? 'Not known' : formatDate(row.closedOn) }, { label: 'Reason', value: closeReason },
    ...learnedPairs(closings.at(-1)),
  ],
}]);

/** A paper goes further than the register: what was noted about a member of staff is not on it, and it says so. */
const leftOutBlocks = ({ staffConduct }: IncidentDetail): Block[] => (staffConduct ? [{
  kind: 'paragraph',
  words: 'Left out of this paper are the steps about the member of staff: who it is about, what was found, what was decided and how it ended. They stand in the register only, in the part “Conduct” of this incident.',
}] : []);

/** What was learned and what the reporter was told; of a closing from before that was asked, that it was not. */
const learnedPairs = (closing: Closing | undefined): FactsBlock['pairs'] => {
  if (closing === undefined) return [{ label: 'Lesson', value: 'Not asked then' }, { label: 'Reporter', value: 'Not asked then' }];
  const { lesson, noLessonBecause, feedback, noFeedbackBecause } = closing;
  return [
    { label: 'Lesson', value: lesson === '' ? `None: ${noLessonBecause}` : lesson },
    { label: 'Reporter', value: feedback === null ? `Not told: ${noFeedbackBecause}` : `Told ${formatDate(feedback.on)}, ${feedback.how}` },
  ];
};

const chronologyBlocks = (chronology: readonly PrintedEvent[]): Block[] => [
  { kind: 'heading', level: 2, text: 'Chronology' },
  {
    kind: 'table', rowHeader: true, caption: 'What happened and what was done, in order',
    columns: [{ header: 'When', width: 31, align: 'left' }, { header: 'What', width: 43, align: 'left' }, { header: 'By', width: 26, align: 'left' }],
    rows: chronology.map(({ on, time, what, text, corrected, by, writtenLater }): Words[] => [
      momentTitle(on, time),
      [{ text: text === '' ? what : `${what}: `, bold: true }, { text }, ...(corrected ? [{ text: ' (wrong: see the correction)', italic: true }] : [])],
      writtenLater === null ? by : `${by}\nWritten down ${formatMoment(writtenLater)}`,
    ]),
    emptyText: 'Nothing has been written down.',
  },
];

/** Half of a checksum fits a line of its column; together they are the whole. */
const halfSum = 32;

const evidenceBlocks = ({ evidence }: IncidentDetail): Block[] => [
  { kind: 'heading', level: 2, text: `Evidence: ${formatNumber(evidence.length)}` },
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

const addressBlocks = ({ addresses }: IncidentDetail): Block[] => (addresses.length === 0 ? [] : [{
  kind: 'table', rowHeader: true, caption: 'Web addresses kept as evidence',
  columns: [{ header: 'What is found there', width: 28, align: 'left' }, { header: 'Address', width: 46, align: 'left' }, { header: 'Kept', width: 26, align: 'left' }],
  rows: addresses.map(({ title, address, addedAt, addedBy }) => [title, address, `${formatMoment(addedAt)}, ${addedBy}`]),
  emptyText: '',
}]);

const referenceBlocks = ({ references }: IncidentDetail): Block[] => (references.length === 0 ? [] : [
  { kind: 'heading', level: 2, text: 'References' },
  {
    kind: 'table', rowHeader: true, caption: 'Numbers that others have given it',
    columns: [{ header: 'Whose', width: 30, align: 'left' }, { header: 'Number or reference', width: 45, align: 'left' }, { header: 'Noted for', width: 25, align: 'left' }],
    rows: references.map(({ system, text, on }) => [referenceTitles[system], text, formatDate(on)]),
    emptyText: '',
  },
]);

const linkBlocks = (links: IncidentPrintData['links']): Block[] => (links.length === 0 ? [] : [
  { kind: 'heading', level: 2, text: 'Connected with' },
  {
    kind: 'table', rowHeader: true, caption: 'What follows from this incident or belongs to it',
    columns: [{ header: 'What', width: 20, align: 'left' }, { header: 'Name', width: 55, align: 'left' }, { header: 'State', width: 25, align: 'left' }],
    rows: links.map(({ kind, label, state }) => [kind, label, state]),
    emptyText: '',
  },
]);
