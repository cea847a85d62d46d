import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { draftOf, dropDraft, keepDraft } from '../../drafts/drafts.ts';
import type { Work } from '../../work.ts';

/** Where the typing of a report lies that is not filed yet: each officer has one. */
export const draftPlace = { room: 'incidents', subject: 'new' } as const;

/** Keeps the typing of a report, or forgets it when there is nothing to keep. @returns when, ISO 8601 UTC */
export function keepIncidentDraft(work: Work, { draft }: InputOf<'incidents.keepDraft'>): OutputOf<'incidents.keepDraft'> {
  if (draft !== null) return { savedAt: keepDraft(work, draftPlace.room, draftPlace.subject, draft) };
  dropDraft(work, draftPlace.room, draftPlace.subject);
  return { savedAt: work.clock.now() };
}

/** @returns what this officer has typed into a report and not filed, or null */
export function incidentDraft(work: Work): OutputOf<'incidents.draft'> {
  const kept = draftOf(work, draftPlace.room, draftPlace.subject);
  return { draft: kept === undefined || !isObject(kept.content) ? null : { savedAt: kept.savedAt, content: kept.content } };
}

function isObject(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}
