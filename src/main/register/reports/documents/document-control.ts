import { formatDate } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';
import { furniture, type PolicyPaperData } from './staff-guide.ts';

export interface DocumentControlData extends PolicyPaperData {
  readonly inForce: boolean;
  /** "In date until 3 June 2030", "Past its review date since …". */
  readonly reviewWords: string;
  /** Label and value, in the order of the sheet; what is not known is left out. */
  readonly version: readonly { readonly label: string; readonly value: string }[];
  readonly control: readonly { readonly label: string; readonly value: string }[];
  readonly equality: readonly { readonly question: string; readonly answer: string }[];
  readonly statedDates: readonly { readonly what: string; readonly text: string; readonly source: string; readonly counts: boolean }[];
  /** The newest first. */
  readonly history: readonly { readonly number: string; readonly date: string; readonly description: string; readonly inForce: boolean }[];
  readonly files: readonly { readonly kind: string; readonly name: string; readonly sha256: string }[];
  /** How staff were told: the ways the policy asks for first, also those not done. */
  readonly told: readonly { readonly way: string; readonly clause: string; readonly on: string | null; readonly where: string }[];
}

/**
 * The document control sheet of one version of a policy.
 * @param data what the library has
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const documentControlPaper = (data: DocumentControlData): Paper => ({
  ...furniture(data, `Document control: ${data.policyTitle}`, `Document control of ${data.policyReference}, version ${data.versionNumber}`),
  blocks: [
    { kind: 'heading', level: 1, text: `Document control: ${data.policyTitle}` },
    {
      kind: 'paragraph', style: 'lead',
      words: data.inForce ? `Version ${data.versionNumber} is in force. ${data.reviewWords}` : `Version ${data.versionNumber} is no longer in force. What is not of a version stands as the library has it today.`,
    },
    { kind: 'facts', caption: `Version ${data.versionNumber}`, pairs: data.version },
    { kind: 'facts', caption: 'Document', pairs: data.control },
    ...(data.statedDates.length === 0 ? [] : [statedDatesTable(data)]),
    ...(data.equality.length === 0 ? [] : [equalityTable(data)]),
    historyTable(data),
    toldTable(data),
    filesTable(data),
  ],
});

const statedDatesTable = ({ statedDates }: DocumentControlData): Block => ({
  kind: 'table', rowHeader: true,
  caption: 'Dates that the sheets state',
  columns: [
    { header: 'What', width: 46, align: 'left' }, { header: 'Date', width: 20, align: 'left' },
    { header: 'Where it stands', width: 20, align: 'left' }, { header: 'Which counts', width: 14, align: 'left' },
  ],
  rows: statedDates.map(({ what, text, source, counts }) => [what, text, source, counts ? 'This one' : '']),
  emptyText: 'No date is stated.',
});

const equalityTable = ({ equality }: DocumentControlData): Block => ({
  kind: 'table', rowHeader: true,
  caption: 'Equality analysis',
  columns: [{ header: 'Question', width: 42, align: 'left' }, { header: 'Answer', width: 58, align: 'left' }],
  rows: equality.map(({ question, answer }) => [question, answer]),
  emptyText: 'No answers are kept.',
});

const historyTable = ({ history }: DocumentControlData): Block => ({
  kind: 'table', rowHeader: true,
  caption: 'Versions',
  columns: [{ header: 'Version', width: 14, align: 'left' }, { header: 'Date', width: 24, align: 'left' }, { header: 'What changed', width: 62, align: 'left' }],
  rows: history.map(({ number, date, description, inForce }) => [inForce ? `${number} (in force)` : number, date, description === '' ? 'Not stated' : description]),
  emptyText: 'No version is known.',
});

const toldTable = ({ told, versionNumber }: DocumentControlData): Block => ({
  kind: 'table', rowHeader: true,
  caption: `How staff were told of version ${versionNumber}`,
  columns: [
    { header: 'How', width: 30, align: 'left' }, { header: 'Clause', width: 16, align: 'left' }, { header: 'When', width: 20, align: 'left' }, { header: 'Where', width: 34, align: 'left' },
  ],
  rows: told.map(({ way, clause, on, where }) => [way, clause, on === null ? 'Not told yet' : formatDate(on), where]),
  emptyText: 'The policy names no way, and none is noted.',
});

const filesTable = ({ files, versionNumber }: DocumentControlData): Block => ({
  kind: 'table', rowHeader: true,
  caption: `Files kept of version ${versionNumber}`,
  columns: [{ header: 'File', width: 40, align: 'left' }, { header: 'SHA-256', width: 60, align: 'left' }],
  rows: files.map(({ kind, name, sha256 }) => [`${kind}\n${name}`, sha256.replaceAll(/(.{8})(?=.)/gu, '$1 ')]),
  emptyText: 'No file of this version is kept.',
});
