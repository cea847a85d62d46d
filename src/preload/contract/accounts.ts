import { z } from 'zod';
import { call, nothing } from './call.ts';
import { directorate } from './settings.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version, writtenFile, yesNoUnknown } from './values.ts';

/** The states of CP371 2.3.1: an account stays on the register whatever becomes of it. */
export const accountStatus = z.enum(['active', 'under-secondary-review', 'handover', 'rescinded', 'closed']);
export type AccountStatus = z.output<typeof accountStatus>;

const person = z.strictObject({
  name: requiredLine(120, 'Enter a name.'),
  email: line(254),
});

/** Everything an officer types about an account. Empty text means "not known yet". */
export const accountFacts = z.strictObject({
  name: requiredLine(160, 'Give the account a name.'),
  channel: requiredLine(40, 'Choose a channel.'),
  address: line(500),
  handle: line(120),
  purpose: paragraph(),
  audience: line(400),
  visibility: z.enum(['public', 'members', 'not-known']),
  postingStandard: line(400),
  disclaimerShown: yesNoUnknown,
  directorateId: id.nullable(),
  lineManager: person.nullable(),
  primaryAdministrator: person.nullable(),
  backupAdministrator: person.nullable(),
  approvedOn: isoDate.nullable(),
  /** Last review done before the account came into this register, so that history is not lost. */
  lastReviewBefore: isoDate.nullable(),
  status: accountStatus,
});
export type AccountFacts = z.output<typeof accountFacts>;

export const accountRow = z.strictObject({
  id,
  name: z.string(),
  channel: z.string(),
  channelTitle: z.string(),
  address: z.string(),
  handle: z.string(),
  directorate: z.string(),
  lineManager: z.string(),
  administrators: z.int(),
  status: accountStatus,
  approvedOn: isoDate.nullable(),
  lastReviewOn: isoDate.nullable(),
  /** Plain sentences, such as "Only one administrator (2.3.1)". */
  alarms: z.array(z.strictObject({ clause: z.string(), text: z.string() })),
});
export type AccountRow = z.output<typeof accountRow>;

const historyEntry = z.strictObject({
  sequence: z.int(),
  at: instant,
  officer: z.string(),
  action: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
});

export const accountDetail = z.strictObject({
  id,
  version,
  facts: accountFacts,
  row: accountRow,
  reviews: z.array(
    z.strictObject({ id, reviewedOn: isoDate, period: z.string(), outcome: z.string(), reviewer: z.string(), concerns: z.int() }),
  ),
  history: z.array(historyEntry),
});
export type AccountDetail = z.output<typeof accountDetail>;

/** Fields a spreadsheet column can be matched to. */
export const importField = z.enum([
  'name', 'channel', 'address', 'handle', 'purpose', 'audience', 'visibility', 'postingStandard', 'disclaimerShown',
  'directorate', 'lineManager', 'lineManagerEmail', 'primaryAdministrator', 'primaryAdministratorEmail',
  'backupAdministrator', 'backupAdministratorEmail', 'approvedOn', 'lastReviewBefore', 'status',
]);
export type ImportField = z.output<typeof importField>;

/** What was read of a file, before anything is matched. The rows stay in the register process. */
export const spreadsheet = z.strictObject({
  source: id,
  fileName: z.string(),
  sheet: z.string().nullable(),
  rowCount: z.int(),
  columns: z.array(
    z.strictObject({
      index: z.int(),
      heading: z.string(),
      samples: z.array(z.string()),
      suggested: importField.nullable(),
    }),
  ),
});
export type Spreadsheet = z.output<typeof spreadsheet>;

const importPlanInput = z.strictObject({
  source: id,
  /** Column index for each matched field. */
  columns: z.partialRecord(importField, z.int().min(0).max(1000)),
  /** What to do with directorate names that the register does not know. A name left out is refused in its rows. */
  directorates: z
    .array(
      z.strictObject({
        /** As the dry run has named it. Only a name that is to be added has to be one that a directorate can bear. */
        name: z.string().min(1).max(1000),
        take: z.enum(['clinical', 'non-clinical', 'existing']),
        existingId: id.nullable(),
      }),
    )
    .max(500),
});

