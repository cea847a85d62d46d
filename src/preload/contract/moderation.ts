import { z } from 'zod';
import { evidenceFile, evidenceItem } from './accounts-records.ts';
import { call, nothing } from './call.ts';
import { lookAtPicture } from './evidence.ts';
import { timeOfDay } from './incidents-runbook.ts';
import { ownPlace } from './prose.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version, writtenFile } from './values.ts';

/** What was done: to a comment, or to whoever wrote it. */
export const moderationDone = z.enum(['comment-hidden', 'comment-deleted', 'user-muted', 'user-blocked']);
export type ModerationDone = z.output<typeof moderationDone>;

export const moderationGround = z.enum(['abuse', 'discrimination', 'private-information', 'harm', 'unlawful', 'spam', 'other']);
export type ModerationGround = z.output<typeof moderationGround>;

/** As officers and exports say them. */
export const doneTitles: Readonly<Record<ModerationDone, string>> = {
  'comment-hidden': 'Comment hidden', 'comment-deleted': 'Comment deleted', 'user-muted': 'User muted', 'user-blocked': 'User blocked',
};

export const groundTitles: Readonly<Record<ModerationGround, string>> = {
  abuse: 'Abuse or threats', discrimination: 'Discrimination', 'private-information': 'Private information of somebody', harm: 'Advice that could harm health',
  unlawful: 'Unlawful, or infringes rights', spam: 'Spam or advertising', other: 'Another reason',
};

/** By what is due the list is narrowed. */
export const moderationDueTitle = 'Review due';

/** Where an entry stands, in words. */
export function moderationStateTitle({ state, due, done }: { readonly state: ModerationState; readonly due: boolean; readonly done: ModerationDone }): string {
  if (state === 'lifted') return done === 'comment-hidden' ? 'Shown again' : 'Lifted';
  if (state === 'final') return 'Kept for good';
  return due ? moderationDueTitle : 'Until review';
}

/** Days after which it is looked at again, unless somebody chooses another day. */
export const moderationReviewDays = 90;

export const moderationFacts = z.strictObject({
  done: moderationDone,
  accountId: id.nullable(),
  /** Platform and page, where it is on no account of the register. */
  place: line(300),
  handle: ownPlace(requiredLine(160, 'Give the public name under which it was written.'), 'The public name under which a comment was written.'),
  on: isoDate, time: timeOfDay,
  by: requiredLine(160, 'Say who did it.'),
  ground: moderationGround,
  reason: paragraph(2000).min(1, 'Say in a sentence why.'),
  incidentId: id.nullable(),
  reviewOn: isoDate,
});
export type ModerationFacts = z.output<typeof moderationFacts>;

/** In force, lifted (shown again, unblocked), or kept for good. */
export const moderationState = z.enum(['in-force', 'lifted', 'final']);
export type ModerationState = z.output<typeof moderationState>;

const moderationRow = z.strictObject({
  id, version, number: z.string(), ...moderationFacts.shape, handle: z.string(), by: z.string(), reason: z.string(), account: z.string(), incident: z.string(),
  state: moderationState,
  /** When it is to be looked at; null once it is lifted or kept for good. */
  dueOn: isoDate.nullable(),
  /** That day has come. */
  due: z.boolean(),
});
export type ModerationRow = z.output<typeof moderationRow>;

const review = z.strictObject({
  outcome: z.enum(['kept', 'lifted']), on: isoDate, words: paragraph(2000).min(1, 'Say why.'),
  /** Of one that is kept: when it is looked at again, or null for never. */
  nextOn: isoDate.nullable(),
});
export type ModerationReview = z.output<typeof review>;

const moderationDetail = z.strictObject({
  row: moderationRow, recordedAt: instant, recordedBy: z.string(),
  reviews: z.array(review.extend({ id, words: z.string(), officer: z.string(), recordedAt: instant, /** Why it was noted wrongly, so that it counts no more; empty while it does. */ wrong: z.string() })),
  evidence: z.array(evidenceItem),
  history: z.array(
    z.strictObject({
      sequence: z.int(), at: instant, officer: z.string(), action: z.string(), reason: z.string(),
      changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
});
export type ModerationDetail = z.output<typeof moderationDetail>;

const done = z.strictObject({ id, version });

/** The moderation log: comments that were hidden and people who were blocked, why, and until when. */
export const moderation = {
  list: call({ input: nothing, output: z.array(moderationRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: moderationDetail, access: 'viewer', effect: 'read' }),
  add: call({ input: z.strictObject({ facts: moderationFacts }), output: z.strictObject({ id, version, number: z.string() }), access: 'officer', effect: 'change' }),
  /** Corrects what was noted; what stood there stays in the history with the reason. */
  edit: call({ input: z.strictObject({ id, version, facts: moderationFacts, reason: paragraph(2000).min(1, 'Give the reason.') }), output: done, access: 'officer', effect: 'change' }),
  /** Looks at it again: it is kept, or lifted. */
  review: call({ input: z.strictObject({ id, version, review }), output: done, access: 'officer', effect: 'change' }),
  /** Says that the last review was noted wrongly: it stays, marked, and the entry stands as before it. */
  undoReview: call({ input: z.strictObject({ id, version, reason: paragraph(2000).min(1, 'Say what is wrong about it.') }), output: done, access: 'officer', effect: 'change' }),
  /** Writes entries as a spreadsheet that is safe to open. */
  export: call({
    input: z.strictObject({ ids: z.array(id).min(1, 'There is nothing to export.').max(50_000) }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Export the moderation log', suggestedName: 'Moderation log.csv', filters: [{ name: 'Spreadsheet (CSV)', extensions: ['csv'] }] },
  }),
  /** Keeps a copy of what was hidden. */
  attach: call({ input: z.strictObject({ id, kind: requiredLine(80, 'Say what this file shows.') }), output: evidenceItem, access: 'officer', effect: 'job', file: evidenceFile }),
  picture: lookAtPicture,
  saveEvidence: call({
    input: z.strictObject({ id, evidenceId: id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save a copy of the evidence', suggestedName: 'Evidence', filters: [{ name: 'All files', extensions: ['*'] }] },
  }),
};
