import { describe, expect, it } from 'vitest';
import { type DayReport, type Duty, dutyKind } from '../../../src/preload/contract/today.ts';
import { dutyPath } from '../../../src/renderer/screens/today/links.ts';
import { cardsOf, countdownTone, countdownWord, countsOf, dayLine } from '../../../src/renderer/screens/today/words.ts';

const counts = { accounts: 40, done: 30, neverReviewed: 0, overdue: 0, dueSoon: 0, due: 10, missed: 0, stopped: 0 };
const day: DayReport = {
  today: '2026-11-21', accounts: { all: 40, alarmed: 0 },
  reviews: {
    quarterly: { period: { id: '2026-Q4', title: 'October to December 2026', from: '2026-10-01', to: '2026-12-31' }, daysLeft: 40, ...counts },
    monthly: { period: { id: '2026-11', title: 'November 2026', from: '2026-11-01', to: '2026-11-30' }, daysLeft: 9, ...counts, done: 40, due: 0 },
  },
  underReview: { agreed: [], undecided: [], withoutDay: [] }, followUps: { open: 0, overdue: 0, undecided: 0 }, actions: { open: 0, overdue: 0, dueSoon: 0, toSignOff: 0 },
  monitoring: { kept: true, todayState: 'quiet', gaps: 0, urgent: false }, incidents: { critical: 0, high: 0, medium: 0, low: 0 },
  enquiries: { late: 0, open: 0 }, applications: { submitted: 0, withBoard: 0 }, logins: { passwordsOwed: 0 }, certifications: { overdue: 0, toAsk: 0 }, policies: { pastReview: 0 },
  notices: { late: 0 }, hrReturns: { toDo: 0, late: false }, retention: { due: 0, waiting: 0 }, doNext: [],
};
const cards = (changes: Partial<DayReport>): string[] =>
  cardsOf({ ...day, ...changes }).map(({ tone, value, text, more }) => `${tone}: ${value} ${text}${more.map((one) => ` | ${one.text}`).join('')}`);
const duty = (changes: Partial<Duty>): Duty => ({ kind: 'reviews', recordId: null, find: '', count: 2, what: '', where: '', standing: 'late', word: '', on: null, ...changes });

