import { z } from 'zod';
import { evidenceItem } from './accounts-records.ts';
import { firstDayOf } from './stated-dates.ts';
import { id, instant, isoDate, line, packId, paragraph, requiredLine } from './values.ts';

/* The library: document control as the control sheets show it, versions with their files, and how staff were told (CP371 2.10; 10022 8.1). */

/** A row that nobody has written yet has 0. */
export const editVersion = z.int().min(0);

interface ControlField {
  readonly title: string;
  /** `lines`: several entries, one a line. */
  readonly kind: 'line' | 'lines';
  readonly hint?: string;
}

/** What a control sheet says besides version and review date: one list for the form, the facts, the paper and the history. */
export const controlFields = {
  reference: { title: 'Reference', kind: 'line' },
  documentType: { title: 'Document type', kind: 'line' },
  firstPublished: { title: 'First published', kind: 'line' },
  leadDirectorPost: { title: 'Lead director', kind: 'line', hint: 'The post, not the person' },
  managedByPost: { title: 'Managed by', kind: 'line', hint: 'The post, not the person' },
  authorPost: { title: 'Author', kind: 'line', hint: 'The post, not the person' },
  assetOwnerPost: { title: 'Asset owner', kind: 'line', hint: 'The post, not the person' },
  issuingDirectorate: { title: 'Issuing directorate', kind: 'line' },
  developedInResponseTo: { title: 'Developed in response to', kind: 'line' },
  ratificationGroup: { title: 'Ratification group', kind: 'line' },
  approvalGroup: { title: 'Approval group', kind: 'line' },
  cqcRegulation: { title: 'CQC regulation', kind: 'line' },
  targetGroups: { title: 'Target groups', kind: 'lines' },
  sites: { title: 'Sites', kind: 'lines' },
  consultation: { title: 'Consultation', kind: 'lines' },
  distribution: { title: 'Distribution', kind: 'lines' },
  relatedPolicies: { title: 'Related policies', kind: 'lines' },
  keywords: { title: 'Keywords', kind: 'lines' },
  equalityDate: { title: 'Equality analysis: date', kind: 'line' },
  equalityResult: { title: 'Equality analysis: result', kind: 'line' },
  equalityBy: { title: 'Equality analysis: completed by', kind: 'line', hint: 'The post, not the person' },
} as const satisfies Readonly<Record<string, ControlField>>;

export type ControlFieldId = keyof typeof controlFields;

const lines = z.array(requiredLine(200)).max(40, 'Keep to 40 entries.');

export const controlFacts = z.strictObject({
  reference: requiredLine(60, 'Enter the reference.'), documentType: line(80), firstPublished: line(60),
  leadDirectorPost: line(120), managedByPost: line(120), authorPost: line(120), assetOwnerPost: line(120), issuingDirectorate: line(120),
  developedInResponseTo: line(200), ratificationGroup: line(160), approvalGroup: line(160), cqcRegulation: line(60),
  targetGroups: lines, sites: lines, consultation: lines, distribution: lines, relatedPolicies: lines, keywords: lines,
  equalityDate: line(60), equalityResult: line(400), equalityBy: line(120),
  /** Questions of the equality analysis with their answers; those without an answer are left out. */
  equalityAnswers: z.array(z.strictObject({ question: requiredLine(200, 'Enter the question.'), answer: paragraph(1200).min(1, 'Enter the answer.') })).max(20),
});
export type ControlFacts = z.output<typeof controlFacts>;

/** The questions of a preliminary equality analysis, in our words (10022 App 1). */
export const equalityQuestions = [
  'What is changed?', 'Why, and what will it achieve?', 'Who benefits, and how?', 'Is anybody likely to suffer from it?', 'Who is consulted about it?',
] as const;

/** A date as the document states it. */
const statedDate = requiredLine(40, 'Enter the date as the document states it, such as 4 June 2019 or June 2019.')
  .refine((text) => text === '' || firstDayOf(text) !== null, 'Enter a day, a month or a year, such as 4 June 2019, June 2019 or 2019.');

