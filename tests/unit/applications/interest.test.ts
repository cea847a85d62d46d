import { describe, expect, it } from 'vitest';
import { interestedDeciders } from '../../../src/main/register/rooms/applications/rules/interest.ts';

const named = [{ name: 'Fay Applicant', as: 'Applicant' }, { name: 'Dr Ann Other', as: 'Line manager' }, { name: 'Bea', as: 'First administrator' }];
const found = (decidedBy: string, officer = 'Test Officer') => interestedDeciders(named, officer, decidedBy).map(({ as }) => as);

describe('who decides an application that names her', () => {
  it.each([
    ['alone', 'Fay Applicant', ['Applicant']],
    ['among others with commas', 'Di Chair, fay  applicant, Ed Member', ['Applicant']],
    ['among others with “and”', 'Di Chair and Fay Applicant', ['Applicant']],
    ['in a sentence', 'Digital Board, chaired by Fay Applicant', ['Applicant']],
    ['with another title', 'Prof Ann Other', ['Line manager']],
    ['without her title', 'Ann Other', ['Line manager']],
    ['in brackets', 'Digital Board (Ann Other)', ['Line manager']],
    ['two of them', 'Ann Other & Fay Applicant', ['Applicant', 'Line manager']],
    ['by her one name', 'Di Chair, Bea', ['First administrator']],
  ])('is found %s', (_how, decidedBy, as) => {
    expect(found(decidedBy)).toEqual(as);
  });

  it.each([
    ['somebody else', 'Di Chair'],
    ['a meeting', 'Digital Board of 2 November 2026'],
    ['a longer name that begins alike', 'Fay Applicant-Smith, Ann Others'],
    ['the first name of somebody else', 'Bea Member'],
  ])('is not %s', (_who, decidedBy) => {
    expect(found(decidedBy)).toEqual([]);
  });

  it('is found as the officer who records it', () => {
    expect(found('Digital Board', 'ann other')).toEqual(['Line manager']);
  });
});
