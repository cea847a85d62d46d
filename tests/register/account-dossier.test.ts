import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';
import { entriesOf } from '../support/trail.ts';

describe('an account with everything that hangs on it', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const detail = () => house.call('accounts.get', { id });
  const edit = async (changes: Partial<AccountFacts>, told?: { on: string; by: string }) => {
    const { version, facts } = await detail();
    return await house.call('accounts.edit', { id, version, facts: { ...facts, ...changes }, ...(told === undefined ? {} : { told }) });
  };
  const review = async (reviewedOn = '2026-11-21') => {
    const form = await house.call('reviews.form', { accountId: id, period: '2026-Q4' });
    return { accountId: id, period: '2026-Q4', reviewedOn, answers: goodAnswers(form.questions, reviewedOn), outcome: 'no-concern', note: '' };
  };
  const outcome = async () => (await house.call('reviews.form', { accountId: id, period: '2026-Q4' })).outcomes.find(({ concern, title }) => !concern && !/not/u.test(title));

  it('tells one story of changes, reviews and logins, newest first', async () => {
    await house.call('logins.add', {
      facts: { accountId: id, label: '', userName: 'wardnews', email: '', twoStep: 'not-known', twoStepHolder: '', recoveryRoute: '' }, password: null,
    });
    await house.call('reviews.record', { ...(await review()), outcome: (await outcome())?.id ?? '' });
    await edit({ purpose: 'Tell families' });
    const { history } = await detail();
    expect(history.map(({ room, action }) => [room, action])).toEqual([
      ['accounts', 'account.edited'], ['reviews', 'review.recorded'], ['logins', 'login.added'], ['accounts', 'account.added'],
    ]);
    expect(history.map(({ sequence }) => sequence)).toEqual(history.map(({ sequence }) => sequence).toSorted((one, other) => other - one));
    expect(history[1]?.summary).toBe((await outcome())?.title);
    expect(history[2]?.summary).toBe('wardnews');
  });

  it('does not tell another account’s', async () => {
    const other = await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers', handle: '@careers' }));
    await house.call('accounts.addContributor', { accountId: other.id, person: { name: 'Dee New', email: '' }, from: '2026-11-01', note: '' });
    const mine = await detail();
    expect(mine.history.map(({ action }) => action)).toEqual(['account.added']);
    expect([mine.contributors, mine.access, mine.formerHandles, mine.evidence, mine.handovers, mine.applications]).toEqual([[], [], [], [], [], []]);
  });

  it('shows at most 200 things that happened, and says how many stand in the trail alone', async () => {
    for (let turn = 0; turn < 205; turn += 1) await edit({ purpose: `Purpose ${turn}` });
    const { history, historyLeft } = await detail();
    expect(history).toHaveLength(200);
    expect(historyLeft).toBe(6);
    expect(history[0]?.changes[0]?.to).toBe('Purpose 204');
  });

  it('keeps who has administered it, the last to go first', async () => {
    house.clock.moveTo('2026-12-01');
    await edit({ backupAdministrator: { name: 'Dee New', email: '' } });
    house.clock.moveTo('2027-01-01');
    await edit({ primaryAdministrator: { name: 'Dee New', email: '' }, backupAdministrator: { name: 'Cy Backup', email: '' } });
    expect((await detail()).formerAdministrators).toMatchObject([
      { name: 'Dee New', kind: 'backup', from: '2026-12-01', to: '2027-01-01' },
      { name: 'Bea Admin', kind: 'primary', from: '2026-11-21', to: '2027-01-01' },
      { name: 'Cy Backup', kind: 'backup', from: '2026-11-21', to: '2026-12-01' },
    ]);
  });

  it('counts every backup beyond the first as an administrator', async () => {
    await edit({ moreAdministrators: [{ name: 'Dee New', email: '' }, { name: 'Eve Fourth', email: 'eve@example.org' }] });
    const { row, facts, history } = await detail();
    expect(row.administrators).toBe(4);
    expect(facts.moreAdministrators).toEqual([{ name: 'Dee New', email: '' }, { name: 'Eve Fourth', email: 'eve@example.org' }]);
    expect(history[0]?.changes).toEqual([{ field: 'moreAdministrators', from: '', to: 'Dee New, Eve Fourth (eve@example.org)' }]);
    await edit({ backupAdministrator: null });
    expect((await detail()).facts).toMatchObject({ backupAdministrator: { name: 'Dee New' }, moreAdministrators: [{ name: 'Eve Fourth' }] });
  });

  describe('a change of details (App 2: Communications must be informed)', () => {
    it('keeps the day on which Communications was told, by whom, and what changed', async () => {
      const entries = await entriesOf(house, () => edit({ purpose: 'Tell families', audience: 'Families' }, { on: '2026-11-20', by: 'Bea Admin' }));
      expect(entries).toEqual([['account.edited', '2.3.1']]);
      const { detailsTold, history } = await detail();
      expect(detailsTold).toEqual([{ on: '2026-11-20', by: 'Bea Admin', changed: ['purpose', 'audience'], officer: 'Test Officer' }]);
      expect(history[0]?.summary).toBe('Communications was told by Bea Admin on 20 November 2026');
    });

    it('cannot have been told in the future, nor by nobody, and not without a change', async () => {
      const { version, facts } = await detail();
      const changed = { id, version, facts: { ...facts, purpose: 'Other' } };
      expect(await house.refusal('accounts.edit', { ...changed, told: { on: '2026-11-22', by: 'Bea Admin' } })).toMatchObject({ field: 'told.on' });
      expect(await house.refusal('accounts.edit', { ...changed, told: { on: '2026-11-20', by: ' ' } })).toMatchObject({ field: 'told.by', message: 'Say who told Communications.' });
      expect(await house.refusal('accounts.edit', { id, version, facts, told: { on: '2026-11-20', by: 'Bea Admin' } })).toMatchObject({
        code: 'invalid', field: 'told.on', message: expect.stringMatching(/^No detail has been changed/u) as string,
      });
      expect((await detail()).detailsTold).toEqual([]);
    });
  });

  describe('reviewed by the team that runs it', () => {
    it.each([
      ['its administrator', { primaryAdministrator: { name: 'TEST  officer', email: '' } }, 'are its administrator'],
      ['its backup', { backupAdministrator: { name: 'Test Officer', email: '' } }, 'are its backup administrator'],
    ])('is refused to %s', async (_who, changes, words) => {
      await edit({ corporate: true, ...changes });
      expect(await house.refusal('reviews.record', await review())).toEqual({
        code: 'own-account', message: `Ward news is run by the Communications Team, and you ${words}. Ask a colleague who does not post on it to review it.`,
      });
    });

    it('is refused to a contributor and to whoever holds a role, until that has ended', async () => {
      await edit({ corporate: true });
      const me = { name: 'Test Officer', email: '' };
      const contributor = await house.call('accounts.addContributor', { accountId: id, person: me, from: '2026-11-01', note: '' });
      expect(await house.refusal('reviews.record', await review())).toMatchObject({ code: 'own-account' });
      await house.call('accounts.endContributor', { id: contributor.id, version: 1, to: '2026-11-20', note: '' });
      const access = await house.call('accounts.grantAccess', { accountId: id, kind: 'person', person: me, holder: '', role: 'Editor', grantedOn: null, note: '' });
      expect(await house.refusal('reviews.record', await review())).toMatchObject({ code: 'own-account' });
      await house.call('accounts.removeAccess', { id: access.id, version: 1, removedOn: '2026-11-21', note: '' });
      expect(await house.refusal('reviews.record', await review())).toEqual({
        code: 'own-account', field: 'reviewedOn',
        message: 'Ward news is run by the Communications Team, and on 21 November 2026 you held a role on it. Ask a colleague who did not post on it to review it.',
      });
      house.clock.moveTo('2026-11-22');
      await house.call('reviews.record', { ...(await review('2026-11-22')), outcome: (await outcome())?.id ?? '' });
      expect((await detail()).duties.find(({ id: duty }) => duty === 'corporate-independent')).toMatchObject({ state: 'met', evidence: 'Last reviewed by Test Officer' });
    });

    it('is refused to one who stepped down for the day of the review', async () => {
      await edit({ corporate: true, primaryAdministrator: { name: 'Test Officer', email: '' } });
      house.clock.moveTo('2026-12-01');
      await edit({ primaryAdministrator: { name: 'Bea Admin', email: '' } });
      expect(await house.refusal('reviews.record', await review('2026-12-01'))).toMatchObject({ code: 'own-account', field: 'reviewedOn' });
      expect(await house.refusal('reviews.record', await review('2026-11-25'))).toMatchObject({
        message: 'Ward news is run by the Communications Team, and on 25 November 2026 you were its administrator. Ask a colleague who did not post on it to review it.',
      });
      house.clock.moveTo('2026-12-02');
      await house.call('reviews.record', { ...(await review('2026-12-02')), outcome: (await outcome())?.id ?? '' });
      expect((await detail()).reviews).toHaveLength(1);
    });

    it('is no matter on an account that the team does not run', async () => {
      await edit({ primaryAdministrator: { name: 'Test Officer', email: '' } });
      await house.call('reviews.record', { ...(await review()), outcome: (await outcome())?.id ?? '' });
      expect((await detail()).reviews).toHaveLength(1);
    });
  });

  describe('with a day agreed for its next review', () => {
    const item = async () => (await house.call('reviews.worklist', { period: null })).items.find(({ accountId }) => accountId === id);
    const recordOn = async (day: string) => house.call('reviews.record', { ...(await review(day)), outcome: (await outcome())?.id ?? '' });

    it('is due again from that day, although the quarter has its review', async () => {
      await recordOn('2026-11-21');
      await edit({ nextReviewOn: '2026-12-10' });
      expect(await item()).toMatchObject({ state: 'done' });
      house.clock.moveTo('2026-12-10');
      expect(await item()).toMatchObject({ state: 'due-soon', dueOn: '2026-12-10', daysOverdue: 0 });
    });

    it('has met it once a review is recorded on that day or later, which the trail shows', async () => {
      house.clock.moveTo('2026-11-14');
      await edit({ nextReviewOn: '2026-11-15' });
      house.clock.moveTo('2026-11-21');
      const entries = await entriesOf(house, () => recordOn('2026-11-21'));
      expect(entries).toEqual([['account.edited', '2.3.1'], ['review.recorded', '2.3.1']]);
      const { facts, row, version } = await detail();
      expect([facts.nextReviewOn, row.nextReviewOn, version]).toEqual([null, null, 3]);
      expect(await item()).toMatchObject({ state: 'done', dueOn: '2026-12-31' });
    });

    it('has met it by a review that comes sooner, so that it is not called for again', async () => {
      await edit({ nextReviewOn: '2026-12-10' });
      house.clock.moveTo('2026-11-23');
      await edit({ purpose: 'Tell families' });
      await recordOn('2026-11-23');
      expect((await detail()).facts.nextReviewOn).toBeNull();
      house.clock.moveTo('2026-12-15');
      expect(await item()).toMatchObject({ state: 'done', daysOverdue: 0 });
    });

    it('keeps it when a review from before it was agreed is typed in later', async () => {
      await edit({ nextReviewOn: '2026-12-10' });
      await recordOn('2026-11-20');
      expect((await detail()).facts.nextReviewOn).toBe('2026-12-10');
    });

    it('is overdue once it has passed, by the days since', async () => {
      await recordOn('2026-11-21');
      await edit({ nextReviewOn: '2026-12-10' });
      house.clock.moveTo('2026-12-15');
      expect(await item()).toMatchObject({ state: 'overdue', dueOn: '2026-12-10', daysOverdue: 5 });
      expect((await house.call('reviews.worklist', { period: null })).totals).toMatchObject({ overdue: 1, done: 0 });
    });
  });
});
