import { z } from 'zod';
import { evidenceFile, evidenceItem } from './accounts-records.ts';
import { call, nothing } from './call.ts';
import { draftSaved, formDraft, keptFormDraft } from './drafts.ts';
import { lookAtPicture } from './evidence.ts';
import { enquiryFacts, enquiryKind, enquiryStanding, enquiryState, enquiryStep, enquiryStepName } from './enquiries-facts.ts';
import { id, instant, isoDate, paragraph, requiredLine, version, writtenFile } from './values.ts';

export * from './enquiries-facts.ts';

const answer = z.strictObject({
  answer: paragraph(4000).min(1, 'Say what was answered.'),
  answeredOn: isoDate,
  answeredBy: requiredLine(160, 'Say who answered.'),
});
export type EnquiryAnswer = z.output<typeof answer>;

const enquiryRow = z.strictObject({
  id, version, number: z.string(), facts: enquiryFacts, answer: answer.nullable(),
  /** Names of what the facts name by id; empty where they name nothing. */
  account: z.string(), incident: z.string(), person: z.string(),
  /** Of an approval: what the policy called it when it was asked for. */
  activityTitle: z.string(),
  /** "CP371 2.6": what it answers. */
  clause: z.string(),
  state: enquiryState, standing: enquiryStanding,
  /** Since when it stands so, or until when it holds; null where no day says so. */
  stateOn: isoDate.nullable(),
  /** Whole days that it has been late or open; 0 for all others. */
  waitingDays: z.int(),
});
export type EnquiryRow = z.output<typeof enquiryRow>;

export const enquiryDetail = z.strictObject({
  row: enquiryRow,
  /** What can be noted next. */
  steps: z.array(enquiryStepName),
  evidence: z.array(evidenceItem),
  /** Of one from before reasons were kept beside every change: why something that reads as a patient's number stays. */
  keptBecause: z.string(),
  recordedAt: instant,
  recordedBy: z.string(),
  history: z.array(
    z.strictObject({
      sequence: z.int(), at: instant, officer: z.string(), action: z.string(), reason: z.string(),
      changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
});
export type EnquiryDetail = z.output<typeof enquiryDetail>;

const which = { id, version };
const done = z.strictObject(which);

/** Which enquiries a list of a period holds: those asked in it, of one kind or of all. */
const period = z.strictObject({ from: isoDate, to: isoDate, kind: enquiryKind.nullable() })
  .refine(({ from, to }) => from <= to, { message: 'The last day comes before the first. Check both days.', path: ['to'] });

/** Advice, translations, approvals, consents, permissions and what the public says. */
export const enquiries = {
  list: call({ input: nothing, output: z.array(enquiryRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: enquiryDetail, access: 'viewer', effect: 'read' }),
  /** What the policies that are on let a line manager approve, and whom they name. */
  choices: call({
    input: nothing,
    output: z.strictObject({
      activities: z.array(z.strictObject({ id: z.string(), title: z.string(), help: z.string(), clause: z.string() })),
      /** How PALS is reached, where the policy pack says so; empty where it does not. */
      pals: z.string(),
    }),
    access: 'viewer', effect: 'read',
  }),
  /** With its answer, where that was given at once. */
  add: call({
    input: z.strictObject({ facts: enquiryFacts, answer: answer.nullable() }),
    output: z.strictObject({ ...which, number: z.string() }), access: 'officer', effect: 'change',
  }),
  answer: call({ input: z.strictObject({ ...which, answer }), output: done, access: 'officer', effect: 'change' }),
  /** Notes what has happened since. */
  takeStep: call({ input: z.strictObject({ ...which, step: enquiryStep }), output: done, access: 'officer', effect: 'change' }),
  /** Corrects what was noted; what stood there is kept in the history with the reason. An answer that was given stays one. */
  edit: call({
    input: z.strictObject({ ...which, facts: enquiryFacts, answer: answer.nullable(), reason: paragraph(2000).min(1, 'Give the reason.') }),
    output: done, access: 'officer', effect: 'change',
  }),
  attach: call({
    input: z.strictObject({ id, kind: requiredLine(80, 'Say what this file shows.') }), output: evidenceItem, access: 'officer', effect: 'job', file: evidenceFile,
  }),
  picture: lookAtPicture,
  saveEvidence: call({
    input: z.strictObject({ id, evidenceId: id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save a copy of the evidence', suggestedName: 'Evidence', filters: [{ name: 'All files', extensions: ['*'] }] },
  }),
  print: call({
    input: z.strictObject({ id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the enquiry', suggestedName: 'Enquiry.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  /** The log of a period, on paper or, by the name she gives it, as a table. */
  saveLog: call({
    input: period, output: writtenFile, access: 'viewer', effect: 'job',
    file: {
      kind: 'save', title: 'Save the log of enquiries', suggestedName: 'Enquiries.pdf', kindByName: true,
      filters: [{ name: 'PDF', extensions: ['pdf'] }, { name: 'CSV table', extensions: ['csv'] }],
    },
  }),
  /** A message to the Equality and Diversity team about a translation that was asked for (CP371 2.6), for the officer to look at and send. */
  equalityMessage: call({
    input: z.strictObject({ id }), output: writtenFile, access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the message', suggestedName: 'Translation asked for.eml', filters: [{ name: 'Message', extensions: ['eml'] }] },
  }),
  /** Keeps the typing of a form that is not saved; `id` is null for one that is not noted yet. Null forgets it. */
  keepDraft: call({ input: z.strictObject({ id: id.nullable(), draft: formDraft }), output: draftSaved, access: 'officer', effect: 'draft' }),
  draft: call({ input: z.strictObject({ id: id.nullable() }), output: keptFormDraft, access: 'viewer', effect: 'read' }),
};
