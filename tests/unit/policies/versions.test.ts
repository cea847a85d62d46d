import { describe, expect, it } from 'vitest';
import { firstDayOf } from '../../../src/preload/contract/stated-dates.ts';
import { inOrder, sameNumber } from '../../../src/main/register/rooms/policies/rules/versions.ts';

const shipped = [
  { id: 'a', number: '1.0', date: 'September 2011' },
  { id: 'b', number: '2.0', date: '15 December 2015' },
  { id: 'c', number: '3.0', date: '4 June 2019' },
];
const added = (number: string, date: string) => ({ id: `own-${number}`, number, date, packNumber: null });
const numbers = (own: Parameters<typeof inOrder>[1]) => inOrder(shipped, own).map(({ number }) => number);

describe('which version of a policy is in force', () => {
  it('is the newest of the policy pack as long as the Trust has added none', () => {
    expect(numbers([]).at(-1)).toBe('3.0');
  });

  it('is a version that the Trust added after it', () => {
    expect(numbers([added('4', 'September 2026')]).at(-1)).toBe('4');
  });

  it('stays the same when an older version is added late: that one stands where its date puts it', () => {
    expect(numbers([added('2.1', '1 May 2017')])).toEqual(['1.0', '2.0', '2.1', '3.0']);
  });

  it('is the one that was added last where two are of the same day', () => {
    expect(numbers([added('4', 'June 2026'), added('4.1', '1 June 2026')])).toEqual(['1.0', '2.0', '3.0', '4', '4.1']);
  });

  it('is corrected in its place, also when its number is', () => {
    const own = [{ id: 'c', number: '3.1', date: '5 June 2019', packNumber: '3.0' }];
    expect(numbers(own)).toEqual(['1.0', '2.0', '3.1']);
  });

  it('is there once when a later policy pack brings the version that the Trust has added already', () => {
    expect(numbers([added('3', '4 June 2019')])).toEqual(['1.0', '2.0', '3']);
  });

  it('is none that only the Trust keeps, where the pack has another of that day or of none', () => {
    const kept = (id: string, number: string, date: string) => ({ id, number, date, packNumber: id });
    expect(numbers([kept('2.5', '2.5', '4 June 2019')])).toEqual(['1.0', '2.0', '2.5', '3.0']);
    expect(numbers([kept('0', '0', 'no day')])).toEqual(['0', '1.0', '2.0', '3.0']);
    expect(numbers([kept('9', '9', 'June 2020')])).toEqual(['1.0', '2.0', '3.0', '9']);
    expect(numbers([kept('2.9', '3', '4 June 2019')])).toEqual(['1.0', '2.0', '3']);
  });

  it.each([['V1', '1'], ['1.0', '1'], ['Version 2', '2.0'], ['3.0', '3']])('%s and %s are one version', (one, other) => {
    expect(sameNumber(one, other)).toBe(true);
  });

  it.each([['1', '10'], ['1.1', '1.0'], ['2', '2.1']])('%s and %s are two', (one, other) => {
    expect(sameNumber(one, other)).toBe(false);
  });
});

describe('a date as a control sheet states it', () => {
  it.each([
    ['4 June 2019', '2019-06-04'], ['4th June 2019', '2019-06-04'], ['June 2019', '2019-06-01'], ['Jun 2019', '2019-06-01'], ['2019', '2019-01-01'], ['29 February 2024', '2024-02-29'],
  ])('%s can mean %s at the earliest', (stated, day) => {
    expect(firstDayOf(stated)).toBe(day);
  });

  it.each(['', 'Spring 2019', '31 June 2019', '29 February 2023', '04/06/2019', 'June'])('“%s” is not read', (stated) => {
    expect(firstDayOf(stated)).toBeNull();
  });
});
