import { z } from 'zod';
import { call, nothing } from './call.ts';
import { reviewKind } from './reviews-values.ts';
import { id, isoDate, line, writtenFile } from './values.ts';

/** What a column of a list of reviews can be, beside the questions. */
export const reviewFieldTitles = {
  reference: 'Reference',
  account: 'Account',
  address: 'Web address',
  handle: 'Handle',
  channel: 'Channel',
  kind: 'Kind of review',
  period: 'Month or quarter',
  reviewedOn: 'Date reviewed',
  reviewer: 'Reviewed by',
  outcome: 'Outcome',
  remarks: 'Remarks',
} as const satisfies Readonly<Record<string, string>>;
export type ReviewField = keyof typeof reviewFieldTitles;

/** A field as a column is matched to it: one of those above, or `answer:` with the id of a question. */
export const reviewColumn = z.string().regex(
  /^(?:reference|account|address|handle|channel|kind|period|reviewedOn|reviewer|outcome|remarks|answer:[a-z0-9][a-z0-9.-]{0,79})$/u, 'Choose what this column is.',
);

/** Worksheets that came back are checked as the form is; a list of past reviews is taken as it is. */
const reviewListKind = z.enum(['returned', 'past']);
export type ReviewListKind = z.output<typeof reviewListKind>;

/** What was read of a list, before anything is matched. The rows stay in the register process. */
const reviewSheet = z.strictObject({
  source: id,
  fileName: z.string(),
  sheet: z.string().nullable(),
  rowCount: z.int(),
  /** The columns are matched as they were the last time a list with these headings came in. */
  remembered: z.boolean(),
  /** What it seems to be. */
  what: reviewListKind,
  columns: z.array(z.strictObject({ index: z.int(), heading: z.string(), samples: z.array(z.string()), suggested: reviewColumn.nullable() })),
  /** What a column can be matched to. */
  fields: z.array(z.strictObject({ field: reviewColumn, title: z.string() })),
});
export type ReviewSheet = z.output<typeof reviewSheet>;

const planInput = z.strictObject({
  source: id,
  what: reviewListKind,
  /** Of rows that do not say. */
  kind: reviewKind,
  /** Who did the reviews of rows that do not say. Of worksheets that came back, each account's line manager where nobody is named. */
  reviewer: line(120),
  columns: z.array(z.strictObject({ column: z.int().min(0).max(1000), field: reviewColumn })).max(200)
    .refine((columns) => new Set(columns.map(({ field }) => field)).size === columns.length, 'Choose each field for one column only.'),
  /** What the list's own words for an outcome mean; the empty word is a cell without one. Words left out are refused in their rows. */
  outcomes: z.array(z.strictObject({ word: z.string().max(1000), outcome: line(40) })).max(200),
});
export type ReviewPlanInput = z.output<typeof planInput>;

/** Each row is recorded, there already, left out because nothing was filled in, or refused; those with a warning are among the first. */
const importCounts = z.strictObject({ recorded: z.int(), there: z.int(), notFilledIn: z.int(), refused: z.int(), warnings: z.int() });
export type ReviewImportCounts = z.output<typeof importCounts>;

const aboutRow = z.strictObject({
  /** Row number as the spreadsheet shows it: the heading is row 1. */
  row: z.int(),
  /** The field it stands in; empty for the row itself. */
  field: z.string(),
  value: z.string(),
  reason: z.string(),
});
export type AboutReviewRow = z.output<typeof aboutRow>;

const importPlan = z.strictObject({
  source: id,
  counts: importCounts,
  recorded: z.array(z.strictObject({
    row: z.int(), account: z.string(), kind: reviewKind, period: z.string(), reviewedOn: isoDate, reviewer: z.string(), outcome: z.string(),
    answers: z.int(), concerns: z.int(),
  })),
  there: z.array(z.strictObject({ row: z.int(), account: z.string(), reason: z.string() })),
  refused: z.array(aboutRow),
  warnings: z.array(aboutRow),
  /** Words for an outcome that are not ours, to be told once for all rows. */
  unknownOutcomes: z.array(z.strictObject({ word: z.string(), rows: z.int() })),
  /** The outcomes that a word can mean. */
  outcomes: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** Names this exact plan; the import runs only if nothing has changed since. */
  fingerprint: z.string(),
});
export type ReviewImportPlan = z.output<typeof importPlan>;

export const reviewImports = {
  readReturns: call({
    input: nothing,
    output: reviewSheet,
    access: 'officer',
    effect: 'job',
    file: { kind: 'open', title: 'Choose the list of reviews', filters: [{ name: 'Spreadsheets (xlsx, csv)', extensions: ['xlsx', 'csv', 'tsv', 'txt'] }] },
  }),
  readPastedReturns: call({
    input: z.strictObject({ text: z.string().min(1, 'Paste the rows, headings first.').max(10_000_000) }),
    output: reviewSheet,
    access: 'officer',
    effect: 'job',
  }),
  /** The dry run: what the import would do, row by row. */
  planReturns: call({ input: planInput, output: importPlan, access: 'officer', effect: 'job' }),
  importReturns: call({
    input: z.strictObject({ plan: planInput, fingerprint: z.string().max(100) }),
    output: importCounts,
    access: 'officer',
    effect: 'job',
  }),
  /** The rows of a dry run that were refused or have a warning, in her own columns, with what to correct. */
  saveRefusedReturns: call({
    input: planInput,
    output: writtenFile,
    access: 'officer',
    effect: 'job',
    file: {
      kind: 'save', title: 'Save the rows to correct', filters: [{ name: 'Spreadsheet (csv)', extensions: ['csv'] }],
      suggestedName: 'Reviews to correct.csv',
    },
  }),
};
