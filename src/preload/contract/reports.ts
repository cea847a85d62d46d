import { z } from 'zod';
import { call, nothing } from './call.ts';
import { id, instant, isoDate, line, periodId, writtenFile } from './values.ts';

const packRow = z.strictObject({
  number: z.string(),
  from: isoDate,
  to: isoDate,
  madeAt: instant,
  madeBy: z.string(),
  sha256: z.string(),
  fileName: z.string(),
});

/** Before it no social network had an account: an earlier year is a slip of the hand. */
const firstDay = '1995-01-01';

/** A pack is read by a committee, and each of its quarters lists every account. */
const longestYears = 10;

/** The days that a pack covers. The window checks them by it before anybody is asked where to save. */
export const packPeriod = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine(({ from }) => from >= firstDay, { message: 'The period cannot begin before 1995. Check the year of the first day.', path: ['from'] })
  .refine(({ from, to }) => from <= to, { message: 'The first day must not be after the last.', path: ['to'] })
  .refine(({ from, to }) => to < yearsAfter(from, longestYears), {
    message: `A pack covers ${longestYears} years at most. Choose a later first day or an earlier last day.`, path: ['to'],
  });

/** @returns the same day so many years later, to compare with; on 29 February that day need not exist */
function yearsAfter(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
}

export const reports = {
  /** The report on a quarter's reviews: what was done and not done, what followed, and the trend (CP371 2.3.1, 3). */
  quarterlyReport: call({
    input: z.strictObject({ period: periodId, addressee: line(160) }),
    output: z.strictObject({
      number: z.string(), file: writtenFile, reviewed: z.int(), notReviewed: z.int(), notYetDue: z.int(), notKnown: z.int(), stopped: z.int(), concerns: z.int(), trailHead: z.string(),
    }),
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the quarterly report', suggestedName: 'Quarterly review report.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  /** The register of accounts on paper: all of it, or those that the list shows. */
  printRegister: call({
    input: z.strictObject({ accountIds: z.array(id).min(1, 'There is no account to print.').max(20_000) }),
    output: writtenFile,
    access: 'viewer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the printed register', suggestedName: 'Register of accounts.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  list: call({ input: nothing, output: z.array(packRow), access: 'viewer', effect: 'read' }),
  /** An audit pack for a period: PDF report, the same data as CSV, the trail, SHA256SUMS; one zip. */
  auditPack: call({
    input: packPeriod,
    output: z.strictObject({
      number: z.string(),
      file: writtenFile,
      files: z.array(writtenFile),
      reviewsDone: z.int(),
      reviewsNotDone: z.int(),
      /** Their day has not passed. */
      reviewsNotYetDue: z.int(),
      /** Reviewed in the period, but before this register. */
      reviewsBefore: z.int(),
      /** Quarters from before an account came into this register, of which nothing is recorded. */
      reviewsNotKnown: z.int(),
      /** Of accounts that were given up before their review was due. */
      reviewsStopped: z.int(),
      concerns: z.int(),
      trailHead: z.string(),
    }),
    access: 'officer',
    effect: 'job',
    file: {
      kind: 'save',
      title: 'Save the audit pack',
      suggestedName: 'Audit pack.zip',
      filters: [{ name: 'Zip archive', extensions: ['zip'] }],
    },
  }),
};
