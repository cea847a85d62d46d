import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';
import { successMeasureOf } from '../applications/service.ts';
import { reviewForm } from '../reviews/service.ts';

/** The question that is answered by the measure which the application named (CP371 App 2). */
const measured = 'success-measure';

/**
 * The form of a review with what the account's application said beside the question that asks for it: reviews stand below
 * applications, so it is put together here.
 *
 * @throws Refusal `not-found`
 */
export function reviewFormWithApplication(work: Work, input: InputOf<'reviews.form'>): OutputOf<'reviews.form'> {
  const form = reviewForm(work, input);
  if (!form.questions.some(({ id }) => id === measured)) return form;
  const measure = successMeasureOf(work, input.accountId);
  const beside = measure === '' ? 'The application on record names no measure' : `The application: ${measure}`;
  return { ...form, questions: form.questions.map((question) => (question.id === measured ? { ...question, beside } : question)) };
}