/** What somebody types of a version. */
export const versionFacts = z.strictObject({
  number: requiredLine(20, 'Enter the version number.'),
  date: statedDate,
  description: paragraph(1200).min(1, 'Say what has changed, or that it is new.'),
  ratifiedBy: line(160), ratifiedOn: isoDate.nullable(), approvedBy: line(160),
  /** The last day on which it is still in date. */
  reviewOn: isoDate.nullable(),
});
export type VersionFacts = z.output<typeof versionFacts>;

/** A way of telling staff: one that the policy asks for, or another. */
const tellingWay = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Choose how staff were told.').max(60);

/** Ways that can be noted besides those that a policy asks for. */
export const otherWays = {
  briefing: 'Briefing', 'staff-bulletin': 'Staff bulletin', intranet: 'Intranet', website: 'Website', induction: 'Induction', email: 'Email to staff', other: 'Another way',
} as const;

export const tellingFacts = z.strictObject({
  way: tellingWay, on: isoDate,
  /** The issue of the bulletin, the page, the meeting. */
  where: requiredLine(200, 'Say where: the issue, the page or the meeting.'),
  note: paragraph(1200),
});

const telling = z.strictObject({
  id, way: z.string(), wayTitle: z.string(), on: isoDate, where: z.string(), note: z.string(), notedBy: z.string(), notedAt: instant,
  /** Why it counts no more; empty while it counts. */
  wrong: z.string(),
  files: z.array(evidenceItem),
});
export type Telling = z.output<typeof telling>;

/** A way that the policy asks for, and how it stands for a version. */
const wayAsked = z.strictObject({ id: z.string(), title: z.string(), clause: z.string(), toldOn: isoDate.nullable() });

export const libraryVersion = z.strictObject({
  id, edit: editVersion, number: z.string(),
  /** As the document states it. */
  date: z.string(),
  description: z.string(), ratifiedBy: z.string(), ratifiedOn: isoDate.nullable(), approvedBy: z.string(), reviewOn: isoDate.nullable(),
  inForce: z.boolean(),
  /** Added by the Trust; otherwise it came with the policy pack. */
  own: z.boolean(),
  /** What was changed of it since; who added it, where the Trust did. */
  recordedBy: z.string(),
  files: z.array(evidenceItem),
  asked: z.array(wayAsked),
  tellings: z.array(telling),
});
export type LibraryVersion = z.output<typeof libraryVersion>;

export const reviewState = z.enum(['past', 'soon', 'in-date', 'not-known']);
export type ReviewState = z.output<typeof reviewState>;

export const policyRow = z.strictObject({
  id: packId,
  reference: z.string(),
  title: z.string(),
  versionNumber: z.string(),
  versionDate: z.string(),
  reviewDate: isoDate.nullable(),
  pastReview: z.boolean(),
  review: reviewState,
  /** Days by which it is past, or that are left; 0 where no day is known. */
  reviewDays: z.int(),
  /** Whether a file of the version in force is kept. */
  fileKept: z.boolean(),
  /** Ways of telling staff that the policy asks for: of the version in force. */
  toldWays: z.int(), askedWays: z.int(),
  on: z.boolean(),
});
export type PolicyRow = z.output<typeof policyRow>;

export const policyDetail = z.strictObject({
  row: policyRow,
  issuer: z.string(),
  control: controlFacts,
  /** The same as the policy pack has it. */
  packControl: controlFacts,
  controlEdit: editVersion,
  /** Dates of the version as the sheets state them, which do not always agree. */
  statedDates: z.array(z.strictObject({ what: z.string(), text: z.string(), source: z.string(), counts: z.boolean() })),
  references: z.array(z.strictObject({ cited: z.string(), now: z.string().nullable() })),
  /** The newest first. */
  versions: z.array(libraryVersion),
  /** Ways that can be noted, those of the policy first. */
  ways: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** What can be printed of it. */
  papers: z.strictObject({ guide: z.string().nullable(), duties: z.string().nullable() }),
  history: z.array(z.strictObject({
    sequence: z.int(), at: instant, officer: z.string(), action: z.string(), note: z.string(),
    changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
  })),
});
export type PolicyDetail = z.output<typeof policyDetail>;
