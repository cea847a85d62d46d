import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { draftOf, dropDraft, keepDraft } from '../../drafts/drafts.ts';
import type { Work } from '../../work.ts';

const room = 'actions';

/** Keeps the typing of a plan's form, or forgets it when there is nothing to keep. @returns when, ISO 8601 UTC */
export function keepPlanDraft(work: Work, { id, draft }: InputOf<'actions.keepDraft'>): OutputOf<'actions.keepDraft'> {
  if (draft !== null) return { savedAt: keepDraft(work, room, subjectOf(id), draft) };
  dropDraft(work, room, subjectOf(id));
  return { savedAt: work.clock.now() };
}

/** @returns what this officer has typed into a plan's form and not saved, or null */
export function planDraft(work: Work, { id }: InputOf<'actions.draft'>): OutputOf<'actions.draft'> {
  const kept = draftOf(work, room, subjectOf(id));
  return { draft: kept === undefined || !isObject(kept.content) ? null : { savedAt: kept.savedAt, content: kept.content } };
}

/** Forgets the typing of a form that has been saved. */
export function dropPlanDraft(work: Work, id: string | null): void {
  dropDraft(work, room, subjectOf(id));
}

function subjectOf(id: string | null): string {
  return id ?? 'new';
}

function isObject(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}
