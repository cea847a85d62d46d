import type { ReviewForm } from '../../../preload/contract/reviews.ts';
import { answerTitle } from './answers.ts';
import { shownAnswer } from './recorded.ts';

/** What a draft holds, as it is read: in the order of the checklist, answers to questions that are not asked any more last. */
export function draftLines({ draft, questions, outcomes }: Pick<ReviewForm, 'draft' | 'questions' | 'outcomes'>): readonly { readonly term: string; readonly words: string }[] {
  if (draft === null) return [];
  const { content } = draft;
  const asked = new Map(questions.map((question, place) => [question.id, { question, place }]));
  const answers = content.answers
    .toSorted((one, other) => (asked.get(one.questionId)?.place ?? Infinity) - (asked.get(other.questionId)?.place ?? Infinity) || 0)
    .map(({ questionId, value, text, note, grounds }) => {
      const question = asked.get(questionId)?.question;
      const titles = grounds.map((ground) => question?.grounds.find(({ id }) => id === ground)?.title ?? ground);
      const said = value === null ? (text === '' ? '' : shownAnswer(text)) : answerTitle(value);
      return { term: question?.question ?? `A question that is not asked any more (${questionId})`, words: joined([said, ...titles, note]) };
    });
  return [
    ...answers,
    { term: 'Outcome', words: outcomes.find(({ id }) => id === content.outcome)?.title ?? content.outcome },
    { term: 'Note on the whole review', words: content.note },
    { term: 'Reviewed on', words: content.reviewedOn === '' ? '' : shownAnswer(content.reviewedOn) },
    { term: 'Reviewed by', words: content.reviewer ?? '' },
    { term: 'Secondary review agreed for', words: joined([content.secondaryOn ?? '']) === '' ? '' : shownAnswer(content.secondaryOn ?? '') },
  ].filter(({ words }) => words !== '');
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}
