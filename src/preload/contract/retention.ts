import { z } from 'zod';
import { call, nothing } from './call.ts';
import { disposalCalls } from './retention-disposal.ts';
import { decisionTake, holdGround, keepingScope, keepingState, keptFrom, recordKind } from './retention-words.ts';
import { id, instant, isoDate, line, paragraph, requiredLine } from './values.ts';

/*
 * How long records are kept (CP371 2.4, App 3): the schedule, what has reached its date, and what is decided about it. Nothing here
 * removes anything: a confirmed proposal is what a disposal may act upon.
 */

/** A record by kind and id; a year of the monitoring log by its year, a policy by its name in the library. */
const keptRecordId = z.string().regex(/^[0-9a-z-]{1,64}$/u, 'There is no such record. The address may be cut short or mistyped.');

const subject = z.strictObject({ kind: recordKind, recordId: keptRecordId });

export const keptRecord = z.strictObject({
  ...subject.shape,
  /** How many decisions there are on it: a new one says on which it is based. */
  decisions: z.int().min(0),
  title: z.string(),
  /** Number, type, account: what tells it from others. */
  sub: z.string(),
  /** The row of the schedule. */
  row: z.string(), records: z.string(),
  state: keepingState,
  /** The day its years run from; null while it is open, or where no day counts. */
  from: isoDate.nullable(),
  /** The last day on which it must be kept, with all that belongs to it; null where there is none. */
  keepUntil: isoDate.nullable(),
  /** Why it is kept until then, is open or held, in a sentence. */
  because: z.string(),
  /** Somebody decided to keep it longer than the schedule says. */
  longer: z.boolean(),
  transferred: z.boolean(),
  /** Who proposed its disposal; empty where nobody has. */
  proposedBy: z.string(),
  /** The proposal is this officer's own, so that another one has to confirm it. */
  own: z.boolean(),
});
export type KeptRecord = z.output<typeof keptRecord>;

const totals = z.strictObject({ due: z.int(), waiting: z.int(), soon: z.int(), held: z.int(), longer: z.int(), all: z.int(), confirmed: z.int() });
export type KeepingTotals = z.output<typeof totals>;

const decision = z.strictObject({
  id, take: decisionTake, on: isoDate,
  /** Of what is kept longer. */
  until: isoDate.nullable(),
  ground: holdGround.nullable(), reason: z.string(), reference: z.string(),
  /** Who asked for the hold, or to whom it was transferred. */
  party: z.string(),
  /** Of a lifting: the hold that it lifts. */
  lifts: z.string().nullable(),
  /** Confirmed by the officer who proposed it, because there was no second one. */
  alone: z.boolean(),
  officer: z.string(), recordedAt: instant,
  /** Of a hold: it stands. */
  stands: z.boolean(),
});
export type KeepingDecision = z.output<typeof decision>;

const related = z.strictObject({
  ...subject.shape, title: z.string(), sub: z.string(), keepUntil: isoDate.nullable(), open: z.boolean(),
});

/** On what a disposal rests once it is confirmed: the row of the schedule as it was then, and who decided. */
const basis = z.strictObject({
  scheduleRow: z.string(), scheduleSource: z.string(), trigger: z.string(), triggerDay: isoDate.nullable(), keepUntil: isoDate.nullable(),
  proposedBy: z.string(), proposedOn: isoDate.nullable(), confirmedBy: z.string(), confirmedOn: isoDate.nullable(),
  onlyOneOfficer: z.boolean(), reason: z.string(),
});
export type ConfirmedBasis = z.output<typeof basis>;

const detail = z.strictObject({
  record: keptRecord,
  /** Null until its disposal is confirmed. */
  confirmed: basis.nullable(),
  /** In words: "Closed", "Signed". */
  fromWords: z.string(),
  years: z.int(), source: z.string(), confirmWithIg: z.boolean(), runsFrom: keptFrom,
  /** What the row's years alone come to. */
  ownUntil: isoDate.nullable(),
  /** Of an incident: the class it was put in when it was reported; empty of anything else. */
  classWhenReported: z.string(),
  belongings: z.array(related),
  /** What it belongs to, such as its account. */
  belongsTo: z.array(related),
  decisions: z.array(decision),
  /** Holds that stand on it or on what it belongs to. */
  holds: z.array(z.strictObject({ id, ...subject.shape, on: z.string(), ground: holdGround, reason: z.string(), reference: z.string(), by: z.string(), since: isoDate, here: z.boolean() })),
  /** There are two officers who can decide, so that a proposal waits for the second. */
  second: z.boolean(),
});
export type KeptDetail = z.output<typeof detail>;

