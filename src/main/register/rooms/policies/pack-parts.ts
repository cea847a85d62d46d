/**
 * The small schemas from which a policy pack is made: one per kind of entry.
 * Every object is strict, because a misspelt key in a policy would otherwise
 * drop a duty in silence.
 */
import { z } from 'zod';
import { enquiryKind } from '../../../../preload/contract/enquiries-facts.ts';

/** What an obligation can be shown by: the kinds of record that the rooms keep. */
const RECORD_KINDS = [
  'account', 'administrator', 'application', 'login', 'review', 'letter', 'incident', 'enquiry', 'approval',
  'consent', 'action-plan', 'monitoring-log', 'policy', 'briefing', 'certificate', 'hr-return', 'report',
] as const;

/** How often an obligation falls due; `always` is a standing rule without a date of its own. */
const FREQUENCIES = [
  'always', 'before-starting', 'each-time', 'at-once', 'when-asked', 'when-it-changes', 'daily', 'monthly',
  'quarterly', 'annually', 'as-agreed', 'each-version', 'at-review-date',
] as const;

/** The nine protected characteristics of the Equality Act 2010, section 4. */
export const PROTECTED_CHARACTERISTICS = [
  'age', 'disability', 'gender-reassignment', 'marriage-and-civil-partnership', 'pregnancy-and-maternity',
  'race', 'religion-or-belief', 'sex', 'sexual-orientation',
] as const;

/** The kinds of directorate between which a certification tells apart (CP371 App 3). */
export const DIRECTORATE_KINDS = ['clinical', 'non-clinical'] as const;

/** A lower-case slug; entries refer to each other by it and stored records keep it for years. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'should be lower-case words joined by hyphens').max(60);
/** Text that a person reads: never empty, never padded. */
export const text = z.string().max(1200).regex(/^\S(.*\S)?$/s, 'should be text without spaces at either end');
const clauseNumber = text.max(40);
const isoDate = z.iso.date();

export const clauseSchema = z.strictObject({ clause: clauseNumber, title: text, duty: text });

/** A date as a control sheet words it, and where it says so, because the sheets contradict themselves. */
const statedDate = z.strictObject({ what: text, text: text, source: clauseNumber });

export const documentControlSchema = z.strictObject({
  reference: text,
  version: text,
  versionDates: z.array(statedDate).min(1),
  documentType: text,
  /** The wording of the sheet, and the last day on which the document is still in date. */
  reviewDate: z.strictObject({ text, lastDay: isoDate }),
  firstPublished: text.nullable(),
  /** Posts, never names of persons; null where the sheet gives none. */
  leadDirectorPost: text.nullable(),
  managedByPost: text.nullable(),
  authorPost: text.nullable(),
  assetOwnerPost: text.nullable(),
  issuingDirectorate: text.nullable(),
  ratificationGroup: text,
  approvalGroup: text.nullable(),
  consultation: z.array(text),
  relatedPolicies: z.array(text),
  /** Acts and standards the document cites; `now` says what stands in their place today. */
  references: z.array(z.strictObject({ cited: text, now: text.nullable() })),
  distribution: z.array(text),
  keywords: z.array(text),
  targetGroups: z.array(text).min(1),
  sites: z.array(text),
  cqcRegulation: text.nullable(),
  developedInResponseTo: text.nullable(),
  equalityAnalysis: z.strictObject({
    date: text, result: text, completedByPost: text.nullable(),
    /** Empty where the analysis itself is not attached. */
    answers: z.array(z.strictObject({ question: text, answer: text })),
  }),
});

export const versionSchema = z.strictObject({ version: text, date: text, description: text.nullable() });

const period = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.enum(['day', 'month', 'quarter', 'year']), every: z.int().min(1).max(120) }),
  z.strictObject({ unit: z.literal('agreed'), every: z.null() }),
]);

export const cadenceSchema = z.strictObject({
  id: slug,
  title: text,
  doneBy: text,
  period,
  clause: clauseNumber,
  /** Whether the policy names the period, or asks without one and the app offers it. */
  basis: z.enum(['named', 'offered']),
  /** Days before the due date from which a review counts as due soon. */
  dueSoonDays: z.int().min(0).max(365),
});

