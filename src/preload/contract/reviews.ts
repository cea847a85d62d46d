import { z } from 'zod';
import { call } from './call.ts';
import { reviewFollowUps } from './reviews-follow-ups.ts';
import { reviewReturns } from './reviews-returns.ts';
import { reviewSchedules } from './reviews-schedule.ts';
import {
  cadence, listedAccount, period, recordedReview, reviewDraft, reviewFacts, reviewFile, reviewForm, reviewKind, worklist, worklistFilter, worklistSort,
} from './reviews-values.ts';
import { id, instant, line, periodId, writtenFile } from './values.ts';

export * from './reviews-values.ts';

/** Which review of which account; quarterly where nothing else is said. */
const which = { accountId: id, period: periodId, kind: reviewKind.optional() };

export const reviews = {
  /** A page of a period's worklist; without a period, the one that today lies in. A quarter's, and all of it, where nothing else is said. */
  worklist: call({
    input: z.strictObject({
      period: periodId.nullable(),
      cadence: cadence.optional(),
      filter: worklistFilter.optional(),
      sort: worklistSort.optional(),
      offset: z.int().min(0).optional(),
    }),
    output: worklist,
    access: 'viewer',
    effect: 'read',
  }),
  /** One account's line in a list, wherever it stands there; null where it is not in it. */
  listed: call({
    input: z.strictObject({ accountId: id, period: periodId.nullable(), cadence: cadence.optional() }),
    output: listedAccount.nullable(),
    access: 'viewer',
    effect: 'read',
  }),
  /** The present period and those before it, newest first. */
  periods: call({ input: z.strictObject({ cadence: cadence.optional() }), output: z.array(period), access: 'viewer', effect: 'read' }),
  form: call({ input: z.strictObject(which), output: reviewForm, access: 'viewer', effect: 'read' }),
  /** Keeps what is typed, however wrong; null forgets it, with the files that nobody else's draft needs. */
  keepDraft: call({
    input: z.strictObject({ ...which, draft: reviewDraft.nullable() }),
    output: z.strictObject({ savedAt: instant }),
    access: 'officer',
    effect: 'draft',
  }),
  record: call({
    input: z.strictObject({ ...which, ...reviewFacts.shape }),
    output: z.strictObject({ id, concerns: z.int(), nextAccountId: id.nullable() }),
    access: 'officer',
    effect: 'change',
  }),
  /** One recorded review. */
  get: call({ input: z.strictObject({ id }), output: recordedReview, access: 'viewer', effect: 'read' }),
  /** Keeps a file with an answer that is being given; it becomes part of the review when that is recorded. Its name is tidied, not refused. */
  attach: call({
    input: z.strictObject({ ...which, questionId: line(80), name: z.string().max(400), content: z.instanceof(Uint8Array) }),
    output: reviewFile,
    access: 'officer',
    effect: 'draft',
  }),
  /** Takes back a file of a review that is not recorded yet. */
  removeFile: call({ input: z.strictObject({ ...which, id }), output: z.strictObject({}), access: 'officer', effect: 'draft' }),
  /** A kept file to be looked at in the window. */
  file: call({
    input: z.strictObject({ id }),
    output: z.strictObject({ name: z.string(), mediaType: z.string(), content: z.instanceof(Uint8Array) }),
    access: 'viewer',
    effect: 'read',
  }),
  /** Writes a copy of a kept file; the register keeps its own. */
  saveFile: call({
    input: z.strictObject({ id }),
    output: writtenFile,
    access: 'viewer',
    effect: 'job',
    file: { kind: 'save', title: 'Save a copy', suggestedName: 'Evidence', filters: [{ name: 'All files', extensions: ['*'] }] },
  }),
  ...reviewSchedules,
  ...reviewFollowUps,
  ...reviewReturns,
};