const why = () => paragraph(2000).min(1, 'Give the reason.');

/** What is decided. */
export const keepingDecision = z.discriminatedUnion('take', [
  z.strictObject({ take: z.literal('propose'), reason: paragraph(2000) }),
  z.strictObject({ take: z.literal('withdraw'), reason: why() }),
  z.strictObject({ take: z.literal('confirm') }),
  z.strictObject({ take: z.literal('keep-longer'), until: isoDate, reason: why() }),
  z.strictObject({ take: z.literal('hold'), ground: holdGround, reason: why(), reference: line(160), party: requiredLine(160, 'Say who asked for it.') }),
  z.strictObject({ take: z.literal('lift'), hold: id, reason: why() }),
  z.strictObject({ take: z.literal('transfer'), party: requiredLine(200, 'Say to whom it was handed over.'), reference: line(160), on: isoDate }),
]);
export type DecisionInput = z.output<typeof keepingDecision>;

/** What the Trust may change of a row of the schedule. */
export const scheduleFacts = z.strictObject({
  years: z.int('Enter whole years.').min(1, 'Enter 1 year or more.').max(200, 'Enter 200 years or fewer.'),
  yearsIfAppealed: z.int('Enter whole years.').min(1, 'Enter 1 year or more.').max(200, 'Enter 200 years or fewer.').nullable(),
  source: requiredLine(300, 'Say where the period comes from.'),
  /** The post of who in the Trust has signed it off, and on which day; empty and null while nobody has. */
  signedOffBy: line(160), signedOffOn: isoDate.nullable(),
});
export type ScheduleFacts = z.output<typeof scheduleFacts>;

const scheduleChange = z.strictObject({
  at: instant, on: isoDate, officer: z.string(), reason: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
});

const scheduleRow = z.strictObject({
  id: z.string(), version: z.int().min(0), records: z.string(), ...scheduleFacts.shape, source: z.string(), signedOffBy: z.string(), from: keptFrom,
  /** Nobody in the Trust has signed it off. */
  confirmWithIg: z.boolean(),
  /** As the policies and the register give it, whatever the Trust has changed. */
  given: z.strictObject({ years: z.int(), yearsIfAppealed: z.int().nullable(), source: z.string() }),
  /** No fewer years may stand here, because a policy itself prescribes them; 0 where none does. */
  least: z.int(),
  /** No policy names it: it is the register's own. */
  own: z.boolean(),
  /** Records of this row that are kept, and those that are due. */
  kept: z.int(), due: z.int(),
  history: z.array(scheduleChange),
});
export type ScheduleRow = z.output<typeof scheduleRow>;

const moved = z.strictObject({ count: z.int(), first: z.array(z.strictObject({ ...subject.shape, title: z.string(), before: isoDate, after: isoDate })) });
const preview = z.strictObject({
  sooner: moved, later: moved, unmoved: z.int(),
  /** Of those: due at once, and due no more. */
  dueAtOnce: z.int(), dueNoMore: z.int(),
});
export type SchedulePreview = z.output<typeof preview>;

export const retention = {
  ...disposalCalls,
  list: call({ input: z.strictObject({ scope: keepingScope }), output: z.strictObject({ rows: z.array(keptRecord), totals, today: isoDate, second: z.boolean() }), access: 'viewer', effect: 'read' }),
  get: call({ input: subject, output: detail, access: 'viewer', effect: 'read' }),
  /** Decides on one record or on many of a kind alike; either all of it is kept, or nothing. */
  decide: call({
    input: z.strictObject({
      subjects: z.array(z.strictObject({ ...subject.shape, decisions: z.int().min(0) })).min(1, 'Choose at least one record.').max(1000, 'Choose 1,000 records or fewer.'),
      decision: keepingDecision,
    }),
    output: z.strictObject({ count: z.int() }), access: 'officer', effect: 'change',
  }),
  schedule: call({ input: nothing, output: z.array(scheduleRow), access: 'viewer', effect: 'read' }),
  /** What a change of the schedule would move, before it is saved. */
  previewChange: call({ input: z.strictObject({ id: z.string().max(60), years: scheduleFacts.shape.years }), output: preview, access: 'viewer', effect: 'read' }),
  editSchedule: call({
    input: z.strictObject({ id: z.string().max(60), version: z.int().min(0), facts: scheduleFacts, reason: paragraph(2000).min(1, 'Give the reason.') }),
    output: z.strictObject({ version: z.int() }), access: 'head', effect: 'change',
  }),
};
