import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import type { Work } from '../../src/main/register/work.ts';
import { followUpsBetween, secondaryReviewsDue } from '../../src/main/register/rooms/reviews/follow-ups.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { drawn, followUpOf, makeLetter, secondaryInput, shortfallOf, takeStep } from '../support/follow-ups.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('the secondary review (CP371 2.3.1)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = await add({});
  });
  afterEach(() => house.end());

  const add = async (changes: Partial<AccountFacts>) => (await house.call('accounts.add', accountFactsWith(changes))).id;
  const statusOf = async () => (await house.call('accounts.get', { id: accountId })).facts.status;
  const work = (): Work => house.session.register.work();

  /** A shortfall with its letter and agreed period, on the day of the secondary review. */
  const awaiting = async (day = '2027-01-14') => {
    await shortfallOf(house, accountId, '2027-01-15');
    await makeLetter(house, accountId);
    house.clock.moveTo(day);
  };
  const form = async () => await house.call('reviews.form', { accountId, period: '2027-Q1', kind: 'secondary' });
  const record = async (outcome: Parameters<typeof secondaryInput>[2], changes: Parameters<typeof secondaryInput>[3] = {}) =>
    await house.call('reviews.record', await secondaryInput(house, accountId, outcome, { period: '2027-Q1', ...changes }));

  it('is due on the agreed day, with its own questions, beside the review that fell short', async () => {
    await awaiting('2026-12-01');
    expect(await form()).toMatchObject({ state: 'due', dueOn: '2027-01-15', lastDay: '2026-12-01', previous: { reviewedOn: '2026-11-21', outcome: 'Shortfall: secondary review to agree' } });
    house.clock.moveTo('2027-01-10');
    expect((await form()).state).toBe('due-soon');
    house.clock.moveTo('2027-01-16');
    const late = await form();
    expect(late.state).toBe('overdue');
    expect(late.questions.map(({ id }) => id)).toContain('shortfalls-put-right');
    expect(late.outcomes.map(({ id }) => id)).toEqual(['improved', 'little-or-no-improvement', 'could-not-be-reviewed']);
  });

  it('that finds the standards met takes the account back, and the chain is done', async () => {
    await awaiting();
    expect(await entriesOf(house, () => record('improved'))).toEqual([
      ['review.secondary-recorded', '2.3.1'], ['follow-up.secondary-reviewed', '2.3.1'], ['account.status-changed', '2.3.1'],
    ]);
    expect(await statusOf()).toBe('active');
    const detail = await followUpOf(house, accountId);
    expect(drawn(detail)).toEqual(['letter: done', 'period: done', 'secondary: done', 'met: done']);
    expect(detail).toMatchObject({ item: { state: 'closed', secondaryOn: null, stands: 'Standards met' }, letter: { kind: 'met', made: false } });
    expect((await form()).state).toBe('done');
  });

  it('takes an account back into the handover in which it stood', async () => {
    await changeStatusOf(house, accountId, 'handover');
    await awaiting();
    expect(await statusOf()).toBe('under-secondary-review');
    await record('improved');
    expect(await statusOf()).toBe('handover');
  });

  it('leaves an account in a handover that began while the period ran', async () => {
    await awaiting();
    await changeStatusOf(house, accountId, 'handover');
    await record('improved');
    expect(await statusOf()).toBe('handover');
  });

  it('that says little improved needs its reason', async () => {
    await awaiting();
    const input = await secondaryInput(house, accountId, 'little-or-no-improvement', { period: '2027-Q1', note: '' });
    expect(await house.refusal('reviews.record', input)).toMatchObject({ code: 'invalid', field: 'note', message: 'Give the reason.' });
    const met = await secondaryInput(house, accountId, 'little-or-no-improvement', { period: '2027-Q1', outcome: 'improved' });
    expect(await house.refusal('reviews.record', met)).toMatchObject({ field: 'outcome' });
    expect(await statusOf()).toBe('under-secondary-review');
  });

  it('that could not be done stays owed, and says that it was tried', async () => {
    await awaiting();
    expect(await entriesOf(house, () => record('could-not-be-reviewed', { note: 'Members only.' }))).toEqual([['review.secondary-recorded', '2.3.1'], ['follow-up.attempted', '2.3.1']]);
    const detail = await followUpOf(house, accountId);
    expect(drawn(detail)).toEqual(['letter: done', 'period: done', 'secondary: next', 'outcome: later']);
    expect(detail.happened.at(-1)).toMatchObject({ title: 'Secondary review could not be done', on: '2027-01-14', words: ['Members only.'] });
    await record('improved', { reviewedOn: '2027-01-13' });
    expect(await statusOf()).toBe('active');
  });

  it('stands in the quarter in which it was done and does not count for it', async () => {
    await awaiting();
    const before = await house.call('reviews.worklist', { period: null });
    await record('improved');
    expect((await house.call('reviews.worklist', { period: null })).totals).toEqual(before.totals);
    const { reviews } = await house.call('accounts.get', { id: accountId });
    expect(reviews.map(({ kind, periodId, outcome }) => [kind, periodId, outcome])).toEqual([['secondary', '2027-Q1', 'Standards now met'], ['quarterly', '2026-Q4', 'Shortfall: secondary review to agree']]);
  });

  it('opened in one quarter and typed in the next stands in the quarter in which it was done, with its draft and files', async () => {
    await shortfallOf(house, accountId, '2026-12-31');
    await makeLetter(house, accountId);
    house.clock.moveTo('2026-12-31');
    const which = { accountId, period: '2026-Q4', kind: 'secondary' as const };
    await house.call('reviews.attach', { ...which, questionId: 'regular', name: 'page.txt', content: new TextEncoder().encode('Posts of December') });
    await house.call('reviews.keepDraft', { ...which, draft: { reviewedOn: '2026-12-31', answers: [], outcome: '', note: 'Half' } });
    house.clock.moveTo('2027-01-04');
    const { id } = await record('improved', { period: '2026-Q4', reviewedOn: '2026-12-31' });
    const recorded = await house.call('reviews.get', { id });
    expect(recorded).toMatchObject({ kind: 'secondary', period: { id: '2026-Q4' }, files: [{ name: 'page.txt' }] });
    expect(await house.call('reviews.form', which)).toMatchObject({ draft: null, files: [] });
  });

  it('begun in one quarter is there when it is opened again in the next', async () => {
    await awaiting('2026-12-31');
    const opened = async () => ({ accountId, period: (await followUpOf(house, accountId)).secondaryPeriod ?? '', kind: 'secondary' as const });
    const before = await opened();
    await house.call('reviews.attach', { ...before, questionId: 'regular', name: 'page.txt', content: new TextEncoder().encode('Posts of December') });
    await house.call('reviews.keepDraft', { ...before, draft: { reviewedOn: '2026-12-31', answers: [], outcome: '', note: 'Half' } });
    house.clock.moveTo('2027-01-04');
    const again = await opened();
    expect([before.period, again.period]).toEqual(['2026-Q4', '2027-Q1']);
    expect(await house.call('reviews.form', again)).toMatchObject({ draft: { content: { note: 'Half' } }, files: [{ name: 'page.txt' }] });
    const { id } = await record('improved');
    expect(await house.call('reviews.get', { id })).toMatchObject({ period: { id: '2027-Q1' }, files: [{ name: 'page.txt' }] });
    expect(await house.call('reviews.form', again)).toMatchObject({ draft: null, files: [] });
  });

  describe('is refused', () => {
    it('where none has been agreed', async () => {
      const input = await secondaryInput(house, accountId, 'improved', { period: '2026-Q4' });
      expect(await house.refusal('reviews.record', input)).toEqual({ code: 'invalid', message: 'No secondary review has been agreed for this account.' });
      expect((await house.call('reviews.form', { accountId, period: '2026-Q4', kind: 'secondary' })).state).toBe('done');
    });

    it('before its letter was made, or left out with a reason', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      house.clock.moveTo('2027-01-14');
      const input = await secondaryInput(house, accountId, 'improved', { period: '2027-Q1' });
      const message = 'Before the secondary review of Ward news comes the letter to the approving manager. Do that in C 2026-001, or say there why it is left out.';
      expect(await house.refusal('reviews.record', input)).toEqual({ code: 'invalid', message });
      await takeStep(house, accountId, { take: 'skip', reason: 'Told in person.' });
      await house.call('reviews.record', input);
      expect(drawn(await followUpOf(house, accountId))).toEqual(['letter: skipped', 'period: done', 'secondary: done', 'met: done']);
    });

    it('before a period was agreed', async () => {
      await shortfallOf(house, accountId);
      await makeLetter(house, accountId);
      house.clock.moveTo('2026-12-10');
      expect((await house.refusal('reviews.record', await secondaryInput(house, accountId, 'improved'))).message).toContain('comes the period agreed');
    });

    it.each([['2026-11-21', /The shortfall was found on 21 November 2026/u], ['2027-01-15', /future/u]])('dated %s', async (reviewedOn, message) => {
      await awaiting();
      const input = await secondaryInput(house, accountId, 'improved', { period: '2027-Q1', reviewedOn });
      expect(await house.refusal('reviews.record', input)).toMatchObject({ code: 'invalid', field: 'reviewedOn', message: expect.stringMatching(message) });
    });

    it('by somebody who posts on an account of the team itself', async () => {
      accountId = await add({ name: 'Trust news', address: 'x.com/trustnews', corporate: true, primaryAdministrator: { name: 'Test Officer', email: '' } });
      house.clock.moveTo('2026-11-22');
      const asColleague = { reviewer: 'Colleague Somebody' };
      await shortfallOf(house, accountId, '2027-01-15', asColleague);
      await makeLetter(house, accountId);
      house.clock.moveTo('2027-01-14');
      expect(await house.refusal('reviews.record', await secondaryInput(house, accountId, 'improved', { period: '2027-Q1' }))).toMatchObject({ code: 'own-account' });
      expect((await record('improved', asColleague)).id).not.toBe('');
    });

    it('of an account that was closed meanwhile', async () => {
      await awaiting();
      const input = await secondaryInput(house, accountId, 'improved', { period: '2027-Q1' });
      await changeStatusOf(house, accountId, 'closed');
      expect(await house.refusal('reviews.record', input)).toMatchObject({ message: 'Ward news is closed, so it is not reviewed any more.' });
    });

    it('a second time', async () => {
      await awaiting();
      const input = await secondaryInput(house, accountId, 'improved', { period: '2027-Q1' });
      await house.call('reviews.record', input);
      expect(await house.refusal('reviews.record', input)).toMatchObject({ message: 'No secondary review has been agreed for this account.' });
    });
  });

  describe('for other rooms', () => {
    it('those to come are told with the days left, the nearest first', async () => {
      const other = await add({ name: 'Careers', address: 'x.com/careers' });
      await shortfallOf(house, accountId, '2027-01-15');
      await shortfallOf(house, other, '2026-12-01');
      house.clock.moveTo('2026-12-03');
      expect(secondaryReviewsDue(work())).toMatchObject([
        { account: 'Careers', accountId: other, number: 'C 2026-002', dueOn: '2026-12-01', daysLeft: -2 }, { account: 'Ward news', dueOn: '2027-01-15', daysLeft: 43 },
      ]);
      await takeStep(house, other, { take: 'close', reason: 'Found in error.' });
      expect(secondaryReviewsDue(work())).toHaveLength(1);
    });

    it('what was open at any time between two days is told, and nothing else', async () => {
      await awaiting();
      await record('improved');
      const numbers = (from: string, to: string) => followUpsBetween(work(), from, to).map(({ item }) => item.number);
      expect(numbers('2026-11-21', '2026-11-21')).toEqual(['C 2026-001']);
      expect(numbers('2026-12-01', '2026-12-31')).toEqual(['C 2026-001']);
      expect(numbers('2027-01-14', '2027-03-31')).toEqual(['C 2026-001']);
      expect(numbers('2026-07-01', '2026-11-20')).toEqual([]);
      expect(numbers('2027-01-15', '2027-03-31')).toEqual([]);
    });
  });
});
