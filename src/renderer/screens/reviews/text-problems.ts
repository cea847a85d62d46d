import { reviewFacts, type Answer, type Question, type ReviewDraft, type ReviewForm } from '../../../preload/contract/reviews.ts';
import { answerTo, fieldIdOfPath, fieldIds, plain, type ReviewProblem } from './answers.ts';

/* Texts that the register would not take as they are: too long, or with a mark that makes a word read as another. The draft keeps them. */

const answerShape = reviewFacts.shape.answers.element.shape;

function wrong(schema: { readonly safeParse: (text: string) => { readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined } }, text: string): string | null {
  return schema.safeParse(text).error?.issues[0]?.message ?? null;
}

/** A message about one question, with the question in it: the summary stands far from the box. */
function about(question: Question, fieldId: string, what: string, message: string): ReviewProblem {
  return { fieldId, message: `${what} “${question.question}”: ${message}`, short: message };
}

function answerProblems(question: Question, answer: Answer): readonly ReviewProblem[] {
  const text = wrong(answerShape.text, answer.text);
  const note = wrong(answerShape.note, answer.note);
  return [
    ...(text === null ? [] : [about(question, fieldIds.answer(question.id), 'Answer to', text)]),
    ...(note === null ? [] : [about(question, fieldIds.note(question.id), 'Note on', note)]),
  ];
}

/** What is wrong with the texts of a review, in the order of the page. @param attempting in the short form, which has no box for an answer */
export function textProblems(form: Pick<ReviewForm, 'questions'>, draft: ReviewDraft, attempting: boolean): readonly ReviewProblem[] {
  const overall = wrong(reviewFacts.shape.note, draft.note);
  const reviewer = wrong(reviewFacts.shape.reviewer.unwrap(), draft.reviewer ?? '');
  const answers = form.questions.flatMap((question) => answerProblems(question, answerTo(draft, question.id)));
  return [
    // What was answered before is recorded with the attempt all the same.
    ...(attempting ? answers.map(({ message, short }) => ({ fieldId: '', message: `${message} Choose “Review it after all” to change it.`, short })) : answers),
    ...(overall === null ? [] : [{ ...plain(fieldIds.overall, `Note on the whole review: ${overall}`), short: overall }]),
    ...(reviewer === null ? [] : [{ ...plain(fieldIds.reviewer, `Reviewed by: ${reviewer}`), short: reviewer }]),
  ];
}

/** What the register refused, with the question it is about. @param field of the refusal, as a dotted path */
export function refusedProblem(form: Pick<ReviewForm, 'questions'>, draft: ReviewDraft, field: string, message: string): ReviewProblem {
  const fieldId = fieldIdOfPath(field, draft.answers);
  const question = form.questions.find(({ id }) => fieldId === fieldIds.answer(id) || fieldId === fieldIds.note(id));
  if (question === undefined || message.includes(question.question)) return plain(fieldId, message);
  return about(question, fieldId, fieldId === fieldIds.note(question.id) ? 'Note on' : 'Answer to', message);
}
