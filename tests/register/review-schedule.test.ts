import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';

describe('the schedule of reviews (CP371 2.3.1)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-14');
    await house.setUp();
    accountId = await add({ approvedOn: '2026-05-04', lastReviewBefore: '2026-08-12' });
  });
  afterEach(() => house.end());

  let added = 0;
  const add = async (changes: Partial<AccountFacts> = {}) => {
    added += 1;
    return (await house.call('accounts.add', accountFactsWith({ name: `Account ${added}`, address: `x.com/account${added}`, ...changes }))).id;
  };
  const item = async (id = accountId, cadence: 'quarterly' | 'monthly' = 'quarterly', period: string | null = null) =>
    (await house.call('reviews.worklist', { period, cadence })).items.find((found) => found.accountId === id);
  const record = async (changes: Partial<InputOf<'reviews.record'>> & { reviewedOn: string; period: string }) => {
    const { questions } = await house.call('reviews.form', { accountId, period: changes.period, ...(changes.kind === undefined ? {} : { kind: changes.kind }) });
    return await house.call('reviews.record', { accountId, answers: goodAnswers(questions, changes.reviewedOn), outcome: 'standards-met', note: '', ...changes });
  };

  it('is what the policy names until the Trust changes it: quarterly by Communications, monthly by the line manager', async () => {
    const { reviews, workingDays, stricter } = await house.call('reviews.schedule', {});
    expect(reviews.map(({ cadence, months, policyMonths, clause, running }) => [cadence, months, policyMonths, clause, running.id])).toEqual([
      ['quarterly', 3, 3, '2.3.1', '2026-Q4'], ['monthly', 1, 1, '2.3.1', '2026-11'],
    ]);
    expect({ workingDays, stricter }).toEqual({ workingDays: false, stricter: [] });
  });

  it('asks for no monthly reviews where only the policy for personal use is on, and says so with an empty list', async () => {
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { ...trust, packs: ['10022'] });
    expect((await house.call('reviews.schedule', {})).reviews.map(({ cadence }) => cadence)).toEqual(['quarterly']);
    expect((await house.call('reviews.worklist', { period: null, cadence: 'monthly' })).items).toEqual([]);
    expect((await house.call('reviews.worklist', { period: null })).items).toHaveLength(1);
  });

  describe('that is changed in mid-quarter', () => {
    it('tells before from when the change counts', async () => {
      expect(await house.call('reviews.planPeriod', { cadence: 'quarterly', accountId: null, months: 1 })).toMatchObject({
        from: '2026-12-01', running: { title: 'October to November 2026', to: '2026-11-30' }, next: { id: '2026-12' },
      });
    });

    it('to a shorter period makes the review due where the running period now ends', async () => {
      await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId: null, months: 1, reason: 'Many concerns this year' });
      expect(await item()).toMatchObject({ state: 'due', dueOn: '2026-11-30', period: { id: '2026-10_2026-11' } });
      await record({ period: '2026-10_2026-11', reviewedOn: '2026-11-14' });
      expect((await item())?.state).toBe('done');
      house.clock.moveTo('2026-12-01');
      expect(await item()).toMatchObject({ state: 'due', dueOn: '2026-12-31', period: { id: '2026-12' } });
      expect((await house.call('reviews.periods', {})).slice(0, 3).map(({ id }) => id)).toEqual(['2026-12', '2026-10_2026-11', '2026-Q3']);
    });

    it('to a longer one lets nothing off that is owed already', async () => {
      await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId: null, months: 12, reason: 'Few accounts' });
      expect(await item()).toMatchObject({ dueOn: '2026-12-31', period: { id: '2026-Q4' } });
      house.clock.moveTo('2027-02-01');
      expect(await item()).toMatchObject({ state: 'overdue', dueOn: '2026-12-31' });
    });

    it('refuses a review for a period that is not asked for any more, and says which one is', async () => {
      await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId: null, months: 1, reason: 'Many concerns this year' });
      await expect(record({ period: '2026-Q4', reviewedOn: '2026-11-14' })).rejects.toThrow('This account is reviewed for October to November 2026 now');
    });

    it.each([['for all', false], ['for one account', true]])('leaves what was typed, its files and who reviews it where they are found, %s', async (_for, one) => {
      const other = await add({ lastReviewBefore: '2026-08-12' });
      for (const id of [accountId, other]) {
        await house.call('reviews.keepDraft', { accountId: id, period: '2026-Q4', draft: { reviewedOn: '2026-11-14', answers: [], outcome: '', note: `Half of ${id}` } });
        await house.call('reviews.attach', { accountId: id, period: '2026-Q4', questionId: 'regular', name: 'page.txt', content: new TextEncoder().encode('Posts') });
      }
      await house.call('reviews.assign', { period: '2026-Q4', accountIds: [accountId, other], reviewer: 'Ann' });
      const found = async (period: string) => {
        const { items } = await house.call('reviews.worklist', { period: null });
        for (const id of [accountId, other]) {
          const line = items.find((each) => each.accountId === id);
          expect(line).toMatchObject({ draft: true, reviewer: 'Ann', period: { id: one && id === other ? '2026-Q4' : period } });
          expect(await house.call('reviews.form', { accountId: id, period: line?.period.id ?? '' })).toMatchObject({ draft: { content: { note: `Half of ${id}` } }, files: [{ name: 'page.txt' }] });
        }
      };
      const which = { cadence: 'quarterly', accountId: one ? accountId : null } as const;
      await house.call('reviews.changePeriod', { ...which, months: 1, reason: 'Many concerns this year' });
      await found('2026-10_2026-11');
      await house.call('reviews.changePeriod', { ...which, months: one ? null : 3, reason: 'Decided otherwise' });
      await found('2026-Q4');
    });

    it('leads back to a review that was begun for an account’s own period, or for one whose due date was put off', async () => {
      const resume = async (period: string | null = null) => (await house.call('reviews.worklist', { period })).resume?.accountId ?? null;
      const begin = async (id: string, period: string) => await house.call('reviews.keepDraft', { accountId: id, period, draft: { reviewedOn: house.clock.today(), answers: [], outcome: '', note: 'Half' } });
      const other = await add({ lastReviewBefore: '2026-08-12' });
      await house.call('reviews.moveDue', { cadence: 'quarterly', accountId: other, period: '2026-Q4', dueOn: '2027-01-15', reason: 'Rebuilt' });
      await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId, months: 1, reason: 'Many concerns this year' });
      house.clock.moveTo('2026-12-05');
      await begin(accountId, '2026-12');
      expect(await resume()).toBe(accountId);
      house.clock.moveTo('2027-01-04');
      // It was begun in the quarter that has just ended, and can still be written down for it.
      expect(await resume()).toBe(accountId);
      await begin(other, '2026-Q4');
      expect([await resume(), await resume('2026-Q4'), await resume('2026-Q3')]).toEqual([other, other, null]);
    });

    it('needs a reason and a real change', async () => {
      expect(await house.refusal('reviews.changePeriod', { cadence: 'quarterly', accountId: null, months: 1, reason: ' ' })).toMatchObject({ field: 'reason' });
      expect(await house.refusal('reviews.changePeriod', { cadence: 'quarterly', accountId: null, months: 3, reason: 'As before' })).toMatchObject({ field: 'months' });
    });
  });

  describe('of an account that is reviewed more often', () => {
    const monthly = async (id = accountId) => house.call('reviews.changePeriod', { cadence: 'quarterly', accountId: id, months: 1, reason: 'Three concerns in a row' });

    it('asks for it month by month, while all others stay with the quarter', async () => {
      const other = await add({ lastReviewBefore: '2026-08-12' });
      await monthly();
      expect([await item(), await item(other)]).toMatchObject([{ dueOn: '2026-11-30' }, { dueOn: '2026-12-31' }]);
      await record({ period: '2026-10_2026-11', reviewedOn: '2026-11-14' });
      house.clock.moveTo('2026-12-02');
      expect([await item(), await item(other)]).toMatchObject([{ state: 'due', dueOn: '2026-12-31', period: { id: '2026-12' } }, { state: 'due', period: { id: '2026-Q4' } }]);
      expect((await house.call('reviews.schedule', {})).stricter).toMatchObject([{ accountId, months: 1, from: '2026-12-01' }]);
    });

    it('stands in a report with each month that was missed', async () => {
      await monthly();
      house.clock.moveTo('2027-04-10');
      const pack = await house.call('reports.auditPack', { from: '2027-01-01', to: '2027-03-31' }, house.path('pack.zip'));
      expect([pack.reviewsDone, pack.reviewsNotDone]).toEqual([0, 3]);
    });

    it('goes back to the Trust’s calendar, but never to a longer one, nor to one that does not fit into it', async () => {
      expect(await house.refusal('reviews.changePeriod', { cadence: 'quarterly', accountId, months: 6, reason: 'Quiet' })).toMatchObject({ field: 'months' });
      expect(await house.refusal('reviews.changePeriod', { cadence: 'quarterly', accountId, months: 2, reason: 'Two concerns' })).toMatchObject({ field: 'months' });
      await monthly();
      await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId, months: null, reason: 'Nothing to object to for a year' });
      expect((await house.call('reviews.schedule', {})).stricter).toEqual([]);
    });
  });

  describe('with a due date that is moved', () => {
    const move = async (dueOn: string, period = '2026-Q4') =>
      house.call('reviews.moveDue', { cadence: 'quarterly', accountId, period, dueOn, reason: 'The page is being rebuilt' });

    it('is late only after that day, says why, and the quarter after it stays where it is', async () => {
      await move('2027-01-15');
      house.clock.moveTo('2027-01-10');
      expect(await item()).toMatchObject({ state: 'due-soon', dueOn: '2027-01-15', movedBecause: 'The page is being rebuilt', period: { id: '2026-Q4' } });
      expect((await house.call('reviews.form', { accountId, period: '2026-Q4' })).lastDay).toBe('2027-01-15');
      await record({ period: '2026-Q4', reviewedOn: '2027-01-10' });
      expect(await item()).toMatchObject({ state: 'due', dueOn: '2027-03-31', period: { id: '2027-Q1' } });
      expect(await item(accountId, 'quarterly', '2026-Q4')).toMatchObject({ state: 'done', outcome: 'Standards met' });
    });

    it('counts a review after the day it was moved to for the new quarter', async () => {
      await move('2027-01-15');
      house.clock.moveTo('2027-01-20');
      expect(await item()).toMatchObject({ state: 'overdue', dueOn: '2027-01-15', daysOverdue: 5, period: { id: '2027-Q1' } });
      await expect(record({ period: '2026-Q4', reviewedOn: '2027-01-20' })).rejects.toThrow('This date lies in January to March 2027');
    });

    it.each([
      ['2026-09-30', '2026-Q4', /begins on 1 October 2026/u], ['2027-04-01', '2026-Q4', /By 31 March 2027 the next review is due/u],
      ['2026-12-31', '2026-Q4', /due on 31 December 2026 already/u], ['2027-01-15', '2026-Q3', /No review is owed for July to September 2026/u],
    ])('refuses %s for %s', async (dueOn, period, message) => {
      expect((await house.refusal('reviews.moveDue', { cadence: 'quarterly', accountId, period, dueOn, reason: 'Holidays' })).message).toMatch(message);
    });

    it('is not moved once it has passed: a late review is late', async () => {
      house.clock.moveTo('2027-01-04');
      expect((await house.refusal('reviews.moveDue', { cadence: 'quarterly', accountId, period: '2026-Q4', dueOn: '2027-01-15', reason: 'Holidays' })).message)
        .toMatch(/A due date that has passed is not moved/u);
    });
  });

  it('moves due dates to the next working day where the Trust wants that, and a review on that day counts for its quarter', async () => {
    // 31 December 2022 was a Saturday, and Monday 2 January 2023 a bank holiday.
    house.clock.moveTo('2022-12-20');
    const early = await add({ approvedOn: '2022-05-04', lastReviewBefore: '2022-08-12' });
    await house.call('reviews.skipHolidays', { workingDays: true });
    house.clock.moveTo('2023-01-03');
    expect(await item(early)).toMatchObject({ state: 'due-soon', dueOn: '2023-01-03', period: { id: '2022-Q4' } });
    await record({ accountId: early, period: '2022-Q4', reviewedOn: '2023-01-03' });
    expect(await item(early)).toMatchObject({ state: 'due', dueOn: '2023-03-31' });
  });

  describe('of the line managers’ monthly reviews', () => {
    it('begins with the month in which the account came into the register: nobody knows what was kept before', async () => {
      expect(await item(accountId, 'monthly')).toMatchObject({ state: 'never-reviewed', dueOn: '2026-11-30', lineManager: 'Ann Other' });
    });

    it('is recorded in the line manager’s name, whoever types it, and leaves the quarter’s list alone', async () => {
      const { reviewer } = await house.call('reviews.form', { accountId, period: '2026-11', kind: 'monthly' });
      expect(reviewer).toBe('Ann Other');
      const { id } = await record({ period: '2026-11', kind: 'monthly', reviewedOn: '2026-11-12' });
      expect(await house.call('reviews.get', { id })).toMatchObject({ kind: 'monthly', reviewer: 'Ann Other', recordedBy: 'Test Officer', period: { title: 'November 2026' } });
      expect([await item(accountId, 'monthly'), await item()]).toMatchObject([{ state: 'done', lastReviewOn: '2026-11-12' }, { state: 'due', lastReviewOn: '2026-08-12' }]);
      house.clock.moveTo('2026-12-31');
      expect(await item(accountId, 'monthly')).toMatchObject({ state: 'due-soon', dueOn: '2026-12-31' });
    });

    it('asks who did it where the account has no line manager', async () => {
      const none = await add({ lineManager: null });
      const { questions } = await house.call('reviews.form', { accountId: none, period: '2026-11', kind: 'monthly' });
      const input = { accountId: none, period: '2026-11', kind: 'monthly', reviewedOn: '2026-11-12', answers: goodAnswers(questions, '2026-11-12'), outcome: 'standards-met', note: '' } as const;
      expect(await house.refusal('reviews.record', { ...input, answers: [...input.answers] })).toMatchObject({ field: 'reviewer' });
      await house.call('reviews.record', { ...input, answers: [...input.answers], reviewer: 'Dee Deputy' });
      expect((await item(none, 'monthly'))?.state).toBe('done');
    });
  });

  it('a review begun on the last days of a quarter is offered in the next one, and still counts for the day on which it was done', async () => {
    house.clock.moveTo('2026-12-31');
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
    const draft = { reviewedOn: '2026-12-31', answers: goodAnswers(questions, '2026-12-30'), outcome: 'standards-met', note: '' };
    await house.call('reviews.keepDraft', { accountId, period: '2026-Q4', draft });
    house.clock.moveTo('2027-01-04');
    expect((await house.call('reviews.worklist', { period: null })).resume).toMatchObject({ accountId, period: { id: '2026-Q4' } });
    await house.call('reviews.record', { accountId, period: '2026-Q4', ...draft });
    expect((await house.call('reviews.worklist', { period: null })).resume).toBeNull();
    expect(await item(accountId, 'quarterly', '2026-Q4')).toMatchObject({ state: 'done', lastReviewOn: '2026-12-31' });
  });

  describe('that is shared out among the team', () => {
    it('goes evenly to those who are named, and the list is narrowed to one of them', async () => {
      for (let more = 0; more < 5; more += 1) await add({ directorateId: null });
      const { shared } = await house.call('reviews.shareOut', { period: '2026-Q4', reviewers: ['Ann', 'Bea'], how: 'evenly', onlyUnshared: true });
      expect(shared).toEqual([{ reviewer: 'Ann', accounts: 3 }, { reviewer: 'Bea', accounts: 3 }]);
      const filter = { state: 'to-do', directorate: '', channel: '', reviewer: 'Ann', unshared: false, text: '' } as const;
      const { items, shown, reviewers } = await house.call('reviews.worklist', { period: null, filter });
      expect([items.length, shown, reviewers]).toEqual([3, 3, ['Ann', 'Bea', 'Test Officer']]);
    });

    it('leaves alone what somebody has, and can be as it was in the quarter before', async () => {
      const other = await add({ lastReviewBefore: '2026-08-12' });
      await house.call('reviews.assign', { period: '2026-Q4', accountIds: [accountId], reviewer: 'Ann' });
      await house.call('reviews.shareOut', { period: '2026-Q4', reviewers: ['Bea'], how: 'evenly', onlyUnshared: true });
      expect([(await item())?.reviewer, (await item(other))?.reviewer]).toEqual(['Ann', 'Bea']);
      house.clock.moveTo('2027-01-05');
      await house.call('reviews.shareOut', { period: '2027-Q1', reviewers: [], how: 'as-last-time', onlyUnshared: false });
      expect([(await item())?.reviewer, (await item(other))?.reviewer]).toEqual(['Ann', 'Bea']);
      await house.call('reviews.assign', { period: '2027-Q1', accountIds: [other], reviewer: '' });
      expect((await item(other))?.reviewer).toBe('');
    });

    it('refuses nobody, nothing, and accounts that are not there', async () => {
      expect(await house.refusal('reviews.shareOut', { period: '2026-Q4', reviewers: [], how: 'evenly', onlyUnshared: false })).toMatchObject({ field: 'reviewers' });
      expect(await house.refusal('reviews.shareOut', { period: '2026-Q4', reviewers: [], how: 'as-last-time', onlyUnshared: false })).toMatchObject({ field: 'how' });
      expect(await house.refusal('reviews.assign', { period: '2026-Q4', accountIds: ['019a0000-0000-7000-8000-000000000000'], reviewer: 'Ann' })).toMatchObject({ code: 'not-found' });
    });
  });

  it('says of an account that it was not active for the whole period', async () => {
    const recent = await add({ approvedOn: '2026-11-02' });
    expect(await item(recent)).toMatchObject({ activeFrom: '2026-11-02', activeTo: null });
    expect(await item()).toMatchObject({ activeFrom: null, activeTo: null });
  });

  it('is read page by page, filtered and sorted in the register', async () => {
    for (let more = 0; more < 120; more += 1) await add({ channel: more % 2 === 0 ? 'x' : 'facebook', address: more % 2 === 0 ? `x.com/n${more}` : `facebook.com/n${more}`, lastReviewBefore: '2026-08-12' });
    const filter = { state: 'to-do', directorate: '', channel: '', reviewer: '', unshared: false, text: '' } as const;
    const first = await house.call('reviews.worklist', { period: null, filter });
    const second = await house.call('reviews.worklist', { period: null, filter, offset: 100 });
    expect([first.items.length, second.items.length, first.shown, first.totals.accounts]).toEqual([100, 21, 121, 121]);
    expect(new Set([...first.items, ...second.items].map((found) => found.accountId)).size).toBe(121);
    const named = await house.call('reviews.worklist', { period: null, filter: { ...filter, text: 'facebook account 9' } });
    expect(named.items.every(({ name, channelTitle }) => name.includes('ccount 9') || channelTitle === 'Facebook')).toBe(true);
    expect(named.shown).toBeGreaterThan(0);
    const byName = await house.call('reviews.worklist', { period: null, sort: { by: 'name', desc: true } });
    expect(byName.items.map(({ name }) => name)).toEqual(byName.items.map(({ name }) => name).toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? 1 : -1)));
    const onFacebook = await house.call('reviews.worklist', { period: null, filter: { ...filter, channel: 'Facebook' } });
    expect([onFacebook.shown, onFacebook.channels]).toEqual([60, ['Facebook', 'X']]);
  });
});
