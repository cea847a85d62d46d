import { z } from 'zod';
import { call, nothing } from './call.ts';
import { timeOfDay } from './incidents-runbook.ts';
import { ownPlace } from './prose.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version } from './values.ts';

/* What is done around an incident: removal asked for, corrections, web administrators told, what is monitored, who runs an account, the complainant. */

/** When it was, in the UK; the time may be unknown. */
const moment = { on: isoDate, time: timeOfDay };

/** Of whom removal is asked. */
export const removalFrom = z.enum(['staff', 'public', 'web-administrator', 'platform'], 'Choose who was asked.');
export type RemovalFrom = z.output<typeof removalFrom>;

/** Somebody was asked to take something down (10022 4.2.5). */
const removal = z.strictObject({
  kind: z.literal('removal'), from: removalFrom, whom: requiredLine(160, 'Say who was asked.'), what: paragraph(2000).min(1, 'Say what is to be removed.'),
  by: requiredLine(160, 'Say who asked for it.'), ...moment,
});

/** Something wrong was put right online, or it was decided not to (10022 4.2.9). */
const correction = z.strictObject({
  kind: z.literal('correction'), where: requiredLine(500, 'Say where it stands: a web address, or in words.'), wrong: paragraph(2000).min(1, 'Say what is wrong.'),
  made: z.boolean(),
  /** What was said, by whom, and in what capacity she said she spoke; empty of one that is not made. */
  said: paragraph(4000), spokenBy: line(160), capacity: line(200),
  /** Why it is left as it is; empty of one that is made. */
  why: paragraph(2000), ...moment,
});

/** Those who run a website were told of what stands on it (10022 4.2.9). */
const administrator = z.strictObject({
  kind: z.literal('web-administrator'), site: requiredLine(300, 'Say which website.'), how: requiredLine(160, 'Say how they were told.'),
  what: paragraph(2000).min(1, 'Say what they were told.'),
  /** The number that the website gave the report. */
  reference: line(120), by: requiredLine(160, 'Say who told them.'), ...moment,
});

/** Something is monitored until a day comes on which it is looked at again (10022 4.3.4). */
const watch = z.strictObject({ kind: z.literal('watch'), what: paragraph(2000).min(1, 'Say what is monitored, and what for.'), nextLookOn: isoDate, ...moment });

/** Who runs an account that speaks in the Trust's name without approval (CP371 2.3). */
const owner = z.strictObject({
  kind: z.literal('owner'), whom: requiredLine(160, 'Say who runs it.'), how: paragraph(2000).min(1, 'Say how that was found out.'), ...moment,
});

export const recordFacts = z.discriminatedUnion('kind', [removal, correction, administrator, watch, owner]);
export type RecordFacts = z.output<typeof recordFacts>;
export type RecordKind = RecordFacts['kind'];

/** What can follow: each belongs to one kind, and only from some states. */
export const recordTake = z.enum(['asked-again', 'removed', 'refused', 'answered', 'looked', 'escalated', 'ended', 'applied', 'closed']);
export type RecordTake = z.output<typeof recordTake>;

export const recordState = z.enum(['asked', 'removed', 'refused', 'made', 'not-made', 'told', 'answered', 'watched', 'ended', 'traced', 'applied', 'closed']);
export type RecordState = z.output<typeof recordState>;

const recordStep = z.strictObject({
  take: recordTake, ...moment,
  /** Who asked again, or to whom it was escalated; empty of other steps. */
  who: line(160),
  words: paragraph(4000),
  /** Of a look: when the next one is due. Null of other steps. */
  nextOn: isoDate.nullable(),
  /** Of an application that was made afterwards. Null of other steps. */
  applicationId: id.nullable(),
});
export type RecordStep = z.output<typeof recordStep>;

/** Who of those who must be told an escalation reached (10022 4.3.4). */
export const escalationTo = z.enum(['line-manager', 'executive']);

