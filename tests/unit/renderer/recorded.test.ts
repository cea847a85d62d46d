import { describe, expect, it } from 'vitest';
import { groupAnswers, recordedWords, shownAnswer, type RecordedAnswer } from '../../../src/renderer/screens/reviews/recorded.ts';

function answer(question: string, more: Partial<RecordedAnswer> = {}): RecordedAnswer {
  return { questionId: question, question, clause: 'CP371 2.3.1', answer: 'Yes', note: '', grounds: [], concern: false, ...more };
}

describe('a recorded review, read again', () => {
  it('puts concerns first, then what nobody could see, and leaves no group empty', () => {
    const groups = groupAnswers([
      answer('regular'),
      answer('links', { answer: 'No', concern: true }),
      answer('privacy', { answer: 'Could not check', note: 'No login.' }),
    ]);
    expect(groups.map(({ title, answers }) => [title, answers.map(({ question }) => question)])).toEqual([
      ['Concerns', ['links']],
      ['Could not be checked', ['privacy']],
      ['Other answers', ['regular']],
    ]);
    expect(groupAnswers([])).toEqual([]);
  });

  it('says plainly when it was written down later than it was done', () => {
    expect(recordedWords('2026-10-01', '2026-10-01T16:30:00Z')).toBe('The same day, 5:30pm');
    expect(recordedWords('2026-10-01', '2026-10-02T08:00:00Z')).toBe('2 October 2026, 9am: 1 day after it was done');
    // Half past eleven at night in UTC is the next day in London while summer time lasts.
    expect(recordedWords('2026-07-01', '2026-07-05T23:30:00Z')).toBe('6 July 2026, 12:30am: 5 days after it was done');
  });

  it('reads dates as people write them', () => {
    expect([shownAnswer('2026-10-01'), shownAnswer('31'), shownAnswer('')]).toEqual(['1 October 2026', '31', 'Not answered']);
  });
});
