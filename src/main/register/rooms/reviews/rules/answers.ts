import type { Answer, Question } from '../../../../../preload/contract/reviews.ts';

/** What is wrong with a review that somebody wants to save. */
export interface ReviewProblem {
  /** `answers.<question id>`, `outcome`, `note` or `reviewedOn`. */
  readonly field: string;
  readonly message: string;
}

interface OutcomeFacts {
  readonly id: string;
  readonly requires: readonly ('concern' | 'agreed-date' | 'reason' | 'letter')[];
  /** False when the review still has to be done, so that no answers are owed. */
  readonly countsAsReviewed: boolean;
}

/** @returns whether an answer is one that raises a concern under the pack's question */
export function raisesConcern(question: Pick<Question, 'concernWhen'>, answer: Pick<Answer, 'value'>): boolean {
  return question.concernWhen !== null && answer.value === question.concernWhen;
}

/** The first social networks are younger: a post of an earlier year is a slip of the hand. */
const firstPosts = 1995;

/**
 * What is wrong with a day that a review saw, such as that of the last post: nobody can have seen what came after the review.
 *
 * @param day a real day @param reviewedOn the day of the review; both YYYY-MM-DD
 */
export function seenDayProblem(day: string, reviewedOn: string): string | null {
  if (day > reviewedOn) return 'This date lies after the day of the review. Enter that day or an earlier one';
  return day < `${firstPosts}-01-01` ? `Nothing was posted before ${firstPosts}. Check the year` : null;
}

/**
 * Whether a review can be saved (CP371 2.3.1 asks for a review in detail, so no required question is left open,
 * and what could not be checked says why).
 *
 * @param reviewedOn the day of the review, YYYY-MM-DD
 * @returns the first thing that is wrong, in the order of the form, or null
 */
export function reviewProblem(
  questions: readonly Question[], answers: readonly Answer[], outcome: OutcomeFacts | undefined, note: string, reviewedOn: string,
): ReviewProblem | null {
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  if (given.size !== answers.length || !answers.every((answer) => isAsked(answer, questions))) {
    return { field: 'answers', message: 'The checklist has changed. Open the review again.' };
  }
  if (outcome === undefined) return { field: 'outcome', message: 'Choose an outcome.' };
  if (outcome.countsAsReviewed) {
    for (const question of questions) {
      const message = answerProblem(question, given.get(question.id), reviewedOn);
      if (message !== null) return { field: `answers.${question.id}`, message };
    }
  }
  const concerns = questions.filter((question) => {
    const answer = given.get(question.id);
    return answer !== undefined && raisesConcern(question, answer);
  });
  // An outcome that needs a letter says so as well: little or no improvement, after a secondary review.
  const saysSo = outcome.requires.includes('concern') || outcome.requires.includes('letter');
  if (concerns.length > 0 && outcome.countsAsReviewed && !saysSo) {
    return { field: 'outcome', message: 'Some answers raise a concern. Choose an outcome that says so, or change the answers.' };
  }
  if (outcome.requires.includes('concern') && concerns.length === 0 && note === '') {
    return { field: 'note', message: 'Say what the concern is.' };
  }
  if (outcome.requires.includes('reason') && note === '') return { field: 'note', message: 'Give the reason.' };
  return null;
}

function isAsked(answer: Answer, questions: readonly Question[]): boolean {
  const question = questions.find((candidate) => candidate.id === answer.questionId);
  return question !== undefined && answer.grounds.every((ground) => question.grounds.some(({ id }) => id === ground));
}

function answerProblem(question: Question, answer: Answer | undefined, reviewedOn: string): string | null {
  const empty = answer === undefined || (question.kind === 'yes-no' ? answer.value === null : answer.text === '');
  if (empty) return question.required ? `Answer: ${question.question}` : null;
  if (answer.value === 'could-not-check' && answer.note === '') return `Say why this could not be checked: ${question.question}`;
  if (raisesConcern(question, answer) && answer.note === '' && answer.grounds.length === 0) {
    return `Say what you saw: ${question.question}`;
  }
  if (question.kind === 'number' && !/^\d{1,9}$/u.test(answer.text)) return `Enter a whole number: ${question.question}`;
  if (question.kind !== 'date') return null;
  if (!isDate(answer.text)) return `Enter a real date: ${question.question}`;
  const problem = seenDayProblem(answer.text, reviewedOn);
  return problem === null ? null : `${problem}: ${question.question}`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
