import type { Answer, Question, ReviewDraft, ReviewForm } from '../../../preload/contract/reviews.ts';

/* What an answer means and what is still missing: pure, so that the keyboard, the form and the tests agree. */

export type AnswerValue = NonNullable<Answer['value']>;

/** The three answers in the order of their keys: 1, 2, 3. */
export const answerValues: readonly { value: AnswerValue; key: string; title: string }[] = [
  { value: 'yes', key: '1', title: 'Yes' },
  { value: 'no', key: '2', title: 'No' },
  { value: 'could-not-check', key: '3', title: 'Could not check' },
];

export function answerTitle(value: AnswerValue): string {
  return answerValues.find((entry) => entry.value === value)?.title ?? value;
}

function blankAnswer(questionId: string): Answer {
  return { questionId, value: null, text: '', note: '', grounds: [] };
}

export function answerTo(draft: ReviewDraft, questionId: string): Answer {
  return draft.answers.find((entry) => entry.questionId === questionId) ?? blankAnswer(questionId);
}

export function isAnswered(question: Question, answer: Answer): boolean {
  return question.kind === 'yes-no' ? answer.value !== null : answer.text.trim() !== '';
}

export function isConcern(question: Question, answer: Answer): boolean {
  return question.concernWhen !== null && answer.value === question.concernWhen;
}

/** Changes one answer. Grounds belong to a concern only, so they go when the concern goes. */
export function withAnswer(draft: ReviewDraft, question: Question, change: Partial<Answer>): ReviewDraft {
  const changed = { ...answerTo(draft, question.id), ...change, questionId: question.id };
  const next = isConcern(question, changed) ? changed : { ...changed, grounds: [] };
  const known = draft.answers.some((entry) => entry.questionId === question.id);
  return {
    ...draft,
    answers: known
      ? draft.answers.map((entry) => (entry.questionId === question.id ? next : entry))
      : [...draft.answers, next],
  };
}

/**
 * A fresh review, or the one she had begun. Answers to questions that the pack no longer asks are let go.
 * A past period has no date by default: when it was done is known to her alone.
 */
export function startingDraft(form: ReviewForm, today: string): ReviewDraft {
  const past = form.lastDay < today;
  const content = form.draft?.content;
  if (content === undefined) return { reviewedOn: past ? '' : today, answers: [], outcome: '', note: '' };
  const asked = new Set(form.questions.map((entry) => entry.id));
  return {
    ...content,
    answers: content.answers.filter((entry) => asked.has(entry.questionId)),
  };
}

/** Who did the review: whom she names, else whom the register supposes. An emptied box is nobody. */
export function reviewerOf(form: Pick<ReviewForm, 'reviewer'>, draft: ReviewDraft): string {
  return draft.reviewer ?? form.reviewer;
}

/** The review as it is recorded: the day of a secondary review goes with the outcome that asks for it. */
export function recordable(form: Pick<ReviewForm, 'questions' | 'outcomes'>, draft: ReviewDraft): ReviewDraft {
  const outcome = outcomeOf(form, draft);
  const asked = form.outcomes.find(({ id }) => id === outcome)?.asksSecondary === true;
  return { ...draft, outcome, secondaryOn: asked && (draft.secondaryOn ?? '') !== '' ? (draft.secondaryOn ?? null) : null };
}

/** Whether anything has been typed that would be a pity to lose. */
export function isBegun(draft: ReviewDraft): boolean {
  return (
    draft.outcome !== '' ||
    draft.note.trim() !== '' ||
    draft.answers.some((entry) => entry.value !== null || entry.text.trim() !== '' || entry.note.trim() !== '')
  );
}

export function concernCount(questions: readonly Question[], draft: ReviewDraft): number {
  return questions.filter((question) => isConcern(question, answerTo(draft, question.id))).length;
}

