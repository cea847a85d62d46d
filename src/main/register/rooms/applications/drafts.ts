import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { draftOf, dropDraft, keepDraft } from '../../drafts/drafts.ts';
import type { Work } from '../../work.ts';

const room = 'applications';

/** Keeps the typing of an application form, or forgets it when there is nothing to keep. @returns when, ISO 8601 UTC */
export function keepApplicationDraft(work: Work, { id, draft }: InputOf<'applications.keepDraft'>): OutputOf<'applications.keepDraft'> {
  if (draft !== null) return { savedAt: keepDraft(work, room, subjectOf(id), draft) };
  dropApplicationDraft(work, id);
  return { savedAt: work.clock.now() };
}

/** @returns what this officer has typed into an application form and not saved, or null */
export function applicationDraft(work: Work, { id }: InputOf<'applications.draft'>): OutputOf<'applications.draft'> {
  const kept = draftOf(work, room, subjectOf(id));
  return { draft: kept === undefined || !isObject(kept.content) ? null : { savedAt: kept.savedAt, content: kept.content } };
}

/** Forgets the typing of a form that has been saved. */
export function dropApplicationDraft(work: Work, id: string | null): void {
  dropDraft(work, room, subjectOf(id));
}

function subjectOf(id: string | null): string {
  return id ?? 'new';
}

function isObject(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}
