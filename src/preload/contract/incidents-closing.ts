import { z } from 'zod';
import { call } from './call.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version, writtenFile } from './values.ts';

/* How an incident ends: outcome, lesson, and what the reporter is told. */

export const incidentEnd = z.enum([
  'recovered', 'taken-down', 'corrected', 'answered', 'to-manager', 'to-hr', 'to-pals', 'advice-given', 'stands', 'nothing-wrong', 'other',
]);
export type IncidentEnd = z.output<typeof incidentEnd>;

/** Outcomes in words, as they stand in the log. */
export const endWords: Readonly<Record<IncidentEnd, string>> = {
  recovered: 'Back in our hands',
  'taken-down': 'Taken down',
  corrected: 'Corrected',
  answered: 'Answered',
  'to-manager': 'Passed to the line manager',
  'to-hr': 'Passed to HR',
  'to-pals': 'Passed to PALS',
  'advice-given': 'Advice given',
  stands: 'It stays online',
  'nothing-wrong': 'Nothing wrong was found',
  other: 'Other',
};

const lesson = z.discriminatedUnion('learned', [
  z.strictObject({ learned: z.literal('yes'), lesson: paragraph(2000).min(1, 'Say what was learned.') }),
  z.strictObject({ learned: z.literal('none'), noLessonBecause: requiredLine(400, 'Say why there is nothing to learn.') }),
]);

const feedback = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal('yes'), toldOn: isoDate, toldHow: requiredLine(120, 'Say how the reporter was told.') }),
  z.strictObject({ told: z.literal('no'), notToldBecause: requiredLine(400, 'Say why the reporter is not told.') }),
]);

/** What is asked when an incident is closed, beside the day. */
export const closingFacts = z.strictObject({
  ended: incidentEnd,
  /** More about how it ended; of another end than those listed, the end itself. */
  outcome: line(200),
  reason: paragraph(2000).min(1, 'Say why it can be closed.'),
  lesson,
  feedback,
});
export type ClosingFacts = z.output<typeof closingFacts>;

/** One closing; an incident that was reopened has several. */
export const closing = z.strictObject({
  /** Its entry on the timeline. */
  entryId: id,
  on: isoDate, officer: z.string(), recordedAt: instant, ended: incidentEnd, outcome: z.string(), reason: z.string(),
  /** One of the two is empty. */
  lesson: z.string(), noLessonBecause: z.string(),
  /** Null, and why not. */
  feedback: z.strictObject({ on: isoDate, how: z.string() }).nullable(), noFeedbackBecause: z.string(),
});
export type Closing = z.output<typeof closing>;

const asked = { id, ended: incidentEnd };

export const incidentClosing = {
  close: call({
    input: z.strictObject({ id, version, on: isoDate, ...closingFacts.shape })
      .refine(({ ended, outcome }) => ended !== 'other' || outcome !== '', { path: ['outcome'], message: 'Say how it ended.' }),
    output: z.strictObject({ id, version }), access: 'officer', effect: 'change',
  }),
  /** What is not settled yet. But for the decision about the regulator it keeps nobody from closing: the record will say so. */
  beforeClosing: call({
    input: z.strictObject({ id }),
    output: z.strictObject({
      unsettled: z.array(z.strictObject({ title: z.string(), text: z.string() })),
      /** The first of it keeps everybody from closing: the regulator is not decided on. */
      held: z.boolean(),
    }),
    access: 'viewer', effect: 'read',
  }),
  /** The prepared words to the reporter, by what it was and how it ended. They name nobody, and nothing that was said of anybody. */
  feedbackText: call({
    input: z.strictObject(asked), output: z.strictObject({ subject: z.string(), text: z.string() }), access: 'officer', effect: 'read',
  }),
  /** The words as the officer has them, as a message draft without an addressee. */
  feedbackDraft: call({
    input: z.strictObject({ ...asked, text: paragraph(6000).min(1, 'Write what the reporter is told.') }),
    output: writtenFile, access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the message to the reporter', suggestedName: 'Feedback.eml', filters: [{ name: 'Message', extensions: ['eml'] }] },
  }),
};
