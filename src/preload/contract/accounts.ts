import { z } from 'zod';
import { call, nothing } from './call.ts';
import { reviewKind } from './reviews-values.ts';
import { ownPlace } from './prose.ts';
import { directorate } from './settings.ts';
import { accountImports } from './accounts-import.ts';
import { accountRecords, accountRecordsShape } from './accounts-records.ts';
import { accountStatus, namedPerson } from './accounts-values.ts';
import { id, instant, isoDate, line, paragraph, periodId, requiredLine, version, yesNoUnknown } from './values.ts';

export { accountStatus, type AccountStatus } from './accounts-values.ts';
export { importField, type ImportField, type ImportPlan, type Spreadsheet } from './accounts-import.ts';

/** Everything an officer types about an account. Empty text means "not known yet". */
export const accountFacts = z.strictObject({
  name: requiredLine(160, 'Give the account a name.'),
  channel: requiredLine(40, 'Choose a channel.'),
  address: ownPlace(line(500), 'The account’s own web address; that of a messenger is a telephone number.'),
  handle: ownPlace(line(120), 'The name of the account on its platform.'),
  purpose: paragraph(),
  audience: line(400),
  visibility: z.enum(['public', 'members', 'not-known']),
  postingStandard: line(400),
  disclaimerShown: yesNoUnknown,
  directorateId: id.nullable(),
  lineManager: namedPerson.nullable(),
  primaryAdministrator: namedPerson.nullable(),
  backupAdministrator: namedPerson.nullable(),
  /** Backup administrators beyond the first. */
  moreAdministrators: z.array(namedPerson).max(10, 'Name 10 further administrators at most.'),
  approvedOn: isoDate.nullable(),
  /** Last review done before the account came into this register, so that history is not lost. */
  lastReviewBefore: isoDate.nullable(),
  /** The day agreed for the next review; null leaves it to the quarter. */
  nextReviewOn: isoDate.nullable(),
  status: accountStatus,
  /** The platform's own number or id of the account, which stays when the handle changes. */
  platformId: ownPlace(line(120), 'The platform’s own number of the account, which can look like any other.'),
  expectedNumbers: line(80),
  /** Languages besides English (2.6), and where the English copy is. */
  languages: line(200),
  englishCopy: line(400),
  privacyFitsAudience: yesNoUnknown,
  /** NHS lozenge or the Trust's logo, and who permitted it when (2.3.1). */
  identityShown: yesNoUnknown,
  identityPermissionOn: isoDate.nullable(),
  identityPermissionBy: line(120),
  /** Clinical research or innovation, and its R&D or ethics reference (2.3.1). */
  research: yesNoUnknown,
  researchReference: line(200),
  personalInformation: yesNoUnknown,
  dpiaReference: line(120),
  businessRecord: yesNoUnknown,
  /** An internal platform such as an intranet board: its address may be internal. */
  internal: z.boolean(),
  /** Run by the Communications Team itself. */
  corporate: z.boolean(),
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
  /** Those who can act: whoever has left is counted beside. */
  administrators: z.int(), administratorsLeft: z.int(),
  primaryAdministrator: z.string(),
  status: accountStatus,
  visibility: z.enum(['public', 'members', 'not-known']),
  internal: z.boolean(),
  corporate: z.boolean(),
  approvedOn: isoDate.nullable(),
  lastReviewOn: isoDate.nullable(),
  nextReviewOn: isoDate.nullable(),
  version,
  /** Plain sentences, such as "Only one administrator (2.3.1)". */
  alarms: z.array(z.strictObject({ clause: z.string(), text: z.string() })),
});
export type AccountRow = z.output<typeof accountRow>;

/** Something that happened to an account: a change of its record, a review, a password seen, an application. */
const historyEntry = z.strictObject({
  sequence: z.int(),
  at: instant,
  officer: z.string(),
  room: z.string(),
  action: z.string(),
  /** What it was about, in one line; empty when the changes say it all. */
  summary: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
});

export const accountDetail = z.strictObject({
  id,
  version,
  facts: accountFacts,
  row: accountRow,
  reviews: z.array(
    z.strictObject({
      id, kind: reviewKind, reviewedOn: isoDate, period: z.string(), periodId, outcome: z.string(), reviewer: z.string(), concerns: z.int(),
    }),
  ),
  history: z.array(historyEntry),
  /** Earlier entries, which stand in the audit trail only. */
  historyLeft: z.int().min(0),
  ...accountRecordsShape,
});
export type AccountDetail = z.output<typeof accountDetail>;

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
    input: z.strictObject({
      id,
      version,
      facts: accountFacts,
      /** When Communications was told of the change and by whom (App 2: must be informed); left out when nobody had to. */
      told: z.strictObject({ on: isoDate, by: requiredLine(120, 'Say who told Communications.') }).optional(),
    }),
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
  ...accountImports,
  ...accountRecords,
};