const questionSchema = z.strictObject({
  /** The same id in two packs means the same question: it is then asked once and answers both clauses. */
  id: slug,
  clause: clauseNumber,
  alsoClauses: z.array(clauseNumber).optional(),
  topic: text,
  question: text,
  help: text,
  kind: z.enum(['yes-no-could-not-check', 'number', 'date', 'text']),
  concernWhen: z.enum(['no', 'yes']).nullable(),
  /** A grounds list that is offered when the answer is a concern. */
  followUp: slug.optional(),
  required: z.boolean(),
  /** Asked in the short worklist. */
  core: z.boolean(),
  /** A summary question: the detailed list asks these instead of it. */
  splitInto: z.array(slug).min(1).optional(),
  /** Not asked any more; it stays because reviews have answered it. */
  retired: z.literal(true).optional(),
});

export const checklistSchema = z.strictObject({ cadence: slug, questions: z.array(questionSchema).min(1) });

const choiceSchema = z.strictObject({ id: slug, title: text });
const groundSchema = z.strictObject({ id: slug, title: text, choices: z.array(choiceSchema).min(1).optional() });

export const groundsListSchema = z.strictObject({
  id: slug,
  clause: clauseNumber,
  title: text,
  headings: z.array(z.strictObject({ id: slug, title: text, grounds: z.array(groundSchema).min(1) })).min(1),
});

export const outcomeSchema = z.strictObject({
  id: slug,
  title: text,
  clause: clauseNumber,
  cadences: z.array(slug).min(1),
  follows: text,
  requires: z.array(z.enum(['concern', 'agreed-date', 'reason', 'letter'])),
  reasons: z.array(choiceSchema),
  setsStatus: slug.nullable(),
  /** False when the review still has to be done. */
  countsAsReviewed: z.boolean(),
});

export const statusSchema = z.strictObject({
  id: slug,
  title: text,
  clause: clauseNumber,
  meaning: text,
  /** Whether an account in this status stands in the review worklists. */
  reviewed: z.boolean(),
  transitions: z.array(z.strictObject({ to: slug, clause: clauseNumber, when: text, needsReason: z.boolean() })),
});

/** What an account's own record can answer; the accounts room works it out. */
const DUTY_FACTS = [
  'approval', 'audience', 'purpose', 'disclaimer', 'details', 'login-held', 'login-unique', 'handover', 'research-reference',
  'password-after-leaver', 'identity-permission', 'dpia', 'independent-review', 'two-posters',
] as const;

/** A duty that is looked at account by account. */
export const dutySchema = z.strictObject({
  id: slug,
  clause: clauseNumber,
  title: text,
  help: text,
  /** Which accounts it is asked of. */
  appliesTo: z.enum(['all', 'research', 'identity', 'personal-information', 'business-record', 'corporate']),
  /** What the register itself knows about it; null where an officer has to say. */
  fromRecord: z.enum(DUTY_FACTS).nullable(),
});

/** A way to a platform: in words that stand without the address, which may move; null where none is known for certain. */
const reportRoute = z.strictObject({ words: text.max(200), address: z.url({ protocol: /^https$/ }).max(200).nullable() });

export const channelSchema = z.strictObject({
  id: slug,
  title: text,
  kind: z.enum(['network', 'microblog', 'video', 'picture', 'messaging', 'blog', 'podcast', 'discussion-board', 'other']),
  formerNames: z.array(text),
  /** Host names in lower case; a leading `*.` stands for anything before it. */
  hosts: z.array(z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'should be a host name in lower case')),
  /** Where a handle is found, `{handle}` standing for it; null when the channel has no such address. */
  profileAddress: z.string().regex(/^https:\/\/[^\s]*\{handle\}[^\s]*$/, 'should be an https address with {handle}').nullable(),
  /** The day the channel closed for good; null while it is open. */
  closedOn: isoDate.nullable(),
  /** How the platform is told of an account that was taken over, and of one that pretends to be ours; missing where nobody is told so. */
  report: z.strictObject({ hacked: reportRoute, fake: reportRoute, checkedOn: isoDate }).optional(),
});

export const certificationSchema = z.strictObject({
  clause: clauseNumber,
  title: text,
  /** True where the policy prescribes no certificate and a round is evidence a Trust chooses to gather. */
  voluntary: z.boolean(),
  statementLead: text,
  statementPoints: z.array(text).min(1),
  fields: z.array(z.strictObject({ id: slug, label: text, filledFrom: z.enum(['library', 'register', 'signatory']) })).min(1),
  retainYears: z.int().min(1).max(100),
  retainNote: text,
  levels: z.array(z.strictObject({ directorateKind: z.enum(DIRECTORATE_KINDS), level: text })).length(DIRECTORATE_KINDS.length),
  subordinateNote: text,
});