describe('the day in numbers', () => {
  it('is green and says so where all is in order', () => {
    expect(dayLine(day)).toBe('Saturday 21 November 2026 · October to December 2026 · 40 days left');
    expect(cards({})).toEqual([
      'green: 0 reviews overdue | Every account was reviewed in time', 'warm: 10 due by 31 December | 75% of the quarter done', 'green: 0 open incidents',
      'green: 0 actions overdue | No action plan is open', 'green: 0 days not monitored | of the last 4 weeks; today was quiet',
    ]);
    expect(countsOf(day)).toEqual([]);
  });

  it('tells overdue and never reviewed apart, and puts the line managers beside', () => {
    const reviews = { quarterly: { ...day.reviews.quarterly, overdue: 1, neverReviewed: 4 }, monthly: { ...day.reviews.monthly, overdue: 2, done: 38 } };
    expect(cards({ reviews })[0]).toBe('red: 1 review overdue | 4 never reviewed | 2 line managers’ reviews overdue');
    const never = { ...reviews, quarterly: { ...reviews.quarterly, overdue: 0 } };
    expect(cards({ reviews: never })[0]).toMatch(/^warm: 0 reviews overdue \| 4 never reviewed/u);
    expect(countsOf({ ...day, reviews })).toMatchObject([{ value: 2, to: '/reviews/monthly/2026-11', tone: 'red' }]);
  });

  it('names the reviews of accounts that were given up, done or due by then, and counts neither as still to do', () => {
    const gone = { accounts: 42, missed: 1, stopped: 1 };
    const reviews = { quarterly: { ...day.reviews.quarterly, ...gone, accounts: 40, done: 28 }, monthly: { ...day.reviews.monthly, ...gone } };
    expect(cards({ reviews }).slice(0, 2)).toEqual([
      'warm: 0 reviews overdue | 1 not done before the account was given up', 'warm: 10 due by 31 December | 72% of the quarter done | 1 given up before it was due',
    ]);
    expect(countsOf({ ...day, reviews })).toEqual([]);
  });

  it('says how many decisions wait beside the concerns and shortfalls', () => {
    expect(countsOf({ ...day, followUps: { open: 3, overdue: 1, undecided: 2 } })).toMatchObject([
      { value: 1, text: 'concern or shortfall overdue' }, { value: 2, text: 'secondary reviews to decide on', to: '/reviews/follow-ups?show=undecided' }, { value: 3, text: 'concerns and shortfalls open' },
    ]);
  });

  it('never rounds what is not done to all', () => {
    const of = (done: number, accounts: number): string => cards({ reviews: { ...day.reviews, quarterly: { ...day.reviews.quarterly, done, accounts } } })[1] ?? '';
    expect(of(999, 1000)).toContain('99% of the quarter done');
    expect(of(1000, 1000)).toContain('100%');
    expect(of(1, 1000)).toContain('1%');
    expect(of(0, 1000)).toContain('0%');
  });

  it('is red for grave incidents, late actions and a recent gap, each in words as well', () => {
    expect(cards({
      incidents: { critical: 1, high: 0, medium: 2, low: 0 }, actions: { open: 5, overdue: 2, dueSoon: 1, toSignOff: 1 },
      monitoring: { kept: true, todayState: 'today', gaps: 3, urgent: true },
    }).slice(2)).toEqual([
      'red: 3 open incidents | 1 critical | 2 medium', 'red: 2 actions overdue | 1 due soon | 1 to sign off', 'red: 3 days not monitored | of the last 4 weeks; today is not written down yet',
    ]);
    expect(cards({ monitoring: { ...day.monitoring, kept: false } })[4]).toBe('warm: – days monitored | The log has not been begun');
  });

  it('counts down to a secondary review', () => {
    expect([-1, 0, 1, 14, 15].map((days) => `${countdownWord(days)}, ${countdownTone(days)}`)).toEqual([
      '1 day overdue, red', 'Today, warm', '1 day left, warm', '14 days left, warm', '15 days left, grey',
    ]);
  });
});

describe('where a number leads', () => {
  it('is the list of just those that it counts', () => {
    const counted = {
      ...day, followUps: { open: 5, overdue: 2, undecided: 0 }, applications: { submitted: 2, withBoard: 1 }, logins: { passwordsOwed: 3 }, certifications: { overdue: 2, toAsk: 4 },
      policies: { pastReview: 1 }, notices: { late: 1 }, enquiries: { late: 2, open: 6 }, accounts: { ...day.accounts, alarmed: 7 },
    };
    expect(countsOf(counted).map(({ value, to }) => `${value} ${to}`)).toEqual([
      '3 /logins?owed=New+password+owed', '7 /accounts?alarms=With+an+alarm', '2 /reviews/follow-ups?show=overdue', '5 /reviews/follow-ups',
      '2 /applications?state=Submitted', '1 /applications?state=Waiting+for+the+decision', '2 /enquiries?todo=Late', '6 /enquiries?todo=Waiting', '1 /notices?acknowledged=Answers+overdue',
      '2 /certifications?state=overdue', '4 /certifications?state=to-ask', '1 /policies?review=Past+review',
    ]);
    const [, , incidents, actions, monitoring] = cardsOf({
      ...day, incidents: { critical: 1, high: 0, medium: 2, low: 0 }, actions: { open: 5, overdue: 2, dueSoon: 1, toSignOff: 1 },
    });
    expect([incidents, ...(incidents?.more ?? [])].map((link) => link?.to)).toEqual(['/incidents?state=Open', '/incidents?state=Open&severity=Critical', '/incidents?state=Open&severity=Medium']);
    expect([actions, ...(actions?.more ?? [])].map((link) => link?.to)).toEqual(['/actions?due=Overdue', '/actions?due=Due+soon', '/actions?state=Waiting+for+sign-off']);
    expect(monitoring?.to).toBe('/monitoring?show=gaps');
    expect(cardsOf({ ...day, actions: { open: 3, overdue: 0, dueSoon: 0, toSignOff: 0 } })[3]?.more).toEqual([{ text: '3 plans open', to: '/actions?state=Open' }]);
  });
});

