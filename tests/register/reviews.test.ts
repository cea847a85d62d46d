import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import type { Answer } from '../../src/preload/contract/reviews.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';
import { entriesOf } from '../support/trail.ts';

type Review = InputOf<'reviews.record'>;

describe('the quarterly review (CP371 2.3.1)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = await add({ approvedOn: '2026-05-04' });
  });
  afterEach(() => house.end());

  const add = async (changes: Partial<AccountFacts>) => (await house.call('accounts.add', accountFactsWith(changes))).id;

  async function review(changes: Partial<Review> = {}): Promise<Review> {
    const period = changes.period ?? '2026-Q4';
    const { questions } = await house.call('reviews.form', { accountId: changes.accountId ?? accountId, period });
    return { accountId, period, reviewedOn: '2026-11-21', answers: goodAnswers(questions, changes.reviewedOn ?? '2026-11-20'), outcome: 'standards-met', note: '', ...changes };
  }

  const record = async (changes: Partial<Review> = {}) => await house.call('reviews.record', await review(changes));
  const item = async (period: string | null = null, id = accountId) =>
    (await house.call('reviews.worklist', { period })).items.find((candidate) => candidate.accountId === id);

  async function answersWith(id: string, change: Partial<Answer>): Promise<Answer[]> {
    return (await review()).answers.map((answer) => (answer.questionId === id ? { ...answer, ...change } : answer));
  }

  describe('that is saved', () => {
    it('makes the account done for its quarter and leaves one entry with its clause', async () => {
      expect(await item()).toMatchObject({ state: 'never-reviewed', dueOn: '2026-06-30', lastReviewOn: null });
      expect(await entriesOf(house, () => record())).toEqual([['review.recorded', '2.3.1']]);
      expect(await item()).toMatchObject({ state: 'done', lastReviewOn: '2026-11-21', outcome: 'Standards met', draft: false });
      const { reviews } = await house.call('accounts.get', { id: accountId });
      expect(reviews).toMatchObject([{ reviewedOn: '2026-11-21', period: 'October to December 2026', outcome: 'Standards met', reviewer: 'Test Officer', concerns: 0 }]);
    });

    it('leads to the next account that is owed one, and to none when all are done', async () => {
      const second = await add({ name: 'Careers', address: 'x.com/careers', approvedOn: '2026-07-01' });
      expect((await record()).nextAccountId).toBe(second);
      expect((await record({ accountId: second })).nextAccountId).toBeNull();
    });

    it('is shown the next time, with its answers', async () => {
      await record({ outcome: 'concern-raised', note: 'A complaint was ignored.', answers: await answersWith('disclaimer', { value: 'no', note: 'Not on the page.' }) });
      house.clock.moveTo('2027-02-10');
      const { previous } = await house.call('reviews.form', { accountId, period: '2027-Q1' });
      expect(previous).toMatchObject({ reviewedOn: '2026-11-21', reviewer: 'Test Officer', outcome: 'Concern raised', note: 'A complaint was ignored.' });
      expect(previous?.answers.find(({ questionId }) => questionId === 'disclaimer')).toMatchObject({ value: 'no', note: 'Not on the page.' });
    });

    it('counts its concerns and keeps the grounds of unsuitable links', async () => {
      const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
      const ground = questions.find(({ id }) => id === 'links-suitable')?.grounds[0]?.id ?? '';
      const { concerns } = await record({ outcome: 'concern-raised', answers: await answersWith('links-suitable', { value: 'no', grounds: [ground] }) });
      expect(concerns).toBe(1);
      const { previous } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
      expect(previous?.answers.find(({ questionId }) => questionId === 'links-suitable')?.grounds).toEqual([ground]);
    });

    it('with a shortfall and an agreed day puts the account under secondary review, which is an entry of its own', async () => {
      const entries = await entriesOf(house, () => record({ outcome: 'shortfall', note: 'Four posts in a year.', secondaryOn: '2027-01-15' }));
      expect(entries).toEqual([['review.recorded', '2.3.1'], ['follow-up.opened', '2.3.1'], ['follow-up.period-agreed', '2.3.1'], ['account.status-changed', '2.3.1']]);
      const { facts, history } = await house.call('accounts.get', { id: accountId });
      expect(facts.status).toBe('under-secondary-review');
      expect(history[0]?.changes).toEqual([{ field: 'status', from: 'active', to: 'under-secondary-review' }]);
      expect(await item()).toMatchObject({ state: 'done', status: 'under-secondary-review' });
    });
  });

  describe('of an account that could not be reviewed', () => {
    it('leaves it owed and says so in the list', async () => {
      await record({ outcome: 'could-not-be-reviewed', answers: [], note: 'Members only, no access.' });
      expect(await item()).toMatchObject({ state: 'never-reviewed', lastReviewOn: null, outcome: 'Could not be reviewed' });
    });

    it('can be made up for in the same quarter', async () => {
      await record({ outcome: 'could-not-be-reviewed', answers: [], note: 'No access.', reviewedOn: '2026-11-20' });
      await record();
      expect(await item()).toMatchObject({ state: 'done', outcome: 'Standards met' });
    });
  });

  describe('of a quarter that was reviewed before', () => {
    it('is recorded as well, and the newest says how the account stands', async () => {
      await record({ reviewedOn: '2026-11-20' });
      await record({ outcome: 'concern-raised', note: 'A complaint was ignored.' });
      expect(await item()).toMatchObject({ state: 'done', lastReviewOn: '2026-11-21', outcome: 'Concern raised' });
      expect((await house.call('accounts.get', { id: accountId })).reviews.map(({ reviewedOn }) => reviewedOn)).toEqual(['2026-11-21', '2026-11-20']);
    });

    it('is refused when it is the same once more, as from a key pressed twice', async () => {
      const input = await review();
      await house.call('reviews.record', input);
      expect(await entriesOf(house, async () => {
        expect(await house.refusal('reviews.record', input)).toEqual({
          code: 'duplicate', field: 'reviewedOn',
          message: 'You have recorded this review already: 21 November 2026, Standards met. To record another one, change the date or the outcome.',
        });
      })).toEqual([]);
      expect((await house.call('accounts.get', { id: accountId })).reviews).toHaveLength(1);
    });

    it('is not the same when it is of another account or of another outcome', async () => {
      await record({ outcome: 'could-not-be-reviewed', answers: [], note: 'No access.' });
      await record();
      await record({ accountId: await add({ name: 'Careers', address: 'x.com/careers' }) });
      expect((await house.call('accounts.get', { id: accountId })).reviews).toHaveLength(2);
    });
  });

  it.each(['2026-11-22', '2030-01-01', '9999-12-31', '0001-01-01', '1994-12-31'])('cannot have seen a last post of %s', async (text) => {
    const input = await review();
    const answers = input.answers.map((answer) => (answer.questionId === 'last-post-date' ? { ...answer, text } : answer));
    expect(await house.refusal('reviews.record', { ...input, answers })).toMatchObject({ code: 'invalid', field: 'answers.last-post-date', message: expect.stringContaining('Date of the last post') });
  });

  describe('dated before the account was approved', () => {
    it('is refused, and the message says when that was', async () => {
      const recent = await add({ name: 'Careers', address: 'x.com/careers', approvedOn: '2026-11-02' });
      const input = await review({ accountId: recent, reviewedOn: '2026-11-01' });
      expect(await house.refusal('reviews.record', input)).toEqual({
        code: 'invalid', field: 'reviewedOn',
        message: 'Careers was approved on 2 November 2026, so it cannot have been reviewed before. Correct this date, or the account’s date of approval.',
      });
      await house.call('reviews.record', { ...input, reviewedOn: '2026-11-02' });
      expect(await item(null, recent)).toMatchObject({ state: 'done' });
    });

    it('also in a quarter that lists it for no review', async () => {
      expect(await house.refusal('reviews.record', await review({ period: '2026-Q1', reviewedOn: '2026-03-31' }))).toMatchObject({ code: 'invalid', field: 'reviewedOn' });
    });

    it('is taken when nobody knows the approval', async () => {
      const old = await add({ name: 'Careers', address: 'x.com/careers', approvedOn: null });
      await record({ accountId: old, period: '2026-Q3', reviewedOn: '2026-08-12' });
      expect((await house.call('accounts.get', { id: old })).reviews).toHaveLength(1);
    });
  });

  describe('that is not complete says what is missing', () => {
    it.each([
      ['reviewedOn', { reviewedOn: '2026-11-22' }, 'A review cannot have been done in the future.'],
      ['reviewedOn', { reviewedOn: '2026-09-30' }, 'This date lies in July to September 2026. Open that quarter to record the review there.'],
      ['reviewedOn', { reviewedOn: '2026-11-31' }, 'Enter a real date, such as 31 March 2026.'],
      ['outcome', { outcome: '' }, 'Choose an outcome.'],
      ['outcome', { outcome: 'improved' }, 'Choose an outcome.'],
      ['note', { outcome: 'could-not-be-reviewed' }, 'Give the reason.'],
      ['note', { outcome: 'concern-raised' }, 'Say what the concern is.'],
      ['note', { outcome: 'shortfall' }, 'Say what the concern is.'],
      ['answers', { answers: [{ questionId: 'invented', value: 'yes', text: '', note: '', grounds: [] }] }, 'The checklist has changed. Open the review again.'],
    ] as const)('%s: %o', async (field, change, message) => {
      const input = { ...(await review()), ...change } as Review;
      expect(await entriesOf(house, async () => {
        expect(await house.refusal('reviews.record', input)).toEqual({ code: 'invalid', field, message });
      })).toEqual([]);
    });

    it.each([
      ['regular', { value: null }, /^Answer: /],
      ['posts-read', { text: 'many' }, /^Enter a whole number: /],
      ['last-post-date', { text: '31/04/2026' }, /^Enter a real date: /],
      ['disclaimer', { value: 'could-not-check' }, /^Say why this could not be checked: /],
    ] as const)('the answer to %s', async (id, change, message) => {
      const error = await house.refusal('reviews.record', { ...(await review()), answers: await answersWith(id, change) });
      expect(error).toMatchObject({ code: 'invalid', field: `answers.${id}` });
      expect(error.message).toMatch(message);
    });

    it.each([['closed', 'Ward news is closed, so it is not reviewed any more.'], ['rescinded', 'Ward news is no longer approved, so it is not reviewed any more.']] as const)(
      'an account that is %s is not reviewed any more', async (status, message) => {
        const input = await review();
        await changeStatusOf(house, accountId, status);
        expect(await house.refusal('reviews.record', input)).toEqual({ code: 'invalid', message });
        expect(await item()).toMatchObject({ state: 'stopped', status, activeTo: '2026-11-21' });
      });

    it('an account that is not on the register', async () => {
      const unknown = '019a0000-0000-7000-8000-00000000dead';
      const { accountId: _known, ...rest } = await review();
      expect(await house.refusal('reviews.record', { ...rest, accountId: unknown })).toMatchObject({ code: 'not-found' });
      expect(await house.refusal('reviews.keepDraft', { accountId: unknown, period: '2026-Q4', draft: draft('') })).toMatchObject({ code: 'not-found' });
      expect(await house.refusal('reviews.form', { accountId: unknown, period: '2026-Q4' })).toMatchObject({ code: 'not-found' });
    });
  });

  const draft = (note: string) => ({ reviewedOn: '2026-11-21', answers: [], outcome: '', note });

  describe('that is not finished', () => {
    it('is kept as it was typed, replaced by what is typed next, and marked in the list', async () => {
      await house.call('reviews.keepDraft', { accountId, period: '2026-Q4', draft: draft('Half') });
      const { savedAt } = await house.call('reviews.keepDraft', { accountId, period: '2026-Q4', draft: draft('Half a sentence') });
      house.restart();
      const { officers } = await house.call('session.status', {});
      await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase: 'correct horse battery' });
      expect((await house.call('reviews.form', { accountId, period: '2026-Q4' })).draft).toEqual({ savedAt, content: draft('Half a sentence') });
      expect(await item()).toMatchObject({ draft: true, state: 'never-reviewed' });
    });

    it('belongs to its quarter alone, and is dropped when the review is saved', async () => {
      await house.call('reviews.keepDraft', { accountId, period: '2026-Q4', draft: draft('This quarter') });
      await house.call('reviews.keepDraft', { accountId, period: '2026-Q3', draft: draft('Last quarter') });
      await record();
      expect((await house.call('reviews.form', { accountId, period: '2026-Q4' })).draft).toBeNull();
      expect((await house.call('reviews.form', { accountId, period: '2026-Q3' })).draft?.content.note).toBe('Last quarter');
    });

    it('is typing and no record: the trail does not hold it', async () => {
      expect(await entriesOf(house, () => house.call('reviews.keepDraft', { accountId, period: '2026-Q4', draft: draft('Half') }))).toEqual([]);
    });
  });

  describe('of a past quarter', () => {
    it('that was done then and typed later counts for its own quarter, and this one stays due', async () => {
      await record({ period: '2026-Q3', reviewedOn: '2026-09-30' });
      expect(await item('2026-Q3')).toMatchObject({ state: 'done', lastReviewOn: '2026-09-30' });
      expect(await item()).toMatchObject({ state: 'due', dueOn: '2026-12-31' });
    });

    it('that was not done then is told as not done, although it was done later', async () => {
      await record();
      expect(await item('2026-Q4')).toMatchObject({ state: 'done' });
      expect(await item('2026-Q3')).toMatchObject({ state: 'never-reviewed', dueOn: '2026-06-30', lastReviewOn: null });
      expect((await house.call('reviews.worklist', { period: '2026-Q2' })).totals).toEqual({ accounts: 1, done: 0, neverReviewed: 1, overdue: 0, dueSoon: 0, due: 0, missed: 0, stopped: 0 });
    });

    it('before the approval does not list the account', async () => {
      expect(await item('2026-Q1')).toBeUndefined();
    });

    it('is still owed by an account that was closed since: closing hides nothing', async () => {
      await changeStatusOf(house, accountId, 'closed');
      expect(await item('2026-Q3')).toMatchObject({ state: 'never-reviewed', status: 'closed' });
      expect(await item('2026-Q4')).toMatchObject({ state: 'stopped', activeTo: '2026-11-21' });
      const closedLongAgo = await add({ name: 'Old', address: 'x.com/old', approvedOn: '2020-01-01', status: 'closed' });
      expect(await item('2026-Q3', closedLongAgo)).toBeUndefined();
    });

    it.each(['closed', 'rescinded'] as const)('with a shortfall leaves an account %s that was so meanwhile', async (status) => {
      await changeStatusOf(house, accountId, status);
      const late = { period: '2026-Q3', reviewedOn: '2026-09-30', outcome: 'shortfall', note: 'Four posts in a year.' };
      expect(await entriesOf(house, () => record(late))).toEqual([['review.recorded', '2.3.1']]);
      expect((await house.call('accounts.get', { id: accountId })).facts.status).toBe(status);
    });

    it('with a shortfall does not overturn what a newer review has found', async () => {
      await record();
      const late = { period: '2026-Q3', reviewedOn: '2026-09-30', outcome: 'shortfall', note: 'Four posts in a year.' };
      expect(await entriesOf(house, () => record(late))).toEqual([['review.recorded', '2.3.1']]);
      expect((await house.call('accounts.get', { id: accountId })).facts.status).toBe('active');
    });

    it('from before this register counts by its date', async () => {
      const old = await add({ name: 'Careers', address: 'x.com/careers', approvedOn: null, lastReviewBefore: '2026-08-12' });
      expect(await item('2026-Q3', old)).toMatchObject({ state: 'done', outcome: 'Reviewed before this register' });
      expect(await item('2026-Q4', old)).toMatchObject({ state: 'due', lastReviewOn: '2026-08-12' });
    });
  });

  it('the worklist offers this quarter and the eight before it', async () => {
    const quarters = await house.call('reviews.periods', {});
    expect([quarters.length, quarters[0]?.id, quarters.at(-1)?.id]).toEqual([9, '2026-Q4', '2024-Q4']);
  });

  it('a quarter that has ended without a review is overdue from its first day after', async () => {
    await record();
    house.clock.moveTo('2027-03-31');
    expect(await item()).toMatchObject({ state: 'due-soon', dueOn: '2027-03-31', daysOverdue: 0 });
    house.clock.moveTo('2027-04-01');
    expect(await item()).toMatchObject({ state: 'overdue', dueOn: '2027-03-31', daysOverdue: 1 });
    expect((await house.call('reviews.worklist', { period: null })).totals).toEqual({ accounts: 1, done: 0, neverReviewed: 0, overdue: 1, dueSoon: 0, due: 0, missed: 0, stopped: 0 });
  });
});