const incidentRecord = z.strictObject({
  id, version, facts: recordFacts, state: recordState,
  /** Something is still expected of it. */
  open: z.boolean(),
  /** It wants something done today: a look that is due, something still up, an owner without an outcome. */
  waits: z.boolean(),
  /** The day on which the next look is due; null of anything else. */
  dueOn: isoDate.nullable(),
  /** Of a removal: whole hours from the first asking until it was removed, or until now; null where a time is not known. */
  hours: z.int().nullable(),
  /** A removal that took or takes longer than `removalHours`, or a look whose day has passed. */
  late: z.boolean(),
  /** Why all of it was noted wrongly, so that it counts no more; empty while it does. */
  wrong: z.string(),
  steps: z.array(recordStep.extend({
    id, officer: z.string(), recordedAt: instant, application: z.string(),
    /** Why it was noted wrongly, so that it counts no more; empty while it does. */
    wrong: z.string(),
  })),
  recordedAt: instant, recordedBy: z.string(),
});
export type IncidentRecord = z.output<typeof incidentRecord>;

/** How the complainant wants it dealt with: formally by PALS and Complaints, or informally by the service (10022 4.3.3). */
export const complaintWay = z.enum(['not-known', 'formal', 'informal']);
export type ComplaintWay = z.output<typeof complaintWay>;

const complaint = {
  way: complaintWay,
  contactedOn: isoDate.nullable(), contactedTime: timeOfDay,
  /** A team, not a person. */
  referredTo: line(160), referredOn: isoDate.nullable(),
};

const restricted = 'Who complained and how to reach them: only officers see it, and no list, paper or trail entry has it (10022 4.3.3).';

/** Who complained and how to reach them: seen by officers only, when they ask for it. The contact is what the identifier guard leaves alone. */
const complainantFacts = z.strictObject({
  name: ownPlace(line(160), restricted), complainantContact: ownPlace(line(300), restricted), ...complaint,
});
export type ComplainantFacts = z.output<typeof complainantFacts>;

const incidentRecordsOf = z.strictObject({
  records: z.array(incidentRecord),
  /** Without name and contact, which only `showComplainant` gives. */
  complainant: z.strictObject({ version, ...complaint, nameKept: z.boolean(), contactKept: z.boolean() }).nullable(),
});
export type IncidentRecords = z.output<typeof incidentRecordsOf>;

const done = z.strictObject({ id, version });

export const incidentRecords = {
  /** Everything of one incident, what wants something done first. */
  get: call({ input: z.strictObject({ incidentId: id }), output: incidentRecordsOf, access: 'viewer', effect: 'read' }),
  /** Of every open incident that has something open: when it is looked at next, and what is still up. */
  standing: call({
    input: nothing,
    output: z.array(z.strictObject({ incidentId: id, nextLookOn: isoDate.nullable(), lookDue: z.boolean(), stillUp: z.int(), stillUpLate: z.int() })),
    access: 'viewer', effect: 'read',
  }),
  /** Keeps what was done, also on the timeline. */
  add: call({ input: z.strictObject({ incidentId: id, facts: recordFacts }), output: done, access: 'officer', effect: 'change' }),
  /** Keeps what followed. What stands there is never changed. An escalation can settle one of the checklist of those who must be told. */
  step: call({ input: z.strictObject({ id, version, step: recordStep, escalatedTo: escalationTo.optional() }), output: done, access: 'officer', effect: 'change' }),
  /** Says that what followed last was noted wrongly, or where nothing followed, all of it: it stays, marked, and what it settled is open again. */
  undoStep: call({ input: z.strictObject({ id, version, reason: paragraph(2000).min(1, 'Say what is wrong about it.') }), output: done, access: 'officer', effect: 'change' }),
  /** Corrects what was noted; what stood there stays in the history with the reason. */
  edit: call({ input: z.strictObject({ id, version, facts: recordFacts, reason: paragraph(2000).min(1, 'Give the reason.') }), output: done, access: 'officer', effect: 'change' }),
  /** Keeps who complained and what was done about it. The version is 0 while nothing is kept. */
  keepComplainant: call({
    input: z.strictObject({ incidentId: id, version: z.int().min(0), facts: complainantFacts }), output: z.strictObject({ version }), access: 'officer', effect: 'change',
  }),
  /** Shows name and contact; the audit trail says so, once while the register is unlocked. */
  showComplainant: call({ input: z.strictObject({ incidentId: id }), output: complainantFacts.extend({ version }), access: 'officer', effect: 'job' }),
};
