import { z } from 'zod';
import { call } from './call.ts';
import { timeOfDay } from './incidents-runbook.ts';
import { ownPlace } from './prose.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, writtenFile } from './values.ts';

/* What is done about a member of staff who was reported (10022 2.1, 3.4, 4.1, 5.6, 6): the manager finds the facts and decides; HR holds what comes of it. */

/** An id of the policy pack. */
const choice = (missing: string) => z.string().min(1, missing).max(60);
const on = isoDate;
/** HH:MM, or empty where nobody knows it: with it one can say whether somebody was told in time. */
const time = timeOfDay.default('');

/** Whether formal action follows. */
export const conductFormal = z.enum(['yes', 'no', 'not-yet'], 'Choose what was decided.');

/** One step, as an officer notes it. None is ever changed: a later one of the same kind takes its place. */
export const conductStep = z.discriminatedUnion('kind', [
  /** Who it is about, and for whom they work: the route follows from it (2.1). */
  z.strictObject({
    kind: z.literal('person'), name: requiredLine(160, 'Say who it is about, as far as the Trust knows.'), category: choice('Choose how they work for the Trust.'),
    /** Where that is not the Trust. */
    employer: line(160),
    /** NMC, GMC … of somebody who is registered. */
    body: line(120),
  }),
  /** The employer, an agency or another organisation, was told by the manager. */
  z.strictObject({ kind: z.literal('employer'), on, who: requiredLine(160, 'Say who was told there.') }),
  /** The manager was asked to find the facts (4.1.2). */
  z.strictObject({
    kind: z.literal('asked'), on, time, manager: requiredLine(160, 'Say which manager finds the facts.'), email: ownPlace(line(254), 'The work address of the manager.'),
    /** By when the answer is asked. */
    replyBy: isoDate.nullable(),
  }),
  /** What the manager found, briefly. */
  z.strictObject({ kind: z.literal('findings'), on, by: requiredLine(160, 'Say who found the facts.'), summary: paragraph(4000).min(1, 'Say in short what was found.') }),
  /** Advice under the Speaking Up policy, before any formal step (3.4). */
  z.strictObject({ kind: z.literal('advice'), on, time, from: requiredLine(160, 'Say who gave the advice.'), advice: paragraph(2000).min(1, 'Say in short what was advised.') }),
  /** HR, Communications or IT were asked to assist (4.1.3). */
  z.strictObject({ kind: z.literal('assistance'), on, time, of: choice('Choose whose assistance was sought.'), what: requiredLine(400, 'Say what was asked of them.') }),
  /** Whether formal action follows, and under which policy: the manager decides (4.1.2). */
  z.strictObject({
    kind: z.literal('decision'), on, by: requiredLine(160, 'Say who decided.'), formal: conductFormal,
    reason: paragraph(2000).min(1, 'Give the reason.'),
    /** Of formal action: the policy under which it is taken; otherwise empty. */
    policy: z.string().max(60),
  }),
  /** The case was passed to HR, which holds it from then on. */
  z.strictObject({ kind: z.literal('to-hr'), on, time, to: requiredLine(160, 'Say who took it on.') }),
  /** How it ended, as a category and no more: the detail stays with HR. */
  z.strictObject({ kind: z.literal('outcome'), on, outcome: choice('Choose how it ended.'), by: requiredLine(160, 'Say who told us.') }),
  /** A search of public material for an investigation (5.6). */
  z.strictObject({
    kind: z.literal('search'), on, by: requiredLine(160, 'Say who looked.'), lookedAt: requiredLine(400, 'Say what was looked at.'),
    reason: paragraph(2000).min(1, 'Give the reason: nobody is searched for without one (10022 5.6).'),
    authorisedBy: requiredLine(160, 'Say who authorised the search (10022 5.6).'),
    found: paragraph(4000).min(1, 'Say what was found, also when it was nothing.'),
  }),
]);
export type ConductStep = z.output<typeof conductStep>;
export type ConductKind = ConductStep['kind'];

export const conductKind = z.enum(['person', 'employer', 'asked', 'findings', 'advice', 'assistance', 'decision', 'to-hr', 'outcome', 'search']);

const keptStep = z.strictObject({
  id, recordedAt: instant, recordedBy: z.string(),
  /** What was chosen from the policy's lists, as it was called then; empty where nothing is chosen. */
  chosen: z.string(),
  /** A later step of the same kind has taken its place. */
  superseded: z.boolean(),
  step: conductStep,
});
export type KeptStep = z.output<typeof keptStep>;

const named = z.strictObject({ id: z.string(), title: z.string() });

const conductChoices = z.strictObject({
  /** How somebody works for the Trust (2.1), and the route that follows from it. */
  categories: z.array(named.extend({ route: z.string(), clause: z.string(), elsewhere: z.boolean(), underTrustPolicies: z.boolean() })),
  /** What stands for the policies of another employer is marked. */
  policies: z.array(named.extend({ ofEmployer: z.boolean() })),
  assistance: z.array(named),
  /** Of formal action or not; what only another employer can bring to its end is marked. */
  outcomes: z.array(named.extend({ formal: z.boolean(), ofEmployer: z.boolean() })),
});
export type ConductChoices = z.output<typeof conductChoices>;

const conductDetail = z.strictObject({
  incidentId: id, number: z.string(), closed: z.boolean(),
  /** Of how many steps the officer knows: a new one is based on it. */
  version: z.int(),
  adviceFirst: z.boolean(),
  reportedOn: isoDate,
  /** In the order in which they were noted. */
  steps: z.array(keptStep),
  /** What comes next; null where nothing waits here. */
  next: conductKind.nullable(),
  /** Steps that can be noted now. */
  may: z.array(conductKind),
});
export type ConductDetail = z.output<typeof conductDetail>;

export const conduct = {
  /** What the policies let one choose. */
  choices: call({ input: z.strictObject({}), output: conductChoices, access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ incidentId: id }), output: conductDetail, access: 'viewer', effect: 'read' }),
  record: call({
    input: z.strictObject({ incidentId: id, version: z.int(), step: conductStep }), output: z.strictObject({ version: z.int() }), access: 'officer', effect: 'change',
  }),
  /** The request to the manager to find the facts, as a message to look at and send. Noting that it was asked is a step of its own. */
  askDraft: call({
    input: z.strictObject({
      incidentId: id, manager: requiredLine(160, 'Say which manager finds the facts.'), email: ownPlace(line(254), 'The work address of the manager.'), replyBy: isoDate.nullable(), note: paragraph(2000),
    }),
    output: writtenFile, access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the message to the manager', suggestedName: 'Fact-finding.eml', filters: [{ name: 'Message', extensions: ['eml'] }] },
  }),
};

/** The steps of a policy's runbook that are done with a step here, by their ids: they are ticked in no other way. */
export const conductRunbookSteps = { asked: 'fact-finding', advice: 'advice-first', decision: 'decision' } as const satisfies Partial<Record<ConductKind, string>>;