export const decidingBodySchema = z.strictObject({
  role: text,
  clause: clauseNumber,
  decides: text,
  /** Another body that the same policy names for the decision; both are recorded. */
  alsoNamed: z.strictObject({ role: text, clause: clauseNumber }).nullable(),
});

export const contactSchema = z.strictObject({
  id: slug,
  role: text,
  clause: clauseNumber,
  /** A different person for each case (somebody's line manager), so no fixed value. */
  perCase: z.boolean(),
  /** Empty until a Trust fills it in. */
  value: z.string().max(400),
  /** What is asked of them when they are told of an incident; left out where nothing more than to know of it. */
  asked: text.optional(),
  /** Not of the Trust: its policies bind them to nothing. */
  outside: z.literal(true).optional(),
});

/** Which records of a kind show an obligation; without a line those that name its clause. */
const shownBySchema = z.strictObject({
  /** Questions of reviews. */
  questions: z.array(slug).min(1).optional(),
  /** Duties that are asked of each account. */
  duties: z.array(slug).min(1).optional(),
  /** What the details of each account have to say. */
  account: z.enum(['posting-standard', 'english-copy']).optional(),
  incidentTypes: z.array(slug).min(1).optional(),
  /** Of those incidents only who had to be told, or only what had to be done. */
  contacts: z.array(slug).min(1).optional(),
  steps: z.array(slug).min(1).optional(),
  /** What was noted about reports on members of staff. */
  conduct: z.enum(['search', 'assistance']).optional(),
  enquiries: z.array(enquiryKind).min(1).optional(),
  /** What followed reviews: concerns, shortfalls, or the end of an account after one. */
  followUps: z.array(z.enum(['concern', 'shortfall', 'closing'])).min(1).optional(),
  /** Left out: applications that were sent in. */
  applications: z.literal('decided').optional(),
  /** One of the two answers of the daily log. */
  log: z.enum(['unapproved', 'complies']).optional(),
});

export const obligationSchema = z.strictObject({
  id: slug,
  clause: clauseNumber,
  who: text,
  duty: text,
  frequency: z.enum(FREQUENCIES),
  evidence: z.array(z.enum(RECORD_KINDS)),
  shownBy: shownBySchema.optional(),
  /** Why nothing is kept, where nothing may or need be. */
  noRecordBecause: text.optional(),
});

export const approvalSchema = z.strictObject({ id: slug, clause: clauseNumber, title: text, approver: slug, help: text });

/** How a report about a member of staff is followed up. */
export const conductSchema = z.strictObject({
  /** How people work for the Trust, and the way that a report about one of them takes. */
  categories: z.array(z.strictObject({
    id: slug, title: text, clause: clauseNumber, route: text,
    /** Somebody else employs them, and is told. */
    elsewhere: z.boolean(),
    /** Although somebody else employs them, formal action can be taken under a policy of the Trust. */
    underTrustPolicies: z.boolean().default(false),
  })).min(1),
  /** The Trust's policies under which formal action can be taken, and what stands for those of another employer. */
  policies: z.array(z.strictObject({ id: slug, title: text, clause: clauseNumber, ofEmployer: z.boolean().default(false) })).min(1),
  /** Whose assistance a manager can seek. */
  assistance: z.array(z.strictObject({ id: slug, title: text, clause: clauseNumber })),
  /** How it can end, without detail: of formal action or not, and only where their own employer took it. */
  outcomes: z.array(z.strictObject({ id: slug, title: text, formal: z.boolean(), ofEmployer: z.boolean().default(false) })).min(1),
});

export const retentionSchema = z.strictObject({
  id: slug,
  records: text,
  years: z.int().min(1).max(200),
  /** The longer period for a request that went to appeal. */
  yearsIfAppealed: z.int().min(1).max(200).nullable(),
  /** The event the years run from; `organisation-life` keeps the record while the organisation exists. */
  from: z.enum(['signature', 'closure', 'decision', 'organisation-life', 'record-date']),
  source: text,
  confirmWithIg: z.boolean(),
});

export const conflictSchema = z.strictObject({
  id: slug,
  clauses: z.array(clauseNumber),
  /** Clauses of other packs that the conflict is with. */
  otherClauses: z.array(z.strictObject({ pack: slug, clause: clauseNumber })),
  question: text,
  ourDefault: text,
});
