import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNhsNumber, nhsNumbersIn } from '../../../src/preload/contract/identifiers/nhs-number.ts';

describe('an NHS number', () => {
  it.each(['9434765919', '9990000018'])('%s is one: its last figure is the check of Modulus 11', (figures) => {
    expect(isNhsNumber(figures)).toBe(true);
  });

  it.each(['9991234567', '9434765918', '1111111111', '0000000000', '943476591', '94347659190', '943 476 591'])('%s is none', (figures) => {
    expect(isNhsNumber(figures)).toBe(false);
  });

  it('is none any more when one figure of it is typed wrongly', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
      const figures = [...'9434765919'];
      figures[place] = String((Number(figures[place]) + more) % 10);
      expect(isNhsNumber(figures.join(''))).toBe(false);
    }));
  });

  it('has a check figure for every nine figures, or none at all', () => {
    fc.assert(fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (nine) => {
      expect(Array.from({ length: 10 }, (_, last) => `${nine}${last}`).filter(isNhsNumber).length).toBeLessThanOrEqual(1);
    }));
  });
});

describe('in a text', () => {
  it.each([
    ['together', 'Patient 9434765919 was named.', '9434765919'],
    ['as the NHS prints it', 'Patient 943 476 5919 was named.', '943 476 5919'],
    ['with dots', 'NHS no: 943.476.5919', '943.476.5919'],
    ['after the letters and a sign', 'nhs#9434765919', '9434765919'],
    ['with hyphens', 'NHS no: 943-476-5919', '943-476-5919'],
    ['with spaces that do not break', 'NHS 943\u00a0476\u00a05919', '943\u00a0476\u00a05919'],
    ['at the end of a sentence', 'It was 943 476 5919.', '943 476 5919'],
    ['in brackets', '(9434765919)', '9434765919'],
  ])('a number is found %s', (_how, text, found) => {
    expect(nhsNumbersIn(text).map((one) => one.text)).toEqual([found]);
  });

  it.each([
    ['a number that is none', 'Reference 999 123 4567'],
    ['a telephone number', 'Call 01632 960010 or 07700 900123'],
    ['an international number', 'Call +44 9434765919'],
    ['a longer number', 'Post 19434765919 and 94347659190'],
    ['the number of a post in an address', 'https://x.com/wardnews/status/9434765919'],
    ['a number in a query', 'https://example.org/?id=9434765919'],
    ['a reference with a letter', 'Ticket A9434765919'],
    ['a reference with a hyphen before it', 'INC-9434765919'],
    ['a number with decimals', '9434765919.50'],
    ['figures in other groups', '94347 65919 and 9434 765 919'],
    ['an ISBN', 'ISBN 0306406152 is on the cover'],
    ['a ticket', 'Ticket no. 9434765919'],
    ['a number after a sign that is not the NHS’s', 'Issue #9434765919'],
    ['a day and a time', '2026-11-21 10:30'],
  ])('nothing is said of %s', (_what, text) => {
    expect(nhsNumbersIn(text)).toEqual([]);
  });

  it('several are found where they stand', () => {
    expect(nhsNumbersIn('943 476 5919 and 9990000018')).toMatchObject([{ text: '943 476 5919', start: 0 }, { text: '9990000018', start: 17 }]);
  });
});
