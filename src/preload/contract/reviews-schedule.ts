import { z } from 'zod';
import { call, nothing } from './call.ts';
import { cadence, period } from './reviews-values.ts';
import { id, isoDate, line, paragraph, periodId } from './values.ts';

/** Months of a period; they divide a year. */
const periodMonths = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6), z.literal(12)]);

const change = z.strictObject({
  id, months: periodMonths.nullable(), from: isoDate, decidedOn: isoDate, reason: z.string(), officer: z.string(),
});

/** How one kind of review is scheduled. */
const scheduled = z.strictObject({
  cadence,
  title: z.string(),
  clause: z.string(),
  doneBy: z.string(),
  /** What the policy asks for; the Trust's own length is what counts. */
  policyMonths: periodMonths,
  months: periodMonths,
  dueSoonDays: z.int(),
  running: period,
  changes: z.array(change),
});

/** A due date that was moved, and that a change of how often drops with the period for which it was set. */
const droppedMove = z.strictObject({
  accountId: id,
  account: z.string(),
  /** "October to December 2026". */
  period: z.string(),
  /** The day to which it was moved, and why. */
  dueOn: isoDate,
  reason: z.string(),
  /** The day on which that review is due instead. */
  insteadOn: isoDate,
});
export type DroppedMove = z.output<typeof droppedMove>;

const reason = paragraph(1000).min(1, 'Give the reason.');

export type ScheduledReview = z.output<typeof scheduled>;

/* When reviews are owed (CP371 2.3.1): the Trust's periods, an account's own stricter ones, and due dates that were moved. */
export const reviewSchedules = {
  /** The Trust's calendars, and the stricter ones of accounts. */
  schedule: call({
    input: nothing,
    output: z.strictObject({
      /** Due dates that fall on a weekend or a bank holiday of England move to the next working day. */
      workingDays: z.boolean(),
      reviews: z.array(scheduled),
      stricter: z.array(z.strictObject({ accountId: id, name: z.string(), cadence, months: periodMonths, from: isoDate, reason: z.string() })),
    }),
    access: 'viewer',
    effect: 'read',
  }),
  /** From when a change of length would count, and which moved due dates it would drop, before it is made. */
  planPeriod: call({
    input: z.strictObject({ cadence, accountId: id.nullable(), months: periodMonths.nullable() }),
    output: z.strictObject({ from: isoDate, running: period, next: period, dropped: z.array(droppedMove) }),
    access: 'viewer',
    effect: 'read',
  }),
  /** Changes how often a kind of review is done, for the Trust or, more often than that, for one account. */
  changePeriod: call({
    input: z.strictObject({ cadence, accountId: id.nullable(), months: periodMonths.nullable(), reason }),
    output: z.strictObject({ id, from: isoDate }),
    access: 'officer',
    effect: 'change',
  }),
  /** Whether due dates skip weekends and bank holidays. */
  skipHolidays: call({
    input: z.strictObject({ workingDays: z.boolean() }),
    output: z.strictObject({ workingDays: z.boolean() }),
    access: 'officer',
    effect: 'change',
  }),
  /** Moves the due date of one review. The periods after it stay where they are. */
  moveDue: call({
    input: z.strictObject({ cadence, accountId: id, period: periodId, dueOn: isoDate, reason }),
    output: z.strictObject({ dueOn: isoDate }),
    access: 'officer',
    effect: 'change',
  }),
  /** Names who of the team reviews these accounts in this period; an empty name takes them back. */
  assign: call({
    input: z.strictObject({ period: periodId, accountIds: z.array(id).min(1, 'Choose at least one account.').max(10_000), reviewer: line(120) }),
    output: z.strictObject({ assigned: z.int() }),
    access: 'officer',
    effect: 'change',
  }),
  /** Shares out what is still to do, evenly and directorate by directorate, or as it was shared last time. */
  shareOut: call({
    input: z.strictObject({
      period: periodId,
      reviewers: z.array(line(120).min(1, 'Name everybody who reviews.')).max(30),
      how: z.enum(['evenly', 'as-last-time']),
      /** Leaves alone what somebody has already. */
      onlyUnshared: z.boolean(),
    }),
    output: z.strictObject({ shared: z.array(z.strictObject({ reviewer: z.string(), accounts: z.int() })) }),
    access: 'officer',
    effect: 'change',
  }),
};
