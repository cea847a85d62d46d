import { z } from 'zod';
import { accountStatus } from './accounts-values.ts';
import { id, instant, isoDate, line, paragraph, periodId } from './values.ts';

/**
 * Never reviewed, overdue, due soon and due are different things (CP371 2.3.1) and are counted apart. Of an account that was
 * given up in the period its review was `missed` where it had been due before that, and else it has `stopped` before it was due.
 */
export const reviewState = z.enum(['never-reviewed', 'overdue', 'due-soon', 'due', 'done', 'missed', 'stopped']);
export type ReviewState = z.output<typeof reviewState>;

/** The reviews that a calendar asks for: the Communications Team's own, and those of the line managers. */
export const cadence = z.enum(['quarterly', 'monthly']);
export type Cadence = z.output<typeof cadence>;

/** Those, and the second look after a shortfall, which is agreed each time. */
export const reviewKind = z.enum(['quarterly', 'monthly', 'secondary']);
export type ReviewKind = z.output<typeof reviewKind>;

export const period = z.strictObject({ id: periodId, title: z.string(), from: isoDate, to: isoDate });
export type ReviewPeriod = z.output<typeof period>;

export const worklistItem = z.strictObject({
  accountId: id,
  name: z.string(),
  channelTitle: z.string(),
  directorate: z.string(),
  address: z.string(),
  status: accountStatus,
  state: reviewState,
  dueOn: isoDate,
  daysOverdue: z.int(),
  lastReviewOn: isoDate.nullable(),
  /** The period a review of it would count for now: the list's own, or this account's stricter one. */
  period,
  /** Where it was not active for the whole period: since and until when. */
  activeFrom: isoDate.nullable(),
  activeTo: isoDate.nullable(),
  /** Why the due date was moved; empty where it was not. */
  movedBecause: z.string(),
  /** Who of the team is to review it; empty where nobody was named. */
  reviewer: z.string(),
  lineManager: z.string(),
  outcome: z.string().nullable(),
  /** The newest review recorded for this period, also one that could not be done. */
  reviewId: id.nullable(),
  draft: z.boolean(),
});
export type WorklistItem = z.output<typeof worklistItem>;

/** One account's line, with the review it is owed next: what a list that is long cannot say of each. */
export const listedAccount = z.strictObject({
  ...worklistItem.shape,
  owed: z.strictObject({
    period,
    dueOn: isoDate,
    /** The last day to which its due date can be moved. */
    movableTo: isoDate,
  }),
});
export type ListedAccount = z.output<typeof listedAccount>;

/** What a worklist shows; empty text means any. */
export const worklistFilter = z.strictObject({
  /** `given-up` shows what was missed or has stopped: nothing of it can be done any more. */
  state: z.enum(['to-do', 'never-reviewed', 'overdue', 'due-soon', 'due', 'done', 'given-up', 'all']),
  directorate: line(120),
  channel: line(120),
  /** A name, or "nobody" as the empty name with `unshared`. */
  reviewer: line(120),
  unshared: z.boolean(),
  text: line(120),
});
export type WorklistFilter = z.output<typeof worklistFilter>;

/** What is sorted by; the order of urgency is the list's own. */
export const worklistSort = z.strictObject({ by: z.enum(['urgency', 'name', 'channel', 'directorate', 'last', 'reviewer']), desc: z.boolean() });

/** Every account of a list stands in exactly one of them. */
export const worklistTotals = z.strictObject({
  accounts: z.int(), done: z.int(), neverReviewed: z.int(), overdue: z.int(), dueSoon: z.int(), due: z.int(),
  /** Of accounts that were given up: due before that and not done, and not due before it. */
  missed: z.int(), stopped: z.int(),
});

/** A draft of a review that is not asked for any more. */
const strandedDraft = z.strictObject({ accountId: id, name: z.string(), kind: reviewKind, period, savedAt: instant, why: z.string() });
export type StrandedDraft = z.output<typeof strandedDraft>;

export const worklist = z.strictObject({
  cadence,
  period,
  today: isoDate,
  /** Of the whole list, whatever is shown of it. */
  totals: worklistTotals,
  /** How many the filter leaves; `items` are one page of them. */
  shown: z.int(),
  offset: z.int(),
  items: z.array(worklistItem),
  /** What the filters offer. */
  directorates: z.array(z.string()),
  channels: z.array(z.string()),
  reviewers: z.array(z.string()),
  /** The account at which this officer stopped last: her newest draft in this list, or in the one before where it has just ended. */
  resume: z.strictObject({ accountId: id, name: z.string(), period }).nullable(),
  /** This officer's drafts of such reviews that can no longer be saved, until she discards them. */
  stranded: z.array(strandedDraft),
});
export type Worklist = z.output<typeof worklist>;

const answerValue = z.enum(['yes', 'no', 'could-not-check']);

/** One answered question. `value` is used by yes/no questions, `text` by number, date and text questions. */
export const answer = z.strictObject({
  questionId: line(80),
  value: answerValue.nullable(),
  text: line(400),
  note: paragraph(2000),
  /** Grounds of CP371 2.7 that apply, for the questions that ask for them. */
  grounds: z.array(line(80)).max(40),
});
export type Answer = z.output<typeof answer>;

