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

  it.each([
    ['Morgan Manager', 'Manager, Morgan'], ['Manager, Morgan', 'Morgan Manager'], ['Manager, Morgan', 'Manager, Morgan'], ['Morgan Manager', 'MANAGER Morgan'],
    ['Morgan Manager', 'M. Manager'], ['Morgan Manager', 'M Manager'], ['Zoë Manager', 'Zoe Manager'], ['Morgan Manager RN', 'Morgan Manager'],
    ['Morgan Manager, MBE', 'Morgan Manager'], ['Morgan J Manager', 'Morgan Manager'], ['Morgan Manager', 'Morgan J Manager'], ['Morgan Manager (Matron)', 'Morgan Manager'],
    ['Ann O’Other', 'Ann O\'Other'], ['Revd Morgan Manager', 'Morgan Manager'], ['Morgan-Manager', 'Morgan Manager'], ['Morgan Manager\u200b', 'Morgan Manager'],
    ['Morgan Manager', 'Dr Manager'], ['Morgan Manager, Ward sister', 'Morgan Manager'], ['Morgan Manager', 'morgan.manager@example.org'], ['Łucja Manager', 'Lucja Manager'], ['Morgan Manager', 'Di Chair, Manager, Morgan'],
    ['Smith Manager, Morgan', 'Morgan Smith Manager'], ['Morgan Manager, Matron', 'Morgan Manager'],
  ])('is found as “%s” although “%s” stands there', (name, decidedBy) => {
    expect(interestedDeciders([{ name, as: 'Line manager' }], 'Test Officer', decidedBy)).toHaveLength(1);
    if (!decidedBy.includes('Chair')) expect(interestedDeciders([{ name, as: 'Line manager' }], decidedBy, 'Digital Board')).toHaveLength(1);
  });

  it.each([['Morgan Manager', 'Morgan Other'], ['Morgan Manager', 'Kim Manager'], ['Morgan Manager', 'K. Manager'], ['Morgan Manager', 'Board of Managers'], ['Li Ma', 'Li Wu']])(
    'is not found as “%s” where “%s” stands there', (name, decidedBy) => {
      expect(interestedDeciders([{ name, as: 'Line manager' }], 'Test Officer', decidedBy)).toEqual([]);
    },
  );

  it('is found as the officer who records it', () => {
    expect(found('Digital Board', 'ann other')).toEqual(['Line manager']);
  });
});
