import { z } from 'zod';
import { applicationPapers } from './applications-papers.ts';
import { evidenceItem } from './accounts-records.ts';
import { call, nothing } from './call.ts';
import { draftSaved, formDraft, keptFormDraft } from './drafts.ts';
import { ownPlace } from './prose.ts';
import { directorate } from './settings.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version } from './values.ts';

export const applicationKind = z.enum(['new-account', 'contribute']);
export type ApplicationKind = z.output<typeof applicationKind>;

export const applicationState = z.enum(['draft', 'submitted', 'sent-back', 'with-board', 'approved', 'declined', 'withdrawn']);
export type ApplicationState = z.output<typeof applicationState>;

export const certifier = z.enum(['line-manager', 'first-administrator', 'second-administrator']);
export type Certifier = z.output<typeof certifier>;

const workAddress = 'Asked for by the application form: the work address of the people it names.';
const workTelephone = 'Asked for by the application form: the work telephone of the people it names.';

/**
 * The form of Appendix 2 in its own order, as far as it is filled in: a draft may lack anything. The form's password box is
 * not among the fields: no password ever stands on paper or in the register.
 */
export const applicationForm = z.strictObject({
  date: isoDate.nullable(),
  name: line(120),
  jobTitle: line(160),
  email: ownPlace(line(254), workAddress),
  phone: ownPlace(line(60), workTelephone),
  directorateId: id.nullable(),
  department: line(160),
  lineManager: line(120),
  lineManagerPhone: ownPlace(line(60), workTelephone),
  lineManagerEmail: ownPlace(line(254), workAddress),
  firstAdministrator: line(120),
  firstAdministratorEmail: ownPlace(line(254), workAddress),
  secondAdministrator: line(120),
  secondAdministratorEmail: ownPlace(line(254), workAddress),
  /** Why only one administrator is named; asked for when the second is empty. */
  oneAdministratorReason: line(400),
  channel: line(40),
  visibility: z.enum(['public', 'members', 'not-known']),
  audience: line(400),
  expectedNumbers: line(80),
  reason: paragraph(),
  successMeasure: paragraph(),
  similarNetwork: paragraph(2000),
  /** Proposed name of the account. */
  accountName: line(160),
  webAddress: ownPlace(line(500), 'The proposed account’s own web address.'),
  userName: ownPlace(line(200), 'What the account is signed in with, often an e-mail address.'),
  associatedEmail: ownPlace(line(254), 'The e-mail address that the account is registered with.'),
  /** Agreed with the Communications Team on the way: how often it will post (2.3.1). */
  postingStandard: line(400),
});
export type ApplicationForm = z.output<typeof applicationForm>;
export type ApplicationFormField = keyof ApplicationForm;

export const assessment = z.strictObject({
  benefit: paragraph(2000),
  commitment: paragraph(2000),
  /** Whether an account the Trust has already would serve (App 2). */
  existingWouldServe: z.enum(['yes', 'no', 'not-known']),
  existingAccountId: id.nullable(),
  languageNeed: paragraph(1000),
  /** Evidence that the author writes the language (2.6). */
  languageEvidence: paragraph(1000),
  /** Communications’ own view, beside the deciding body's (2.3 and App 2 name different deciders). */
  view: z.enum(['none', 'support', 'support-with-conditions', 'do-not-support']),
  viewReason: paragraph(2000),
});
export type Assessment = z.output<typeof assessment>;

export const applicationRow = z.strictObject({
  id, version, number: z.string(), kind: applicationKind, state: applicationState,
  /** Name of the account that is asked for or contributed to. */
  title: z.string(), channelTitle: z.string(), applicant: z.string(), directorate: z.string(), lineManager: z.string(),
  createdOn: isoDate, submittedOn: isoDate.nullable(), decidedOn: isoDate.nullable(),
  /** Whole days in the present state. */
  waitingDays: z.int(),
  accountId: id.nullable(),
});
export type ApplicationRow = z.output<typeof applicationRow>;

const problem = z.strictObject({ field: z.string(), message: z.string() });

const applicationDecision = z.strictObject({
  id, decision: z.enum(['approved', 'declined']), decidedOn: isoDate, body: z.string(), decidedBy: z.string(), reason: z.string(),
  interestReason: z.string(), supersedes: id.nullable(), supersedingReason: z.string(), recordedAt: instant, officer: z.string(),
  /** A later decision has taken its place. */
  superseded: z.boolean(),
});

