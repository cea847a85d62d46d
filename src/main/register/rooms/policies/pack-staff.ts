/** What a policy says to staff, and how they are to be told of it. */
import { z } from 'zod';
import { slug, text } from './pack-parts.ts';

const clause = text.max(40);

/** A way in which the policy wants staff to hear of each version. */
export const staffToldSchema = z.strictObject({ id: slug, title: text.max(80), clause });

const guideLineSchema = z.strictObject({ text: text.max(240), clause });

/** One page for staff, in our words. */
export const staffGuideSchema = z.strictObject({
  clause,
  title: text.max(120),
  about: text.max(600),
  dos: z.array(guideLineSchema).min(1).max(16),
  donts: z.array(guideLineSchema).min(1).max(16),
  /** What may follow, and where the whole policy is read. */
  consequences: text.max(400),
  /** Whom to turn to, and with what. */
  contacts: z.array(z.strictObject({ contact: slug, words: text.max(160) })).min(1).max(6),
});

/** Duties by role, taken from the obligations of these clauses. */
export const dutiesSheetSchema = z.strictObject({
  title: text.max(120),
  clauses: z.array(clause).min(1),
  contacts: z.array(slug).max(8),
});
