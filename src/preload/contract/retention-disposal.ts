import { z } from 'zod';
import { call, nothing } from './call.ts';
import { id, instant, isoDate, writtenFile } from './values.ts';

/** What can be disposed of as a whole, with everything that belongs to it. */
export const disposableKind = z.enum([
  'account', 'application', 'incident', 'enquiry', 'moderation', 'plan', 'monitoring-year', 'certificate', 'hr-return', 'notice', 'pack', 'person',
]);
export type DisposableKind = z.output<typeof disposableKind>;

/** A record that is to be disposed of: by its id, or the monitoring log of a year by the year. */
export const disposalSubject = z.strictObject({
  kind: disposableKind, recordId: z.string().regex(/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4})$/u, 'There is no such record. The address may be cut short or mistyped.'),
});
export type DisposalSubject = z.output<typeof disposalSubject>;

/** So many of something, in words that fit behind a number: "reviews". */
const counted = z.strictObject({ what: z.string(), count: z.int() });

/** What stays although it has to do with the record, and what becomes of it. */
const staying = z.strictObject({ what: z.string(), why: z.string() });

const disposalSubjects = z.strictObject({ subjects: z.array(disposalSubject).min(1, 'Choose at least one record.').max(500, 'Dispose of 500 records at a time, or fewer.') });

/** What would go with records, before anybody decides. Nothing of a limited record is told to whom it is closed. */
const disposalPreview = z.strictObject({
  /** Those that were asked for: as the room calls them, and as their stubs will, which tells nothing of a person. */
  records: z.array(z.strictObject({ ...disposalSubject.shape, title: z.string(), neutralTitle: z.string() })),
  /** Records of other kinds that go with them, because they belong to them. */
  alongside: z.array(z.strictObject({ ...disposalSubject.shape, title: z.string() })),
  removed: z.array(counted),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  /** Passwords in a keychain, and how many of those only on another computer or sign-in. */
  passwords: z.int(),
  passwordsElsewhere: z.int(),
  drafts: z.int(),
  /** Entries of the trail that lose their details: its own, and those of others that hold a copy of it; `stays` says whose. */
  trailDetails: z.int(),
  trailDetailsElsewhere: z.int(),
  stays: z.array(staying),
  /** Why it cannot be disposed of as things are; empty when it can. */
  blocked: z.array(z.string()),
});
export type DisposalPreview = z.output<typeof disposalPreview>;

/** A record that is gone. */
const disposedRecord = z.strictObject({
  kind: z.string(), recordId: z.string(), title: z.string(),
  /** The row of the schedule, its source, what set the period off and when it ended, as they were then. Empty for what went with another record. */
  scheduleRow: z.string(), scheduleSource: z.string(), trigger: z.string(), triggerDay: isoDate.nullable(), keepUntil: isoDate.nullable(),
  proposedBy: z.string(), proposedOn: isoDate.nullable(), confirmedBy: z.string(), confirmedOn: isoDate.nullable(), onlyOneOfficer: z.boolean(), reason: z.string(),
});
export type DisposedRecord = z.output<typeof disposedRecord>;

const disposalRow = z.strictObject({ id, number: z.string(), on: isoDate, by: z.string(), records: z.int(), title: z.string(), finished: z.boolean() });
export type DisposalRow = z.output<typeof disposalRow>;

/** A copy of the register, or something that left it, from before a disposal. */
const olderCopy = z.strictObject({
  kind: z.enum(['copy-before-update', 'old-folder', 'unfinished-folder', 'pack']),
  /** Name of the file or folder, never where it lies. */
  name: z.string(), day: isoDate,
  /** Numbers of the disposals that came after it: it still holds what they removed. */
  disposals: z.array(z.string()),
});
export type OlderCopy = z.output<typeof olderCopy>;

const disposalDetail = z.strictObject({
  id, number: z.string(), at: instant, on: isoDate, by: z.string(),
  records: z.array(disposedRecord),
  /**
   * How many of its records were limited and are closed to whoever asks. Unless it is 0, nothing else is told of them: what was
   * removed in all, what stays and what went along are left out, too.
   */
  limited: z.int(),
  removed: z.array(counted), stays: z.array(staying),
  files: z.array(z.strictObject({ bytes: z.int(), sha256: z.string() })),
  passwords: z.int(),
  /** Passwords that could not be removed from a keychain, by where they lie. */
  passwordsLeft: z.array(z.strictObject({ machine: z.string(), count: z.int() })),
  drafts: z.int(), trailDetails: z.int(), trailDetailsElsewhere: z.int(),
  headBefore: z.string(), headAfter: z.string(),
  /** When the freed room in the file was written over; null while that is still to be done, which the next opening does. */
  finishedAt: instant.nullable(),
  /** Whether the stub is as the audit trail has it. */
  asRecorded: z.boolean(),
  copies: z.array(olderCopy),
});

export type DisposalDetail = z.output<typeof disposalDetail>;

/** What is said of a record that is gone, in place of the record. */
const disposalStub = z.strictObject({ title: z.string(), number: z.string(), disposalId: id, on: isoDate, scheduleRow: z.string(), confirmedBy: z.string() });

/** Part of the contract of `retention`: what disposal removes, how it is proved, and what stays to be read. */
export const disposalCalls = {
  preview: call({ input: disposalSubjects, output: disposalPreview, access: 'officer', effect: 'read' }),
  /** Disposes of records whose disposal is decided and confirmed. All of them go, or none. */
  dispose: call({
    input: disposalSubjects,
    output: z.strictObject({
      id, number: z.string(), records: z.int(), rows: z.int(), files: z.int(), passwords: z.int(), passwordsLeft: z.int(), trailDetails: z.int(),
      /** False when the freed room in the file is still to be written over: the next opening does that. */
      finished: z.boolean(),
      olderCopies: z.int(),
    }),
    access: 'officer',
    effect: 'job',
  }),
  disposals: call({ input: nothing, output: z.array(disposalRow), access: 'viewer', effect: 'read' }),
  disposal: call({ input: z.strictObject({ id }), output: disposalDetail, access: 'viewer', effect: 'read' }),
  /** The stub of a record that is gone; null for every other id, and to whom it was closed. */
  stub: call({ input: z.strictObject({ recordId: id }), output: disposalStub.nullable(), access: 'viewer', effect: 'read' }),
  /** Copies of the register, and packs handed out, that are older than a disposal. */
  olderCopies: call({ input: nothing, output: z.array(olderCopy), access: 'viewer', effect: 'read' }),
  disposalCertificate: call({
    input: z.strictObject({ id }),
    output: writtenFile,
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the disposal certificate', suggestedName: 'Disposal certificate.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
};
