import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { draftOf, dropDraft, keepDraft } from '../../drafts/drafts.ts';
import type { Work } from '../../work.ts';

/** Under which the typing of a form lies: each officer has one for each enquiry, and one for a new one. */
const placeOf = (id: string | null) => ['enquiries', id ?? 'new'] as const;

/** Keeps the typing of a form, or forgets it when there is nothing to keep. @returns when, ISO 8601 UTC */
export function keepEnquiryDraft(work: Work, { id, draft }: InputOf<'enquiries.keepDraft'>): OutputOf<'enquiries.keepDraft'> {
  if (draft === null) dropDraft(work, ...placeOf(id));
  return { savedAt: draft === null ? work.clock.now() : keepDraft(work, ...placeOf(id), draft) };
}

/** @returns what this officer has typed into a form and not saved, or null */
export function enquiryDraft(work: Work, { id }: InputOf<'enquiries.draft'>): OutputOf<'enquiries.draft'> {
  const kept = draftOf(work, ...placeOf(id));
  // Only what this room has kept lies there, and that is an object.
  return { draft: kept === undefined ? null : { savedAt: kept.savedAt, content: kept.content as Record<string, unknown> } };
}

/** Forgets the typing of a form that has been saved. */
export function dropEnquiryDraft(work: Work, id: string | null): void {
  dropDraft(work, ...placeOf(id));
}
