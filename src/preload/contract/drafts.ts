import { z } from 'zod';
import { instant } from './values.ts';

/*
 * Forms whose typing is kept before it is saved, in whatever state it is. Rooms that read a draft while it is typed (accounts,
 * reviews, monitoring, HR's figures) have a shape of their own for it.
 */

/** Characters of a draft as JSON: several times the longest form. */
const longestDraft = 100_000;

const content = z.record(z.string().max(40), z.unknown());

/** What a form has so far; null has it forgotten. */
export const formDraft = content.nullable()
  .refine((draft) => JSON.stringify(draft).length <= longestDraft, 'This is too long to be kept while you type. Save it, or shorten it.');

/** When a draft was kept. */
export const draftSaved = z.strictObject({ savedAt: instant });

/** The draft of a form, where there is one. */
export const keptFormDraft = z.strictObject({ draft: z.strictObject({ savedAt: instant, content }).nullable() });
