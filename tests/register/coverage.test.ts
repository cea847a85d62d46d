import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoveredObligation, PolicyCoverage } from '../../src/preload/contract/coverage.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entryWith, reportHacked, reportWith } from '../support/incidents.ts';
import { quietDayFacts } from '../support/monitoring-changes.ts';
import { review } from '../support/review-changes.ts';
import { goodAnswers } from '../support/reviews.ts';
import { entriesOf } from '../support/trail.ts';

const quarter = { from: '2026-10-01', to: '2026-12-31' };

describe('coverage by clause', () => {
  let house: House;
  let accountId = '';
  let other = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith())).id;
    other = (await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'https://x.com/careers', handle: '@careers' }))).id;
  });
  afterEach(() => house.end());

  const coverage = (policyId: 'cp371' | '10022' = 'cp371', period = quarter): Promise<PolicyCoverage> => house.call('coverage.get', { policyId, ...period });
  const obligation = async (id: string, policyId: 'cp371' | '10022' = 'cp371', period = quarter): Promise<CoveredObligation> => {
    const found = (await coverage(policyId, period)).clauses.flatMap(({ obligations }) => obligations).find((one) => one.id === id);
    if (found === undefined) throw new Error(`The policy does not ask for ${id}.`);
    return found;
  };

  it('lists every clause of the policy, each obligation with who, how often and what can show it', async () => {
    const { clauses, totals, version, reference } = await coverage();
    expect([reference, version, clauses.length]).toEqual(['CP371', '1', 24]);
    expect(clauses.find(({ clause }) => clause === '2.2')?.obligations).toEqual([]);
    const all = clauses.flatMap(({ obligations }) => obligations);
    expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(all.length);
    expect(await obligation('quarterly-review')).toMatchObject({ who: 'Communications Team', often: 'Every quarter', evidence: ['Reviews', 'Reports'] });
  });

  it('a quarter in which one of two reviews was not done does not show 2.3.1 in full', async () => {
    await review(house, accountId);
    house.clock.moveTo('2027-02-10');
    const asked = await obligation('quarterly-review');
    expect(asked).toMatchObject({ state: 'in-part', shownBy: ['1 quarterly review done'], missing: ['1 quarterly review not done'] });
    expect(asked.records.map(({ title, shows, link }) => [title, shows, link?.room, link?.id])).toEqual([
      ['Careers, Oct to Dec 2026', false, 'reviews', other], ['Ward news, Oct to Dec 2026', true, 'reviews', accountId],
    ]);
  });

  it('a quarter in which every review was done shows it', async () => {
    await review(house, accountId);
    await review(house, other);
    house.clock.moveTo('2027-02-10');
    expect(await obligation('quarterly-review')).toMatchObject({ state: 'shown', shownBy: ['2 quarterly reviews done'], missing: [] });
  });

  it('a review whose day has not come is no gap', async () => {
    expect(await obligation('quarterly-review')).toMatchObject({ state: 'not-yet-due', missing: ['2 quarterly reviews not yet due'] });
  });

  it('reviews that found a concern show the rest of the policy, and not the point that they found wanting', async () => {
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
    const answers = goodAnswers(questions, '2026-11-20').map((answer) => (answer.questionId === 'disclaimer' ? { ...answer, value: 'no' as const, note: 'It is gone' } : answer));
    await house.call('reviews.record', { accountId, period: '2026-Q4', reviewedOn: '2026-11-21', answers, outcome: 'concern-raised', note: '' });
    await review(house, other);
    house.clock.moveTo('2027-02-10');
    expect(await obligation('use-disclaimers')).toMatchObject({
      state: 'in-part', missing: ['1 answer raised a concern'],
      records: expect.arrayContaining([expect.objectContaining({ title: 'Ward news, Oct to Dec 2026', shows: false })]) as unknown,
    });
    expect((await obligation('use-disclaimers')).records[0]?.says).toContain('Concern: Disclaimer shown');
    expect(await obligation('suitable-links')).toMatchObject({ state: 'shown' });
  });

  it('what only line managers are asked is not shown by the team’s own reviews', async () => {
    await review(house, accountId);
    await review(house, other);
    house.clock.moveTo('2027-02-10');
    expect((await obligation('manager-active')).state).toBe('not-shown');
    expect((await obligation('manager-active')).missing.join()).toContain('line manager’s review');
    expect(await obligation('within-role')).toMatchObject({ state: 'shown' });
  });

  it('no hacked account in the period is not a gap', async () => {
    expect(await obligation('report-hacked')).toMatchObject({ state: 'nothing-arose', records: [] });
  });

  it('a hacked account of which somebody was not told is one', async () => {
    const { id, number } = await reportHacked(house, accountId);
    const asked = await obligation('report-hacked');
    expect(asked).toMatchObject({ state: 'not-shown', records: [{ title: `${number}, Hacked account`, shows: false, link: { room: 'incidents', id } }] });
    expect(asked.records[0]?.says).toContain('Not told: ');
  });

  it('a fake account of which everybody was told shows it, and a hacked one does not ask for it', async () => {
    const { id } = await house.call('incidents.report', reportWith());
    const owed = (await house.call('incidents.get', { id })).tell.filter(({ state }) => state === 'owed');
    for (const { contact } of owed) await house.call('incidents.addEntry', entryWith(id, { kind: 'told', contact, text: 'Rung up', time: '09:00' }));
    expect(await obligation('report-fake')).toMatchObject({ state: 'shown', shownBy: ['1 incident in which it was done'] });
    expect(await obligation('report-hacked')).toMatchObject({ state: 'nothing-arose' });
  });

  it('an incident that was reported outside the period says nothing of it', async () => {
    await reportHacked(house, accountId);
    expect(await obligation('report-hacked', 'cp371', { from: '2026-07-01', to: '2026-09-30' })).toMatchObject({ state: 'nothing-arose' });
  });

  it('a limited incident is named by nothing, and whoever may not open it finds nothing of it', async () => {
    const { id } = await house.call('incidents.report', reportWith(
      { typeId: 'cyber-bullying', address: 'A public post on a private page', seen: 'Malicious remarks about a colleague', sourceWords: 'Shown to us by the colleague' }, { speakingUp: 'no' },
    ));
    const detail = await house.call('incidents.get', { id });
    if (!detail.access.limited) await house.call('incidents.limit', { id, accessVersion: detail.access.version, limited: true, officerIds: [], reason: 'About a colleague' });
    const asked = await obligation('never-attack-colleagues', '10022');
    expect(asked.records).toEqual([{ title: 'An incident limited to named officers', says: 'Something is left', on: null, shows: false, link: null }]);
  });

  it('days that were not monitored are counted beside those that were (CP371 3)', async () => {
    await house.call('monitoring.editSettings', { version: 0, software: 'Example Monitor', keptSince: '2026-11-16', weekends: false, bankHolidays: true });
    await house.call('monitoring.record', { day: '2026-11-19', ...quietDayFacts });
    await house.call('monitoring.record', { day: '2026-11-20', ...quietDayFacts });
    expect(await obligation('monitor-prior-approval', 'cp371', { from: '2026-11-16', to: '2026-11-20' })).toMatchObject({
      state: 'in-part', missing: ['3 days not monitored'], records: [{ title: '16 November 2026 to 18 November 2026', shows: false }, { title: 'Monitoring table', shows: true }],
    });
  });

  it('a finding of the daily log without an action plan is a gap of section 3', async () => {
    await house.call('monitoring.record', { day: '2026-11-20', ...quietDayFacts, unapproved: { answer: 'yes', note: 'A page with our name', address: 'https://example.org/ours', accountId: null } });
    expect(await obligation('develop-action-plans')).toMatchObject({ state: 'not-shown', missing: ['1 finding of the daily log without an action plan'] });
  });

  it('an account that was approved without an application on record is a gap of 2.3', async () => {
    await house.call('accounts.add', accountFactsWith({ name: 'Library', address: 'https://x.com/library', handle: '@library', approvedOn: '2026-11-02' }));
    expect(await obligation('apply-through-manager')).toMatchObject({ state: 'not-shown', missing: ['1 account approved without an application on record'] });
    expect(await obligation('apply-through-manager', 'cp371', { from: '2026-07-01', to: '2026-09-30' })).toMatchObject({ state: 'nothing-arose' });
  });

  it('a login that Communications does not hold is one of the account, as it stands today', async () => {
    expect(await obligation('lodge-login')).toMatchObject({ state: 'not-shown', missing: ['2 accounts not in order today'] });
    expect(await obligation('audience-clear')).toMatchObject({ state: expect.stringMatching(/not|part/u) as unknown });
  });

  it('a policy past its review date is not shown to be reviewed (Document Control)', async () => {
    expect(await obligation('review-policy')).toMatchObject({ state: 'not-shown', missing: ['Review was due by 31 July 2019'] });
  });

  it('a printed certificate alone certifies nothing (App 3), and under 10022 none is owed', async () => {
    expect(await obligation('identify-staff-groups')).toMatchObject({ state: 'not-shown', missing: ['2 directorates without a certificate'] });
    expect(await obligation('covers-everybody', '10022')).toMatchObject({ state: 'nothing-arose' });
  });

  it('what may not be kept says why (10022 6.1)', async () => {
    const asked = await obligation('no-general-monitoring', '10022');
    expect(asked).toMatchObject({ state: 'nothing-to-keep', evidence: [], records: [] });
    expect(asked.nothingKept).not.toBe('');
  });

  it('the same answers stand on an account’s own page', async () => {
    const page = await house.call('accounts.get', { id: accountId });
    const byTitle = new Map(page.duties.map((duty) => [duty.id, duty.state]));
    const states = await Promise.all(['purpose-clear', 'change-passwords', 'unique-login'].map(async (id) => (await obligation(id)).records.find(({ title }) => title === 'Ward news')?.shows));
    expect(states).toEqual(['purpose', 'password-after-leaver', 'login-unique'].map((id) => byTitle.get(id) === 'met'));
  });

  describe('what does not apply', () => {
    const reason = 'The Trust does no clinical research';
    const set = (obligationId: string | null = 'tell-research') => house.call('coverage.setNotApplicable', { policyId: 'cp371', clause: '2.3.1', obligationId, reason });

    it('is said with a reason, shown with it and in the trail', async () => {
      expect(await entriesOf(house, () => set())).toEqual([['coverage.not-applicable', '2.3.1']]);
      expect(await obligation('tell-research')).toMatchObject({ state: 'not-applicable', notApplicable: { reason, on: '2026-11-21', by: 'Test Officer', wholeClause: false } });
      expect(await obligation('research-permissions')).not.toMatchObject({ state: 'not-applicable' });
    });

    it('can be a whole clause', async () => {
      await house.call('coverage.setNotApplicable', { policyId: 'cp371', clause: '2.6', obligationId: null, reason: 'Everything is in English' });
      const clause = (await coverage()).clauses.find((one) => one.clause === '2.6');
      expect(clause?.obligations.map(({ state }) => state)).toEqual(clause?.obligations.map(() => 'not-applicable'));
    });

    it('does not hide what was found of it', async () => {
      await house.call('coverage.setNotApplicable', { policyId: 'cp371', clause: '2.3.1', obligationId: 'lodge-login', reason: 'Kept by the agency' });
      expect(await obligation('lodge-login')).toMatchObject({ state: 'not-applicable', missing: ['2 accounts not in order today'] });
    });

    it('is taken back with a reason, and applies again', async () => {
      const { id } = await set();
      await house.call('coverage.takeBack', { id, reason: 'Research has begun' });
      expect(await obligation('tell-research')).toMatchObject({ notApplicable: null });
      expect(await house.refusal('coverage.takeBack', { id, reason: 'Again' })).toMatchObject({ code: 'invalid' });
      await set();
    });

    it('is said once, and only of what the policy asks', async () => {
      await set();
      expect(await house.refusal('coverage.setNotApplicable', { policyId: 'cp371', clause: '2.3.1', obligationId: 'tell-research', reason })).toMatchObject({ code: 'invalid', field: 'reason' });
      expect(await house.refusal('coverage.setNotApplicable', { policyId: 'cp371', clause: '2.2', obligationId: null, reason })).toMatchObject({ code: 'not-found' });
      expect(await house.refusal('coverage.setNotApplicable', { policyId: 'cp371', clause: '2.6', obligationId: 'tell-research', reason })).toMatchObject({ code: 'not-found' });
    });
  });

  it('a period that has not begun has no coverage', async () => {
    expect(await house.refusal('coverage.get', { policyId: 'cp371', from: '2027-01-01', to: '2027-03-31' })).toMatchObject({ code: 'invalid', field: 'from' });
  });
});
