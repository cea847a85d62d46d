import { z } from 'zod';
import { slug, text } from './pack-parts.ts';

/** What HR is asked for once a year: formal action for breaches, by kind of breach and by outcome. */
export const hrReturnSchema = z.strictObject({
  clause: text,
  /** To whom the annual report goes. */
  reportsTo: text,
  /** Kinds of breach, each with the clauses that are breached and the types of incident that fall under it. */
  breaches: z.array(z.strictObject({
    id: slug,
    title: text,
    clauses: z.array(text).min(1),
    incidentTypes: z.array(slug),
    /** Types that only other packs name, for where those are on as well. */
    otherTypes: z.array(z.strictObject({ pack: slug, type: slug })).optional(),
  })).min(1).max(30),
  /** How formal action can end; what ended without it is not counted. */
  outcomes: z.array(z.strictObject({ id: slug, title: text })).min(1).max(12),
});