/** Any concern suggests the pack's first outcome for concerns; the officer decides. */
export function suggestedOutcome(form: Pick<ReviewForm, 'questions' | 'outcomes'>, draft: ReviewDraft): string {
  const concern = concernCount(form.questions, draft) > 0;
  const complete = form.questions.every(
    (question) => !question.required || isAnswered(question, answerTo(draft, question.id)),
  );
  if (!concern && !complete) return '';
  return form.outcomes.find((outcome) => outcome.counts && outcome.concern === concern)?.id ?? '';
}

/** An outcome she chose stands; until she has, the suggestion does. */
export function outcomeOf(form: Pick<ReviewForm, 'questions' | 'outcomes'>, draft: ReviewDraft): string {
  return draft.outcome === '' ? suggestedOutcome(form, draft) : draft.outcome;
}

export interface ReviewProblem {
  /** The id of the control the message belongs to. */
  readonly fieldId: string;
  /** For the summary, where the question is not in sight. */
  readonly message: string;
  /** For beside the control. */
  readonly short: string;
}

export function plain(fieldId: string, message: string): ReviewProblem {
  return { fieldId, message, short: message };
}

export const fieldIds = {
  answer: (questionId: string) => `answer-${questionId}`,
  note: (questionId: string) => `note-${questionId}`,
  reviewedOn: 'reviewed-on',
  outcome: 'outcome',
  file: (questionId: string) => `file-${questionId}`,
  overall: 'overall-note',
  reviewer: 'reviewer',
  secondaryOn: 'secondary-on',
};

function isRealDate(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** The first social networks are younger; the register refuses an earlier day as well. */
const firstPosts = '1995-01-01';

/** What is wrong with a number or a date as it was typed. An empty box is not wrong yet: that is told when she saves. */
export function typedProblem(question: Question, answer: Answer, today: string, reviewedOn = today): string | null {
  const text = answer.text.trim();
  if (text === '') return null;
  if (question.kind === 'number') return /^\d{1,9}$/u.test(text) ? null : 'Enter a whole number, such as 31.';
  if (question.kind !== 'date') return null;
  if (!isRealDate(text)) return 'Enter a real date, such as 31 March 2026.';
  if (text > today) return 'This date is in the future.';
  if (text > reviewedOn) return 'This date lies after the day of the review.';
  return text < firstPosts ? `Nothing was posted before ${firstPosts.slice(0, 4)}. Check the year.` : null;
}

function questionProblem(question: Question, answer: Answer, today: string, reviewedOn: string): ReviewProblem | null {
  const at = { fieldId: fieldIds.answer(question.id) };
  if (!isAnswered(question, answer)) {
    return question.required ? { ...at, message: `Answer “${question.question}”.`, short: 'Not answered yet.' } : null;
  }
  if (answer.value === 'could-not-check' && answer.note.trim() === '') {
    return {
      fieldId: fieldIds.note(question.id),
      message: `Say why “${question.question}” could not be checked.`,
      short: 'Say why.',
    };
  }
  if (isConcern(question, answer) && answer.note.trim() === '' && answer.grounds.length === 0) {
    return { fieldId: fieldIds.note(question.id), message: `Say what you saw: “${question.question}”.`, short: 'Say what you saw.' };
  }
  const short = typedProblem(question, answer, today, reviewedOn);
  return short === null ? null : { ...at, message: `${question.question}: ${short}`, short };
}

/** The field a message of the register belongs to; empty when it is about the review as a whole. */
export function fieldIdOfPath(path: string, answers: readonly Answer[]): string {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'reviewedOn') return fieldIds.reviewedOn;
  if (first === 'outcome') return fieldIds.outcome;
  if (first === 'note') return fieldIds.overall;
  if (first === 'reviewer') return fieldIds.reviewer;
  if (first === 'secondaryOn') return fieldIds.secondaryOn;
  if (first !== 'answers' || second === '') return '';
  const questionId = answers[Number(second)]?.questionId ?? second;
  return third === 'note' ? fieldIds.note(questionId) : fieldIds.answer(questionId);
}

