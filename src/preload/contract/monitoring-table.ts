import { z } from 'zod';
import { isoDate } from './values.ts';

/* The monitoring table of section 3 of CP371: its four requirements, and the quarterly review of 2.3.1 as a fifth line. */

/** Before it no social network had an account: an earlier year is a slip of the hand. */
const firstDay = '1995-01-01';
const longestYears = 10;

/** The days that a table covers. The window checks them by it too. */
export const monitoringPeriod = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine(({ from }) => from >= firstDay, { message: 'The period cannot begin before 1995. Check the year of the first day.', path: ['from'] })
  .refine(({ from, to }) => from <= to, { message: 'The first day must not be after the last.', path: ['to'] })
  .refine(({ from, to }) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= longestYears, {
    message: `A table covers ${longestYears} years at most. Choose a later first day or an earlier last day.`, path: ['to'],
  });

/** The requirements in the order of the policy's table. */
export const tableLineId = z.enum(['prior-approval', 'managed', 'updated', 'all-content', 'quarterly-review']);
export type TableLineId = z.output<typeof tableLineId>;

/** Every one that was owed is in exactly one of done, not checked, not done, not yet due and not known. */
const figures = z.strictObject({
  owed: z.int(), done: z.int(),
  /** Of those done, how many were late: a day written down later, or a review after its day. */
  late: z.int(),
  /** Looked at, but could not be checked. */
  notChecked: z.int(),
  notDone: z.int(),
  /** Reviews whose day has not passed; a day of the log that has not come is not counted at all. */
  notYetDue: z.int(),
  /** From before it was kept in this register. */
  notKnown: z.int(),
  /** Not owed any more, and none of the others: the account was given up before its review was due. */
  stopped: z.int(),
  findings: z.int(),
});
export type TableFigures = z.output<typeof figures>;

const plan = z.strictObject({ id: z.string(), title: z.string(), owner: z.string(), dueOn: isoDate.nullable(), state: z.string() });

const tableLine = z.strictObject({
  id: tableLineId,
  /** "CP371 3" */
  clause: z.string(),
  requirement: z.string(),
  /** Who keeps to it and who checks. */
  who: z.string(),
  process: z.string(),
  often: z.string(),
  reviewedBy: z.string(),
  unit: z.enum(['day', 'review']),
  /** Whether the register keeps what answers the line; where it does not, its noughts say nothing. */
  kept: z.boolean(),
  figures,
  /** The figures as sentences. */
  results: z.array(z.string()),
  plans: z.array(plan),
});
export type TableLine = z.output<typeof tableLine>;

const finding = z.strictObject({ day: isoDate, line: tableLineId, note: z.string(), where: z.string() });

export const monitoringTable = z.strictObject({
  from: isoDate, to: isoDate,
  /** The day on which it stood like this: what lies after it is not counted. */
  today: isoDate,
  lines: z.array(tableLine),
  /** Days that were owed and not monitored, neighbours together. */
  missed: z.array(z.strictObject({ from: isoDate, to: isoDate, days: z.int() })),
  findings: z.array(finding),
  plansBy: z.string(),
  plansOverseenBy: z.string(),
});
export type MonitoringTable = z.output<typeof monitoringTable>;
