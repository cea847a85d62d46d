import { describe, expect, it } from 'vitest';
import type { Question, ReviewDraft, ReviewForm } from '../../../src/preload/contract/reviews.ts';
import {
  answerTo, attemptOutcome, concernCount, dateProblem, fieldIdOfPath, isAttempt, isBegun, outcomeOf, recordable, reviewerOf, reviewProblems,
  startingDraft, suggestedOutcome, typedProblem, withAnswer,
} from '../../../src/renderer/screens/reviews/answers.ts';

const today = '2026-11-21';

function question(id: string, more: Partial<Question> = {}): Question {
  return {
    id, clause: '2.3.1', policy: 'CP371', topic: id, question: `Is ${id} right?`, help: '', kind: 'yes-no',
    concernWhen: 'no', required: true, grounds: [], beside: '', ...more,
  };
}

const regular = question('regular');
const links = question('links', { clause: '2.7', grounds: [{ id: 'copyright', group: 'Unlawful', title: 'Breaches copyright' }] });
const posts = question('posts', { kind: 'number', concernWhen: null, required: false });
const lastPost = question('lastPost', { kind: 'date', concernWhen: null, required: false });

const form: ReviewForm = {
  accountId: '00000000-0000-7000-8000-000000000001',
  kind: 'quarterly', period: { id: '2026-Q4', title: 'October to December 2026', from: '2026-10-01', to: '2026-12-31' },
  name: 'Ward news', channelTitle: 'X', address: '', directorate: 'Medicine', postingStandard: '', purpose: '', audience: '',
  lineManager: '', reviewer: 'Officer Example', state: 'due', dueOn: '2026-12-31', movedBecause: '', activeFrom: null, activeTo: null, lastDay: '2026-12-31', questions: [posts, regular, links, lastPost],
  outcomes: [
    { id: 'met', title: 'Standards met', clause: '2.3.1', concern: false, help: '', asksSecondary: false, asksReason: false, counts: true },
    { id: 'concern', title: 'Concern raised', clause: '2.3.1', concern: true, help: '', asksSecondary: false, asksReason: false, counts: true },
    { id: 'short', title: 'Shortfall', clause: '2.3.1', concern: true, help: '', asksSecondary: true, asksReason: false, counts: true },
  ],
  previous: null,
  draft: null,
  files: [],
};

const fresh: ReviewDraft = startingDraft(form, today);

describe('answering a review', () => {
  it('starts with today and nothing answered', () => {
    expect(fresh).toEqual({ reviewedOn: today, answers: [], outcome: '', note: '' });
    expect(isBegun(fresh)).toBe(false);
  });

  it('resumes what was begun, without answers to questions no longer asked', () => {
    const content = withAnswer(withAnswer(fresh, regular, { value: 'yes' }), question('gone'), { value: 'no' });
    const resumed = startingDraft({ ...form, draft: { savedAt: '2026-11-20T17:31:00Z', content } }, today);
    expect(resumed.answers.map((entry) => entry.questionId)).toEqual(['regular']);
  });

  it('asks when a review of a past quarter was done instead of supposing it', () => {
    expect(startingDraft(form, '2027-01-05').reviewedOn).toBe('');
  });

  it('finds the box of a message from the register', () => {
    const answers = withAnswer(fresh, regular, { value: 'no' }).answers;
    expect(fieldIdOfPath('answers.links', answers)).toBe('answer-links');
    expect(fieldIdOfPath('answers.0.note', answers)).toBe('note-regular');
    expect(fieldIdOfPath('note', answers)).toBe('overall-note');
    expect([fieldIdOfPath('reviewer', answers), fieldIdOfPath('secondaryOn', answers)]).toEqual(['reviewer', 'secondary-on']);
    expect(fieldIdOfPath('period', answers)).toBe('');
  });

  it('lets the grounds go when the concern goes', () => {
    const raised = withAnswer(fresh, links, { value: 'no', grounds: ['copyright'] });
    expect(answerTo(raised, 'links').grounds).toEqual(['copyright']);
    expect(answerTo(withAnswer(raised, links, { value: 'yes' }), 'links').grounds).toEqual([]);
  });

  it('suggests an outcome from the answers, and no outcome while something is still open', () => {
    expect(suggestedOutcome(form, fresh)).toBe('');
    const good = withAnswer(withAnswer(fresh, regular, { value: 'yes' }), links, { value: 'yes' });
    expect(suggestedOutcome(form, good)).toBe('met');
    const bad = withAnswer(fresh, regular, { value: 'no' });
    expect(suggestedOutcome(form, bad)).toBe('concern');
    expect(concernCount(form.questions, bad)).toBe(1);
  });

  it('leaves the decision to the officer', () => {
    const bad = withAnswer({ ...fresh, outcome: 'met' }, regular, { value: 'no' });
    expect(outcomeOf(form, bad)).toBe('met');
  });
});

