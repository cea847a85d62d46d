import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { dayDraft } from '../../../../preload/contract/monitoring.ts';
import { draftOf, dropDraft, keepDraft } from '../../drafts/drafts.ts';
import type { Work } from '../../work.ts';

const room = 'monitoring';

/** Keeps what is typed about a day, or forgets it when there is nothing to keep. @returns when, ISO 8601 UTC */
export function keepDayDraft(work: Work, { day, draft }: InputOf<'monitoring.keepDraft'>): OutputOf<'monitoring.keepDraft'> {
  if (draft !== null) return { savedAt: keepDraft(work, room, day, draft) };
  dropDayDraft(work, day);
  return { savedAt: work.clock.now() };
}

/** @returns what this officer has typed about a day and not saved, or null */
export function dayDraftOf(work: Work, { day }: InputOf<'monitoring.draft'>): OutputOf<'monitoring.draft'> {
  const kept = draftOf(work, room, day);
  const content = dayDraft.safeParse(kept?.content);
  return { draft: kept === undefined || !content.success ? null : { savedAt: kept.savedAt, content: content.data } };
}

/** Forgets the typing about a day that has been saved. */
export function dropDayDraft(work: Work, day: string): void {
  dropDraft(work, room, day);
}
