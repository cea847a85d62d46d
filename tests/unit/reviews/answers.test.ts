import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../../src/preload/contract/reviews.ts';
import { raisesConcern, reviewProblem } from '../../../src/main/register/rooms/reviews/rules/answers.ts';

const base: Omit<Question, 'id' | 'question' | 'kind'> = { clause: 'CP371 2.3.1', policy: 'cp371', topic: 'Content', help: '', concernWhen: null, required: true, grounds: [], beside: '' };
const questions: Question[] = [
  { ...base, id: 'posts', question: 'How many posts?', kind: 'number' },
  { ...base, id: 'last', question: 'When was the last post?', kind: 'date' },
  { ...base, id: 'links', question: 'Are links suitable?', kind: 'yes-no', concernWhen: 'no', grounds: [{ id: 'hate.race', group: 'Offensive', title: 'Hate: race' }] },
  { ...base, id: 'else', question: 'Anything else?', kind: 'text', required: false },
];
const blank = { value: null, text: '', note: '', grounds: [] };
const good: Answer[] = [
  { ...blank, questionId: 'posts', text: '12' }, { ...blank, questionId: 'last', text: '2026-11-20' }, { ...blank, questionId: 'links', value: 'yes' }, { ...blank, questionId: 'else' },
];
const met = { id: 'standards-met', requires: [], countsAsReviewed: true };
const concern = { id: 'concern-raised', requires: ['concern'], countsAsReviewed: true } as const;
const couldNot = { id: 'could-not-be-reviewed', requires: ['reason'], countsAsReviewed: false } as const;

const withAnswer = (id: string, change: Partial<Answer>): Answer[] => good.map((answer) => (answer.questionId === id ? { ...answer, ...change } : answer));

describe('a review in detail leaves no required question open (CP371 2.3.1)', () => {
  it('is saved when all are answered, whatever is not required', () => {
    expect(reviewProblem(questions, good, met, '', '2026-11-21')).toBeNull();
    expect(reviewProblem(questions, good.slice(0, 3), met, '', '2026-11-21')).toBeNull();
  });

  it.each([
    ['posts', { text: '' }, 'Answer: How many posts?'],
    ['posts', { text: 'a dozen' }, 'Enter a whole number: How many posts?'],
    ['posts', { text: '-1' }, 'Enter a whole number: How many posts?'],
    ['last', { text: '' }, 'Answer: When was the last post?'],
    ['last', { text: '2026-04-31' }, 'Enter a real date: When was the last post?'],
    ['last', { text: '2026-11-22' }, 'This date lies after the day of the review. Enter that day or an earlier one: When was the last post?'],
    ['last', { text: '9999-12-31' }, 'This date lies after the day of the review. Enter that day or an earlier one: When was the last post?'],
    ['last', { text: '0001-01-01' }, 'Nothing was posted before 1995. Check the year: When was the last post?'],
    ['last', { text: 'yesterday' }, 'Enter a real date: When was the last post?'],
    ['links', { value: null }, 'Answer: Are links suitable?'],
    ['links', { value: 'could-not-check' }, 'Say why this could not be checked: Are links suitable?'],
  ] as const)('%s with %o', (id, change, message) => {
    expect(reviewProblem(questions, withAnswer(id, change), met, '', '2026-11-21')).toEqual({ field: `answers.${id}`, message });
  });

  it('names the first thing wrong in the order of the form', () => {
    expect(reviewProblem(questions, [], met, '', '2026-11-21')?.field).toBe('answers.posts');
  });

  it('what could not be checked is accepted with its reason', () => {
    expect(reviewProblem(questions, withAnswer('links', { value: 'could-not-check', note: 'The page did not load.' }), met, '', '2026-11-21')).toBeNull();
  });

  it('an account that could not be reviewed needs no answers, but a reason', () => {
    expect(reviewProblem(questions, [], couldNot, '', '2026-11-21')).toEqual({ field: 'note', message: 'Give the reason.' });
    expect(reviewProblem(questions, [], couldNot, 'Members only, no access.', '2026-11-21')).toBeNull();
  });
});

describe('the outcome', () => {
  it('is chosen from the list', () => {
    expect(reviewProblem(questions, good, undefined, '', '2026-11-21')).toEqual({ field: 'outcome', message: 'Choose an outcome.' });
  });

  it('of a concern says what it is, in an answer or in the note', () => {
    expect(reviewProblem(questions, good, concern, '', '2026-11-21')).toEqual({ field: 'note', message: 'Say what the concern is.' });
    expect(reviewProblem(questions, good, concern, 'A complaint was ignored.', '2026-11-21')).toBeNull();
    expect(reviewProblem(questions, withAnswer('links', { value: 'no', note: 'One leads to a shop.' }), concern, '', '2026-11-21')).toBeNull();
    expect(reviewProblem(questions, withAnswer('links', { value: 'no' }), concern, '', '2026-11-21')).toEqual({ field: 'answers.links', message: 'Say what you saw: Are links suitable?' });
  });

  it('cannot be that standards were met while an answer raises a concern', () => {
    const answers = withAnswer('links', { value: 'no', note: 'One leads to a shop.' });
    expect(reviewProblem(questions, answers, met, '', '2026-11-21')).toMatchObject({ field: 'outcome' });
  });
});

describe('answers to another checklist are not taken', () => {
  const changed = { field: 'answers', message: 'The checklist has changed. Open the review again.' };

  it('neither an unknown question nor one answered twice', () => {
    expect(reviewProblem(questions, [...good, { ...blank, questionId: 'unknown' }], met, '', '2026-11-21')).toEqual(changed);
    expect(reviewProblem(questions, [...good, { ...blank, questionId: 'posts', text: '13' }], met, '', '2026-11-21')).toEqual(changed);
  });

  it('nor a ground that the question does not offer', () => {
    expect(reviewProblem(questions, withAnswer('links', { value: 'no', grounds: ['hate.race'] }), concern, '', '2026-11-21')).toBeNull();
    expect(reviewProblem(questions, withAnswer('links', { value: 'no', grounds: ['hate.taste'] }), concern, '', '2026-11-21')).toEqual(changed);
    expect(reviewProblem(questions, withAnswer('posts', { grounds: ['hate.race'] }), concern, '', '2026-11-21')).toEqual(changed);
  });
});

describe('an answer raises a concern', () => {
  it('when it is the one that the policy says does, and could-not-check is not', () => {
    expect(raisesConcern({ concernWhen: 'no' }, { value: 'no' })).toBe(true);
    expect(raisesConcern({ concernWhen: 'yes' }, { value: 'yes' })).toBe(true);
    expect(raisesConcern({ concernWhen: 'no' }, { value: 'yes' })).toBe(false);
    expect(raisesConcern({ concernWhen: 'no' }, { value: 'could-not-check' })).toBe(false);
    expect(raisesConcern({ concernWhen: null }, { value: null })).toBe(false);
  });
});