describe('what keeps a review from being saved', () => {
  const complete = withAnswer(withAnswer(fresh, regular, { value: 'yes' }), links, { value: 'yes' });

  it('is nothing once every required question has an answer', () => {
    expect(reviewProblems(form, complete, today)).toEqual([]);
  });

  it('is each missing answer, in the order of the page', () => {
    expect(reviewProblems(form, fresh, today).map((problem) => problem.fieldId)).toEqual([
      'answer-regular', 'answer-links', 'outcome',
    ]);
  });

  it('is "could not check" without a reason', () => {
    const unseen = withAnswer(complete, regular, { value: 'could-not-check' });
    expect(reviewProblems(form, unseen, today).map((problem) => problem.fieldId)).toEqual(['note-regular']);
    expect(reviewProblems(form, withAnswer(unseen, regular, { note: 'Page was down.' }), today)).toEqual([]);
  });

  it('is a date in the future, of the review or of a post', () => {
    expect(reviewProblems(form, { ...complete, reviewedOn: '2026-11-22' }, today).map((p) => p.fieldId)).toEqual(['reviewed-on']);
    const late = withAnswer(complete, lastPost, { text: '2026-12-01' });
    expect(reviewProblems(form, late, today).map((problem) => problem.fieldId)).toEqual(['answer-lastPost']);
  });

  it('is a post after the day of the review, or before there were any', () => {
    const told = (text: string) => reviewProblems(form, withAnswer({ ...complete, reviewedOn: '2026-11-10' }, lastPost, { text }), today).map(({ fieldId, short }) => [fieldId, short]);
    expect(told('2026-11-10')).toEqual([]);
    expect(told('2026-11-11')).toEqual([['answer-lastPost', 'This date lies after the day of the review.']]);
    expect(told('0001-01-01')).toEqual([['answer-lastPost', 'Nothing was posted before 1995. Check the year.']]);
  });

  it('is a date in another quarter', () => {
    expect(reviewProblems(form, { ...complete, reviewedOn: '2026-09-30' }, today).map((p) => p.fieldId)).toEqual(['reviewed-on']);
  });

  it('is an outcome that hides a concern', () => {
    const bad = withAnswer({ ...complete, outcome: 'met' }, regular, { value: 'no', note: 'One post' });
    expect(reviewProblems(form, bad, today).map(({ fieldId, message }) => [fieldId, message])).toEqual([
      ['outcome', 'Some answers raise a concern. Choose an outcome that says so, or change the answers.'],
    ]);
  });

  it('is nobody who did it; a colleague can have done it on paper', () => {
    expect(reviewerOf(form, complete)).toBe('Officer Example');
    expect(reviewProblems(form, { ...complete, reviewer: 'Colleague Example' }, today)).toEqual([]);
    expect(reviewProblems(form, { ...complete, reviewer: ' ' }, today).map((problem) => problem.fieldId)).toEqual(['reviewer']);
    expect(reviewProblems({ ...form, reviewer: '' }, complete, today).map((problem) => problem.message)).toEqual(['Say who did the review.']);
  });

  it('is a day agreed for the secondary review that cannot be; none may be agreed yet', () => {
    const short = { ...complete, outcome: 'short', note: 'Two posts in a year' };
    const agreed = (secondaryOn: string | null) => reviewProblems(form, { ...short, secondaryOn }, today).map((problem) => problem.fieldId);
    expect([agreed(null), agreed(''), agreed('2026-12-20')]).toEqual([[], [], []]);
    expect([agreed(today), agreed('20 Dec')]).toEqual([['secondary-on'], ['secondary-on']]);
    // With another outcome the day is nobody's business, and is not recorded.
    expect(reviewProblems(form, { ...complete, secondaryOn: '20 Dec' }, today)).toEqual([]);
    expect(recordable(form, { ...complete, secondaryOn: '2026-12-20' })).toMatchObject({ outcome: 'met', secondaryOn: null });
    expect(recordable(form, { ...short, secondaryOn: '2026-12-20' })).toMatchObject({ outcome: 'short', secondaryOn: '2026-12-20' });
  });

  it('is no date after the period where the due date was moved there', () => {
    const moved = { ...form, lastDay: '2027-01-20' };
    expect(dateProblem(moved, '2027-01-15', '2027-01-16')).toBeNull();
    expect(dateProblem(moved, '2027-01-21', '2027-01-22')).toContain('October to December 2026');
    expect(startingDraft(moved, '2027-01-16').reviewedOn).toBe('2027-01-16');
  });

  it('is a concern that nobody can find', () => {
    const silent = { ...complete, outcome: 'concern' };
    expect(reviewProblems(form, silent, today).map((problem) => problem.fieldId)).toEqual(['overall-note']);
    expect(reviewProblems(form, { ...silent, note: 'A complaint by telephone.' }, today)).toEqual([]);
  });

  it('is not a missing answer when the account could not be reviewed at all', () => {
    const dead = { id: 'dead', title: 'Could not be reviewed', clause: '2.3.1', concern: false, help: '', asksSecondary: false, asksReason: true, counts: false };
    const wider = { ...form, outcomes: [...form.outcomes, dead] };
    expect(reviewProblems(wider, { ...fresh, outcome: 'dead', note: 'The address does not open.' }, today)).toEqual([]);
    expect(reviewProblems(wider, { ...fresh, outcome: 'dead' }, today).map((problem) => problem.fieldId)).toEqual(['overall-note']);
    expect([attemptOutcome(wider), attemptOutcome(form)]).toEqual(['dead', '']);
    expect([isAttempt(wider, 'dead'), isAttempt(wider, 'met'), isAttempt(wider, '')]).toEqual([true, false, false]);
  });

  it('is told beside the box as soon as it is left, and an empty box is not', () => {
    const said = (asked: Question, text: string) => typedProblem(asked, { ...answerTo(fresh, asked.id), text }, today);
    expect([said(posts, 'thirty'), said(posts, '31'), said(posts, '')]).toEqual(['Enter a whole number, such as 31.', null, null]);
    expect(said(lastPost, '31 Feb')).toBe('Enter a real date, such as 31 March 2026.');
    expect(said(lastPost, '2026-12-01')).toBe('This date is in the future.');
    expect(dateProblem(form, '2026-11-22', today)).toBe('The review cannot have been done in the future.');
    expect(dateProblem(form, today, today)).toBeNull();
  });

  it('is a number that is not one', () => {
    const words = withAnswer(complete, posts, { text: 'many' });
    expect(reviewProblems(form, words, today).map((problem) => problem.fieldId)).toEqual(['answer-posts']);
  });
});