/** "Could not be reviewed"; empty where no pack has such an outcome. */
export function attemptOutcome(form: Pick<ReviewForm, 'outcomes'>): string {
  return form.outcomes.find(({ counts }) => !counts)?.id ?? '';
}

export function isAttempt(form: Pick<ReviewForm, 'outcomes'>, outcomeId: string): boolean {
  return form.outcomes.some(({ id, counts }) => id === outcomeId && !counts);
}

/** What is wrong with the day of the review, or null. */
export function dateProblem(form: Pick<ReviewForm, 'period' | 'lastDay' | 'firstDay'>, reviewedOn: string, today: string): string | null {
  if (!isRealDate(reviewedOn)) return 'Enter the date the review was done, such as 31 March 2026.';
  if (reviewedOn > today) return 'The review cannot have been done in the future.';
  if (form.firstDay !== undefined) return reviewedOn < form.firstDay ? 'The secondary review comes after the review that found the shortfall. Enter a later day.' : null;
  if (reviewedOn < form.period.from || reviewedOn > form.lastDay) {
    return `Enter a date in ${form.period.title}, or open the list of the period in which the review was done.`;
  }
  return null;
}

/** Everything that keeps a review from being saved, in the order of the page. */
export function reviewProblems(form: ReviewForm, draft: ReviewDraft, today: string): readonly ReviewProblem[] {
  const outcome = outcomeOf(form, draft);
  const attempt = isAttempt(form, outcome);
  const problems = attempt
    ? []
    : form.questions
        .map((question) => questionProblem(question, answerTo(draft, question.id), today, isRealDate(draft.reviewedOn) ? draft.reviewedOn : today))
        .filter((problem) => problem !== null);
  if (attempt && draft.note.trim() === '') problems.push(plain(fieldIds.overall, 'Say why it could not be reviewed.'));
  return [...problems, ...(attempt ? [] : outcomeProblems(form, draft)), ...doneProblems(form, draft, today)];
}

function outcomeProblems(form: ReviewForm, draft: ReviewDraft): readonly ReviewProblem[] {
  const chosen = form.outcomes.find(({ id }) => id === outcomeOf(form, draft));
  if (chosen === undefined) return [plain(fieldIds.outcome, 'Choose an outcome.')];
  const concerns = concernCount(form.questions, draft);
  if (concerns > 0 && !chosen.concern && form.outcomes.some(({ concern }) => concern)) {
    return [plain(fieldIds.outcome, 'Some answers raise a concern. Choose an outcome that says so, or change the answers.')];
  }
  if (draft.note.trim() !== '') return [];
  if (chosen.asksReason) return [plain(fieldIds.overall, 'Give the reason.')];
  return chosen.concern && concerns === 0 ? [plain(fieldIds.overall, 'Say what the concern is.')] : [];
}

/** Who did it, and when. */
function doneProblems(form: ReviewForm, draft: ReviewDraft, today: string): readonly ReviewProblem[] {
  const date = dateProblem(form, draft.reviewedOn, today);
  const secondary = secondaryProblem(form, draft);
  return [
    ...(secondary === null ? [] : [plain(fieldIds.secondaryOn, secondary)]),
    ...(date === null ? [] : [plain(fieldIds.reviewedOn, date)]),
    ...(reviewerOf(form, draft).trim() === '' ? [plain(fieldIds.reviewer, 'Say who did the review.')] : []),
  ];
}

/** What is wrong with the day of a secondary review, where one is asked for. Left empty, it is still to be agreed. */
function secondaryProblem(form: Pick<ReviewForm, 'questions' | 'outcomes'>, draft: ReviewDraft): string | null {
  const { secondaryOn } = recordable(form, draft);
  if (secondaryOn === null || secondaryOn === undefined) return null;
  if (!isRealDate(secondaryOn)) return 'Enter a real date, such as 31 March 2026, or leave it empty while it is not agreed.';
  return secondaryOn <= draft.reviewedOn ? 'The secondary review comes after this one. Enter a later day.' : null;
}
