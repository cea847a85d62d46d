import { z } from 'zod';
import { accountStatus } from './accounts-values.ts';
import { call } from './call.ts';
import { reviewKind } from './reviews-values.ts';
import { id, instant, isoDate, line, paragraph, periodId, requiredLine, version, writtenFile } from './values.ts';

/** What a review left to be followed (CP371 2.3.1): a concern goes to the approving manager; a shortfall also to a secondary review. */
export const followUpKind = z.enum(['concern', 'shortfall']);
export type FollowUpKind = z.output<typeof followUpKind>;

/**
 * The steps of both chains. `outcome` stands for what is to be decided of a shortfall, until it is: standards met, approval
 * rescinded, or the account stands. A `further` period begins the secondary review anew, and may be agreed several times. A secondary review that could not be done, and a shortfall that is found again, are noted beside the chain.
 */
export const followUpStep = z.enum([
  'letter', 'reply', 'settled', 'period', 'secondary', 'outcome', 'met', 'met-letter', 'rescinded', 'rescinded-letter', 'account-closed',
  'further', 'stands', 'stands-letter', 'attempt', 'found-again',
]);
export type FollowUpStep = z.output<typeof followUpStep>;

const followUpState = z.enum(['open', 'closed']);

const followUpItem = z.strictObject({
  id,
  number: z.string(),
  kind: followUpKind,
  accountId: id,
  account: z.string(),
  status: accountStatus,
  directorate: z.string(),
  lineManager: z.string(),
  openedOn: isoDate,
  state: followUpState,
  closedOn: isoDate.nullable(),
  /** What is to be done next; null once nothing is. */
  next: z.strictObject({ step: followUpStep, title: z.string() }).nullable(),
  /** By when; null where no day is set. */
  dueOn: isoDate.nullable(),
  /** Days until then, negative once it has passed. */
  daysLeft: z.int().nullable(),
  /** The day agreed for the secondary review, while that is to come. */
  secondaryOn: isoDate.nullable(),
  /** How it ended, or what it waits for, in few words. */
  stands: z.string(),
});
export type FollowUpItem = z.output<typeof followUpItem>;

/** One link of the chain as it is drawn. */
const followUpLink = z.strictObject({
  step: followUpStep,
  /** 0 until a further period is agreed, then 1, and so on: a step can stand in the picture once for each. */
  round: z.int(),
  title: z.string(),
  state: z.enum(['done', 'skipped', 'next', 'later']),
  on: isoDate.nullable(),
  /** Who noted it. */
  by: z.string(),
  /** With or to whom, what was said, until when. */
  words: z.array(z.string()),
  /** Why it was skipped. */
  reason: z.string(),
  dueOn: isoDate.nullable(),
  reviewId: id.nullable(),
});
export type FollowUpLink = z.output<typeof followUpLink>;

/** Everything that was noted, in the order in which it was. */
const followUpEvent = z.strictObject({
  id, title: z.string(), on: isoDate, recordedAt: instant, by: z.string(), words: z.array(z.string()), reason: z.string(), reviewId: id.nullable(), skipped: z.boolean(),
});

export const followUpLetter = z.enum(['concern', 'shortfall-proposed', 'shortfall-agreed', 'further', 'met', 'rescinded', 'stands']);
export type FollowUpLetter = z.output<typeof followUpLetter>;

/** What can be decided of a shortfall. */
const followUpDecision = z.enum(['met', 'rescinded', 'further', 'stands'], 'Choose what is decided.');
export type FollowUpDecision = z.output<typeof followUpDecision>;

export const followUpDetail = z.strictObject({
  item: followUpItem,
  version,
  today: isoDate,
  account: z.strictObject({ id, name: z.string(), channelTitle: z.string(), address: z.string(), postingStandard: z.string() }),
  /** The approving line manager; null where none is on record. */
  manager: z.strictObject({ name: z.string(), role: z.string(), email: z.string() }).nullable(),
  review: z.strictObject({ id, kind: reviewKind, period: z.string(), periodId, reviewedOn: isoDate, reviewer: z.string(), outcome: z.string(), note: z.string() }),
  /** What was seen, by clause. */
  points: z.array(z.strictObject({ clause: z.string(), question: z.string(), seen: z.string(), grounds: z.array(z.string()) })),
  chain: z.array(followUpLink),
  happened: z.array(followUpEvent),
  /** The letter that fits how it stands, with what it asks for. */
  letter: z.strictObject({ kind: followUpLetter, title: z.string(), made: z.boolean() }),
  /** The steps that can be noted here now, and what would have to be skipped for them. */
  may: z.array(z.strictObject({ take: z.enum(['reply', 'period', 'settled', 'decide', 'skip', 'close']), skips: z.array(z.string()) })),
  /** What can be decided now; nothing until its turn has come. */
  decisions: z.array(followUpDecision),
  /** What the newest secondary review found, while nobody has decided what follows from it. */
  finding: z.strictObject({ reviewId: id, reviewedOn: isoDate, reviewer: z.string(), outcome: z.string(), note: z.string() }).nullable(),
  /** Where the secondary review is done, once it can be. */
  secondaryPeriod: periodId.nullable(),
});
export type FollowUpDetail = z.output<typeof followUpDetail>;

