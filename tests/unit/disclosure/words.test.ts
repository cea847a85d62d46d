import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptsOf, foundBy, openingOf } from '../../../src/main/register/rooms/disclosure/rules/excerpts.ts';
import { folded, foldedWithPlaces, placeOf } from '../../../src/main/register/rooms/disclosure/rules/fold.ts';
import { accountWords, needle, personWords, soughtAny, soughtWords, typedWords } from '../../../src/main/register/rooms/disclosure/rules/needles.ts';
import { isWithin, lastDayOf } from '../../../src/main/register/rooms/disclosure/rules/period.ts';
import { readableText, textOf } from '../../../src/main/register/rooms/disclosure/rules/texts.ts';

const holds = (text: string, typed: string, inside = false): boolean => foundBy(soughtWords(typed, inside), [folded(text)]) !== null;

describe('words that are looked for', () => {
  it.each([
    ['Ward News today', 'ward news'], ['Zoë Bell', 'zoe'], ['zoe bell', 'ZOË'], ['The Trust’s page', "trust's"], ['the wards', 'ward'], ['ward\n\nchoir', '"ward choir"'],
    ['https://x.com/wardnews', 'wardnews'], ['@wardnews wrote', '@wardnews'], ['ann@example.org', 'ann@example.org'], ['call 020 7946 0000', '"020 7946 0000"'],
  ])('stand in “%s”: %s', (text, typed) => expect(holds(text, typed)).toBe(true));

  it.each([['forward', 'ward'], ['the ward, and the choir', '"ward choir"'], ['ward', 'ward choir'], ['wards choir', '"ward choir"']])('do not stand in “%s”: %s', (text, typed) => expect(holds(text, typed)).toBe(false));

  it('stand inside of longer words only where that is asked for', () => {
    expect([holds('forward', 'ward'), holds('forward', 'ward', true)]).toEqual([false, true]);
  });

  it('are read as they are typed: phrases between quotation marks of either kind, signs alone left out', () => {
    expect(typedWords('ward “Ann Example” & "x y')).toEqual([{ text: 'ward', phrase: false }, { text: 'Ann Example', phrase: true }, { text: 'x y', phrase: true }]);
    expect(typedWords('"" & –')).toEqual([]);
  });
});

describe('what an account and a person are known by', () => {
  it('is each handle without its sign and each address without what every address has, once', () => {
    expect(accountWords({ names: ['Ward news', ''], handles: ['@wardnews', '@WardNews'], addresses: ['https://www.x.com/wardnews/'] })).toEqual(['Ward news', 'wardnews', 'x.com/wardnews']);
  });

  it('is a name in either order, and the address; a short number is none', () => {
    expect(personWords([{ name: 'Ann Mary Example', email: 'ann@example.org', phone: '4711' }])).toEqual(['Ann Mary Example', 'Example, Ann Mary', 'Example Ann Mary', 'ann@example.org']);
    expect(personWords([{ name: 'Example, Ann', email: '', phone: '020 7946 0000' }])).toEqual(['Ann Example', 'Example, Ann', 'Example Ann', '020 7946 0000']);
    expect(personWords([{ name: 'Switchboard', email: '', phone: '' }])).toEqual(['Switchboard']);
  });

  it('is found as whole words: the name of somebody else who is called nearly so is not hers', () => {
    const sought = soughtAny(['Ann Example']);
    expect(foundBy(sought, [folded('Joann Example')])).toBeNull();
    expect(foundBy(sought, [folded('ann example.')])).not.toBeNull();
  });
});

describe('the words around what was found', () => {
  it('are whole words, so many on either side, on one line', () => {
    const text = `${'far away '.repeat(20)}here stands\nthe choir of ${'the ward '.repeat(20)}`;
    const [shown] = excerptsOf(soughtWords('choir', false), [{ field: 'Text', text }]);
    expect(shown?.match).toBe('choir');
    expect(shown?.before).toMatch(/^…(?:far|away) .*here stands the $/u);
    expect(shown?.after).toMatch(/^ of the ward .*(?:the|ward)…$/u);
  });

  it('are three at most, the words of one place once', () => {
    const shown = excerptsOf(soughtWords('a b', false), ['a b', 'b a', 'a', 'b', 'a'].map((text) => ({ field: 'Text', text })));
    expect(shown).toHaveLength(3);
  });

  it('are left out where nothing was found: then the entry is told by how it begins', () => {
    expect(excerptsOf(soughtWords('choir', false), [{ field: 'Text', text: 'A ward' }])).toEqual([]);
    expect(openingOf([{ field: 'Empty', text: ' ' }, { field: 'Text', text: 'A ward' }])).toEqual([{ field: 'Text', before: '', match: '', after: 'A ward' }]);
  });

  it('are always the very words of the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z]{1,6}$/u), fc.string({ unit: 'grapheme' }), (before, word, after) => {
      const text = `${before} ${word.toUpperCase()} ${after}`;
      const { text: compared, places } = foldedWithPlaces(text);
      const at = placeOf(compared, word, 'whole');
      expect(folded(text.slice(places[at], places[at + word.length]))).toBe(word);
    }));
  });
});

describe('the texts of a record', () => {
  it('are those that were typed into a form, without its names and marks', () => {
    expect(textOf('{"purpose":"Share \\"news\\"","count":3,"people":[{"name":"Ann"}]}')).toBe('Share "news"\n3\nAnn');
    expect(textOf('[not a form')).toBe('[not a form');
  });

  it('are told field by field, without ids and checksums', () => {
    expect(readableText('{"askedOn":"2026-11-01","accountId":"01a2045a-3974-7518-a62b-d97fdee4c8ee","kept":true,"none":null}')).toBe('Asked on: 2026-11-01\nKept: yes');
  });

  it('hold a needle as soon as their parts do', () => {
    expect(needle('  Ward   News ', 'whole')).toEqual({ text: 'ward news', edges: 'whole', parts: ['ward', 'news'] });
  });
});

describe('a period', () => {
  const june = { from: '2026-06-01', to: '2026-06-30' };
  it('holds what is of its days, its first and last included, by the entry or its record', () => {
    expect([['2026-06-01'], ['2026-06-30'], ['2026-07-02', '2026-06-15'], []].map((days) => isWithin(june, days))).toEqual([true, true, true, true]);
    expect([['2026-05-31'], ['2026-07-01'], ['2026-07-02', '2026-05-15']].map((days) => isWithin(june, days))).toEqual([false, false, false]);
    expect(isWithin(null, ['1999-01-01'])).toBe(true);
  });

  it('holds what lasted into it', () => {
    expect([null, '2026-06-01', '2026-05-31'].map((last) => isWithin(june, ['2026-01-01'], last))).toEqual([true, true, false]);
    expect(isWithin(june, ['2026-07-01'], null)).toBe(false);
    expect([lastDayOf('account_administrators', { to_date: null }), lastDayOf('account_access', { removed_on: '2026-06-02' }), lastDayOf('enquiries', {})]).toEqual([null, '2026-06-02', undefined]);
  });
});
