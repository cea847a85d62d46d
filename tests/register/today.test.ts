import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { makeLetter, shortfallOf, takeStep } from '../support/follow-ups.ts';
import { House } from '../support/house.ts';
import { moderationWith, noted } from '../support/incident-records.ts';
import { goodAnswers } from '../support/reviews.ts';

/* The first screen: every number is the one that its own room shows. */

describe('today', () => {
  let house: House;

  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const added = async (changes: Parameters<typeof accountFactsWith>[0] = {}): Promise<string> => (await house.call('accounts.add', accountFactsWith(changes))).id;
  const kinds = async (): Promise<string[]> => (await house.call('today.get', {})).doNext.map(({ kind }) => kind);

  it('asks of an empty register only what the policies ask of every Trust, and for the sheet that a bad day needs', async () => {
    const day = await house.call('today.get', {});
    expect(day.accounts).toEqual({ all: 0, alarmed: 0 });
    expect(day.reviews.quarterly).toMatchObject({ accounts: 0, overdue: 0, daysLeft: 40, period: { id: '2026-Q4', title: 'October to December 2026' } });
    expect(new Set(day.doNext.map(({ kind }) => kind))).toEqual(new Set(['monitoring-today', 'policy', 'certification', 'bad-day-sheet']));
    expect(day.monitoring).toMatchObject({ kept: false, todayState: 'today', gaps: 0 });
  });

  it('counts the reviews as the worklists of the running quarter and month do', async () => {
    await added({ approvedOn: '2026-03-01' });
    await added({ name: 'Careers', address: 'https://x.com/careers', lastReviewBefore: '2026-05-04', approvedOn: '2025-03-01' });
    await added({ name: 'Library', address: 'https://x.com/library', lastReviewBefore: '2026-10-04', approvedOn: '2025-03-01' });
    const { reviews, doNext } = await house.call('today.get', {});
    for (const cadence of ['quarterly', 'monthly'] as const) {
      const { totals, period } = await house.call('reviews.worklist', { period: null, cadence });
      expect(reviews[cadence]).toMatchObject({ ...totals, period });
    }
    expect(reviews.quarterly).toMatchObject({ accounts: 3, done: 1, neverReviewed: 1, overdue: 1 });
    expect(reviews.monthly).toMatchObject({ daysLeft: 9 });
    expect(doNext.find(({ kind, what }) => kind === 'reviews' && what.startsWith('Overdue'))).toMatchObject({ where: 'Careers', on: '2026-09-30', word: '52 days overdue' });
  });

  it('counts down to a secondary review whose day was agreed, and says where none was', async () => {
    const [first, second] = [await added(), await added({ name: 'Careers', address: 'https://x.com/careers' })];
    await shortfallOf(house, first);
    await shortfallOf(house, second);
    await makeLetter(house, first);
    await takeStep(house, first, { take: 'reply', on: '2026-11-21', from: 'Ann Other', said: 'Agreed.', settles: false, skipReason: '' });
    await takeStep(house, first, { take: 'period', on: '2026-11-21', with: 'Ann Other', until: '2026-12-01', note: '', reason: '' });
    const { underReview, followUps, doNext } = await house.call('today.get', {});
    expect(underReview.agreed).toMatchObject([{ accountId: first, dueOn: '2026-12-01', daysLeft: 10 }]);
    expect(followUps).toEqual({ open: 2, overdue: 0, undecided: 0 });
    expect(doNext.filter(({ kind }) => kind === 'secondary-review')).toMatchObject([{ recordId: underReview.agreed[0]?.followUpId, word: 'In 10 days', standing: 'soon' }]);
    house.clock.moveTo('2026-12-04');
    const later = await house.call('today.get', {});
    expect(later.doNext[0]).toMatchObject({ kind: 'secondary-review', word: '3 days overdue', standing: 'late' });
    expect(later.doNext.find(({ kind }) => kind === 'follow-up')).toMatchObject({ what: 'Make the letter to the manager', where: expect.stringMatching(/^Careers · /u) });
  });

  it('reminds of a look that is due, of what is still up a day after it was asked, and of moderation to be reviewed', async () => {
    const watch = await noted(house, 'watch');
    const removal = await noted(house, 'removal', { on: '2026-11-21', time: '09:00' });
    await house.call('moderation.add', { facts: moderationWith({ reviewOn: '2026-11-24' }) });
    expect(await kinds()).not.toEqual(expect.arrayContaining([expect.stringMatching(/^incident-(?:look|removal)$|^moderation$/u)]));
    house.clock.moveTo('2026-11-25');
    const { doNext } = await house.call('today.get', {});
    expect(doNext.filter(({ kind }) => /^incident-|^moderation$/u.test(kind)).map(({ kind, recordId, word, standing }) => [kind, recordId, word, standing])).toEqual([
      ['incident-removal', removal.incidentId, 'Still up', 'late'], ['incident-look', watch.incidentId, '1 day overdue', 'late'], ['moderation', expect.any(String), '1 day overdue', 'late'],
    ]);
  });

  it('names an overdue action, an open incident and an unanswered enquiry with the way to each', async () => {
    const accountId = await added();
    const today = house.clock.today();
    house.clock.moveTo('2026-11-02');
    const started = await house.call('actions.start', {
      facts: { title: 'Links', clause: 'CP371 2.7', why: 'One leads to a page that asks for payment.', accountId, owner: 'Ann Other', dueOn: '2026-11-18' },
      source: { kind: 'other', id: null, label: '' }, steps: [],
    });
    house.clock.moveTo(today);
    const { types } = await house.call('incidents.choices', {});
    const hacked = types.find(({ severity }) => severity === 'critical');
    const { id: incidentId } = await house.call('incidents.report', {
      facts: {
        typeId: hacked?.id ?? '', severity: 'critical', accountId, address: '', seen: 'Posts that nobody wrote', happenedOn: null, happenedTime: '', reportedOn: '2026-11-20',
        reportedTime: '', reportedBy: 'Ann Other', source: 'trust', sourceWords: '',
      },
      danger: { answer: 'no', askedAt: '2026-11-20T10:00:00.000Z' }, speakingUp: 'not-asked', told: [],
    });
    await house.call('enquiries.add', {
      facts: { kind: 'advice', accountId: null, incidentId: null, askedBy: 'A ward', askedOn: '2026-11-19', question: 'May we post this?' }, answer: null,
    });
    const day = await house.call('today.get', {});
    expect(day.incidents).toEqual({ critical: 1, high: 0, medium: 0, low: 0 });
    expect(day.actions).toMatchObject({ open: 1, overdue: 1 });
    expect(day.enquiries).toEqual({ late: 0, open: 1 });
    expect(day.doNext[0]).toMatchObject({ kind: 'incident', recordId: incidentId, word: 'Critical, late', standing: 'late' });
    expect(day.doNext.find(({ kind }) => kind === 'action')).toMatchObject({ recordId: started.id, word: '3 days overdue' });
    expect(await kinds()).toContain('enquiry');
  });

  it('draws the reviews done on time, quarter by quarter, and draws them again once a record has changed', async () => {
    expect(await house.call('today.onTime', {})).toMatchObject({ chart: null });
    const id = await added({ approvedOn: '2026-07-01', lastReviewBefore: '2026-09-10' });
    const { chart, quarters } = await house.call('today.onTime', {});
    expect(quarters).toHaveLength(8);
    expect(quarters.map(({ running }) => running).lastIndexOf(true)).toBe(7);
    expect(quarters.at(-2)).toMatchObject({ period: { id: '2026-Q3' }, owed: 1, onTime: 1 });
    expect(quarters.at(-1)).toMatchObject({ period: { id: '2026-Q4' }, owed: 1, onTime: 0, notDone: 0, notYetDue: 1 });
    expect(chart?.alternative).toBe('Share of reviews done on time. Jul to Sep 2026: 100%; Oct to Dec 2026 so far: 0%.');
    expect(chart?.svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    const { questions } = await house.call('reviews.form', { accountId: id, period: '2026-Q4' });
    await house.call('reviews.record', { accountId: id, period: '2026-Q4', reviewedOn: '2026-11-21', answers: goodAnswers(questions, '2026-11-20'), outcome: 'standards-met', note: '' });
    expect((await house.call('today.onTime', {})).quarters.at(-1)).toMatchObject({ onTime: 1, notDone: 0, notYetDue: 0 });
  });
});
