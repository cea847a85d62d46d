import { describe, expect, it } from 'vitest';
import { quarterById } from '../../../src/main/register/rooms/reviews/rules/quarters.ts';
import { type ReportedFacts, reportedStanding } from '../../../src/main/register/rooms/reviews/rules/reported-standing.ts';

/** An account of this register since 2024 that missed July to September 2026, seen on 21 November 2026. */
const missed: ReportedFacts = {
  quarter: quarterById('2026-Q3'), today: '2026-11-21', state: 'overdue', owedSince: '2026-09-30', daysOverdue: 52, registeredOn: '2024-05-06',
  lastReviewBefore: null, lastReviewOn: '2026-05-12', recorded: false, nextReviewOn: null,
};

describe('how a report tells an account in a quarter (CP371 2.3.1)', () => {
  it('is as the worklist of that quarter tells it', () => {
    expect(reportedStanding(missed)).toEqual({ told: 'not-done', state: 'overdue', owedSince: '2026-09-30', daysOverdue: 52, doneLaterOn: null });
    expect(reportedStanding({ ...missed, quarter: quarterById('2026-Q4') })).toMatchObject({ state: 'overdue', owedSince: '2026-09-30', daysOverdue: 52 });
    expect(reportedStanding({ ...missed, quarter: quarterById('2026-Q4'), state: 'due', owedSince: '2026-12-31', daysOverdue: 0 })).toMatchObject({ state: 'due' });
  });

  it('says when it was reviewed in a later quarter, and counts the days until then', () => {
    expect(reportedStanding({ ...missed, lastReviewOn: '2026-10-10', nextReviewOn: '2026-10-10' }))
      .toMatchObject({ state: 'overdue', daysOverdue: 10, doneLaterOn: '2026-10-10' });
  });

  it('says “never” only of an account of which no review of any time is known', () => {
    const never = { ...missed, state: 'never-reviewed' as const, lastReviewOn: null };
    expect(reportedStanding(never)).toMatchObject({ state: 'never-reviewed' });
    expect(reportedStanding({ ...never, lastReviewOn: '2026-10-10', nextReviewOn: '2026-10-10' })).toMatchObject({ state: 'overdue' });
  });

  it('tells a review that is on record from one of which only the date is known', () => {
    expect(reportedStanding({ ...missed, state: 'done', recorded: true })).toEqual({ told: 'done' });
    expect(reportedStanding({ ...missed, state: 'done' })).toEqual({ told: 'before-register' });
  });

  it('tells what was due before the account was given up as not done, and the rest as not owed any more', () => {
    const gone = { ...missed, quarter: quarterById('2026-Q4'), owedSince: '2026-11-05', daysOverdue: 10 };
    expect(reportedStanding({ ...gone, state: 'missed' })).toEqual({ told: 'not-done', state: 'overdue', owedSince: '2026-11-05', daysOverdue: 10, doneLaterOn: null });
    expect(reportedStanding({ ...gone, state: 'missed', lastReviewOn: null })).toMatchObject({ told: 'not-done', state: 'never-reviewed' });
    expect(reportedStanding({ ...gone, state: 'stopped' })).toEqual({ told: 'stopped' });
  });

  describe('of a quarter that ended before the account came into the register', () => {
    const before = { ...missed, registeredOn: '2026-11-21', state: 'never-reviewed' as const, lastReviewOn: null };

    it('is “not known”, because nothing was recorded then', () => {
      expect(reportedStanding(before)).toEqual({ told: 'not-known' });
      expect(reportedStanding({ ...before, lastReviewBefore: '2026-10-05', lastReviewOn: '2026-10-05' })).toEqual({ told: 'not-known' });
    });

    it('is “not done” after the newest earlier review, because that one is known to be the newest', () => {
      expect(reportedStanding({ ...before, state: 'overdue', lastReviewBefore: '2026-05-12', lastReviewOn: '2026-05-12' })).toMatchObject({ told: 'not-done' });
    });

    it('is as the worklist tells it from the quarter on in which it came', () => {
      expect(reportedStanding({ ...before, quarter: quarterById('2026-Q4') })).toMatchObject({ told: 'not-done', state: 'never-reviewed' });
    });
  });
});
