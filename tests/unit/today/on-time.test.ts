import { expect, test } from 'vitest';
import { countOnTime, shareOnTime } from '../../../src/main/register/rooms/today/rules/on-time.ts';

const review = (told: 'done' | 'before-register' | 'not-known' | 'not-done' | 'not-yet-due' | 'stopped', doneOn: string | null = null) => ({ told, doneOn, dueOn: '2026-09-30' });

test('a review is in time up to its due date, and late from the day after', () => {
  expect(countOnTime([review('done', '2026-09-30'), review('done', '2026-10-01'), review('not-done')])).toEqual({ owed: 3, onTime: 1, late: 1, notDone: 1, notYetDue: 0, notKnown: 0 });
});

test('what was done before this register counts, and what nobody knows does not', () => {
  const counts = countOnTime([review('before-register'), review('not-known'), review('not-known'), review('not-done')]);
  expect(counts).toEqual({ owed: 4, onTime: 1, late: 0, notDone: 1, notYetDue: 0, notKnown: 2 });
  expect(shareOnTime(counts)).toBe(0.5);
});

test('what was not due before its account was given up is not owed', () => {
  expect(countOnTime([review('done', '2026-09-30'), review('stopped')])).toEqual({ owed: 1, onTime: 1, late: 0, notDone: 0, notYetDue: 0, notKnown: 0 });
  expect(shareOnTime(countOnTime([review('stopped')]))).toBeNull();
});

test('what is not due yet is not counted as not done, and the share of a running quarter says how far it has come', () => {
  const counts = countOnTime([review('done', '2026-09-30'), review('not-yet-due'), review('not-yet-due'), review('not-done')]);
  expect(counts).toEqual({ owed: 4, onTime: 1, late: 0, notDone: 1, notYetDue: 2, notKnown: 0 });
  expect(shareOnTime(counts)).toBe(0.25);
});

test('a quarter of which nothing is known has no share', () => {
  expect(shareOnTime(countOnTime([review('not-known')]))).toBeNull();
  expect(shareOnTime(countOnTime([]))).toBeNull();
});
