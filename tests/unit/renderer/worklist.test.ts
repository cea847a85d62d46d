import { describe, expect, it } from 'vitest';
import type { WorklistItem } from '../../../src/preload/contract/reviews.ts';
import { quarterIdOf } from '../../../src/renderer/screens/accounts/quarter.ts';
import {
  everything, filterItems, filterOf, isAttempted, matchesText, nextAfter, placeOf, recordToOpen, reviewPath, stateTag,
} from '../../../src/renderer/screens/reviews/worklist.ts';

function item(accountId: string, more: Partial<WorklistItem> = {}): WorklistItem {
  return {
    accountId, name: accountId, channelTitle: 'X', directorate: 'Medicine', address: '', status: 'active', state: 'due',
    dueOn: '2026-12-31', daysOverdue: 0, lastReviewOn: null,
    period: { id: '2026-Q4', title: 'October to December 2026', from: '2026-10-01', to: '2026-12-31' }, activeFrom: null, activeTo: null, movedBecause: '',
    reviewer: '', lineManager: '', outcome: null, reviewId: null, draft: false, ...more,
  };
}

const items = [
  item('a', { state: 'never-reviewed' }),
  item('b', { state: 'overdue', daysOverdue: 52, directorate: 'Surgery' }),
  item('c', { state: 'done' }),
  item('d'),
];

describe('the quarter as a worklist', () => {
  it('shows what is to do first, and done only when asked for', () => {
    expect(filterItems(items, everything).map((entry) => entry.accountId)).toEqual(['a', 'b', 'd']);
    expect(filterItems(items, { ...everything, state: 'done' }).map((entry) => entry.accountId)).toEqual(['c']);
  });

  it('tells never reviewed, overdue and due apart in words', () => {
    expect(items.map((entry) => stateTag(entry).text)).toEqual(['Never reviewed', '52 days overdue', 'Done', 'Due']);
    expect(stateTag(item('e', { state: 'overdue', daysOverdue: 1 })).text).toBe('1 day overdue');
  });

  it('follows the register to the next account unless the list is narrowed', () => {
    expect(nextAfter(items, everything, 'a', 'b')).toBe('b');
    expect(nextAfter(items, { ...everything, directorate: 'Medicine' }, 'a', 'b')).toBe('d');
  });

  it('comes back to what was passed over before it says that all is done', () => {
    expect(nextAfter(items, { ...everything, directorate: 'Medicine' }, 'd', null)).toBe('a');
    expect(nextAfter(items, { ...everything, directorate: 'Surgery' }, 'b', 'd')).toBeNull();
  });

  it('says where she is among what is still to do', () => {
    expect(placeOf(items, 'd')).toEqual({ at: 3, of: 3 });
    expect(placeOf(items, 'c')).toBeNull();
  });

  it('keeps the filter in the address', () => {
    const filter = { state: 'overdue', directorate: 'Women & children', channel: '' } as const;
    const path = reviewPath('2026-Q4', 'a', filter);
    expect(filterOf(Object.fromEntries(new URL(path, 'app://register').searchParams))).toEqual(filter);
    expect(reviewPath('2026-Q4', null, everything)).toBe('/reviews/2026-Q4');
    expect(filterOf({ state: 'nonsense' })).toEqual(everything);
  });

  it('finds an account by what tells it from others, not by the dates of the list', () => {
    const ward = item('Ward 3 news', { directorate: 'Medicine', address: 'https://x.com/ward3' });
    expect([matchesText(ward, 'ward medi'), matchesText(ward, 'X.COM/ward3'), matchesText(ward, ' ')]).toEqual([true, true, true]);
    expect([matchesText(ward, 'surgery'), matchesText(ward, '2026')]).toEqual([false, false]);
  });

  it('opens what was recorded, and the form where nothing was', () => {
    const done = item('a', { state: 'done', reviewId: 'r1' });
    expect(recordToOpen(done, '')).toBe('r1');
    expect(recordToOpen(done, 'form')).toBeNull();
    expect(recordToOpen(done, 'r0')).toBe('r0');
    expect(recordToOpen(item('a', { state: 'done', reviewId: null }), '')).toBeNull();
    expect(recordToOpen(undefined, 'r0')).toBe('r0');
  });

  it('opens an attempt, unless another try has begun', () => {
    const tried = item('a', { reviewId: 'r1', outcome: 'Could not be reviewed' });
    expect([isAttempted(tried), isAttempted({ ...tried, state: 'done' }), isAttempted(item('a'))]).toEqual([true, false, false]);
    expect(recordToOpen(tried, '')).toBe('r1');
    expect(recordToOpen({ ...tried, draft: true }, '')).toBeNull();
  });

  it('keeps in the address which review is open, with an account only', () => {
    expect(reviewPath('2026-Q4', 'a', everything, 'form')).toBe('/reviews/2026-Q4/a?open=form');
    expect(reviewPath('2026-Q4', null, everything, 'form')).toBe('/reviews/2026-Q4');
  });

  it('names the quarter a day lies in', () => {
    expect(['2026-01-01', '2026-11-21', '2026-09-30'].map(quarterIdOf)).toEqual(['2026-Q1', '2026-Q4', '2026-Q3']);
  });
});
