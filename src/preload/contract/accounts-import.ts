import { z } from 'zod';
import { call, nothing } from './call.ts';
import { directorate } from './settings.ts';
import { id, writtenFile } from './values.ts';

/* Spreadsheets of accounts: read, matched, tried out, imported. */

/** Fields a spreadsheet column can be matched to. */
export const importField = z.enum([
  'name', 'channel', 'address', 'handle', 'purpose', 'audience', 'visibility', 'postingStandard', 'disclaimerShown',
  'directorate', 'lineManager', 'lineManagerEmail', 'primaryAdministrator', 'primaryAdministratorEmail',
  'backupAdministrator', 'backupAdministratorEmail', 'moreAdministrators', 'approvedOn', 'lastReviewBefore', 'nextReviewOn', 'status',
  'platformId', 'expectedNumbers', 'languages', 'englishCopy', 'privacyFitsAudience', 'identityShown', 'identityPermissionOn',
  'identityPermissionBy', 'research', 'researchReference', 'personalInformation', 'dpiaReference', 'businessRecord', 'internal', 'corporate',
  'lastReview', 'registerId',
]);
export type ImportField = z.output<typeof importField>;

/** What each field is called, in the window and above its column in our own files, in the order of those columns. */
export const importFieldTitles: Readonly<Record<ImportField, string>> = {
  name: 'Name of the account',
  channel: 'Channel',
  address: 'Web address',
  handle: 'Handle',
  platformId: 'Platform’s own id',
  directorate: 'Directorate',
  lineManager: 'Line manager',
  lineManagerEmail: 'Line manager’s email',
  primaryAdministrator: 'Primary administrator',
  primaryAdministratorEmail: 'Primary administrator’s email',
  backupAdministrator: 'Backup administrator',
  backupAdministratorEmail: 'Backup administrator’s email',
  moreAdministrators: 'More administrators',
  status: 'Status',
  approvedOn: 'Approved on',
  lastReviewBefore: 'Last review before this register',
  nextReviewOn: 'Next review agreed for',
  purpose: 'Purpose',
  audience: 'Audience',
  expectedNumbers: 'Expected number of people',
  visibility: 'Who can see it',
  privacyFitsAudience: 'Privacy settings fit the audience',
  postingStandard: 'Agreed posting standard',
  disclaimerShown: 'Disclaimer shown',
  languages: 'Languages besides English',
  englishCopy: 'Where the English copy is',
  identityShown: 'NHS or Trust logo shown',
  identityPermissionOn: 'Logo permitted on',
  identityPermissionBy: 'Logo permitted by',
  research: 'Clinical research or innovation',
  researchReference: 'R&D or ethics reference',
  personalInformation: 'Collects personal information',
  dpiaReference: 'DPIA reference',
  businessRecord: 'Business record',
  internal: 'Internal platform',
  corporate: 'Corporate account',
  // What our own exports say beside the facts: taken for an account that is new here, and to know one that is not.
  lastReview: 'Last review recorded',
  registerId: 'Register id',
};

/** The fields in the order of their columns. */
export const importFieldsInOrder = Object.keys(importFieldTitles) as readonly ImportField[];

/** What was read of a file, before anything is matched. The rows stay in the register process. */
export const spreadsheet = z.strictObject({
  source: id,
  fileName: z.string(),
  sheet: z.string().nullable(),
  rowCount: z.int(),
  /** The columns are matched as they were the last time a sheet with these headings came in. */
  remembered: z.boolean(),
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

export const accountImports = {
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
