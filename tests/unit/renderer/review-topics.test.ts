import { describe, expect, it } from 'vitest';
import type { Question, ReviewDraft } from '../../../src/preload/contract/reviews.ts';
import { answerTo, withAnswer } from '../../../src/renderer/screens/reviews/answers.ts';
import { landing, progressOf, questionAfter, sweepWords, topicBeside, topicsOf, withoutSweep, yesToRest } from '../../../src/renderer/screens/reviews/topics.ts';

function question(id: string, topic: string, more: Partial<Question> = {}): Question {
  return {
    id, clause: '2.3.1', policy: 'CP371', topic, question: `Is ${id} right?`, help: '', kind: 'yes-no', concernWhen: 'no', required: true, grounds: [],
    beside: '', ...more,
  };
}

const read = question('read', 'Reading', { kind: 'number', concernWhen: null });
const regular = question('regular', 'Reading');
const lawful = question('lawful', 'Editorial');
const polite = question('polite', 'Editorial');
const complaints = question('complaints', 'Editorial', { concernWhen: 'yes' });
const short = question('short', 'Editorial', { required: false });
const remark = question('remark', 'Anything else', { kind: 'text', concernWhen: null, required: false });
const questions = [read, regular, lawful, polite, complaints, short, remark];
const topics = topicsOf(questions);
const [reading, editorial, last] = topics;
const fresh: ReviewDraft = { reviewedOn: '2026-11-22', answers: [], outcome: '', note: '' };

if (reading === undefined || editorial === undefined || last === undefined) throw new Error('Three topics were expected.');

describe('the checklist by topic', () => {
  it('keeps the order of the questions', () => {
    expect(topics.map(({ title, questions: of }) => [title, of.length])).toEqual([['Reading', 2], ['Editorial', 4], ['Anything else', 1]]);
  });

  it('counts what has to be answered, and the concerns', () => {
    expect(progressOf(editorial.questions, fresh)).toEqual({ answered: 0, of: 3, concerns: 0 });
    const some = withAnswer(withAnswer(fresh, short, { value: 'yes' }), polite, { value: 'no' });
    expect(progressOf(editorial.questions, some)).toEqual({ answered: 1, of: 3, concerns: 1 });
  });

  it('is walked through topic by topic, landing where something is open', () => {
    expect(topicBeside(topics, 'regular', 1)).toBe(editorial);
    expect(topicBeside(topics, 'regular', -1)).toBeUndefined();
    expect(topicBeside(topics, 'remark', 1)).toBeUndefined();
    expect(topicBeside(topics, null, -1)).toBe(last);
    const begun = withAnswer(fresh, lawful, { value: 'yes' });
    expect(landing(editorial, begun)).toBe(polite);
    expect(landing(editorial, yesToRest(editorial, withAnswer(begun, complaints, { value: 'no' })).draft)).toBe(lawful);
  });
});

describe('yes to the rest of a topic', () => {
  it('answers what is open and leaves what was answered as it is', () => {
    const { draft, sweep } = yesToRest(editorial, withAnswer(fresh, lawful, { value: 'no', note: 'A leaflet of a shop' }));
    expect(sweep).toEqual({ topic: 'Editorial', questionIds: ['polite', 'short'], left: 1 });
    expect(answerTo(draft, 'lawful')).toMatchObject({ value: 'no', note: 'A leaflet of a shop' });
    expect(answerTo(draft, 'regular').value).toBeNull();
  });

  it('never raises a concern, and never types a number', () => {
    expect(answerTo(yesToRest(editorial, fresh).draft, 'complaints').value).toBeNull();
    expect(yesToRest(reading, fresh).sweep).toEqual({ topic: 'Reading', questionIds: ['regular'], left: 1 });
  });

  it('can be taken back, but for what was changed since', () => {
    const { draft, sweep } = yesToRest(editorial, fresh);
    const changed = withAnswer(draft, polite, { value: 'could-not-check', note: 'Page was down' });
    const back = withoutSweep(sweep, questions, changed);
    expect(['lawful', 'polite', 'short'].map((id) => answerTo(back, id).value)).toEqual([null, 'could-not-check', null]);
  });

  it('goes on with what it could not answer, then with the next topic', () => {
    const { draft, sweep } = yesToRest(editorial, fresh);
    expect(questionAfter(questions, draft, lawful, sweep)).toBe(complaints);
    expect(questionAfter(questions, withAnswer(draft, complaints, { value: 'no' }), lawful, sweep)).toBe(remark);
    expect(questionAfter(questions, draft, lawful, null)).toBe(polite);
    expect(questionAfter(questions, draft, remark, sweep)).toBeUndefined();
  });

  it('says plainly what it did', () => {
    expect(sweepWords(yesToRest(editorial, fresh).sweep)).toBe('Yes to 3 questions; 1 question of this topic still needs your answer.');
    expect(sweepWords({ topic: 'Editorial', questionIds: [], left: 0 })).toBe('Nothing was left to answer with yes.');
  });
});
