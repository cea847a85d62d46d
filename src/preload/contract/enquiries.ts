import { z } from 'zod';
import { call, nothing } from './call.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version } from './values.ts';

export const enquiryKind = z.enum(['advice', 'translation', 'other']);
export type EnquiryKind = z.output<typeof enquiryKind>;

export const enquiryFacts = z.strictObject({
  kind: enquiryKind,
  accountId: id.nullable(),
  askedBy: requiredLine(160, 'Say who asked.'),
  askedOn: isoDate,
  question: paragraph(4000).min(1, 'Say what was asked.'),
  /** Of a translation: when the Equality and Diversity team was told (CP371 2.6). Null of anything else, and until then. */
  equalityToldOn: isoDate.nullable(),
});
export type EnquiryFacts = z.output<typeof enquiryFacts>;

const answer = z.strictObject({
  answer: paragraph(4000).min(1, 'Say what was answered.'),
  answeredOn: isoDate,
  answeredBy: requiredLine(160, 'Say who answered.'),
});
export type EnquiryAnswer = z.output<typeof answer>;

const enquiryRow = z.strictObject({
  id, version, number: z.string(), ...enquiryFacts.shape, askedBy: z.string(), question: z.string(), account: z.string(),
  answer: answer.extend({ answer: z.string(), answeredBy: z.string() }).nullable(),
  /** Days since it was asked, while it has no answer. */
  waitingDays: z.int(),
});
export type EnquiryRow = z.output<typeof enquiryRow>;

export const enquiryDetail = z.strictObject({
  row: enquiryRow,
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

/** Why something that looks like a patient's number stays; empty where nothing does. */
const keptBecause = line(400);
const done = z.strictObject({ id, version });

/** Advice asked and given, translations asked for, and the like. */
export const enquiries = {
  list: call({ input: nothing, output: z.array(enquiryRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: enquiryDetail, access: 'viewer', effect: 'read' }),
  /** With its answer, where that was given at once. */
  add: call({
    input: z.strictObject({ facts: enquiryFacts, answer: answer.nullable(), keptBecause }),
    output: z.strictObject({ id, version, number: z.string() }), access: 'officer', effect: 'change',
  }),
  answer: call({ input: z.strictObject({ id, version, answer, keptBecause }), output: done, access: 'officer', effect: 'change' }),
  /** Corrects question or answer; what stood there is kept in the history with the reason. An answer that was given stays one. */
  edit: call({
    input: z.strictObject({ id, version, facts: enquiryFacts, answer: answer.nullable(), reason: paragraph(2000).min(1, 'Give the reason.'), keptBecause }),
    output: done, access: 'officer', effect: 'change',
  }),
};
