import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { type ReviewForm, reviewDraft } from '../../../../preload/contract/reviews.ts';
import { draftedSubjects, draftOf, dropDraft, keepDraft } from '../../drafts/drafts.ts';
import { forgetEvidence } from '../../evidence/evidence.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { account } from '../accounts/service.ts';
import { questionsOf } from './checklist.ts';
import { draftSubject, type Which } from './draft-subject.ts';
import { filesOf } from './files.ts';
import { whyNotSavable } from './savable.ts';

const room = 'reviews';

/**
 * Keeps the typing of a review that is not finished, however wrong it is; null forgets it. Files that were added to it go with
 * the last draft: nobody could find them any more.
 *
 * @returns when, ISO 8601 UTC
 * @throws Refusal `invalid` for a review that cannot be done (CP371 2.3.1) or a question that is not asked; `not-found`
 */
export function keepReviewDraft(work: Work, { accountId, period, kind = 'quarterly', draft }: InputOf<'reviews.keepDraft'>): OutputOf<'reviews.keepDraft'> {
  const which = { kind, period, accountId };
  if (draft === null) {
    account(work, accountId);
    discard(work, which);
    return { savedAt: work.clock.now() };
  }
  const refusal = whyNotSavable(work, which);
  if (refusal !== null) throw refusal;
  const asked = new Set(questionsOf(work, kind).map(({ id }) => id));
  const unknown = draft.answers.findIndex(({ questionId }) => !asked.has(questionId));
  if (unknown !== -1) throw new Refusal('invalid', 'The checklist has changed. Open the review again.', `draft.answers.${unknown}`);
  return { savedAt: keepDraft(work, room, draftSubject(which), draft) };
}

function discard(work: Work, which: Which): void {
  const subject = draftSubject(which);
  dropDraft(work, room, subject);
  if (draftedSubjects(work.db, room).includes(subject)) return;
  for (const { id } of filesOf(work, subject)) forgetEvidence(work, id);
}

/** @returns what this officer has typed of a review and not saved, or null */
export function reviewDraftOf(work: Work, which: Which): ReviewForm['draft'] {
  const kept = draftOf(work, room, draftSubject(which));
  const content = reviewDraft.safeParse(kept?.content);
  return kept === undefined || !content.success ? null : { savedAt: kept.savedAt, content: content.data };
}

/** Forgets the draft of a review that has been recorded. */
export function forgetReviewDraft(work: Work, which: Which): void {
  dropDraft(work, room, draftSubject(which));
}
