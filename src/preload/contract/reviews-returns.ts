import { z } from 'zod';
import { call } from './call.ts';
import { reviewImports } from './reviews-import.ts';
import { period, worklistFilter } from './reviews-values.ts';
import { id, isoDate, paragraph, periodId, writtenFile } from './values.ts';

/** What is known of the way of worksheets to a line manager and back; null for never. */
const sentOn = {
  sentOn: isoDate.nullable(),
  /** How many times what is missing was asked for again, and when last. */
  chased: z.int(),
  chasedOn: isoDate.nullable(),
  /** How many times it was written for before it was due: a reminder is no chase. */
  reminded: z.int(),
  remindedOn: isoDate.nullable(),
};

const counts = {
  accounts: z.int(), returned: z.int(), missing: z.int(),
  /** Of those missing: their day has not passed. */
  notYetDue: z.int(),
};

const returningManager = z.strictObject({
  managerId: id,
  name: z.string(),
  role: z.string(),
  /** Empty where no address is known that a message can be sent to. */
  email: z.string(),
  /** Her last day, once it has passed: somebody else has to be named. */
  leftOn: isoDate.nullable(),
  ...counts,
  ...sentOn,
});
export type ReturningManager = z.output<typeof returningManager>;

const returnedReview = z.strictObject({
  accountId: id,
  name: z.string(),
  channelTitle: z.string(),
  address: z.string(),
  directorate: z.string(),
  /** The month, or this account's own period. */
  period,
  dueOn: isoDate,
  /** What came back; null while nothing that counts has. */
  review: z.strictObject({ id, reviewedOn: isoDate, reviewer: z.string(), outcome: z.string(), concerns: z.int() }).nullable(),
  /** Why it could not be done, where that came back instead. */
  couldNot: z.string(),
  ...sentOn,
});
export type ReturnedReview = z.output<typeof returnedReview>;

/** The line managers that are meant; null for all of them. */
const managerIds = z.array(id).min(1, 'Choose at least one line manager.').max(10_000).nullable();

/** What was made, and for whom nothing could be. */
const made = {
  file: writtenFile,
  managers: z.int(),
  accounts: z.int(),
  /** Line managers whose last day has passed: nothing was made for them. */
  left: z.array(z.string()),
};
const madeMessages = z.strictObject({
  ...made,
  /** Line managers without an email address that a message can be sent to. */
  withoutEmail: z.array(z.string()),
});

const pdf = [{ name: 'PDF', extensions: ['pdf'] }];
const zip = [{ name: 'Zip file', extensions: ['zip'] }];

/* Line managers are not users (CP371 2.3.1, 3): worksheets go out to them, and what comes back is entered or imported. */
export const reviewReturns = {
  /** A month's reviews by line manager: what is back and what is not. Without a period, the month that today lies in. */
  returns: call({
    input: z.strictObject({ period: periodId.nullable() }),
    output: z.strictObject({
      /** Whether a policy that is on asks for reviews by the line manager at all. */
      asked: z.boolean(),
      period,
      today: isoDate,
      /** The day that lies ahead next by which what is not back is due; null where none does. */
      dueNextOn: isoDate.nullable(),
      totals: z.strictObject(counts),
      managers: z.array(returningManager),
      /** Accounts without a line manager on record: nobody can be sent their worksheet. */
      withoutManager: z.strictObject(counts),
    }),
    access: 'viewer',
    effect: 'read',
  }),
  /** One line manager's accounts in a month; those without a line manager for null. */
  returnsOf: call({
    input: z.strictObject({ period: periodId, managerId: id.nullable() }),
    output: z.strictObject({ name: z.string(), period, reviews: z.array(returnedReview) }),
    access: 'viewer',
    effect: 'read',
  }),
  /** A month's worksheets as one PDF, those of each line manager together. */
  worksheets: call({
    input: z.strictObject({ period: periodId, managerIds, onlyMissing: z.boolean() }),
    output: z.strictObject(made),
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the worksheets', filters: pdf, suggestedName: 'Worksheets.pdf' },
  }),
  /** A message for each line manager, with her worksheets and a table to fill in instead, as a zip of drafts. */
  worksheetMessages: call({
    input: z.strictObject({ period: periodId, managerIds, onlyMissing: z.boolean() }),
    output: madeMessages,
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the messages', filters: zip, suggestedName: 'Worksheet messages.zip' },
  }),
  /** Chases what is missing, and reminds of what is not due yet: letters in one PDF, or a zip of message drafts with the worksheets that are missing. */
  chase: call({
    input: z.strictObject({
      period: periodId,
      managerIds,
      /** So many months before are asked for as well, where they are missing. */
      monthsBefore: z.int().min(0).max(11),
      replyBy: isoDate,
      note: paragraph(1000),
      as: z.enum(['letters', 'messages']),
    }),
    /** Of the accounts, those whose day has not passed: they were reminded of and not chased. */
    output: madeMessages.extend({ reminded: z.int() }),
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the chase letters', filters: [...pdf, ...zip], suggestedName: 'Chase letters.pdf' },
  }),
  /** The quarter's worklist on paper, and worksheets of its accounts for working away. */
  worklistPrint: call({
    input: z.strictObject({ period: periodId.nullable(), filter: worklistFilter, worksheets: z.boolean() }),
    output: z.strictObject({ file: writtenFile, accounts: z.int(), worksheets: z.int() }),
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the worklist', filters: pdf, suggestedName: 'Worklist of reviews.pdf' },
  }),
  ...reviewImports,
};
