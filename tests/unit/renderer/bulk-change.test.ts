import { describe, expect, it } from 'vitest';
import { bulkInput, nothingTyped } from '../../../src/renderer/screens/accounts/bulk-change.ts';

const rows = [{ id: '019a0000-0000-7000-8000-000000000001', version: 1 }];
const agreed = (day: string, byQuarter = false) => bulkInput(rows, 'nextReviewOn', { ...nothingTyped, day, byQuarter }, '2026-11-22');

describe('a next review that is agreed for several accounts', () => {
  it('is on a day that has not passed', () => {
    expect(agreed('2026-02-01')).toEqual({ errors: [{ field: 'bulk-nextReviewOn', message: 'This day has passed. Enter today or a later day, or leave it to the quarter.' }] });
    expect(agreed('2026-11-22')).toEqual({ input: { accounts: rows, change: { field: 'nextReviewOn', value: '2026-11-22' } } });
  });

  it('is a real day, or is left to the quarter whatever stands in the box', () => {
    expect(agreed('soon')).toEqual({ errors: [{ field: 'bulk-nextReviewOn', message: 'Enter a real date, such as 31 March 2026.' }] });
    expect(agreed('2026-02-01', true)).toMatchObject({ input: { change: { value: null } } });
  });
});
