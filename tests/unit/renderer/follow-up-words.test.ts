import { describe, expect, it } from 'vitest';
import { dateProblem } from '../../../src/renderer/screens/reviews/answers.ts';
import { countdown, followUpPath, linkState, shownOf, skipQuestion } from '../../../src/renderer/screens/reviews/follow-up-words.ts';

describe('a follow-up in the window', () => {
  it.each([
    [24, 'in 24 days', 'grey'], [7, 'in 7 days', 'warm'], [1, 'in 1 day', 'warm'], [0, 'today', 'warm'], [-1, '1 day overdue', 'red'], [-30, '30 days overdue', 'red'],
  ])('with %i days left says so in words', (daysLeft, text, tone) => {
    expect(countdown({ daysLeft })).toEqual({ text, tone });
  });

  it('without a day says nothing of one', () => {
    expect(countdown({ daysLeft: null })).toBeNull();
  });

  it('draws each link with words, not by its shape alone', () => {
    const link = { on: '2026-11-21', by: 'Test Officer', dueOn: null } as const;
    expect(linkState({ ...link, state: 'done' })).toBe('Done on 21 November 2026, noted by Test Officer');
    expect(linkState({ ...link, state: 'skipped' })).toBe('Left out on 21 November 2026 by Test Officer');
    expect(linkState({ ...link, state: 'next', dueOn: '2027-01-15' })).toBe('Next, on 15 January 2027');
    expect(linkState({ ...link, state: 'later' })).toBe('Later');
  });

  it('keeps its place and the part of the list in the address', () => {
    expect(followUpPath(null, 'open')).toBe('/reviews/follow-ups');
    expect(followUpPath('one', 'overdue')).toBe('/reviews/follow-ups/one?show=overdue');
    expect(followUpPath('one', 'open', '/review')).toBe('/reviews/follow-ups/one/review');
    expect([shownOf({ show: 'closed' }), shownOf({ show: 'nothing' }), shownOf({})]).toEqual(['closed', 'open', 'open']);
  });

  it('asks for one step or for several why they are left out', () => {
    expect(skipQuestion(['the letter to the approving manager'])).toBe('Why is the letter to the approving manager left out?');
    expect(skipQuestion(['the letter', 'the reply'])).toBe('Why are the letter and the reply left out?');
    expect(skipQuestion(['the letter', 'the reply', 'the period'])).toBe('Why are the letter, the reply and the period left out?');
  });

  it('a secondary review is dated after the review that fell short, in whichever quarter', () => {
    const form = { period: { id: '2027-Q1', title: 'January to March 2027', from: '2027-01-01', to: '2027-03-31' }, firstDay: '2026-11-22', lastDay: '2027-01-04' };
    expect(dateProblem(form, '2026-12-31', '2027-01-04')).toBeNull();
    expect(dateProblem(form, '2026-11-21', '2027-01-04')).toBe('The secondary review comes after the review that found the shortfall. Enter a later day.');
    expect(dateProblem(form, '2027-01-05', '2027-01-04')).toBe('The review cannot have been done in the future.');
  });
});
