import { z } from 'zod';
import { evidenceFile, evidenceItem } from './accounts-records.ts';
import { call, nothing } from './call.ts';
import { draftSaved, formDraft, keptFormDraft } from './drafts.ts';
import { lookAtPicture } from './evidence.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version, writtenFile } from './values.ts';

/* Action plans (CP371 3): Communications develops them, the Head of Communications sees that they are carried out. */

export const planState = z.enum(['developing', 'in-hand', 'carried-out', 'signed-off', 'abandoned']);
export type PlanState = z.output<typeof planState>;

export const planSourceKind = z.enum(['review', 'concern', 'monitoring', 'incident', 'other']);
export type PlanSourceKind = z.output<typeof planSourceKind>;

export const stepState = z.enum(['open', 'done', 'given-up']);
export type StepState = z.output<typeof stepState>;

/** Where a day stands against today; `none` where nothing is due any more, or no day is agreed. */
export const dueStanding = z.enum(['overdue', 'soon', 'later', 'none']);
export type DueStanding = z.output<typeof dueStanding>;

/** What a plan follows from: a record of another room, or a line of the monitoring table. */
const source = z.strictObject({ kind: planSourceKind, id: line(80).nullable(), label: line(200) });

export const planRow = z.strictObject({
  id, version, number: z.string(), title: z.string(),
  /** The clause whose requirement is not met. */
  clause: z.string(),
  source: z.strictObject({ kind: planSourceKind, id: z.string().nullable(), label: z.string() }),
  accountId: id.nullable(), accountName: z.string(),
  /** Empty while nobody is named. */
  owner: z.string(),
  /** Whoever is called so has left the Trust. */
  ownerHasLeft: z.boolean(),
  dueOn: isoDate.nullable(), state: planState, due: dueStanding,
  /** Whole days; 0 when it is not overdue. */
  overdueDays: z.int(),
  /** Steps that were given up are not counted. */
  stepsDone: z.int(), stepsTotal: z.int(),
  startedOn: isoDate,
  /** When it was signed off or abandoned; null while it is open. */
  endedOn: isoDate.nullable(),
});
export type PlanRow = z.output<typeof planRow>;

export const planStep = z.strictObject({
  id, what: z.string(),
  /** Empty: the plan's owner. */
  owner: z.string(),
  /** Null: by the plan's own day. */
  dueOn: isoDate.nullable(),
  state: stepState, due: dueStanding, overdueDays: z.int(),
  doneOn: isoDate.nullable(),
  /** What was done, or why it was given up; empty while it is open. */
  outcome: z.string(),
  recordedBy: z.string(),
});
export type PlanStep = z.output<typeof planStep>;

const problem = z.strictObject({ field: z.string(), message: z.string() });

export const planDetail = z.strictObject({
  id, version, row: planRow, why: z.string(), startedBy: z.string(),
  steps: z.array(planStep),
  /** While it is being developed: what it needs before it is in hand. */
  missing: z.array(problem),
  inHandOn: isoDate.nullable(),
  /** Day of the last step that was done, once all are. */
  carriedOutOn: isoDate.nullable(),
  signedOff: z.strictObject({ on: isoDate, by: z.string(), how: z.string(), note: z.string() }).nullable(),
  /** Why it was last sent back, taken up again or abandoned; empty when it never was. */
  lastReason: z.string(),
  evidence: z.array(evidenceItem),
  history: z.array(
    z.strictObject({
      sequence: z.int(), at: instant, officer: z.string(), action: z.string(),
      /** The step it was about, what was said of it, and the reason. */
      note: z.string(),
      changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
});
export type PlanDetail = z.output<typeof planDetail>;

export const stepFacts = z.strictObject({ what: requiredLine(400, 'Say what is to be done.'), owner: line(120), dueOn: isoDate.nullable() });
export type StepFacts = z.output<typeof stepFacts>;

/** What can be changed of a plan. Owner and day may be missing while it is being developed. */
export const planFacts = z.strictObject({
  title: requiredLine(160, 'Give the plan a title.'),
  clause: requiredLine(60, 'Say which clause is not met.'),
  why: paragraph(4000).min(1, 'Say why the plan is needed.'),
  accountId: id.nullable(),
  owner: line(120),
  dueOn: isoDate.nullable(),
});
export type PlanFacts = z.output<typeof planFacts>;

const which = { id, version };
const done = z.strictObject({ id, version, state: planState });
const reason = paragraph(2000).min(1, 'Give the reason.');
const change = <Shape extends z.ZodRawShape>(more: Shape) =>
  call({ input: z.strictObject({ ...which, ...more }), output: done, access: 'officer', effect: 'change' });

/** What is still to be done when a plan goes back: steps that count as not done after all, and one that is new. */
const stillToDo = { stepIds: z.array(id).max(200), newStep: line(400) };

export const actions = {
  list: call({ input: nothing, output: z.array(planRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: planDetail, access: 'viewer', effect: 'read' }),
  choices: call({
    input: nothing,
    output: z.strictObject({
      clauses: z.array(z.strictObject({ clause: z.string(), title: z.string() })), people: z.array(z.string()),
      accounts: z.array(z.strictObject({ id, name: z.string() })),
    }),
    access: 'viewer', effect: 'read',
  }),
  start: call({
    input: z.strictObject({ facts: planFacts, source, steps: z.array(stepFacts).max(50) }),
    output: z.strictObject({ id, version, number: z.string() }), access: 'officer', effect: 'change',
  }),
  /** A day that moves later, or is taken away, says why. */
  edit: change({ facts: planFacts, dueReason: line(400) }),
  /** Communications has finished developing it. */
  putInHand: change({}),
  addStep: change({ step: stepFacts }),
  editStep: change({ stepId: id, step: stepFacts, dueReason: line(400) }),
  finishStep: change({ stepId: id, doneOn: isoDate, outcome: paragraph(2000).min(1, 'Say what was done.') }),
  reopenStep: change({ stepId: id, reason }),
  giveUpStep: change({ stepId: id, reason }),
  /** By the Head of Communications: in her own name when she is at the desk, otherwise with her name and how she signed. */
  signOff: change({ signedOn: isoDate, signedBy: line(120), how: line(200), note: paragraph(2000) }),
  /** It is not carried out after all. */
  sendBack: change({ reason, ...stillToDo }),
  /** Taken up again after it was signed off or abandoned. */
  reopen: change({ reason, ...stillToDo }),
  abandon: change({ reason }),
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
  print: call({
    input: z.strictObject({ id }),
    output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the action plan', suggestedName: 'Action plan.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  /** Keeps the typing of a form that is not saved; `id` is null for a new plan. Null forgets it. */
  keepDraft: call({ input: z.strictObject({ id: id.nullable(), draft: formDraft }), output: draftSaved, access: 'officer', effect: 'draft' }),
  draft: call({ input: z.strictObject({ id: id.nullable() }), output: keptFormDraft, access: 'viewer', effect: 'read' }),
};
