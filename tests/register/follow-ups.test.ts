import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import type { StepTaken } from '../../src/preload/contract/reviews-follow-ups.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { concernOf, decision, drawn, followUpOf, makeLetter, shortfallOf, takeStep } from '../support/follow-ups.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const reply = { take: 'reply', on: '2026-11-21', from: '', said: 'The disclaimer is back.', settles: false, skipReason: '' } as const satisfies StepTaken;
const period = { take: 'period', on: '2026-11-21', with: 'Ann Other', until: '2027-01-15', note: '', reason: '' } as const satisfies StepTaken;

describe('what follows a review (CP371 2.3.1)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = await add({});
  });
  afterEach(() => house.end());

  const add = async (changes: Partial<AccountFacts>) => (await house.call('accounts.add', accountFactsWith(changes))).id;
  const statusOf = async (id = accountId) => (await house.call('accounts.get', { id })).facts.status;
  const list = async (show: 'open' | 'overdue' | 'closed' | 'all' = 'open') => await house.call('reviews.followUps', { show });
  const refused = async (step: StepTaken) => {
    const { item, version } = await followUpOf(house, accountId);
    const before = await followUpOf(house, accountId);
    const error = await house.refusal('reviews.takeStep', { id: item.id, version, step });
    expect(await followUpOf(house, accountId)).toEqual(before);
    return error;
  };

  describe('a concern', () => {
    it('names account, clause and what was seen, and waits for its letter', async () => {
      expect(await entriesOf(house, () => concernOf(house, accountId))).toEqual([['review.recorded', '2.3.1'], ['follow-up.opened', '2.3.1']]);
      const detail = await followUpOf(house, accountId);
      expect(detail).toMatchObject({
        item: { number: 'C 2026-001', kind: 'concern', account: 'Ward news', state: 'open', lineManager: 'Ann Other', openedOn: '2026-11-21', dueOn: '2026-11-28', daysLeft: 7, secondaryOn: null },
        manager: { name: 'Ann Other' }, review: { kind: 'quarterly', reviewedOn: '2026-11-21', outcome: 'Concern raised' }, letter: { kind: 'concern', made: false },
      });
      expect(detail.points).toEqual([{ clause: expect.stringContaining('CP371 2.3.1'), question: expect.any(String), seen: 'The disclaimer is not on the page.', grounds: [] }]);
      expect(drawn(detail)).toEqual(['letter: next', 'reply: later', 'settled: later']);
    });

    it('comes from a line manager’s monthly review as well', async () => {
      await concernOf(house, accountId, { kind: 'monthly', period: '2026-11' });
      expect(await followUpOf(house, accountId)).toMatchObject({
        item: { kind: 'concern' }, review: { kind: 'monthly', reviewer: 'Ann Other' }, points: [{ seen: 'A complaint was not answered.' }],
      });
    });

    it('is told by letter, answered with text and day, and settled', async () => {
      await concernOf(house, accountId);
      expect(drawn(await makeLetter(house, accountId))).toEqual(['letter: done', 'reply: next', 'settled: later']);
      expect(await followUpOf(house, accountId)).toMatchObject({ item: { dueOn: '2026-12-05', daysLeft: 14, stands: 'Record the manager’s reply' } });
      house.clock.moveTo('2026-11-30');
      const answered = await takeStep(house, accountId, { ...reply, on: '2026-11-27' });
      expect(answered.chain[1]).toMatchObject({ state: 'done', on: '2026-11-27', by: 'Test Officer', words: ['From Ann Other', 'The disclaimer is back.'] });
      const settled = await takeStep(house, accountId, { take: 'settled', on: '2026-11-30', said: 'Seen on the page again.', skipReason: '' });
      expect(settled).toMatchObject({ item: { state: 'closed', closedOn: '2026-11-30', next: null, dueOn: null, stands: 'Settled' }, may: [] });
      expect(settled.chain.map(({ words }) => words.at(-1))).toEqual(['letter.eml', 'The disclaimer is back.', 'Seen on the page again.']);
    });

    it('can be settled by its reply in one step', async () => {
      await concernOf(house, accountId);
      await makeLetter(house, accountId);
      const { item, version } = await followUpOf(house, accountId);
      expect(await entriesOf(house, () => house.call('reviews.takeStep', { id: item.id, version, step: { ...reply, settles: true } }))).toEqual([['follow-up.reply-recorded', '2.3.1']]);
      expect(await followUpOf(house, accountId)).toMatchObject({ item: { state: 'closed' } });
    });

    it('is not answered before it was told, unless it says why there was no letter', async () => {
      await concernOf(house, accountId);
      expect(await refused(reply)).toEqual({
        code: 'invalid', field: 'step.skipReason', message: 'First comes the letter to the approving manager. Do that first, or say why it is left out.',
      });
      const answered = await takeStep(house, accountId, { ...reply, skipReason: 'Told by telephone on the day.' });
      expect(answered.chain[0]).toMatchObject({ state: 'skipped', reason: 'Told by telephone on the day.', by: 'Test Officer', on: '2026-11-21' });
      expect(drawn(answered)).toEqual(['letter: skipped', 'reply: done', 'settled: next']);
    });

    it('leaves a step out, or ends, only with a reason', async () => {
      await concernOf(house, accountId);
      expect(await refused({ take: 'skip', reason: '' })).toMatchObject({ code: 'invalid', field: 'step.reason', message: 'Give the reason.' });
      expect(await refused({ take: 'close', reason: ' ' })).toMatchObject({ code: 'invalid', field: 'step.reason' });
      expect(drawn(await takeStep(house, accountId, { take: 'skip', reason: 'Told in person.' }))).toEqual(['letter: skipped', 'reply: next', 'settled: later']);
      const ended = await takeStep(house, accountId, { take: 'close', reason: 'Seen in error.' });
      expect(drawn(ended)).toEqual(['letter: skipped', 'reply: skipped', 'settled: skipped']);
      expect(ended).toMatchObject({ item: { state: 'closed', stands: 'Ended with a reason' }, chain: [{ reason: 'Told in person.' }, { reason: 'Seen in error.' }, {}] });
    });

    it('knows no period, no decision and nothing more once it is closed', async () => {
      await concernOf(house, accountId);
      expect(await refused(period)).toMatchObject({ message: 'This is no step of C 2026-001 as it stands now.' });
      expect(await refused(decision('met', '2026-11-21', { reason: 'It is' }))).toMatchObject({ message: 'This is no step of C 2026-001 as it stands now.' });
      await takeStep(house, accountId, { take: 'close', reason: 'Seen in error.' });
      for (const step of [reply, { take: 'skip', reason: 'Again' }, { take: 'close', reason: 'Again' }] as const) {
        expect(await refused(step)).toMatchObject({ code: 'invalid', message: 'C 2026-001 is closed, so nothing more is noted on it.' });
      }
    });

    it.each([['2026-11-22', /future/u], ['2026-11-20', /The review was done on 21 November 2026/u], ['0226-11-20', /year/u]])('takes no reply of %s', async (on, message) => {
      await concernOf(house, accountId);
      await makeLetter(house, accountId);
      expect(await refused({ ...reply, on })).toMatchObject({ code: 'invalid', field: 'step.on', message: expect.stringMatching(message) });
    });

    it('is noted on the version that was seen, and on one that there is', async () => {
      await concernOf(house, accountId);
      const { item, version } = await followUpOf(house, accountId);
      await makeLetter(house, accountId);
      expect(await house.refusal('reviews.takeStep', { id: item.id, version, step: reply })).toMatchObject({ code: 'conflict', current: { version: version + 1 } });
      expect(await house.refusal('reviews.followUp', { id: accountId })).toMatchObject({ code: 'not-found' });
      expect(await house.refusal('reviews.takeStep', { id: accountId, version: 1, step: reply })).toMatchObject({ code: 'not-found' });
    });

    it('each has a number of its own, which begins again with the year', async () => {
      await concernOf(house, accountId);
      await concernOf(house, accountId, { reviewedOn: '2026-11-20', note: 'Another one.' });
      house.clock.moveTo('2027-01-11');
      await concernOf(house, accountId, { period: '2027-Q1', reviewedOn: '2027-01-11' });
      expect((await list('all')).items.map(({ number }) => number).toSorted()).toEqual(['C 2026-001', 'C 2026-002', 'C 2027-001']);
    });

    it('that was found in a review of before an account was closed is not followed: there is nobody to put it right', async () => {
      await changeStatusOf(house, accountId, 'closed');
      await concernOf(house, accountId, { period: '2026-Q3', reviewedOn: '2026-09-30' });
      expect((await list('all')).items).toEqual([]);
    });
  });

  it('a review that meets the standards, or could not be done, leaves nothing to follow', async () => {
    await house.call('reviews.record', { accountId, period: '2026-Q4', reviewedOn: '2026-11-21', answers: [], outcome: 'could-not-be-reviewed', note: 'No access.' });
    expect(await list('all')).toMatchObject({ items: [], totals: { open: 0, overdue: 0, closed: 0 } });
  });

  describe('a shortfall', () => {
    it('without an agreed day waits for its letter, and the account stays as it is', async () => {
      expect(await entriesOf(house, () => shortfallOf(house, accountId))).toEqual([['review.recorded', '2.3.1'], ['follow-up.opened', '2.3.1']]);
      expect(await statusOf()).toBe('active');
      expect(await followUpOf(house, accountId)).toMatchObject({ item: { kind: 'shortfall', secondaryOn: null }, letter: { kind: 'shortfall-proposed' }, secondaryPeriod: null });
      expect(drawn(await followUpOf(house, accountId))).toEqual(['letter: next', 'period: later', 'secondary: later', 'outcome: later']);
    });

    it('puts the account under secondary review when the period is agreed, until the day that counts down', async () => {
      await shortfallOf(house, accountId);
      const { item, version } = await followUpOf(house, accountId);
      expect(await entriesOf(house, () => house.call('reviews.takeStep', { id: item.id, version, step: period }))).toEqual([['follow-up.period-agreed', '2.3.1'], ['account.status-changed', '2.3.1']]);
      expect(await statusOf()).toBe('under-secondary-review');
      await makeLetter(house, accountId);
      for (const [day, daysLeft] of [['2026-11-21', 55], ['2027-01-15', 0], ['2027-01-18', -3]] as const) {
        house.clock.moveTo(day);
        expect((await list()).items).toMatchObject([{ secondaryOn: '2027-01-15', dueOn: '2027-01-15', daysLeft, stands: 'Do the secondary review' }]);
      }
      expect((await list('overdue')).totals).toEqual({ open: 1, overdue: 1, closed: 0, undecided: 0 });
    });

    it('with the day agreed at the review does so at once; the letter that records it still comes', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      const detail = await followUpOf(house, accountId);
      expect(drawn(detail)).toEqual(['letter: next', 'period: done', 'secondary: later', 'outcome: later']);
      expect(detail).toMatchObject({ chain: [{}, { words: ['With Ann Other', 'Secondary review on 15 January 2027'] }, { dueOn: '2027-01-15' }, {}], letter: { kind: 'shortfall-agreed' }, secondaryPeriod: null });
      const { history } = await house.call('accounts.get', { id: accountId });
      expect(history.find(({ action }) => action === 'account.status-changed')?.summary).toBe('C 2026-001: secondary review agreed for 15 January 2027');
      expect(history.find(({ action }) => action === 'follow-up.period-agreed')?.summary).toBe('C 2026-001 · Secondary review on 15 January 2027');
    });

    it.each([
      ['2026-11-21', 'The secondary review comes after the review of 21 November 2026. Enter a later day.'],
      ['2027-11-22', 'The secondary review has to come within a year of the review of 21 November 2026. Enter an earlier day.'],
      ['0226-12-01', 'The year 0226 cannot be right. Enter a day between 1995 and 2100.'],
    ])('agrees on no such day: %s', async (until, message) => {
      expect(await entriesOf(house, async () => {
        await expect(shortfallOf(house, accountId, until)).rejects.toThrow(`secondaryOn ${message}`);
      })).toEqual([]);
      await shortfallOf(house, accountId);
      expect(await refused({ ...period, until })).toMatchObject({ code: 'invalid', field: 'step.until', message });
    });

    it('agrees on no day before the day of the agreement', async () => {
      await shortfallOf(house, accountId);
      house.clock.moveTo('2026-12-10');
      expect(await refused({ ...period, on: '2026-12-08', until: '2026-12-08' })).toMatchObject({ field: 'step.until', message: 'The period was agreed on 8 December 2026. Its day has to come after that.' });
      expect(await refused({ ...period, with: '' })).toMatchObject({ field: 'step.with', message: 'Say with whom it was agreed.' });
    });

    it('has its agreed day moved only with a reason, and both days stay on record', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      expect(await refused({ ...period, until: '2027-02-12' })).toMatchObject({ field: 'step.reason', message: '15 January 2027 was agreed before. Say why the day is moved.' });
      expect(await refused({ ...period, reason: 'No reason' })).toMatchObject({ field: 'step.until', message: '15 January 2027 is agreed already.' });
      const moved = await takeStep(house, accountId, { ...period, until: '2027-02-12', reason: 'The administrator is away.' });
      expect(moved).toMatchObject({ item: { secondaryOn: '2027-02-12' }, chain: [{}, { words: ['With Ann Other', 'Secondary review on 12 February 2027', 'The administrator is away.'] }, {}, {}] });
      expect(moved.happened.filter(({ title }) => title === 'Period agreed').map(({ words }) => words[1])).toEqual(['Secondary review on 15 January 2027', 'Secondary review on 12 February 2027']);
      expect(await statusOf()).toBe('under-secondary-review');
    });

    it('that is found again while it is followed joins what is followed, with what was seen', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      house.clock.moveTo('2027-01-10');
      await shortfallOf(house, accountId, null, { period: '2027-Q1', reviewedOn: '2027-01-10', note: 'Still four.' });
      const { items } = await list('all');
      expect(items).toHaveLength(1);
      const detail = await followUpOf(house, accountId);
      expect(detail.points.map(({ seen }) => seen)).toEqual(['Four posts; two a week were agreed.', 'Four posts in a year.', 'Still four.']);
      expect(detail.happened.at(-1)).toMatchObject({ title: 'Shortfall found again', on: '2027-01-10' });
      expect(detail.item.secondaryOn).toBe('2027-01-15');
    });

    it('of a past quarter is not followed once a newer review says how the account stands', async () => {
      await concernOf(house, accountId);
      await shortfallOf(house, accountId, '2027-01-15', { period: '2026-Q3', reviewedOn: '2026-09-30' });
      expect((await list('all')).items.map(({ kind }) => kind)).toEqual(['concern']);
      expect(await statusOf()).toBe('active');
    });

    it('that ends with a reason takes the account back to where it stood', async () => {
      await changeStatusOf(house, accountId, 'handover');
      await shortfallOf(house, accountId, '2027-01-15');
      expect(await statusOf()).toBe('under-secondary-review');
      const { item, version } = await followUpOf(house, accountId);
      expect(await entriesOf(house, () => house.call('reviews.takeStep', { id: item.id, version, step: { take: 'close', reason: 'Found in error.' } }))).toEqual([['follow-up.ended', '2.3.1'], ['account.status-changed', '2.3.1']]);
      expect(await statusOf()).toBe('handover');
    });

    it('whose secondary review is left out is decided with a reason', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      expect(await refused(decision('met', '2026-11-21', { reason: 'Seen at the quarterly review.' }))).toMatchObject({
        message: 'First comes the letter to the approving manager, then the secondary review. Do that first, or say why it is left out.',
      });
      await takeStep(house, accountId, { take: 'skip', reason: 'Told in person.' });
      const open = await takeStep(house, accountId, { take: 'skip', reason: 'The quarterly review came first.' });
      expect(open.item.next?.step).toBe('outcome');
      expect(open.may.map(({ take }) => take)).toEqual(['reply', 'decide', 'close']);
      expect(await refused({ take: 'skip', reason: 'A reason' })).toMatchObject({ code: 'invalid' });
      await takeStep(house, accountId, decision('met', '2026-11-21', { reason: 'Seen at the quarterly review.' }));
      expect(await statusOf()).toBe('active');
      expect(drawn(await followUpOf(house, accountId))).toEqual(['letter: skipped', 'period: done', 'secondary: skipped', 'met: done']);
    });

    it('and is found again before it is decided says what to do about the day, and takes the review without it', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      await takeStep(house, accountId, { take: 'skip', reason: 'Told in person.' });
      await takeStep(house, accountId, { take: 'skip', reason: 'The quarterly review came first.' });
      house.clock.moveTo('2027-01-20');
      const again = { period: '2027-Q1', reviewedOn: '2027-01-20' };
      await expect(shortfallOf(house, accountId, '2027-02-20', again)).rejects.toThrow('secondaryOn C 2026-001 about an earlier shortfall is still open, and no other day can be agreed in it any more.');
      await shortfallOf(house, accountId, null, again);
      expect((await followUpOf(house, accountId)).happened.at(-1)?.title).toBe('Shortfall found again');
    });

    it('can be rescinded after it was left out, and then waits for its letter and the closing', async () => {
      await shortfallOf(house, accountId, '2027-01-15');
      await takeStep(house, accountId, { take: 'skip', reason: 'Told in person.' });
      await takeStep(house, accountId, { take: 'skip', reason: 'The manager asked to end it.' });
      await takeStep(house, accountId, decision('rescinded', '2026-11-21', { reason: 'Nobody runs it.' }));
      expect(await statusOf()).toBe('rescinded');
      expect(drawn(await followUpOf(house, accountId)).slice(3)).toEqual(['rescinded: done', 'rescinded-letter: next', 'account-closed: later']);
    });
  });
});