/** Why earlier steps were left out; empty where none were. */
const skipReason = paragraph(1000);
const on = isoDate;

/** One step of a chain, as an officer notes it. */
export const stepTaken = z.discriminatedUnion('take', [
  /** What the manager replied. */
  z.strictObject({ take: z.literal('reply'), on, from: line(120), said: paragraph(4000).min(1, 'Say what was replied.'), settles: z.boolean(), skipReason }),
  /** The period agreed with the manager; once more, with a reason, when its day is moved. */
  z.strictObject({
    take: z.literal('period'), on, with: requiredLine(120, 'Say with whom it was agreed.'), until: isoDate, note: paragraph(2000), reason: paragraph(1000),
  }),
  /** What came of a concern. */
  z.strictObject({ take: z.literal('settled'), on, said: paragraph(4000).min(1, 'Say what came of it.'), skipReason }),
  /** What is decided of a shortfall, after its secondary review or where that was left out: by whom, on which day and why. */
  z.strictObject({
    take: z.literal('decide'), result: followUpDecision, on, by: requiredLine(120, 'Say who decided.'), reason: paragraph(2000).min(1, 'Give the reason.'),
    /** Of a further period: the day of its secondary review, and with whom it was agreed. */
    until: isoDate.nullable(), with: line(120),
  }),
  /** Leaves the next step out. */
  z.strictObject({ take: z.literal('skip'), reason: paragraph(1000).min(1, 'Give the reason.') }),
  /** Ends the chain here. */
  z.strictObject({ take: z.literal('close'), reason: paragraph(1000).min(1, 'Give the reason.') }),
]);
export type StepTaken = z.output<typeof stepTaken>;

/** What a letter is told beside what the register knows; a day that its kind does not ask for is left out. */
const letterInput = z.strictObject({
  id,
  /** The day of the letter, where it was sent before it is noted here; null for today. */
  sentOn: isoDate.nullable(),
  /** By when a reply is asked. */
  replyBy: isoDate.nullable(),
  /** The day proposed for the secondary review. */
  until: isoDate.nullable(),
  /** By when the account is closed. */
  closeBy: isoDate.nullable(),
  /** What is kept of the account before it is closed, one thing on each line. */
  captured: paragraph(2000),
  note: paragraph(2000),
});

/* What follows a review (CP371 2.3.1): letters, replies, agreed periods and secondary reviews, step by step. */
export const reviewFollowUps = {
  followUps: call({
    input: z.strictObject({ show: z.enum(['open', 'overdue', 'undecided', 'closed', 'all']) }),
    output: z.strictObject({
      today: isoDate,
      totals: z.strictObject({ open: z.int(), overdue: z.int(), closed: z.int(), undecided: z.int() }),
      items: z.array(followUpItem),
      /** Accounts under secondary review for which no chain says until when. */
      withoutPeriod: z.array(z.strictObject({ accountId: id, name: z.string() })),
    }),
    access: 'viewer',
    effect: 'read',
  }),
  followUp: call({ input: z.strictObject({ id }), output: followUpDetail, access: 'viewer', effect: 'read' }),
  /** The chains of one account, the newest first. */
  followUpsOfAccount: call({ input: z.strictObject({ accountId: id }), output: z.array(followUpDetail), access: 'viewer', effect: 'read' }),
  takeStep: call({
    input: z.strictObject({ id, version, step: stepTaken }),
    output: z.strictObject({ id, version, state: followUpState }),
    access: 'officer',
    effect: 'change',
  }),
  /** The letter that fits, on paper; making it is a step. */
  letter: call({
    input: letterInput,
    output: writtenFile,
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the letter', suggestedName: 'Letter.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  /** The same letter as a message to look at and send. */
  letterDraft: call({
    input: letterInput,
    output: writtenFile,
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the message', suggestedName: 'Letter.eml', filters: [{ name: 'Message draft', extensions: ['eml'] }] },
  }),
};
