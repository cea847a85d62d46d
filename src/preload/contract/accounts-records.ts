import { z } from 'zod';
import { accountStatus, namedPerson } from './accounts-values.ts';
import { call, nothing } from './call.ts';
import { lookAtPicture } from './evidence.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version, writtenFile } from './values.ts';

/* What hangs on an account: status, former handles, access, contributors, duties, evidence; lists of accounts and what is done with many. */

export const heldAs = z.enum(['line-manager', 'primary', 'backup', 'contributor', 'access']);
export type HeldAs = z.output<typeof heldAs>;

const period = { from: isoDate.nullable(), to: isoDate.nullable() };

export const accessKind = z.enum(['person', 'agency', 'scheduler', 'connected-app']);
export type AccessKind = z.output<typeof accessKind>;

const accessRow = z.strictObject({ id, version, kind: accessKind, holder: z.string(), email: z.string(), leaver: z.boolean(), role: z.string(), ...period, note: z.string() });

const contributorRow = z.strictObject({
  id, version, person: namedPerson, leaver: z.boolean(), ...period, note: z.string(), application: z.string().nullable(),
});

export const handleFound = z.enum(['not-looked', 'free', 'taken', 'held-by-us']);
export type HandleFound = z.output<typeof handleFound>;

export const formerHandle = z.strictObject({
  id, version, accountId: id, account: z.string(), channelTitle: z.string(), handle: z.string(), address: z.string(),
  heldFrom: isoDate,
  /** It was held on that day and possibly before: the first that this register knew. */
  heldFromOrEarlier: z.boolean(),
  heldUntil: isoDate,
  watched: z.boolean(), nextLookOn: isoDate.nullable(), lastLookedOn: isoDate.nullable(), found: handleFound, note: z.string(),
  /** The day of the next look has come. */
  due: z.boolean(),
});
export type FormerHandle = z.output<typeof formerHandle>;

export const dutyState = z.enum(['met', 'not-met', 'not-known', 'does-not-apply']);
export type DutyState = z.output<typeof dutyState>;

export const duty = z.strictObject({
  id: z.string(),
  clause: z.string(),
  title: z.string(),
  help: z.string(),
  state: dutyState,
  /** Why it does not apply, or what is missing. */
  reason: z.string(),
  evidence: z.string(),
  /** `record`: worked out from what the register holds. `officer`: noted by somebody, on a day. */
  source: z.enum(['record', 'officer', 'nobody']),
  notedOn: isoDate.nullable(),
  notedBy: z.string(),
  /** 0 while nobody has noted anything. */
  version: z.int().min(0),
});
export type Duty = z.output<typeof duty>;

/** What to beware of with a file. `program`: it runs when it is opened. `may-run`: it is a document that can hold a program. `other-kind`: it is not what its name says. */
const caution = z.enum(['none', 'program', 'may-run', 'other-kind']);
export type Caution = z.output<typeof caution>;

export const evidenceItem = z.strictObject({
  id, kind: z.string(), name: z.string(), bytes: z.int(), sha256: z.string(), addedAt: instant, addedBy: z.string(),
  /** It can be looked at in the window. */
  picture: z.boolean(),
  caution,
});
export type EvidenceItem = z.output<typeof evidenceItem>;

/** Added to an account's detail. */
export const accountRecordsShape = {
  /** Who administers it now, and since when the register has it. */
  administrators: z.array(z.strictObject({ id, name: z.string(), email: z.string(), kind: z.enum(['primary', 'backup']), from: isoDate })),
  formerAdministrators: z.array(z.strictObject({ id, name: z.string(), kind: z.enum(['primary', 'backup']), from: isoDate, to: isoDate })),
  access: z.array(accessRow),
  contributors: z.array(contributorRow),
  formerHandles: z.array(formerHandle),
  duties: z.array(duty),
  statusChanges: z.array(
    z.strictObject({ on: isoDate, from: accountStatus, to: accountStatus, reason: z.string(), clause: z.string(), captured: z.string(), officer: z.string() }),
  ),
  /** Where the account may go from its present status. */
  nextStatuses: z.array(z.strictObject({ to: accountStatus, title: z.string(), clause: z.string(), when: z.string() })),
  handovers: z.array(
    z.strictObject({
      person: z.string(), as: heldAs, outcome: z.enum(['successor', 'removed', 'communications', 'closure']), successor: z.string(),
      doneOn: isoDate, dueOn: isoDate.nullable(), note: z.string(),
    }),
  ),
  detailsTold: z.array(z.strictObject({ on: isoDate, by: z.string(), changed: z.array(z.string()), officer: z.string() })),
  evidence: z.array(evidenceItem),
  applications: z.array(z.strictObject({ id, number: z.string(), kind: z.string(), state: z.string(), applicant: z.string() })),
};

/** How a list is looked at: nothing that the register decides by. */
const viewContent = z.strictObject({
  text: line(200),
  sort: z.strictObject({ id: line(40), desc: z.boolean() }).nullable(),
  filters: z.array(z.strictObject({ id: line(40), value: line(200) })).max(20),
  columns: z.array(line(40)).max(40),
});
export type ViewContent = z.output<typeof viewContent>;
const savedView = z.strictObject({ id, name: z.string(), content: viewContent });
export type SavedView = z.output<typeof savedView>;

