import { describe, expect, it } from 'vitest';
import type { ReviewSheet } from '../../../src/preload/contract/reviews-import.ts';
import { factsFor, matchingErrors, planInput, suggestedMatching } from '../../../src/renderer/screens/reviews/import-steps.ts';
import { chasedWords, forWhom, leftOutWords, managerState, missingWords, reviewState, writtenBeforeWords, writtenWords } from '../../../src/renderer/screens/reviews/returns-words.ts';

const sheetOf = (columns: readonly (readonly [string, string | null])[], what: ReviewSheet['what'] = 'past'): ReviewSheet => ({
  source: 's', fileName: 'list.csv', sheet: null, rowCount: 1, remembered: false, what, fields: [{ field: 'account', title: 'Account' }],
  columns: columns.map(([heading, suggested], index) => ({ index, heading, samples: [], suggested })),
});

describe('the columns of a list of reviews', () => {
  it('need an account and a date, and no field twice', () => {
    const sheet = sheetOf([['Page', 'account'], ['Name', 'account'], ['Seen', null]]);
    const matching = suggestedMatching(sheet);
    expect([...matching]).toEqual([[0, 'account'], [1, null], [2, null]]);
    expect(matchingErrors(sheet, matching, factsFor(sheet)).map(({ message }) => message)).toEqual(['Choose the column with the date of the review.']);
    const twice = new Map(matching).set(1, 'account').set(2, 'reviewedOn');
    expect(matchingErrors(sheet, twice, factsFor(sheet))).toEqual([{ field: 'column-1', message: '“Account” is already taken by “Page”. Choose one of the two columns.' }]);
    expect(matchingErrors(sheet, new Map([[2, 'reviewedOn']]), factsFor(sheet)).map(({ field }) => field)).toEqual(['column-0']);
  });
  it('of worksheets need at least one question', () => {
    const sheet = sheetOf([['Account', 'account'], ['Date', 'reviewedOn']], 'returned');
    expect(factsFor(sheet)).toEqual({ what: 'returned', kind: 'monthly', reviewer: '' });
    expect(matchingErrors(sheet, suggestedMatching(sheet), factsFor(sheet)).map(({ field }) => field)).toEqual(['import-what']);
  });
  it('go to the register without those that are left out, and words without a meaning', () => {
    const sheet = sheetOf([['Account', 'account'], ['X', null]]);
    expect(planInput(sheet, suggestedMatching(sheet), factsFor(sheet), new Map([['Amber', 'concern-raised'], ['Grey', '']]))).toEqual({
      source: 's', what: 'past', kind: 'quarterly', reviewer: '', columns: [{ column: 0, field: 'account' }], outcomes: [{ word: 'Amber', outcome: 'concern-raised' }],
    });
  });
});

describe('what is said of line managers', () => {
  it('is missing only once the month is over', () => {
    const some = { accounts: 4, returned: 1, missing: 3 };
    expect(managerState(some, '2026-10-31', '2026-10-31')).toEqual({ tone: 'blue', words: '3 missing' });
    expect(managerState(some, '2026-10-31', '2026-11-01')).toEqual({ tone: 'red', words: '3 missing' });
    expect(managerState({ accounts: 4, returned: 4, missing: 0 }, '2026-10-31', '2026-11-01').words).toBe('All back');
    expect(managerState({ accounts: 2, returned: 0, missing: 2 }, '2026-10-31', '2026-11-01').words).toBe('Nothing back');
  });
  it('tells a review that could not be done from one that is missing', () => {
    const base = { review: null, couldNot: '', dueOn: '2026-10-31' };
    expect(reviewState(base, '2026-10-31').words).toBe('Not back yet');
    expect(reviewState(base, '2026-11-01').words).toBe('Missing');
    expect(reviewState({ ...base, couldNot: 'Suspended' }, '2026-11-01').words).toBe('Could not be reviewed');
    const review = { id: 'r', reviewedOn: '2026-10-20', reviewer: 'Ann Other', outcome: 'Concern raised', concerns: 2 };
    expect(reviewState({ ...base, review }, '2026-11-01').words).toBe('Back, 2 concerns');
  });
  it('tells reminders from chases, and what is not yet due from what is missing', () => {
    expect(writtenBeforeWords({ chased: 0, reminded: 0 })).toBe('not chased');
    expect(writtenBeforeWords({ chased: 0, reminded: 1 })).toBe('reminded once');
    expect(writtenBeforeWords({ chased: 2, reminded: 3 })).toBe('chased twice, reminded 3 times');
    expect([writtenWords(8, 8), writtenWords(3, 0), writtenWords(9, 1)]).toEqual(['reminded of 8 reviews', 'chased for 3 reviews', 'chased for 8 reviews and reminded of 1 review']);
    expect([missingWords({ missing: 22, notYetDue: 22 }), missingWords({ missing: 3, notYetDue: 0 })]).toEqual(['0 missing · 22 not yet due', '3 missing']);
  });
  it('names who was left out, and does not name everybody', () => {
    expect([0, 1, 2, 3].map(chasedWords)).toEqual(['not chased', 'chased once', 'chased twice', 'chased 3 times']);
    expect([forWhom(0, 7), forWhom(7, 7), forWhom(1, 7)]).toEqual(['all 7 line managers', 'all 7 line managers', '1 line manager']);
    expect(leftOutWords({ left: [] })).toEqual([]);
    expect(leftOutWords({ left: ['Ann'], withoutEmail: Array.from({ length: 10 }, (_, place) => `P${place}`) })[0]).toContain('P7 and 2 more');
  });
});