describe('where a line leads', () => {
  const to = (changes: Partial<Duty>): string => dutyPath(duty(changes), day.reviews);

  it('is the record where it is about one', () => {
    expect(to({ kind: 'reviews', recordId: 'a' })).toBe('/reviews/2026-Q4/a');
    expect(to({ kind: 'monthly-reviews', recordId: 'a' })).toBe('/reviews/monthly/2026-11/a');
    expect(to({ kind: 'action', recordId: 'p' })).toBe('/actions/p');
    expect(to({ kind: 'secondary-review', recordId: 'f' })).toBe('/reviews/follow-ups/f');
    expect(to({ kind: 'monitoring-gap', recordId: '2026-11-19', count: 1 })).toBe('/monitoring/2026-11-19');
    expect(to({ kind: 'administrators', recordId: 'a' })).toBe('/accounts/a?part=people');
  });

  it('is the list, narrowed to them, where it is about several', () => {
    expect(to({ kind: 'reviews', find: 'overdue' })).toBe('/reviews/2026-Q4?state=overdue');
    expect(to({ kind: 'monthly-reviews', find: 'never-reviewed' })).toBe('/reviews/monthly/2026-11?state=never-reviewed');
    expect(to({ kind: 'password' })).toBe('/logins?owed=New+password+owed');
    expect(to({ kind: 'administrators', find: 'Only one administrator' })).toBe('/accounts?alarms=Only+one+administrator');
    expect(to({ kind: 'handle', find: 'Former handle taken by somebody else' })).toBe('/accounts?alarms=Former+handle+taken+by+somebody+else');
    expect(to({ kind: 'record' })).toBe('/accounts?alarms=Record+incomplete');
    expect(to({ kind: 'incident', find: 'high' })).toBe('/incidents?state=Open&severity=High');
    expect([to({ kind: 'action', find: 'overdue' }), to({ kind: 'action', find: 'soon' })]).toEqual(['/actions?due=Overdue', '/actions?due=Due+soon']);
    expect(to({ kind: 'action-sign-off' })).toBe('/actions?state=Waiting+for+sign-off');
    expect([to({ kind: 'application', find: 'submitted' }), to({ kind: 'application', find: 'with-board' })]).toEqual(['/applications?state=Submitted', '/applications?state=Waiting+for+the+decision']);
    expect([to({ kind: 'follow-up', find: 'overdue' }), to({ kind: 'follow-up' })]).toEqual(['/reviews/follow-ups?show=overdue', '/reviews/follow-ups']);
    expect(to({ kind: 'monitoring-gap', recordId: '2026-11-19', count: 3 })).toBe('/monitoring?show=gaps');
    expect(to({ kind: 'certification', find: 'overdue' })).toBe('/certifications?state=overdue');
    expect(to({ kind: 'certification', find: 'to-ask' })).toBe('/certifications?state=to-ask');
    expect([to({ kind: 'bad-day-sheet' }), to({ kind: 'contacts' })]).toEqual(['/settings/contacts', '/settings/contacts']);
    expect(to({ kind: 'notice' })).toBe('/notices?acknowledged=Answers+overdue');
  });

  it('is somewhere for every kind', () => {
    for (const kind of dutyKind.options) for (const recordId of ['x', null]) expect(to({ kind, recordId })).toMatch(/^\/[a-z]/u);
  });
});