export const question = z.strictObject({
  id: z.string(),
  clause: z.string(),
  policy: z.string(),
  topic: z.string(),
  question: z.string(),
  help: z.string(),
  kind: z.enum(['yes-no', 'number', 'date', 'text']),
  concernWhen: z.enum(['yes', 'no']).nullable(),
  required: z.boolean(),
  grounds: z.array(z.strictObject({ id: z.string(), group: z.string(), title: z.string() })),
  /** What this account's own record says beside the question, such as its posting standard; empty for nothing. */
  beside: z.string(),
});
export type Question = z.output<typeof question>;

/** A review as it is recorded. */
export const reviewFacts = z.strictObject({
  reviewedOn: isoDate,
  answers: z.array(answer).max(200),
  outcome: line(40),
  note: paragraph(),
  /** Who did it, where it was not the officer at the desk; empty for her. */
  reviewer: line(120).optional(),
  /** The day agreed for the secondary review, after a shortfall. */
  secondaryOn: isoDate.nullable().optional(),
});

/** Characters of a draft as JSON: several times the longest review. */
const longestReviewDraft = 1_000_000;

const typedAnswer = z.strictObject({ questionId: z.string(), value: answerValue.nullable(), text: z.string(), note: z.string(), grounds: z.array(z.string()) });

/** The same while it is being typed, however wrong: only its whole length is bounded, and what is wrong is told when it is saved. */
export const reviewDraft = z
  .strictObject({
    reviewedOn: z.string(),
    answers: z.array(typedAnswer),
    outcome: z.string(),
    note: z.string(),
    reviewer: z.string().optional(),
    secondaryOn: z.string().nullable().optional(),
  })
  .check(({ value, issues }) => {
    if (JSON.stringify(value).length <= longestReviewDraft) return;
    const longest = value.answers.toSorted((one, other) => other.note.length - one.note.length)[0];
    const path = longest === undefined || longest.note.length < value.note.length ? ['note'] : ['answers', value.answers.indexOf(longest), 'note'];
    issues.push({ code: 'custom', input: value, path, message: 'This is too long to be kept while you type. Shorten it.' });
  });
export type ReviewDraft = z.output<typeof reviewDraft>;

/** A file kept with an answer. */
export const reviewFile = z.strictObject({
  id, questionId: z.string(), name: z.string(), mediaType: z.string(), bytes: z.int(), sha256: z.string(), addedAt: instant, addedBy: z.string(),
});
export type ReviewFile = z.output<typeof reviewFile>;

export const reviewForm = z.strictObject({
  accountId: id,
  kind: reviewKind,
  period,
  name: z.string(),
  channelTitle: z.string(),
  address: z.string(),
  directorate: z.string(),
  postingStandard: z.string(),
  purpose: z.string(),
  audience: z.string(),
  lineManager: z.string(),
  /** Who did it unless she says otherwise: the officer, or the line manager of a monthly review. */
  reviewer: z.string(),
  state: reviewState,
  dueOn: isoDate,
  movedBecause: z.string(),
  activeFrom: isoDate.nullable(),
  activeTo: isoDate.nullable(),
  /** Last day on which a review for this period can have been done. */
  lastDay: isoDate,
  /** First day on which a secondary review can have been done: it follows an agreed day, and no period. */
  firstDay: isoDate.optional(),
  questions: z.array(question),
  outcomes: z.array(z.strictObject({
    id: z.string(), title: z.string(), clause: z.string(), concern: z.boolean(), help: z.string(),
    /** A day for the secondary review is asked with it. */
    asksSecondary: z.boolean(),
    /** Nothing is said without a reason. */
    asksReason: z.boolean(),
    /** False for an attempt: the review still has to be done, and no answers are owed. */
    counts: z.boolean(),
  })),
  previous: z
    .strictObject({ reviewedOn: isoDate, reviewer: z.string(), outcome: z.string(), note: z.string(), answers: z.array(answer) })
    .nullable(),
  draft: z.strictObject({ savedAt: instant, content: reviewDraft }).nullable(),
  /** Files kept with answers that are not recorded yet. */
  files: z.array(reviewFile),
});
export type ReviewForm = z.output<typeof reviewForm>;

/** A review as it was recorded, to be read again: the questions stand as they were asked. */
export const recordedReview = z.strictObject({
  id,
  accountId: id,
  account: z.string(),
  kind: reviewKind,
  period,
  reviewedOn: isoDate,
  recordedAt: instant,
  reviewer: z.string(),
  /** Who typed it, where that was somebody else. */
  recordedBy: z.string(),
  outcome: z.string(),
  note: z.string(),
  answers: z.array(
    z.strictObject({
      questionId: z.string(),
      question: z.string(),
      clause: z.string(),
      /** "Yes", "No", "Could not check", or what was typed. */
      answer: z.string(),
      note: z.string(),
      grounds: z.array(z.string()),
      concern: z.boolean(),
    }),
  ),
  files: z.array(reviewFile),
});
export type RecordedReview = z.output<typeof recordedReview>;
