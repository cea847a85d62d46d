import { describe, expect, it } from 'vitest';
import { quarterById } from '../../../src/main/register/rooms/reviews/rules/quarters.ts';
import { type ReportedFacts, reportedStanding } from '../../../src/main/register/rooms/reviews/rules/reported-standing.ts';

/** An account of this register since 2024 that missed July to September 2026, seen on 21 November 2026. */
const missed: ReportedFacts = {
  quarter: quarterById('2026-Q3'), today: '2026-11-21', state: 'overdue', owedSince: '2026-09-30', dueOn: '2026-09-30', owesEarlier: false, daysOverdue: 52, registeredOn: '2024-05-06',
  lastReviewBefore: null, lastReviewOn: '2026-05-12', recorded: false, nextReviewOn: null,
};

describe('how a report tells an account in a quarter (CP371 2.3.1)', () => {
  it('is as the worklist of that quarter tells it', () => {
    expect(reportedStanding(missed)).toEqual({ told: 'not-done', state: 'overdue', owedSince: '2026-09-30', daysOverdue: 52, doneLaterOn: null });
  });

  it('tells a review whose own day has not passed as not yet due, with what the account owes from before', () => {
    const running = { ...missed, quarter: quarterById('2026-Q4'), dueOn: '2026-12-31', owesEarlier: true };
    expect(reportedStanding(running)).toEqual({ told: 'not-yet-due', state: 'overdue', owedSince: '2026-09-30', daysOverdue: 52 });
    expect(reportedStanding({ ...running, owesEarlier: false, state: 'due', owedSince: '2026-12-31', daysOverdue: 0 })).toMatchObject({ told: 'not-yet-due', state: 'due' });
    expect(reportedStanding({ ...running, owesEarlier: false, state: 'never-reviewed', owedSince: '2026-12-31', daysOverdue: 0, lastReviewOn: null })).toMatchObject({ told: 'not-yet-due', state: 'never-reviewed' });
    expect(reportedStanding({ ...running, today: '2026-12-31' })).toMatchObject({ told: 'not-yet-due' });
    expect(reportedStanding({ ...running, today: '2027-01-01' })).toMatchObject({ told: 'not-done' });
  });

  it('follows a due date that was moved or agreed for an earlier day', () => {
    expect(reportedStanding({ ...missed, state: 'due', owedSince: '2026-12-15', dueOn: '2026-12-15', daysOverdue: 0 })).toMatchObject({ told: 'not-yet-due' });
    const agreed = { ...missed, quarter: quarterById('2026-Q4'), owedSince: '2026-11-10', dueOn: '2026-11-10', daysOverdue: 11 };
    expect(reportedStanding(agreed)).toMatchObject({ told: 'not-done', daysOverdue: 11 });
    // One more was agreed for a day of the quarter, although that is covered.
    expect(reportedStanding({ ...agreed, dueOn: '2026-12-31' })).toMatchObject({ told: 'not-done', owedSince: '2026-11-10' });
    // Of the quarter before, put off into this one, that quarter tells.
    expect(reportedStanding({ ...agreed, dueOn: '2026-12-31', owesEarlier: true })).toMatchObject({ told: 'not-yet-due', state: 'overdue' });
    // The review of the quarter before was put off past the end of this one, and has to be done first.
    expect(reportedStanding({ ...missed, today: '2027-01-10', quarter: quarterById('2026-Q4'), state: 'due', owedSince: '2027-01-20', dueOn: '2026-12-31', owesEarlier: true, daysOverdue: 0 })).toMatchObject({ told: 'not-yet-due' });
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
    const gone = { ...missed, quarter: quarterById('2026-Q4'), dueOn: '2026-11-05', owedSince: '2026-11-05', daysOverdue: 10 };
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
      expect(reportedStanding({ ...before, quarter: quarterById('2026-Q4'), dueOn: '2026-12-31', owesEarlier: true })).toMatchObject({ told: 'not-yet-due', state: 'never-reviewed' });
    });
  });
});