/** Each row is added, changed, unchanged or refused; those with a warning are among the first three. */
const importCounts = z.strictObject({ added: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int(), warnings: z.int() });

const refusedRow = z.strictObject({
  /** Row number as the spreadsheet shows it: the heading is row 1. */
  row: z.int(),
  field: z.string(),
  value: z.string(),
  reason: z.string(),
});

export const importPlan = z.strictObject({
  source: id,
  counts: importCounts,
  added: z.array(
    z.strictObject({
      row: z.int(), name: z.string(), channel: z.string(), address: z.string(), directorate: z.string(), lineManager: z.string(),
    }),
  ),
  changed: z.array(
    z.strictObject({
      row: z.int(),
      name: z.string(),
      changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  refused: z.array(refusedRow),
  /** Cells of rows that are not refused which were passed over, or read in a way that is to be checked. */
  warnings: z.array(refusedRow),
  unknownDirectorates: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.int(),
      /** The kind it probably is, to offer; nothing is added until the officer has said so. */
      guess: directorate.shape.kind,
    }),
  ),
  /** Names this exact plan; the import runs only if nothing has changed since. */
  fingerprint: z.string(),
});
export type ImportPlan = z.output<typeof importPlan>;

const spreadsheetFile = {
  kind: 'open',
  title: 'Choose the spreadsheet of accounts',
  filters: [
    { name: 'Spreadsheets (xlsx, csv)', extensions: ['xlsx', 'csv', 'tsv', 'txt'] },
  ],
} as const;

/** An account form as it is being typed: nothing in it has to be right yet. */
const accountDraft = z.record(z.string().max(40), z.unknown());

export const accounts = {
  list: call({ input: nothing, output: z.array(accountRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: accountDetail, access: 'viewer', effect: 'read' }),
  /** What the account form offers to choose from. */
  choices: call({
    input: nothing,
    output: z.strictObject({
      channels: z.array(z.strictObject({ id: z.string(), title: z.string() })),
      statuses: z.array(z.strictObject({ id: accountStatus, title: z.string(), clause: z.string() })),
      directorates: z.array(directorate),
      people: z.array(z.strictObject({ name: z.string(), email: z.string() })),
    }),
    access: 'viewer',
    effect: 'read',
  }),
  add: call({
    input: accountFacts,
    output: z.strictObject({ id, version }),
    access: 'officer',
    effect: 'change',
  }),
  edit: call({
    input: z.strictObject({ id, version, facts: accountFacts }),
    output: z.strictObject({ id, version }),
    access: 'officer',
    effect: 'change',
  }),
  /** Keeps the typing of a form that is not saved; `id` is null for a new account. Null forgets it. */
  keepDraft: call({
    input: z.strictObject({ id: id.nullable(), draft: accountDraft.nullable() }),
    output: z.strictObject({ savedAt: instant }),
    access: 'officer',
    effect: 'draft',
  }),
  draft: call({
    input: z.strictObject({ id: id.nullable() }),
    output: z.strictObject({ draft: z.strictObject({ savedAt: instant, content: accountDraft }).nullable() }),
    access: 'viewer',
    effect: 'read',
  }),
  readSpreadsheet: call({
    input: nothing,
    output: spreadsheet,
    access: 'officer',
    effect: 'job',
    file: spreadsheetFile,
  }),
  readPasted: call({
    input: z.strictObject({ text: z.string().min(1, 'Paste the rows, headings first.').max(10_000_000) }),
    output: spreadsheet,
    access: 'officer',
    effect: 'job',
  }),
  planImport: call({ input: importPlanInput, output: importPlan, access: 'officer', effect: 'job' }),
  runImport: call({
    input: z.strictObject({ plan: importPlanInput, fingerprint: z.string().max(100) }),
    output: importCounts,
    access: 'officer',
    effect: 'job',
  }),
  /** The rows of a dry run that were refused or have a warning, in her own columns, with what to correct. */
  saveRefusedRows: call({
    input: importPlanInput,
    output: writtenFile,
    access: 'officer',
    effect: 'job',
    file: {
      kind: 'save',
      title: 'Save the rows to correct',
      filters: [{ name: 'Spreadsheet (csv)', extensions: ['csv'] }],
      suggestedName: 'Rows to correct.csv',
    },
  }),
};
