import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdentifierKind, identifiersIn, masked, sameIdentifier, wordsFor } from '../../../src/preload/contract/identifiers/find.ts';
import { parts, sentencesOf } from '../../guard/sentences.ts';

describe('the identifier guard', () => {
  it.each<[string, [IdentifierKind, string][]]>([
    ['NHS 943 476 5919, DOB 3.4.61, SW1A 1AA, ann@gmail.com, 07700 900123', [
      ['nhs-number', '943 476 5919'], ['birth-date', '3.4.61'], ['postcode', 'SW1A 1AA'], ['email', 'ann@gmail.com'], ['telephone', '07700 900123'],
    ]],
    ['Write to press@example.nhs.uk or ring the switchboard on 01632 960000', []],
    ['Two of one kind: 999 000 0018 and 999 000 0026', [['nhs-number', '999 000 0018'], ['nhs-number', '999 000 0026']]],
  ])('finds in "%s" what it should, in its order', (text, found) => {
    expect(identifiersIn(text).map((one) => [one.kind, one.text])).toEqual(found);
    for (const { text: words, start } of identifiersIn(text)) expect(text.slice(start, start + words.length)).toBe(words);
  });

  it('masks all that it finds and leaves the rest as it was', () => {
    expect(masked('NHS 943 476 5919, born 3 April 1961, lives at hu3 2jz; mail ann@gmail.com or ring 07700 900123.'))
      .toBe('NHS [NHS number removed], born [date of birth removed], lives at HU3 […]; mail [e-mail address removed] or ring [telephone number removed].');
    expect(masked('Reference 999 123 4567')).toBe('Reference 999 123 4567');
  });

  it('finds nothing more in what it has masked', () => {
    for (const { text } of parts.flatMap(sentencesOf)) expect(identifiersIn(masked(text))).toEqual([]);
  });

  it('never throws, and what it finds does not overlap, whatever is typed', () => {
    const piece = fc.constantFrom('born ', '1/1/90', '0', '7700 900123', '@', 'a.b@gmail.com', 'SW1A', ' 1AA', '999', ' 000 ', '0018', 'dob', '\n', ' ', '(', '+44', 'é', '🙂');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const { text: found, start } of identifiersIn(text)) {
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + found.length;
        expect(text.slice(start, end)).toBe(found);
      }
    }));
  });

  it('knows a thing again however it is spaced', () => {
    expect(sameIdentifier('943 476 5919', '943-476-5919')).toBe(true);
    expect(sameIdentifier('sw1a 1aa', 'SW1A1AA')).toBe(true);
    expect(sameIdentifier('943 476 5919', '999 000 0018')).toBe(false);
  });

  it('reads the figures, spaces and dashes of other keyboards and of copied pages, and shows them as they were typed', () => {
    for (const typed of ['９４３ ４７６ ５９１９', '٩٤٣٤٧٦٥٩١٩', '943\u2009476\u20095919', '943\u2212476\u22125919', '943\t476\t5919', '943\n476\n5919']) {
      expect(identifiersIn(`Read: ${typed}.`)).toEqual([{ kind: 'nhs-number', text: typed, start: 6 }]);
      expect(masked(`Read: ${typed}.`)).toBe('Read: [NHS number removed].');
      expect(sameIdentifier(typed, '943 476 5919')).toBe(true);
    }
    expect(masked('Lives in HU3\n2JZ, or HU3-2JZ.')).toBe('Lives in HU3 […], or HU3 […].');
  });

  it('names several kinds in one sentence', () => {
    expect(wordsFor(['nhs-number', 'birth-date', 'nhs-number', 'postcode'])).toBe('an NHS number, a date of birth and a full postcode');
  });
});

describe('its time', () => {
  const size = 10_000;
  const filled = (text: string): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);
  const prose = filled(parts.flatMap(sentencesOf).map(({ text }) => text).join('\n'));

  /** The quickest of several runs: other work on the machine is not what is measured. */
  const quickest = (text: string): number => Math.min(...Array.from({ length: 7 }, () => {
    const begun = performance.now();
    identifiersIn(text);
    return performance.now() - begun;
  }));

  it('is well under 5 ms for 10 kB full of them', () => {
    expect(quickest(prose)).toBeLessThan(5);
  });

  it.each([
    'a', '1', '1 ', '@', 'a@', 'a.', 'a@a.', '0', '07700 ', '0(', '+44 (0)', 'born ', 'born at the ', '1/1/1990 ', 'born 1/1/', '1 may ', 'SW1A 1A ', '999-', 'Mrs A ', 'the nhs was ', 'its first birthday ', '! ', '. A', '"(', 'dob: - ',
    '1\n', '943\t', '_1', '/1', 'nhs ', 'nhs no.', 'dob (', 'dob (dd/mm/', 'given by the ', 'M1\n', 'M1  ', 'on the form ', 'postcode=', '４', '\u2009', '0/', '447', '1—',
  ])('does not grow out of hand for 10 kB of "%s"', (text) => {
    expect(quickest(`${filled(text)}1/1/1990 07700 900123 999 000 0018 SW1A 1AA a@gmail.com`)).toBeLessThan(20);
  });
});
