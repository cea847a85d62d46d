import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StepTaken } from '../../src/preload/contract/reviews-follow-ups.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { flowOfPdf } from '../support/application-papers.ts';
import { concernOf, decision, followUpOf, letterOptions, makeLetter, secondaryInput, shortfallOf, takeStep } from '../support/follow-ups.ts';
import { House } from '../support/house.ts';

const reply = (on: string): StepTaken => ({ take: 'reply', on, from: '', said: 'The disclaimer is back.', settles: false, skipReason: '' });
const settled = (on: string): StepTaken => ({ take: 'settled', on, said: 'Seen on the page.', skipReason: '' });
const period = (on: string, changes: Partial<Extract<StepTaken, { take: 'period' }>> = {}): StepTaken => ({ take: 'period', on, with: 'Ann Other', until: '2026-12-15', note: '', reason: '', ...changes });

describe('no step of a follow-up lies before the one that it answers (CP371 2.3.1)', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-02');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith({ lineManager: { name: 'Ann Other', email: 'ann@example.org' } }))).id;
  });
  afterEach(() => house.end());

  const review = { reviewedOn: '2026-11-02' };
  const refused = async (step: StepTaken) => {
    const { item, version } = await followUpOf(house, accountId);
    return await house.refusal('reviews.takeStep', { id: item.id, version, step });
  };
  const letterRefused = async (sentOn: string) =>
    await house.refusal('reviews.letter', { id: (await followUpOf(house, accountId)).item.id, ...letterOptions, sentOn }, house.path('refused.pdf'));
  const onOf = async (step: string) => (await followUpOf(house, accountId)).chain.find((link) => link.step === step)?.on;

  it('no reply before its letter, and nothing settled before the reply', async () => {
    await concernOf(house, accountId, review);
    house.clock.moveTo('2026-11-10');
    await makeLetter(house, accountId);
    house.clock.moveTo('2026-11-20');
    expect(await refused(reply('2026-11-09'))).toEqual({
      code: 'invalid', field: 'step.on',
      message: 'The letter is dated 10 November 2026. Enter that day or a later one. If the letter went out before that day, make it again with the day on which it was sent.',
    });
    await takeStep(house, accountId, reply('2026-11-14'));
    expect(await refused(settled('2026-11-13'))).toEqual({ code: 'invalid', field: 'step.on', message: 'The reply came on 14 November 2026. Enter that day or a later one.' });
    expect(await takeStep(house, accountId, settled('2026-11-14'))).toMatchObject({ item: { state: 'closed' } });
  });

  it('a letter that is noted late has the day on which it was sent, on paper and in the chain', async () => {
    await concernOf(house, accountId, review);
    house.clock.moveTo('2026-11-20');
    await makeLetter(house, accountId, { sentOn: '2026-11-05', replyBy: '2026-11-12' });
    expect(await onOf('letter')).toBe('2026-11-05');
    const { item } = await followUpOf(house, accountId);
    await house.call('reviews.letter', { id: item.id, ...letterOptions, sentOn: '2026-11-05', replyBy: '2026-11-12' }, house.path('letter.pdf'));
    expect(flowOfPdf(house.path('letter.pdf'))).toContain('5 November 2026');
    expect(await takeStep(house, accountId, reply('2026-11-06'))).toMatchObject({ item: { next: { step: 'settled' } } });
  });

  it('a letter made again counts by its earliest day, so that a late note can be put right', async () => {
    await concernOf(house, accountId, review);
    house.clock.moveTo('2026-11-20');
    await makeLetter(house, accountId);
    expect(await refused(reply('2026-11-08'))).toMatchObject({ field: 'step.on' });
    await makeLetter(house, accountId, { sentOn: '2026-11-05' });
    expect(await onOf('letter')).toBe('2026-11-05');
    await makeLetter(house, accountId);
    await takeStep(house, accountId, reply('2026-11-08'));
    expect(await onOf('letter')).toBe('2026-11-05');
  });

  it('no letter before its review or in the future, and none that sets a day before itself', async () => {
    await concernOf(house, accountId, review);
    house.clock.moveTo('2026-11-20');
    expect(await letterRefused('2026-11-01')).toEqual({ code: 'invalid', field: 'sentOn', message: 'The review was done on 2 November 2026. Enter that day or a later one.' });
    expect(await letterRefused('2026-11-21')).toMatchObject({ field: 'sentOn', message: expect.stringContaining('future') });
    const { item } = await followUpOf(house, accountId);
    expect(await house.refusal('reviews.letter', { id: item.id, ...letterOptions, sentOn: '2026-11-05', replyBy: '2026-11-05' }, house.path('refused.pdf'))).toMatchObject({ field: 'replyBy' });
  });

  it('letter and agreed period come in either order; a moved period after the one it replaces', async () => {
    await shortfallOf(house, accountId, null, review);
    house.clock.moveTo('2026-11-20');
    await makeLetter(house, accountId, { sentOn: '2026-11-10' });
    await takeStep(house, accountId, period('2026-11-06'));
    expect(await refused(period('2026-11-05', { until: '2026-12-20', reason: 'She is away' }))).toMatchObject({ field: 'step.on', message: 'The period was agreed on 6 November 2026. Enter that day or a later one.' });
    await takeStep(house, accountId, period('2026-11-08', { until: '2026-12-20', reason: 'She is away' }));
  });

  it('no secondary review before the period was agreed or the letter sent, and no decision or its letter before it', async () => {
    await shortfallOf(house, accountId, null, review);
    house.clock.moveTo('2026-11-20');
    await takeStep(house, accountId, period('2026-11-12'));
    await makeLetter(house, accountId, { sentOn: '2026-11-16' });
    const second = async (reviewedOn: string) => await secondaryInput(house, accountId, 'little-or-no-improvement', { reviewedOn });
    expect(await house.refusal('reviews.record', await second('2026-11-11'))).toMatchObject({ field: 'reviewedOn', message: expect.stringContaining('The letter is dated 16 November 2026') });
    await house.call('reviews.record', await second('2026-11-18'));
    expect(await refused(decision('rescinded', '2026-11-17'))).toMatchObject({ field: 'step.on', message: 'The secondary review was done on 18 November 2026. Enter that day or a later one.' });
    await takeStep(house, accountId, decision('rescinded', '2026-11-19'));
    expect(await letterRefused('2026-11-18')).toMatchObject({ field: 'sentOn', message: 'It was decided on 19 November 2026. Enter that day or a later one.' });
    await makeLetter(house, accountId, { sentOn: '2026-11-19' });
  });

  it('the sample tells chains that fit, one of which waits for the decision', async () => {
    const sample = new House('2026-11-22');
    try {
      await sample.call('session.startSample', {});
      const { items } = await sample.call('reviews.followUps', { show: 'all' });
      const chains = await Promise.all(items.map(async ({ id }) => await sample.call('reviews.followUp', { id })));
      expect(items.filter(({ next }) => next?.step === 'outcome')).toMatchObject([{ account: 'Innovation podcast' }]);
      for (const { chain, review: { reviewedOn } } of chains) {
        const days = [reviewedOn, ...chain.flatMap(({ step, on }) => (on === null || step === 'period' ? [] : [on]))];
        expect(days).toEqual(days.toSorted());
      }
      const ortho = chains.find(({ item }) => item.account === 'Orthopaedics')?.chain ?? [];
      expect(ortho.find(({ step }) => step === 'letter')?.on ?? '').toMatch(/^2026-07/u);
      expect(ortho.find(({ step }) => step === 'secondary')).toMatchObject({ state: 'next', dueOn: '2026-11-17' });
    } finally {
      await sample.end();
    }
  });
});
