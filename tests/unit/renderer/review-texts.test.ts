import { afterEach, describe, expect, it } from 'vitest';
import type { Question, ReviewDraft, ReviewFile, ReviewForm } from '../../../src/preload/contract/reviews.ts';
import { queryClient } from '../../../src/renderer/app/query-client.ts';
import { draftName, newestDraft } from '../../../src/renderer/lib/use-kept-draft.ts';
import { remember } from '../../../src/renderer/lib/window-memory.ts';
import { filesElsewhere } from '../../../src/renderer/screens/reviews/recorded.ts';
import { draftLines } from '../../../src/renderer/screens/reviews/stranded.ts';
import { refusedProblem, textProblems } from '../../../src/renderer/screens/reviews/text-problems.ts';
import { filesBeside } from '../../../src/renderer/screens/reviews/use-review-files.ts';

function question(id: string, more: Partial<Question> = {}): Question {
  return { id, clause: '2.3.1', policy: 'CP371', topic: id, question: `Is ${id} right?`, help: '', kind: 'yes-no', concernWhen: 'no', required: true, grounds: [], beside: '', ...more };
}

const questions = [question('regular'), question('links', { grounds: [{ id: 'hate', group: 'Conduct', title: 'Hate' }] })];
const draftWith = (change: Partial<ReviewDraft>): ReviewDraft => ({ reviewedOn: '2026-11-21', answers: [], outcome: '', note: '', ...change });
const answer = (questionId: string, note: string, text = '') => ({ questionId, value: 'yes' as const, text, note, grounds: [] });

describe('a text that the register would not take', () => {
  it.each([
    ['note-links', 'Note on “Is links right?”: Use 2000 characters or fewer.', draftWith({ answers: [answer('links', 'x'.repeat(2_001))] })],
    ['answer-regular', 'Answer to “Is regular right?”: Use 400 characters or fewer.', draftWith({ answers: [answer('regular', '', 'x'.repeat(401))] })],
    ['note-regular', 'Note on “Is regular right?”: Remove the hidden characters.', draftWith({ answers: [answer('regular', 'Ward\u202Eswen')] })],
    ['overall-note', 'Note on the whole review: Use 4000 characters or fewer.', draftWith({ note: 'x'.repeat(4_001) })],
    ['reviewer', 'Reviewed by: Use 120 characters or fewer.', draftWith({ reviewer: 'x'.repeat(121) })],
  ])('is named with its question and leads to its box: %s', (fieldId, message, draft) => {
    expect(textProblems({ questions }, draft, false)).toMatchObject([{ fieldId, message }]);
  });

  it('is none where only marks are in it that nobody sees, or nothing is longer than it may be', () => {
    expect(textProblems({ questions }, draftWith({ answers: [answer('links', 'Seen on \u202A01/10/2026\u202C'), answer('regular', 'x'.repeat(2_000))] }), false)).toEqual([]);
  });

  it('says in the short form how its box is reached', () => {
    const [problem] = textProblems({ questions }, draftWith({ answers: [answer('links', 'x'.repeat(2_001))] }), true);
    expect(problem).toMatchObject({ fieldId: '', message: 'Note on “Is links right?”: Use 2000 characters or fewer. Choose “Review it after all” to change it.' });
  });

  it('is named with its question when the register refuses it, and not twice', () => {
    const draft = draftWith({ answers: [answer('links', '')] });
    expect(refusedProblem({ questions }, draft, 'answers.0.note', 'Use 2000 characters or fewer.')).toMatchObject({ fieldId: 'note-links', message: 'Note on “Is links right?”: Use 2000 characters or fewer.' });
    expect(refusedProblem({ questions }, draft, 'answers.links', 'Answer: Is links right?').message).toBe('Answer: Is links right?');
    expect(refusedProblem({ questions }, draft, '', 'Ward news is closed.')).toEqual({ fieldId: '', message: 'Ward news is closed.', short: 'Ward news is closed.' });
  });
});

describe('typing that is not kept', () => {
  afterEach(() => queryClient.clear());
  const name = draftName('reviews.form', { accountId: 'a', period: '2026-Q4' });
  const kept = { savedAt: '2026-11-21T10:00:00Z', content: 'Half' };

  it('comes before what the register has, and does not say that it is kept', () => {
    expect(newestDraft(name, kept)).toEqual(kept);
    remember(queryClient, name, { content: 'Half a sentence' });
    expect(newestDraft(name, kept)).toEqual({ savedAt: '', content: 'Half a sentence' });
    expect(newestDraft(draftName('reviews.form', { accountId: 'b', period: '2026-Q4' }), kept)).toEqual(kept);
  });

  it('is nothing where the form was begun anew', () => {
    remember(queryClient, name, { content: null });
    expect(newestDraft(name, kept)).toBeNull();
  });
});

describe('nothing that is kept is out of sight', () => {
  const file = (questionId: string): ReviewFile => ({ id: questionId, questionId, name: 'page.png', mediaType: 'image/png', bytes: 1, sha256: '', addedAt: '', addedBy: '' });
  const files = [file(''), file('regular'), file('gone')];

  it('in the form: what is not asked any more stands with the whole review', () => {
    expect(filesBeside(questions, files)).toEqual([file(''), file('gone')]);
  });

  it('in the record: what has no answer has a place of its own', () => {
    const answers = [{ questionId: 'regular', question: '', clause: '', answer: 'Yes', note: '', grounds: [], concern: false }];
    expect(filesElsewhere({ answers, files })).toEqual([file('gone')]);
  });

  it('in a draft that can no longer be saved: all of it is read', () => {
    const outcomes: ReviewForm['outcomes'] = [];
    const content = draftWith({ answers: [answer('gone', 'Old'), { ...answer('links', 'Two do not open'), value: 'no', grounds: ['hate'] }, answer('regular', '')], outcome: 'met', reviewedOn: '20 Nov' });
    expect(draftLines({ questions, outcomes, draft: { savedAt: '', content } })).toEqual([
      { term: 'Is regular right?', words: 'Yes' },
      { term: 'Is links right?', words: 'No\nHate\nTwo do not open' },
      { term: 'A question that is not asked any more (gone)', words: 'Yes\nOld' },
      { term: 'Outcome', words: 'met' },
      { term: 'Reviewed on', words: '20 Nov' },
    ]);
    expect(draftLines({ questions, outcomes, draft: null })).toEqual([]);
  });
});
