import { describe, expect, it } from 'vitest';
import type { WorklistItem } from '../../../src/preload/contract/reviews.ts';
import {
  activeWords, countOf, everything, isAttempted, isNarrowed, isSettled, listTitle, nextOf, notesOf, owedOf, pageSize, periodWord, recordToOpen, reviewPath, stateTag, toDoOf,
  viewOf,
  worklistInput, workView, type ListView,
} from '../../../src/renderer/screens/reviews/worklist.ts';

function item(accountId: string, more: Partial<WorklistItem> = {}): WorklistItem {
  return {
    accountId, name: accountId, channelTitle: 'X', directorate: 'Medicine', address: '', status: 'active', state: 'due',
    dueOn: '2026-12-31', daysOverdue: 0, lastReviewOn: null,
    period: { id: '2026-Q4', title: 'October to December 2026', from: '2026-10-01', to: '2026-12-31' }, activeFrom: null, activeTo: null, movedBecause: '',
    reviewer: '', lineManager: '', outcome: null, reviewId: null, draft: false, ...more,
  };
}

/** The address as the router hands it on. */
function readBack(address: string): ListView {
  const { pathname, searchParams } = new URL(address, 'app://register');
  return viewOf(pathname, Object.fromEntries(searchParams));
}

describe('a period as a worklist', () => {
  it('tells never reviewed, overdue, due soon and due apart in words', () => {
    const words = (['never-reviewed', 'overdue', 'due-soon', 'due', 'done'] as const).map((state) => stateTag({ state, daysOverdue: 52 }).text);
    expect(words).toEqual(['Never reviewed', '52 days overdue', 'Due soon', 'Due', 'Done']);
    expect(stateTag({ state: 'overdue', daysOverdue: 1 }).text).toBe('1 day overdue');
  });

  it('keeps list, filter, order and search in the address', () => {
    const view: ListView = {
      cadence: 'monthly', state: 'overdue', directorate: 'Women & children', channel: 'X', reviewer: 'Ann Other', unshared: false, text: 'ward 3',
      sort: { by: 'name', desc: true },
    };
    expect(readBack(reviewPath('2026-11', 'a', view))).toEqual(view);
    expect(readBack(reviewPath('2026-Q4', null, { ...everything, unshared: true }))).toEqual({ ...everything, unshared: true });
    expect(reviewPath('2026-Q4', null, everything)).toBe('/reviews/2026-Q4');
    expect(reviewPath('2026-11', 'a', { ...everything, cadence: 'monthly' })).toBe('/reviews/monthly/2026-11/a');
    expect(reviewPath(null, null, everything)).toBe('/reviews');
    expect(viewOf('/reviews/2026-Q4', { state: 'nonsense', sort: 'nonsense' })).toEqual(everything);
  });

  it('asks the register for what is shown, page by page', () => {
    expect(worklistInput({ ...everything, text: 'ward' }, '2026-Q4', 200)).toEqual({
      period: '2026-Q4', cadence: 'quarterly', offset: 200, sort: { by: 'urgency', desc: false },
      filter: { state: 'to-do', directorate: '', channel: '', reviewer: '', unshared: false, text: 'ward' },
    });
  });

  it('is named after its period, whatever the Trust has made of the policy’s', () => {
    expect([listTitle('quarterly', { id: '2026-Q4' }), listTitle('monthly', { id: '2026-11' })]).toEqual(['Quarterly reviews', 'Monthly reviews']);
    expect([listTitle('quarterly', { id: '2026-10_2026-11' }), listTitle('monthly', { id: '2026-Q4' })]).toEqual(['Communications reviews', 'Line managers’ reviews']);
    expect(['2026-Q4', '2026-11', '2026-07_2026-12'].map(periodWord)).toEqual(['quarter', 'month', 'period']);
  });

  it('says of an account that it was not active the whole period, and why its date was moved', () => {
    const day = (iso: string): string => iso;
    expect(activeWords({ activeFrom: '2026-11-03', activeTo: '2026-12-01' }, day)).toBe('Not active the whole period: from 2026-11-03 until 2026-12-01');
    expect(notesOf(item('a', { activeTo: '2026-12-01', movedBecause: 'Sick leave' }), day)).toEqual([
      'Not active the whole period: until 2026-12-01', 'Due date moved: Sick leave',
    ]);
    expect(notesOf(item('a'), day)).toEqual([]);
  });

  it('opens what was recorded, and the form where nothing was', () => {
    const done = item('a', { state: 'done', reviewId: 'r1' });
    expect(recordToOpen(done, '')).toBe('r1');
    expect(recordToOpen(done, 'form')).toBeNull();
    expect(recordToOpen(done, 'r0')).toBe('r0');
    expect(recordToOpen(item('a', { state: 'done', reviewId: null }), '')).toBeNull();
    expect(recordToOpen(null, 'r0')).toBe('r0');
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
});

describe('an account that was given up', () => {
  const totals = { accounts: 12, done: 5, neverReviewed: 1, overdue: 1, dueSoon: 1, due: 1, missed: 1, stopped: 2 };

  it('is neither to do nor owed where it was not due, and has a list of its own', () => {
    expect([toDoOf(totals), owedOf(totals), countOf({ totals }, 'to-do'), countOf({ totals }, 'given-up'), countOf({ totals }, 'all')]).toEqual([4, 10, 4, 3, 12]);
  });

  it('says which of the two it is', () => {
    expect([stateTag({ state: 'missed', daysOverdue: 5 }), stateTag({ state: 'stopped', daysOverdue: 0 })]).toEqual([
      { tone: 'red', text: 'Not done before it was given up' }, { tone: 'grey', text: 'Given up before it was due' },
    ]);
    expect([isSettled('missed'), isSettled('stopped'), isSettled('done'), isSettled('overdue')]).toEqual([true, true, true, false]);
  });
});

describe('"save and next" in a part of the list', () => {
  /** A register that answers from these accounts, and the pages it was asked for. */
  const register = (accounts: readonly WorklistItem[]) => {
    const asked: number[] = [];
    const read = (offset: number) => {
      asked.push(offset);
      return Promise.resolve({ items: accounts.slice(offset, offset + pageSize), shown: accounts.length });
    };
    return { asked, read };
  };
  const many = Array.from({ length: 250 }, (_, index) => item(`a${index}`));

  it('goes on in what she looks at, and nowhere else', () => {
    expect(isNarrowed(everything)).toBe(false);
    expect([{ directorate: 'Medicine' }, { reviewer: 'Ann' }, { unshared: true }, { state: 'overdue' as const }, { text: 'ward' }].map((part) => isNarrowed({ ...everything, ...part }))).toEqual([
      true, true, true, true, true,
    ]);
    expect(workView({ ...everything, state: 'all', channel: 'X' })).toEqual({ ...everything, channel: 'X' });
    expect(workView({ ...everything, state: 'overdue' }).state).toBe('overdue');
  });

  it('opens the account that has taken the place of the saved one', async () => {
    const { asked, read } = register(many.slice(1));
    expect((await nextOf(read, 0, 'a0'))?.accountId).toBe('a1');
    expect((await nextOf(read, 150, 'a0'))?.accountId).toBe('a151');
    expect(asked).toEqual([0, 100]);
  });

  it('passes over the saved one where it still stands there, also at the end of a page', async () => {
    const { asked, read } = register(many);
    expect((await nextOf(read, 99, 'a99'))?.accountId).toBe('a100');
    expect(asked).toEqual([0, 100]);
  });

  it('comes back to what was passed over before it says that all is done', async () => {
    expect((await nextOf(register([item('a'), item('b')]).read, 2, 'c'))?.accountId).toBe('a');
    expect((await nextOf(register(many.slice(0, 200)).read, 200, 'a200'))?.accountId).toBe('a0');
    expect(await nextOf(register([item('c')]).read, 0, 'c')).toBeNull();
    expect(await nextOf(register([]).read, 0, 'c')).toBeNull();
  });

  it('begins at the first where her place is not known', async () => {
    expect((await nextOf(register(many).read, -1, 'a0'))?.accountId).toBe('a1');
  });
});