export const applicationDetail = z.strictObject({
  id, version, row: applicationRow, form: applicationForm,
  certifications: z.array(
    z.strictObject({
      certifier,
      title: z.string(),
      /** As the form names the certifier; empty when nobody is named. */
      named: z.string(),
      certifiedOn: isoDate.nullable(),
      ticked: z.boolean(),
      evidence: evidenceItem.nullable(),
      /** Signed pages that were replaced or belong to an earlier form or name, oldest first: nothing that was signed is lost. */
      earlierPages: z.array(evidenceItem),
      /** The form was changed after it was certified. */
      formChangedSince: z.boolean(),
      /** `not named`, with the reason for one administrator. */
      notNamedReason: z.string(),
    }),
  ),
  assessment: assessment.extend({ version: z.int().min(0), assessedOn: isoDate.nullable(), officer: z.string() }),
  decisions: z.array(applicationDecision),
  steps: z.array(z.strictObject({ step: z.string(), on: isoDate, at: instant, officer: z.string(), reason: z.string() })),
  /** What keeps it from being submitted. */
  missing: z.array(problem),
  decidingBody: z.string(),
  /** Who is named in the application, to be asked about when one of them decides. */
  named: z.array(z.strictObject({ name: z.string(), as: z.string() })),
});
export type ApplicationDetail = z.output<typeof applicationDetail>;

const which = { id, version };
const done = z.strictObject({ id, version });
const reason = paragraph(2000).min(1, 'Give the reason.');

const decision = {
  ...which,
  decision: z.enum(['approved', 'declined']),
  decidedOn: isoDate,
  decidedBy: requiredLine(400, 'Say who decided: the people or the meeting.'),
  reason,
  /** Asked for when somebody decides who is named in the application. */
  interestReason: line(400),
  /** What the account begins with; null for a refusal or a contribution. */
  account: z
    .strictObject({ name: requiredLine(160, 'Give the account a name.'), postingStandard: requiredLine(400, 'Say what standard was agreed.'), nextReviewOn: isoDate.nullable() })
    .nullable(),
  /** From when a contributor may contribute, and until when; null for a new account. */
  contributor: z.strictObject({ from: isoDate, to: isoDate.nullable() }).nullable(),
};

export const applications = {
  list: call({ input: nothing, output: z.array(applicationRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: applicationDetail, access: 'viewer', effect: 'read' }),
  choices: call({
    input: nothing,
    output: z.strictObject({
      channels: z.array(z.strictObject({ id: z.string(), title: z.string() })),
      directorates: z.array(directorate),
      people: z.array(z.strictObject({ name: z.string(), email: z.string() })),
      accounts: z.array(z.strictObject({ id, name: z.string(), channel: z.string(), channelTitle: z.string() })),
      decidingBody: z.string(),
    }),
    access: 'viewer', effect: 'read',
  }),
  start: call({
    input: z.strictObject({ kind: applicationKind, accountId: id.nullable(), form: applicationForm }),
    output: z.strictObject({ id, version, number: z.string() }), access: 'officer', effect: 'change',
  }),
  /** A draft, or one that was sent back. */
  edit: call({ input: z.strictObject({ ...which, accountId: id.nullable(), form: applicationForm }), output: done, access: 'officer', effect: 'change' }),
  certify: call({
    input: z.strictObject({ ...which, certifier, certifiedOn: isoDate, ticked: z.boolean() }), output: done, access: 'officer', effect: 'change',
  }),
  /** The page that a certifier has signed. */
  attachSigned: call({
    input: z.strictObject({ ...which, certifier }),
    output: done, access: 'officer', effect: 'job',
    file: { kind: 'open', title: 'Choose the signed page', filters: [{ name: 'PDF or picture', extensions: ['pdf', 'png', 'jpg', 'jpeg'] }] },
  }),
  submit: call({
    input: z.strictObject({
      ...which, on: isoDate,
      /** How the certifiers agreed to what was changed after they had signed. */
      changesAgreed: line(400),
    }),
    output: done, access: 'officer', effect: 'change',
  }),
  sendBack: call({ input: z.strictObject({ ...which, on: isoDate, reason }), output: done, access: 'officer', effect: 'change' }),
  passToBoard: call({ input: z.strictObject({ ...which, on: isoDate }), output: done, access: 'officer', effect: 'change' }),
  withdraw: call({ input: z.strictObject({ ...which, on: isoDate, reason }), output: done, access: 'officer', effect: 'change' }),
  assess: call({
    input: z.strictObject({ id, assessmentVersion: z.int().min(0), assessment }), output: z.strictObject({ assessmentVersion: z.int() }), access: 'officer', effect: 'change',
  }),
  decide: call({ input: z.strictObject(decision), output: z.strictObject({ id, version, accountId: id.nullable() }), access: 'officer', effect: 'change' }),
  /** A decision is never edited: this one takes the place of the last. */
  supersede: call({
    input: z.strictObject({ ...decision, supersedingReason: requiredLine(400, 'Say why the decision is taken again.') }),
    output: z.strictObject({ id, version, accountId: id.nullable() }), access: 'officer', effect: 'change',
  }),
  /** Keeps the typing of a form that is not saved; `id` is null for a new application. Null forgets it. */
  keepDraft: call({ input: z.strictObject({ id: id.nullable(), draft: formDraft }), output: draftSaved, access: 'officer', effect: 'draft' }),
  draft: call({ input: z.strictObject({ id: id.nullable() }), output: keptFormDraft, access: 'viewer', effect: 'read' }),
  ...applicationPapers,
};
