import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { Applicant } from '../support/applications.ts';
import { House } from '../support/house.ts';

describe('the form of a review shows what the register knows beside the question', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const besideOf = async (accountId: string) => {
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
    return new Map(questions.map(({ id, beside }) => [id, beside]));
  };

  it('such as its posting standard, audience and administrators (CP371 2.3.1, App 1)', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith({ postingStandard: 'Twice a week', expectedNumbers: '500', audience: 'Staff' }));
    const beside = await besideOf(id);
    expect(beside.get('regular')).toBe('Agreed standard: Twice a week');
    expect(beside.get('success-figures')).toBe('Expected: 500');
    expect(beside.get('privacy-fits')).toBe('Audience on record: Staff');
    expect(beside.get('administrators-right')).toBe('On record: Bea Admin, Cy Backup');
    expect(beside.get('success-measure')).toBe('The application on record names no measure');
  });

  it('and the measure of success that its application named (App 2)', async () => {
    const applicant = new Applicant(house);
    await applicant.reach('approved', { successMeasure: 'Fewer missed appointments' });
    const [account] = await house.call('accounts.list', {});
    expect((await besideOf(account?.id ?? '')).get('success-measure')).toBe('The application: Fewer missed appointments');
  });

  it('asks each guideline of Appendix 1 by itself, and neither a summary of them nor one twice', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith());
    const { questions } = await house.call('reviews.form', { accountId: id, period: '2026-Q4' });
    const ids = questions.map((question) => question.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('editorial');
    for (const guideline of ['fits-role', 'no-provocation', 'not-discriminatory', 'no-swearing', 'lawful', 'no-impersonation', 'no-danger', 'not-anonymous', 'not-political', 'criticism-answered']) {
      expect(ids).toContain(guideline);
    }
  });
});
