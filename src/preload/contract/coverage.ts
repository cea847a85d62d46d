import { z } from 'zod';
import { call } from './call.ts';
import { packPeriod } from './reports.ts';
import { id, isoDate, packId, paragraph } from './values.ts';

/* What the policies ask for, clause by clause, and which records of a period show it. */

/** How an obligation stands in a period, what is missing first. */
export const coverageState = z.enum(['not-shown', 'in-part', 'not-yet-due', 'shown', 'nothing-arose', 'nothing-to-keep', 'not-applicable']);
export type CoverageState = z.output<typeof coverageState>;

/** Where a record behind an obligation is opened. */
const recordLink = z.strictObject({
  room: z.enum(['accounts', 'reviews', 'monthly-reviews', 'follow-ups', 'incidents', 'enquiries', 'applications', 'actions', 'monitoring', 'certifications', 'hr-returns', 'policies']),
  id: z.string(),
  /** Of a review the period that it counts for; empty elsewhere. */
  period: z.string(),
});

/** A record that shows an obligation, or that shows that something is missing. */
const recordBehind = z.strictObject({
  title: z.string(),
  /** What it says, or what is missing. */
  says: z.string(),
  on: isoDate.nullable(),
  shows: z.boolean(),
  /** Null for a record that is named by nothing, such as a limited one. */
  link: recordLink.nullable(),
});
export type RecordBehind = z.output<typeof recordBehind>;

/** Said by an officer, with her reason. */
const notApplicable = z.strictObject({ id, reason: z.string(), on: isoDate, by: z.string(), wholeClause: z.boolean() });

export const coveredObligation = z.strictObject({
  id: z.string(), who: z.string(), duty: z.string(),
  /** In words: "Every quarter". */
  often: z.string(),
  state: coverageState,
  /** What shows it, counted: "28 quarterly reviews done". */
  shownBy: z.array(z.string()),
  /** What is missing, counted. */
  missing: z.array(z.string()),
  /** Kinds of record that can show it, in words; empty where nothing is kept. */
  evidence: z.array(z.string()),
  /** Why nothing is kept; empty where something is. */
  nothingKept: z.string(),
  /** What is missing first, up to a number. */
  records: z.array(recordBehind),
  /** Records that are not listed. */
  recordsLeft: z.int(),
  notApplicable: notApplicable.nullable(),
});
export type CoveredObligation = z.output<typeof coveredObligation>;

const coveredClause = z.strictObject({
  clause: z.string(), title: z.string(),
  /** What the clause says, in our words. */
  about: z.string(),
  obligations: z.array(coveredObligation),
});
export type CoveredClause = z.output<typeof coveredClause>;

export const policyCoverage = z.strictObject({
  policyId: packId, reference: z.string(), title: z.string(), version: z.string(),
  from: isoDate, to: isoDate,
  /** The day on which it stood like this. */
  today: isoDate,
  totals: z.strictObject({
    'not-shown': z.int(), 'in-part': z.int(), 'not-yet-due': z.int(), 'shown': z.int(), 'nothing-arose': z.int(), 'nothing-to-keep': z.int(), 'not-applicable': z.int(),
  }),
  clauses: z.array(coveredClause),
});
export type PolicyCoverage = z.output<typeof policyCoverage>;

const reason = paragraph(1000).min(1, 'Give the reason.');

export const coverage = {
  /** What one policy asks for, with what shows it in a period. */
  get: call({ input: packPeriod.safeExtend({ policyId: packId }), output: policyCoverage, access: 'viewer', effect: 'read' }),
  /** Says why an obligation, or a whole clause, does not apply to the Trust under the version in force. */
  setNotApplicable: call({
    input: z.strictObject({ policyId: packId, clause: z.string().min(1).max(40), obligationId: z.string().min(1).max(60).nullable(), reason }),
    output: z.strictObject({ id }),
    access: 'officer',
    effect: 'change',
  }),
  /** Takes that back: it applies again. */
  takeBack: call({ input: z.strictObject({ id, reason }), output: z.strictObject({}), access: 'officer', effect: 'change' }),
};
