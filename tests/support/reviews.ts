import type { Answer, Question } from '../../src/preload/contract/reviews.ts';

/** Answers to a whole checklist that raise no concern. @param lastPost YYYY-MM-DD */
export function goodAnswers(questions: readonly Question[], lastPost: string): Answer[] {
  return questions.map((question) => ({
    questionId: question.id,
    value: question.kind === 'yes-no' ? (question.concernWhen === 'yes' ? 'no' : 'yes') : null,
    text: question.kind === 'number' ? '12' : question.kind === 'date' ? lastPost : '',
    note: '',
    grounds: [],
  }));
}
