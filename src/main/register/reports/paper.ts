/**
 * "Paper": what a printed document says, free of any layout engine. Documents
 * build it from plain data; `pdf/` sets it in type. Everything here is plain
 * data, so it crosses to the worker thread as it stands.
 */

/** A stretch of text in one weight. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** Plain text, or runs where part of it is emphasised. A line feed breaks the line. */
export type Words = string | readonly Run[];

export type Orientation = 'portrait' | 'landscape';

export interface HeadingBlock {
  kind: 'heading';
  level: 1 | 2 | 3;
  text: string;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  words: Words;
  /** `lead` is larger and introduces; `small` is for notes under something else. */
  style?: 'body' | 'lead' | 'small';
}

export interface ListBlock {
  kind: 'list';
  ordered: boolean;
  items: readonly Words[];
}

export interface TableColumn {
  header: string;
  /** Share of the line that this column takes; shares are compared with each other, not added up to anything. */
  width: number;
  align: 'left' | 'right' | 'centre';
}

export interface TableBlock {
  kind: 'table';
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly Words[])[];
  /** The first column names its row and is tagged as a row header. */
  rowHeader?: boolean;
  /** Printed instead of the table when there are no rows; says what the absence means. */
  emptyText: string;
  /** The file that holds every row, as a sentence names it where the table is cut at {@link MOST_ROWS}. */
  allRowsIn?: string;
  /** Type in points, with the space around it to match: for a sheet that must stay on one page. The usual size when missing. */
  size?: number;
  /** To be filled in by hand: ruled on all sides, rows high enough to write or sign in. */
  space?: 'line' | 'signature';
}

/** Label and value pairs, tagged as a table whose labels are row headers. */
export interface FactsBlock {
  kind: 'facts';
  caption?: string;
  pairs: readonly { label: string; value: Words }[];
}

/** Fields of a paper form; a field without a value is a space to write in. */
export interface FieldsBlock {
  kind: 'fields';
  fields: readonly { label: string; space: 'line' | 'signature' | 'date' | 'lines'; value?: string }[];
  /** Labels that are whole questions get more of the line. */
  longLabels?: boolean;
}

/** A statement with a box to tick in front of it. */
export interface CheckboxBlock {
  kind: 'checkbox';
  words: Words;
  ticked: boolean;
}

export interface PageBreakBlock {
  kind: 'page-break';
  /** Turns the paper from here on; without it the pages stay as they lie. */
  orientation?: Orientation;
}

/** Blocks that stay on one page as long as one page can hold them. */
export interface GroupBlock {
  kind: 'group';
  blocks: readonly Block[];
}

/** A passage set off by a rule at its side: something the reader must not miss. */
export interface InsetBlock {
  kind: 'inset';
  blocks: readonly (ParagraphBlock | ListBlock)[];
}

/** A few large figures side by side, all with the same weight. */
export interface TallyBlock {
  kind: 'tally';
  items: readonly { value: string; label: string }[];
}

/** Text to be copied by eye (codes, checksums, commands): spaced groups, kept whole. */
export interface CodeBlock {
  kind: 'code';
  lines: readonly string[];
  size: 'large' | 'small';
}

/** A drawing without opacity or linked images (PDF/A-1 forbids the first, the engine the second). */
export interface FigureBlock {
  kind: 'figure';
  svg: string;
  /** What the drawing says, for somebody who cannot see it. */
  alternative: string;
  caption?: string;
  /** Width in points; the full line when missing. */
  width?: number;
}

/** A QR code that a scan is read by, with what it holds in clear type beside it. */
export interface QrBlock {
  kind: 'qr';
  /** What the code holds, printed beside it too: a few capitals, digits and hyphens. */
  text: string;
  /** What the code is, for somebody who cannot see it. */
  alternative: string;
  /** What to do with it, in a line or two beside it. */
  note: string;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FactsBlock
  | FieldsBlock
  | CheckboxBlock
  | PageBreakBlock
  | GroupBlock
  | InsetBlock
  | TallyBlock
  | CodeBlock
  | FigureBlock
  | QrBlock;

export interface Paper {
  title: string;
  subject?: string;
  /** Whose paper it is; stands at the head of every page. */
  organisation?: string;
  language: 'en-GB';
  /** ISO 8601 instant at which the content was put together. */
  created: string;
  author: string;
  /** The document's own number, at the head of every page. */
  reference?: string;
  /** Head of the audit trail in hexadecimal; empty while the trail has no entry. */
  trailHead: string;
  blocks: readonly Block[];
  /** Who may read it, where that is not everybody at the Trust: stands at head and foot of every page. */
  marking?: string;
  /** Fictional data: every page says so at its head. */
  sample?: boolean;
}

/** Rows of one table that are printed; the rest is in the CSV (a worker of ordinary size dies on 20,000). */
export const MOST_ROWS = 2_000;

/** What stands at the head of every page of a paper made from sample data. */
export const SAMPLE_NOTICE = 'SAMPLE DATA – fictional';

/**
 * The runs of a stretch of words.
 * @param words plain text or runs
 * @returns runs; plain text becomes one
 */
export const runsOf = (words: Words): readonly Run[] => (typeof words === 'string' ? [{ text: words }] : words);
