import { z } from 'zod';
import { instant, isoDate, line } from './values.ts';

/* What the policies say about working an incident: who is told how fast, what is done in which order, and what is kept. */

export const tellWhen = z.enum(['at-once', 'before-replying', 'as-soon-as-possible', 'when-known']);
export type TellWhen = z.output<typeof tellWhen>;

/** A time of day in the UK, or empty where nobody knows it. */
export const timeOfDay = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/u, 'Enter a time such as 17:30 or 5:30pm, or leave it empty.');

/** Somebody who must be told, and by when; two policies can ask for both. */
export const mustTell = z.strictObject({
  contact: z.string(),
  role: z.string(),
  when: z.array(tellWhen),
  /** Hours from the report within which they are told; null where the policies set no time. */
  withinHours: z.int().nullable().default(null),
  /** Others of the same way: telling one of them is enough. */
  insteadOf: z.array(z.string()).default([]),
  /** Only then, in words; empty for always. */
  onlyIf: z.string().default(''),
  /** It is so once personal information was exposed. */
  onPersonalData: z.boolean().default(false),
  /** What is asked of them; empty where nothing more than to know of it. */
  asked: z.string().default(''),
});
export type MustTell = z.output<typeof mustTell>;

/** To whom a complaint is passed on, once whoever complained has been contacted privately (10022 4.3.3). */
export const complaintContacts: readonly string[] = ['pals', 'service-lead', 'patient-experience'];

const runbookPhase = z.enum(['contain', 'keep', 'take-down', 'tell', 'report', 'check', 'put-right', 'close']);
export type RunbookPhase = z.output<typeof runbookPhase>;

/** What the register itself knows or does about a step. */
const stepDoes = z.enum([
  'platform-report', 'new-password', 'personal-data', 'tell', 'feedback', 'complainant', 'removal', 'correction', 'web-administrator', 'watch', 'owner', 'conduct', 'moderation', 'source',
]);

export const runbookStep = z.strictObject({
  id: z.string(),
  /** "CP371 2.8; 10022 4.2.9": every policy that asks for it. */
  clauses: z.string(),
  phase: runbookPhase,
  title: z.string(),
  help: z.string(),
  first: z.boolean(),
  does: stepDoes.nullable(),
});
export type RunbookStep = z.output<typeof runbookStep>;

/** How long the record is kept, and who says so. */
export const keeping = z.strictObject({ row: z.string(), records: z.string(), years: z.int(), from: z.string(), source: z.string() });
export type Keeping = z.output<typeof keeping>;

const moment = { on: isoDate, time: z.string() };

/** One of those who must be told, as it stands. */
export const tellStanding = mustTell.extend({
  /**
   * - `told`, or `not-needed` with the reason; `by-another`: somebody else of the same way was told.
   * - `owed`: has to be told, and nobody has noted it. `if-so`: only where its condition holds.
   */
  state: z.enum(['told', 'not-needed', 'by-another', 'owed', 'if-so']),
  /** Until when, where the policies set a time. */
  dueAt: instant.nullable(),
  told: z.strictObject({
    ...moment, officer: z.string(), entryId: z.uuid(), late: z.boolean(),
    /** Before it was reported to the Communications Team: neither late nor in time. */
    beforeReport: z.boolean(),
  }).nullable(),
  /** Why they need not be told. */
  notNeeded: z.string(),
});
export type TellStanding = z.output<typeof tellStanding>;

export const stepStanding = runbookStep.extend({
  /** `by-record`: the register knows that it is done. */
  state: z.enum(['done', 'by-record', 'not-needed', 'open']),
  /** Why it cannot be ticked yet; empty where it can. */
  waitsFor: z.string(),
  done: z.strictObject({ ...moment, officer: z.string(), text: z.string(), entryId: z.uuid() }).nullable(),
});
export type StepStanding = z.output<typeof stepStanding>;

const exposed = z.enum(['not-asked', 'no', 'yes', 'not-known']);
export const regulatorDecision = z.enum(['reported', 'not-reportable']);

/** Whether personal information was exposed, and what was decided about telling the regulator (UK GDPR article 33). */
export const personalData = z.strictObject({
  exposed,
  /** When the Trust became aware of it. */
  awareOn: isoDate.nullable(),
  awareTime: z.string(),
  /** 72 hours after that; null where it was not exposed, or nobody was asked. */
  dueAt: instant.nullable(),
  regulator: z.strictObject({
    decision: regulatorDecision, ...moment, by: z.string(), reference: z.string(), reason: z.string(),
    /** After the 72 hours. */
    late: z.boolean(),
  }).nullable(),
});
export type PersonalData = z.output<typeof personalData>;

/** The clock of an incident that runs out first. */
export const clock = z.strictObject({ what: z.string(), dueAt: instant });
export type IncidentClock = z.output<typeof clock>;

/** Whose number a reference is. */
export const referenceSystem = z.enum(['datix', 'lfpse', 'dspt', 'ico', 'pals', 'platform', 'police', 'it', 'other']);
export type ReferenceSystem = z.output<typeof referenceSystem>;

/** What the answer about personal information is given with. */
export const personalDataAnswer = { exposed: z.enum(['no', 'yes', 'not-known']), awareOn: isoDate.nullable(), awareTime: timeOfDay, reason: line(400) };
