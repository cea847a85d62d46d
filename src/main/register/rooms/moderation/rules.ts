import type { RunbookStep } from '../../../../preload/contract/incidents-runbook.ts';
import type { ModerationDone, ModerationFacts, ModerationReview, ModerationState } from '../../../../preload/contract/moderation.ts';

/** An input field and what to do about it. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** "MOD 2026-001". @param last the highest number given in this year, 0 for none */
export function moderationNumber(year: number, last: number): string {
  return `MOD ${year}-${String(last + 1).padStart(3, '0')}`;
}

type Reviewed = Pick<ModerationReview, 'outcome' | 'on' | 'nextOn'>;

/**
 * Where an entry stands: what was deleted cannot be shown again, and what was kept without another day is kept for good.
 *
 * @param reviews in the order in which they were recorded
 */
export function moderationStanding(reviewOn: string, reviews: readonly Reviewed[], today: string): { readonly state: ModerationState; readonly dueOn: string | null; readonly due: boolean } {
  const last = reviews.at(-1);
  const dueOn = last === undefined ? reviewOn : last.nextOn;
  const state = last?.outcome === 'lifted' ? 'lifted' : dueOn === null ? 'final' : 'in-force';
  return { state, dueOn, due: dueOn !== null && dueOn <= today };
}

/** What is wrong with an entry that its form cannot know. */
export function moderationProblem(facts: ModerationFacts, firstReview: Reviewed | undefined): Problem | null {
  if (facts.accountId === null && facts.place === '') return { field: 'facts.place', message: 'Choose the account, or say on which platform and page it was.' };
  if (facts.reviewOn <= facts.on) return { field: 'facts.reviewOn', message: 'Choose a day for the review that comes after the day on which it was done.' };
  return firstReview !== undefined && firstReview.on < facts.on ? { field: 'facts.on', message: 'It was reviewed before that. Enter an earlier day.' } : null;
}

/** Why a review cannot be recorded. */
export function reviewProblem(facts: Pick<ModerationFacts, 'done' | 'on'>, state: ModerationState, last: Reviewed | undefined, review: ModerationReview): Problem | null {
  if (state === 'lifted') return { field: 'review.outcome', message: 'It has been lifted already. Note a new entry if it was done again.' };
  if (review.outcome === 'lifted' && facts.done === 'comment-deleted') return { field: 'review.outcome', message: 'A deleted comment cannot be shown again. Keep the entry, and say what follows.' };
  if (review.on < (last?.on ?? facts.on)) return { field: 'review.on', message: 'Enter a day after it was done and after the last review.' };
  if (review.outcome === 'lifted') return review.nextOn === null ? null : { field: 'review.nextOn', message: 'What is lifted is not reviewed again. Leave the day empty.' };
  return review.nextOn === null || review.nextOn > review.on ? null : { field: 'review.nextOn', message: 'Choose a day for the next review, after this one.' };
}

/** The step of a runbook that asks for more than hiding. */
const removing = 'remove';

/** Which steps of an incident's runbook are done by moderating. Who is muted or blocked hides nothing that is there already. */
export function stepsDone(done: ModerationDone): (step: Pick<RunbookStep, 'id' | 'does'>) => boolean {
  return ({ id, does }) => does === 'moderation' && (done === 'comment-deleted' || (done === 'comment-hidden' && id !== removing));
}
