import { z } from 'zod';
import { accountStatus } from './accounts.ts';
import { call, nothing } from './call.ts';
import { id, instant, isoDate, line, paragraph, quarterId } from './values.ts';

/** Never reviewed, overdue and due are different things (CP371 2.3.1) and are counted apart. */
export const reviewState = z.enum(['never-reviewed', 'overdue', 'due', 'done']);
export type ReviewState = z.output<typeof reviewState>;

export const worklistItem = z.strictObject({
  accountId: id,
  name: z.string(),
  channelTitle: z.string(),
  directorate: z.string(),
  address: z.string(),
  status: accountStatus,
  state: reviewState,
  dueOn: isoDate,
  daysOverdue: z.int(),
  lastReviewOn: isoDate.nullable(),
  outcome: z.string().nullable(),
  /** The newest review recorded for this quarter, also one that could not be done. */
  reviewId: id.nullable(),
  draft: z.boolean(),
});
export type WorklistItem = z.output<typeof worklistItem>;

const quarter = z.strictObject({ id: quarterId, title: z.string(), from: isoDate, to: isoDate });

export const worklist = z.strictObject({
  quarter,
  today: isoDate,
  totals: z.strictObject({
    accounts: z.int(), done: z.int(), neverReviewed: z.int(), overdue: z.int(), due: z.int(),
  }),
  items: z.array(worklistItem),
});
export type Worklist = z.output<typeof worklist>;

const answerValue = z.enum(['yes', 'no', 'could-not-check']);

/** One answered question. `value` is used by yes/no questions, `text` by number, date and text questions. */
export const answer = z.strictObject({
  questionId: line(80),
  value: answerValue.nullable(),
  text: line(400),
  note: paragraph(2000),
  /** Grounds of CP371 2.7 that apply, for the questions that ask for them. */
  grounds: z.array(line(80)).max(40),
});
export type Answer = z.output<typeof answer>;

export const question = z.strictObject({
  id: z.string(),
  clause: z.string(),
  policy: z.string(),
  topic: z.string(),
  question: z.string(),
  help: z.string(),
  kind: z.enum(['yes-no', 'number', 'date', 'text']),
  concernWhen: z.enum(['yes', 'no']).nullable(),
  required: z.boolean(),
  grounds: z.array(z.strictObject({ id: z.string(), group: z.string(), title: z.string() })),
});
export type Question = z.output<typeof question>;

export const reviewDraft = z.strictObject({
  reviewedOn: isoDate,
  answers: z.array(answer).max(200),
  outcome: line(40),
  note: paragraph(),
});
export type ReviewDraft = z.output<typeof reviewDraft>;

export const reviewForm = z.strictObject({
  accountId: id,
  quarter,
  name: z.string(),
  channelTitle: z.string(),
  address: z.string(),
  directorate: z.string(),
  postingStandard: z.string(),
  purpose: z.string(),
  audience: z.string(),
  lineManager: z.string(),
  state: reviewState,
  dueOn: isoDate,
  questions: z.array(question),
  outcomes: z.array(z.strictObject({ id: z.string(), title: z.string(), clause: z.string(), concern: z.boolean(), help: z.string() })),
  previous: z
    .strictObject({ reviewedOn: isoDate, reviewer: z.string(), outcome: z.string(), note: z.string(), answers: z.array(answer) })
    .nullable(),
  draft: z.strictObject({ savedAt: instant, content: reviewDraft }).nullable(),
});
export type ReviewForm = z.output<typeof reviewForm>;

/** A review as it was recorded, to be read again: the questions stand as they were asked. */
export const recordedReview = z.strictObject({
  id,
  accountId: id,
  account: z.string(),
  quarter,
  reviewedOn: isoDate,
  recordedAt: instant,
  reviewer: z.string(),
  outcome: z.string(),
  note: z.string(),
  answers: z.array(
    z.strictObject({
      question: z.string(),
      clause: z.string(),
      /** "Yes", "No", "Could not check", or what was typed. */
      answer: z.string(),
      note: z.string(),
      grounds: z.array(z.string()),
      concern: z.boolean(),
    }),
  ),
});
export type RecordedReview = z.output<typeof recordedReview>;

const which = { accountId: id, quarter: quarterId };

export const reviews = {
  /** The quarter's worklist; without a quarter, the one that today lies in. */
  worklist: call({
    input: z.strictObject({ quarter: quarterId.nullable() }),
    output: worklist,
    access: 'viewer',
    effect: 'read',
  }),
  form: call({ input: z.strictObject(which), output: reviewForm, access: 'viewer', effect: 'read' }),
  keepDraft: call({
    input: z.strictObject({ ...which, draft: reviewDraft }),
    output: z.strictObject({ savedAt: instant }),
    access: 'officer',
    effect: 'draft',
  }),
  record: call({
    input: z.strictObject({
      ...which,
      reviewedOn: isoDate,
      answers: z.array(answer).max(200),
      outcome: line(40),
      note: paragraph(),
    }),
    output: z.strictObject({ id, concerns: z.int(), nextAccountId: id.nullable() }),
    access: 'officer',
    effect: 'change',
  }),
  /** One recorded review. */
  get: call({ input: z.strictObject({ id }), output: recordedReview, access: 'viewer', effect: 'read' }),
  quarters: call({ input: nothing, output: z.array(quarter), access: 'viewer', effect: 'read' }),
};
