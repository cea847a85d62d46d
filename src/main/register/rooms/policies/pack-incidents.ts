/** Schemas of what a policy says about the bad day: what can happen, who is told and how fast, and what is done in which order. */
import { z } from 'zod';
import { slug, text } from './pack-parts.ts';

const clauseNumber = text.max(40);

const tellWhens = ['at-once', 'before-replying', 'as-soon-as-possible', 'when-known'] as const;

/** Hours within which somebody is told, for each word of the policies; null where the word itself sets no time. */
export const tellWithinSchema = z.strictObject({
  'at-once': z.int().min(1).max(1000).nullable(),
  'before-replying': z.null(),
  'as-soon-as-possible': z.int().min(1).max(1000).nullable(),
  'when-known': z.int().min(1).max(1000).nullable(),
});

/** Stretches of the work on an incident, in their order: nothing is taken down before a copy of it is kept. */
const RUNBOOK_PHASES = ['contain', 'keep', 'take-down', 'tell', 'report', 'check', 'put-right', 'close'] as const;

const stepSchema = z.strictObject({
  /** The same id in two runbooks means the same step, also in those of two packs: it is then asked once, with the help of both. */
  id: slug,
  clause: clauseNumber,
  phase: z.enum(RUNBOOK_PHASES),
  title: text.max(200),
  help: text.max(600),
  /** Stands on the printed sheet for the bad day. */
  first: z.literal(true).optional(),
  /**
   * What the register itself knows or does about it: passwords that are owed, the answer about personal data with its
   * deadline, that everybody has been told, what is said to the reporter when it is closed.
   */
  does: z.enum(['platform-report', 'new-password', 'personal-data', 'tell', 'feedback', 'complainant', 'removal', 'correction', 'web-administrator', 'watch', 'owner', 'conduct', 'moderation', 'source']).optional(),
});

export const runbookSchema = z.strictObject({ id: slug, title: text, steps: z.array(stepSchema).min(1) });

export const incidentTypeSchema = z.strictObject({
  id: slug,
  clause: clauseNumber,
  alsoClauses: z.array(clauseNumber).optional(),
  title: text,
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  /** Who must be told; `at-once` only where the policy, or the 72 hours of UK GDPR article 33, say so. */
  notify: z.array(z.strictObject({
    contact: slug,
    when: z.enum(tellWhens),
    /** Contacts of one way: telling one of them is enough. */
    way: slug.optional(),
    /** Only then; the officer says whether it is so. */
    onlyIf: text.optional(),
    /** It is so once personal information was exposed. */
    onPersonalData: z.literal(true).optional(),
  })),
  /** The policy says that such a breach may be treated as gross misconduct. */
  grossMisconduct: z.boolean(),
  /** It is about what a member of staff did: its source is named, and Speaking Up is asked about before it is filed. */
  staffConduct: z.literal(true).optional(),
  /** Somebody else may know the password of the account, so that every login of it needs a new one. */
  owesNewPassword: z.literal(true).optional(),
  /** What is done, in which order. */
  runbook: slug,
  /** What is kept as evidence. */
  keep: z.array(text).min(1),
  retention: slug,
  /** Not reported any more; it stays because incidents may be of it. */
  retired: z.literal(true).optional(),
});
