import { z } from 'zod';
import { call, nothing } from './call.ts';
import { dayState } from './monitoring.ts';
import { period, worklistTotals } from './reviews-values.ts';
import { id, isoDate } from './values.ts';

/* What the day asks for, gathered from all rooms. Nothing is kept here: every number is counted where its records are. */

/** What a line of "Do next" is about; the window knows from it where the line leads. */
export const dutyKind = z.enum([
  'incident', 'conduct', 'incident-look', 'incident-removal', 'moderation', 'secondary-review', 'secondary-period', 'action', 'action-sign-off', 'follow-up', 'reviews', 'monthly-reviews', 'monitoring-gap', 'monitoring-today',
  'password', 'handle', 'handover', 'administrators', 'line-manager', 'policy', 'policy-pack', 'application', 'enquiry', 'enquiry-end', 'notice', 'certification', 'record', 'hr-return', 'bad-day-sheet', 'contacts', 'keeping', 'keeping-proposal', 'keeping-disposal',
]);
export type DutyKind = z.output<typeof dutyKind>;

/** `late`: a day has passed, or it cannot wait. `soon`: it is near. `open`: it waits, and no day is set. */
const dutyStanding = z.enum(['late', 'soon', 'open']);

export const duty = z.strictObject({
  kind: dutyKind,
  /** The one record it is about; null where it is about several. Of reviews and of what is wrong with an account it is the account, of what follows a review its follow-up. */
  recordId: z.string().nullable(),
  /** For several: words by which their list is narrowed to them, or empty where the list shows them first by itself. */
  find: z.string(),
  /** How many records it is about. */
  count: z.int().min(1),
  what: z.string(),
  /** The account, the policy, the directorate …, with its number after ` · `; of several, the first by name and how many more. */
  where: z.string(),
  standing: dutyStanding,
  /** How it stands, in a word or two: "3 days overdue". */
  word: z.string(),
  /** The day it was or is due, or since when it stands; null where there is none. */
  on: isoDate.nullable(),
});
export type Duty = z.output<typeof duty>;

const periodReviews = z.strictObject({
  period,
  /** Days until the period ends; 0 on its last day. */
  daysLeft: z.int().min(0),
  ...worklistTotals.shape,
});
export type PeriodReviews = z.output<typeof periodReviews>;

const secondaryReview = z.strictObject({
  followUpId: id, number: z.string(), accountId: id, account: z.string(), dueOn: isoDate,
  /** Negative once the day has passed. */
  daysLeft: z.int(),
});

const dayReport = z.strictObject({
  today: isoDate,
  /** Accounts on the register, whatever their status. */
  accounts: z.strictObject({ all: z.int(), alarmed: z.int() }),
  reviews: z.strictObject({ quarterly: periodReviews, monthly: periodReviews }),
  underReview: z.strictObject({
    agreed: z.array(secondaryReview),
    /** Shortfalls whose secondary review is over, and nobody has decided yet what follows; the day is the one by which it is late. */
    undecided: z.array(secondaryReview),
    /** Accounts of that status for which nobody has agreed until when. */
    withoutDay: z.array(z.strictObject({ accountId: id, account: z.string() })),
  }),
  followUps: z.strictObject({ open: z.int(), overdue: z.int(), undecided: z.int() }),
  actions: z.strictObject({ open: z.int(), overdue: z.int(), dueSoon: z.int(), toSignOff: z.int() }),
  monitoring: z.strictObject({
    /** The log is kept in this register. */
    kept: z.boolean(),
    todayState: dayState,
    /** Of the last four weeks. */
    gaps: z.int(),
    urgent: z.boolean(),
  }),
  incidents: z.strictObject({ critical: z.int(), high: z.int(), medium: z.int(), low: z.int() }),
  /** Those that cannot wait, and those that wait for us. */
  enquiries: z.strictObject({ late: z.int(), open: z.int() }),
  /** Waiting for the Communications Team, and for the decision. */
  applications: z.strictObject({ submitted: z.int(), withBoard: z.int() }),
  logins: z.strictObject({ passwordsOwed: z.int() }),
  /** Directorates that have not certified the version in force: overdue, and those that nobody has asked. */
  certifications: z.strictObject({ overdue: z.int(), toAsk: z.int() }),
  policies: z.strictObject({ pastReview: z.int() }),
  notices: z.strictObject({ late: z.int() }),
  /** Years that are owed and not asked of HR, without an answer, or not confirmed; late where a day has passed. */
  hrReturns: z.strictObject({ toDo: z.int(), late: z.boolean() }),
  /** Records that have reached the end of their keeping, and proposals of disposal that wait for the second officer. */
  retention: z.strictObject({ due: z.int(), waiting: z.int() }),
  /** The most urgent first. */
  doNext: z.array(duty),
});
export type DayReport = z.output<typeof dayReport>;

/** One quarter of the chart: of the reviews that were owed and of which something is known, how many were done in time. */
const quarterOnTime = z.strictObject({
  period, owed: z.int(), onTime: z.int(), late: z.int(), notDone: z.int(), notYetDue: z.int(), notKnown: z.int(),
  /** It has not ended: what is still due may yet be done in time. */
  running: z.boolean(),
});
export type QuarterOnTime = z.output<typeof quarterOnTime>;

export const today = {
  get: call({ input: nothing, output: dayReport, access: 'viewer', effect: 'read' }),
  /** The team's own reviews of the last eight quarters, drawn. A job, because it reads the reviews of two years. */
  onTime: call({
    input: nothing,
    output: z.strictObject({
      /** A drawing without script and without anything outside itself, and the same in words; null while nothing is known of any quarter. */
      chart: z.strictObject({ svg: z.string(), alternative: z.string() }).nullable(),
      quarters: z.array(quarterOnTime),
    }),
    access: 'viewer', effect: 'job',
  }),
};