const accountIds = z.array(id).min(1, 'Choose at least one account.').max(20_000);

export const evidenceFile = {
  kind: 'open',
  title: 'Choose the file to keep as evidence',
  filters: [{ name: 'Documents, pictures and messages', extensions: ['pdf', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'docx', 'xlsx', 'eml', 'msg', 'txt'] }],
} as const;

export const accountRecords = {
  /** CP371 2.3.1. Every change asks for its reason; closing also for what was captured before. */
  changeStatus: call({
    input: z.strictObject({
      id, version, to: accountStatus, on: isoDate, reason: paragraph(2000), captured: paragraph(2000),
      /** Puts the handle on the watch list: nobody holds it any more. */
      watchHandle: z.boolean(),
    }),
    output: z.strictObject({ id, version }), access: 'officer', effect: 'change',
  }),
  /** CP371 2.3.1. The first day of somebody who administers an account or did: the register has only the day on which she was typed. */
  correctAdministrator: call({
    input: z.strictObject({
      id,
      /** The first day that stood there when it was asked for: the row has no version of its own. */
      was: isoDate,
      from: isoDate,
      reason: requiredLine(400, 'Say why the day is corrected.'),
    }),
    output: nothing, access: 'officer', effect: 'change',
  }),
  grantAccess: call({
    input: z.strictObject({
      accountId: id, kind: accessKind, person: namedPerson.nullable(), holder: line(160), role: requiredLine(120, 'Say which role the holder has on the platform.'),
      grantedOn: isoDate.nullable(), note: line(400),
    }),
    output: z.strictObject({ id }), access: 'officer', effect: 'change',
  }),
  removeAccess: call({
    input: z.strictObject({ id, version, removedOn: isoDate, note: line(400) }), output: nothing, access: 'officer', effect: 'change',
  }),
  addContributor: call({
    input: z.strictObject({ accountId: id, person: namedPerson, from: isoDate, note: line(400) }),
    output: z.strictObject({ id }), access: 'officer', effect: 'change',
  }),
  endContributor: call({
    input: z.strictObject({ id, version, to: isoDate, note: line(400) }), output: nothing, access: 'officer', effect: 'change',
  }),
  /** Released handles: what was found, and when to look again. */
  watchList: call({ input: nothing, output: z.array(formerHandle), access: 'viewer', effect: 'read' }),
  recordLook: call({
    input: z.strictObject({ id, version, lookedOn: isoDate, found: z.enum(['free', 'taken', 'held-by-us']), nextLookOn: isoDate.nullable(), note: line(400) }),
    output: nothing, access: 'officer', effect: 'change',
  }),
  setDuty: call({
    input: z.strictObject({
      accountId: id, duty: line(60), version: z.int().min(0), state: dutyState, reason: line(400), evidence: line(400),
    }),
    output: nothing, access: 'officer', effect: 'change',
  }),
  attach: call({
    input: z.strictObject({ id, kind: requiredLine(80, 'Say what this file shows.') }),
    output: evidenceItem, access: 'officer', effect: 'job', file: evidenceFile,
  }),
  picture: lookAtPicture,
  /** Writes a copy of a kept file; the register keeps its own. */
  saveEvidence: call({
    input: z.strictObject({ id, evidenceId: id }),
    output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save a copy', suggestedName: 'Evidence', filters: [{ name: 'All files', extensions: ['*'] }] },
  }),
  bulkEdit: call({
    input: z.strictObject({
      accounts: z.array(z.strictObject({ id, version })).min(1, 'Choose at least one account.').max(20_000),
      change: z.discriminatedUnion('field', [
        z.strictObject({ field: z.literal('lineManager'), value: namedPerson }),
        z.strictObject({ field: z.literal('directorateId'), value: id }),
        z.strictObject({ field: z.literal('nextReviewOn'), value: isoDate.nullable() }),
      ]),
    }),
    output: z.strictObject({ changed: z.int(), unchanged: z.int() }), access: 'officer', effect: 'change',
  }),
  /** The chosen accounts, in the order given, as CSV or xlsx (by the name that is chosen). It comes back in without loss. */
  export: call({
    input: z.strictObject({ accountIds }),
    output: writtenFile, access: 'officer', effect: 'job',
    file: {
      kind: 'save', title: 'Save the list of accounts', suggestedName: 'Accounts.xlsx', kindByName: true,
      filters: [{ name: 'Excel workbook', extensions: ['xlsx'] }, { name: 'CSV (Comma delimited)', extensions: ['csv'] }],
    },
  }),
  views: call({ input: nothing, output: z.array(savedView), access: 'viewer', effect: 'read' }),
  /** A view of the same name is replaced. */
  saveView: call({
    input: z.strictObject({ name: requiredLine(60, 'Give the view a name.'), content: viewContent }),
    output: savedView, access: 'viewer', effect: 'draft',
  }),
  removeView: call({ input: z.strictObject({ id }), output: nothing, access: 'viewer', effect: 'draft' }),
};
