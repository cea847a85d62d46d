import { z } from 'zod';
import { id, isoDate, line, paragraph, requiredLine } from './values.ts';

/* What the room of enquiries keeps, kind by kind. What a kind asks for beyond its shape, its rules say (rooms/enquiries/rules). */

/** `other` is from before the kinds were told apart: it stays readable, can be answered, and can be made one of the others. */
export const enquiryKind = z.enum(['advice', 'translation', 'approval', 'consent', 'recording', 'citation', 'feedback', 'other']);
export type EnquiryKind = z.output<typeof enquiryKind>;

const shared = (who: string, what: string) => ({
  accountId: id.nullable(),
  incidentId: id.nullable(),
  askedBy: requiredLine(160, who),
  askedOn: isoDate,
  question: paragraph(4000).min(1, what),
});

/** Somebody may permit it, for a time, and take the permission back. */
const permission = {
  giver: line(160),
  decision: z.enum(['waiting', 'given', 'refused']),
  decidedOn: isoDate.nullable(),
  decisionReason: line(400),
  conditions: line(400),
  validFrom: isoDate.nullable(),
  validUntil: isoDate.nullable(),
  withdrawnOn: isoDate.nullable(),
  withdrawnReason: line(400),
};

const advice = z.strictObject({ kind: z.literal('advice'), ...shared('Say who asked.', 'Say what was asked.') });
const other = z.strictObject({ kind: z.literal('other'), ...shared('Say who asked.', 'Say what was asked.') });

/** CP371 2.6. */
const translation = z.strictObject({
  kind: z.literal('translation'), ...shared('Say who asked, or who wrote it.', 'Say what is to be translated.'),
  /** A post of a member of staff with recognised skills needs its English copy, and nobody is asked for it. */
  origin: z.enum(['requested', 'staff-post']),
  language: line(80),
  equalityToldOn: isoDate.nullable(),
  equalityToldBy: line(160),
  translator: line(160),
  translatorAskedOn: isoDate.nullable(),
  deliveredOn: isoDate.nullable(),
  /** Of a member of staff: how it is known that she can. */
  skills: line(400),
  englishCopy: line(400),
});

/** A line manager's approval of personal online activity (10022 5.2; CP371 App 4). */
const approval = z.strictObject({
  kind: z.literal('approval'), ...shared('Say who asked.', 'Say what is to be shown, joined or done, and where.'), ...permission,
  /** An approval of a policy that is on. */
  activity: z.string().max(60),
  personId: id.nullable(),
  /** It has begun already, so that it is not approved in advance. */
  goingOn: z.boolean(),
});

/** Pictures, film and sound of people (CP371 2.5.1, App 1). No field is meant for anybody who is in them. */
const consent = z.strictObject({
  kind: z.literal('consent'), ...shared('Say who took or made it.', 'Say what was taken or made, without naming anybody in it.'),
  medium: z.enum(['photograph', 'film', 'sound', 'other']),
  usedWhere: line(200),
  /** How many people are in it; null where nobody has counted. */
  people: z.int().min(0, 'Enter a whole number.').max(9999, 'Enter 9,999 or fewer.').nullable(),
  formHolder: line(160),
  formPlace: line(200),
  agreedUse: line(400),
  validUntil: isoDate.nullable(),
  withdrawnOn: isoDate.nullable(),
  withdrawnReason: line(400),
  takenDownOn: isoDate.nullable(),
  takenDown: line(400),
});

/** Recording on the premises (10022 5.1). */
const recording = z.strictObject({
  kind: z.literal('recording'), ...shared('Say who asked.', 'Say what is to be recorded, and where.'), ...permission,
  role: line(160),
  scope: line(400),
});

/** Citing the work of others (CP371 App 1). */
const citation = z.strictObject({
  kind: z.literal('citation'), ...shared('Say who wants to cite it.', 'Say what is cited.'), ...permission,
  workOwner: line(160),
  /** Shown as text, never opened. */
  sourceLink: line(500),
});

/** What the public says on an account (CP371 App 1; 10022 4.3.2). A complaint is an incident. */
const feedback = z.strictObject({
  kind: z.literal('feedback'), ...shared('Say where it came from, without naming a patient.', 'Say what was said.'),
  sort: z.enum(['compliment', 'comment', 'criticism', 'question']),
  palsOn: isoDate.nullable(),
});

export const enquiryFacts = z.discriminatedUnion('kind', [advice, translation, approval, consent, recording, citation, feedback, other]);
export type EnquiryFacts = z.output<typeof enquiryFacts>;
export type FactsOf<Kind extends EnquiryKind> = Extract<EnquiryFacts, { kind: Kind }>;

/** What happens to an enquiry after it was noted. Each step fills in what was empty; what stands there is changed by a correction. */
export const enquiryStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('equality-told'), equalityToldOn: isoDate, equalityToldBy: requiredLine(160, 'Say who told them.') }),
  z.strictObject({ step: z.literal('translator-asked'), translator: requiredLine(160, 'Say who translates it.'), translatorAskedOn: isoDate }),
  /** Of a post that a colleague wrote, only where its English copy is. */
  z.strictObject({ step: z.literal('translated'), deliveredOn: isoDate.nullable(), englishCopy: line(400) }),
  z.strictObject({
    step: z.literal('decided'), decision: z.enum(['given', 'refused'], 'Say what was decided.'), giver: requiredLine(160, 'Say who decided.'), decidedOn: isoDate,
    decisionReason: line(400), conditions: line(400), validUntil: isoDate.nullable(),
  }),
  z.strictObject({ step: z.literal('withdrawn'), withdrawnOn: isoDate, withdrawnReason: requiredLine(400, 'Say why, or what was asked for.') }),
  z.strictObject({ step: z.literal('taken-down'), takenDownOn: isoDate, takenDown: requiredLine(400, 'Say what was taken down.') }),
  z.strictObject({ step: z.literal('form-held'), formHolder: requiredLine(160, 'Say who holds the form.'), formPlace: line(200) }),
  z.strictObject({ step: z.literal('signposted'), palsOn: isoDate }),
]);
export type EnquiryStep = z.output<typeof enquiryStep>;

export const enquiryStepName = z.enum(['equality-told', 'translator-asked', 'translated', 'decided', 'withdrawn', 'taken-down', 'form-held', 'signposted']);
export type EnquiryStepName = z.output<typeof enquiryStepName>;

/** Where an enquiry stands; its words are in enquiries-words.ts. */
export const enquiryState = z.enum([
  'equality-not-told', 'translator-not-asked', 'with-translator', 'to-hand-over', 'english-copy-missing', 'english-copy-kept',
  'unanswered', 'answered', 'not-signposted', 'signposted', 'answered-with-facts',
  'going-on', 'undecided', 'refused', 'in-force', 'expiring', 'expired', 'withdrawn',
  'to-take-down', 'consent-expired', 'form-missing', 'taken-down',
]);
export type EnquiryState = z.output<typeof enquiryState>;

/** `late` cannot wait, `open` waits for us, `soon` ends shortly, `settled` asks for nothing. */
export const enquiryStanding = z.enum(['late', 'open', 'soon', 'settled']);
export type EnquiryStanding = z.output<typeof enquiryStanding>;
