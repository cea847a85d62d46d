import type { Question, ReviewDraft } from '../../../preload/contract/reviews.ts';
import { plural } from '../../lib/format.ts';
import { answerTo, isAnswered, isConcern, withAnswer } from './answers.ts';

/* The checklist by topic: where she is in it, and yes to what is left of one. Pure, like the answers. */

export interface Topic {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** The topics in the order of the questions. */
export function topicsOf(questions: readonly Question[]): readonly Topic[] {
  return [...Map.groupBy(questions, ({ topic }) => topic)].map(([title, of]) => ({ title, questions: of }));
}

export interface Progress {
  readonly answered: number;
  readonly of: number;
  readonly concerns: number;
}

/** How far some questions are. Optional ones do not count: nothing is left hanging for their sake. */
export function progressOf(questions: readonly Question[], draft: ReviewDraft): Progress {
  const counted = questions.filter(({ required }) => required);
  return {
    answered: counted.filter((question) => isAnswered(question, answerTo(draft, question.id))).length,
    of: counted.length,
    concerns: questions.filter((question) => isConcern(question, answerTo(draft, question.id))).length,
  };
}

/** What one key press answered, so that it can be said and taken back. */
export interface Sweep {
  readonly topic: string;
  readonly questionIds: readonly string[];
  /** Questions of the topic that are still open: those that are not answered by yes, and those that yes would raise a concern on. */
  readonly left: number;
}

/** Yes to everything in a topic that is not answered yet. A question on which yes raises a concern is left to be read. */
export function yesToRest(topic: Topic, draft: ReviewDraft): { readonly draft: ReviewDraft; readonly sweep: Sweep } {
  const open = topic.questions.filter((question) => !isAnswered(question, answerTo(draft, question.id)));
  const swept = open.filter((question) => question.kind === 'yes-no' && question.concernWhen !== 'yes');
  return {
    draft: swept.reduce((next, question) => withAnswer(next, question, { value: 'yes' }), draft),
    sweep: { topic: topic.title, questionIds: swept.map(({ id }) => id), left: open.filter(({ required }) => required).length - swept.filter(({ required }) => required).length },
  };
}

/** Takes it back: what is still yes is not answered any more. An answer that was changed since is hers and stays. */
export function withoutSweep(sweep: Sweep, questions: readonly Question[], draft: ReviewDraft): ReviewDraft {
  return questions
    .filter(({ id }) => sweep.questionIds.includes(id) && answerTo(draft, id).value === 'yes')
    .reduce((next, question) => withAnswer(next, question, { value: null }), draft);
}

/** Where a jump to another topic lands: on its first open question, else on its first. */
export function landing(topic: Topic, draft: ReviewDraft): Question | undefined {
  return topic.questions.find((question) => !isAnswered(question, answerTo(draft, question.id))) ?? topic.questions[0];
}

/** The topic before or after the one that a question belongs to; from the end of the form, the last one lies before. */
export function topicBeside(topics: readonly Topic[], questionId: string | null, step: 1 | -1): Topic | undefined {
  const at = topics.findIndex(({ questions }) => questions.some(({ id }) => id === questionId));
  if (at === -1) return step === -1 ? topics.at(-1) : undefined;
  return at + step < 0 ? undefined : topics[at + step];
}

/** The question after one; after "yes to the rest", the next that this could not answer, else the first of the next topic. */
export function questionAfter(questions: readonly Question[], draft: ReviewDraft, question: Question, swept: Sweep | null): Question | undefined {
  const rest = questions.slice(questions.indexOf(question) + 1);
  if (swept?.topic !== question.topic) return rest[0];
  return rest.find((other) => other.topic !== question.topic || (other.required && !isAnswered(other, answerTo(draft, other.id))));
}

/** What a sweep did, in words. */
export function sweepWords({ questionIds, left }: Sweep): string {
  const done = questionIds.length === 0 ? 'Nothing was left to answer with yes' : `Yes to ${plural(questionIds.length, 'question')}`;
  return left === 0 ? `${done}.` : `${done}; ${plural(left, 'question')} of this topic still ${left === 1 ? 'needs' : 'need'} your answer.`;
}

/** The id of a topic's heading. */
export function topicId(title: string): string {
  return `topic-${title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`;
}
