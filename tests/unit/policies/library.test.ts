import { describe, expect, it } from 'vitest';
import { roughly } from '../../../src/preload/contract/wording.ts';
import { controlNow, ownOf, packControl } from '../../../src/main/register/rooms/policies/rules/control.ts';
import { dutiesByRole } from '../../../src/main/register/rooms/policies/rules/duties.ts';
import { reviewStanding } from '../../../src/main/register/rooms/policies/rules/review-date.ts';
import { clauseTitle } from '../../../src/main/register/rooms/policies/pack-library.ts';
import { cp371, packJson, personalUse } from './packs.ts';
import { policyPackSchema } from '../../../src/main/register/rooms/policies/pack-schema.ts';

describe('a policy against its review date', () => {
  it('is in date on its last day, and past it on the next', () => {
    expect(reviewStanding('2026-11-22', '2026-11-22')).toEqual({ state: 'soon', days: 0 });
    expect(reviewStanding('2026-11-22', '2026-11-23')).toEqual({ state: 'past', days: 1 });
  });

  it('is warned of from 3 months before, at the end of a short month too', () => {
    expect(reviewStanding('2027-05-31', '2027-02-27').state).toBe('in-date');
    expect(reviewStanding('2027-05-31', '2027-02-28').state).toBe('soon');
  });

  it('is neither past nor in date where nobody knows the day', () => {
    expect(reviewStanding(null, '2026-11-22')).toEqual({ state: 'not-known', days: 0 });
  });

  it.each([[1, '1 day'], [60, '60 days'], [61, '2 months'], [730, '23 months'], [731, '2 years'], [2671, '7 years']])('%i days are %s', (days, words) => {
    expect(roughly(days)).toBe(words);
  });
});

describe('document control', () => {
  it('shows what both control sheets show', () => {
    expect(packControl(cp371)).toMatchObject({
      reference: 'CP 371', leadDirectorPost: 'Director of Workforce', managedByPost: 'Communications Officer', authorPost: 'Communications Officer', assetOwnerPost: '',
      ratificationGroup: 'Workforce Transformation Committee (WTC)', keywords: ['Communications', 'Social media'], equalityDate: 'June 2016', equalityAnswers: [],
    });
    expect(packControl(personalUse)).toMatchObject({
      reference: '10022', leadDirectorPost: '', authorPost: 'HR Business Partner', assetOwnerPost: 'Associate Director of Human Resources', issuingDirectorate: 'Human Resources',
      approvalGroup: 'JCNC', cqcRegulation: '17', sites: ['MEHT'], equalityDate: 'March 2019',
    });
    expect(packControl(personalUse).equalityAnswers).toHaveLength(5);
  });

  it('keeps only what the Trust says otherwise, so that the rest follows the pack', () => {
    const facts = { ...packControl(cp371), reference: 'COM 12', keywords: ['Online'] };
    expect(ownOf(cp371, facts)).toEqual({ reference: 'COM 12', keywords: ['Online'] });
    expect(controlNow(cp371, ownOf(cp371, facts))).toEqual(facts);
    expect(ownOf(cp371, packControl(cp371))).toEqual({});
  });
});

describe('what a policy says to staff', () => {
  it('CP371 2.10 asks for briefing, intranet, website and policy library; 10022 for induction, bulletin and intranet (8.1) and website', () => {
    expect(cp371.staffTold.map(({ id, clause }) => [id, clause])).toEqual([['briefing', '2.10'], ['intranet', '2.10'], ['website', '2.10'], ['policy-library', '2.10']]);
    expect(personalUse.staffTold.map(({ id, clause }) => [id, clause])).toEqual([
      ['induction', '8.1'], ['staff-bulletin', '8.1'], ['intranet', '8.1'], ['website', 'Document Control'],
    ]);
  });

  it('the guide of Appendix 4 has its 9 dos and 6 don’ts', () => {
    expect(cp371.staffGuide?.dos).toHaveLength(9);
    expect(cp371.staffGuide?.donts).toHaveLength(6);
  });

  it('Appendix 5 puts together what directors, staff and line managers have to do', () => {
    const roles = dutiesByRole(cp371.obligations, cp371.dutiesSheet?.clauses ?? []);
    expect(roles.map(({ who, duties }) => [who, duties.length])).toEqual([['Directors Group', 2], ['Staff', 5], ['Line manager', 4]]);
    expect(roles.at(-1)?.duties.at(-1)).toEqual({ duty: 'Carry out the monthly review.', clause: 'App 5', often: 'Monthly' });
  });

  it.each([
    [{ staffTold: [{ id: 'radio', title: 'Radio', clause: '9.9' }] }, 'staffTold.0.clause'],
    [{ dutiesSheet: { title: 'Duties', clauses: ['App 5'], contacts: ['nobody'] } }, 'dutiesSheet.contacts.0'],
    [{ dutiesSheet: { title: 'Duties', clauses: ['App 9'], contacts: [] } }, 'dutiesSheet.clauses.0'],
  ])('a pack is refused where it refers to what it does not have: %j', (change, place) => {
    const read = policyPackSchema.safeParse({ ...packJson('cp371'), ...change });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toContain(place);
    expect(clauseTitle(cp371, '9.9')).toBeUndefined();
  });
});
