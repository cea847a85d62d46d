import type { Question, ReviewDraft, ReviewForm } from '../../../preload/contract/reviews.ts';
import { answerTo, fieldIds, isAnswered, outcomeOf, reviewProblems } from './answers.ts';

/* Where the keyboard is in a review. */

export const saveId = 'save-review';

/** The control of a question, or the end of the checklist. */
export function placeFor(questionId: string | null): string {
  return questionId === null ? fieldIds.outcome : fieldIds.answer(questionId);
}

export function firstOpen(form: ReviewForm, draft: ReviewDraft): Question | undefined {
  return form.questions.find((question) => !isAnswered(question, answerTo(draft, question.id)) && question.required);
}

/** What the chosen outcome still asks for, else the button that saves. */
export function afterOutcome(form: ReviewForm, draft: ReviewDraft, today: string): string {
  const chosen = form.outcomes.find(({ id }) => id === outcomeOf(form, draft));
  if (chosen?.asksSecondary === true && (draft.secondaryOn ?? '') === '') return fieldIds.secondaryOn;
  return reviewProblems(form, draft, today).some(({ fieldId }) => fieldId === fieldIds.overall) ? fieldIds.overall : saveId;
}

/** Puts the focus on a control; on the chosen radio where it stands for a group. */
export function focusOn(id: string): void {
  const control = document.getElementById(id);
  if (control === null) return;
  const group = control.closest('[role="radiogroup"]');
  const target = group?.querySelector<HTMLElement>('input:checked') ?? control;
  target.focus({ preventScroll: true });
  (target.closest('.q, .outcomes') ?? target).scrollIntoView({ block: 'nearest' });
}

/** The same for a jump: the topic's heading comes with it. */
export function focusOnTopic(id: string): void {
  focusOn(id);
  const topic = document.getElementById(id)?.closest('.topic');
  const question = document.getElementById(id)?.closest('.q');
  if (topic?.querySelector('.q') === question) topic?.scrollIntoView({ block: 'nearest' });
}
