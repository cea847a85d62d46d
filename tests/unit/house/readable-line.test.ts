import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretText } from '../../../src/preload/contract/logins.ts';
import { session } from '../../../src/preload/contract/session.ts';
import { line, paragraph, readableLine, requiredLine } from '../../../src/preload/contract/values.ts';

describe('a line of text', () => {
  it.each(['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u00AD', '\u202A', '\u202B', '\u202C', '\u202D', '\u2066', '\u2067', '\u2068', '\u2069'])('is taken without %j, which nobody sees and nobody could find to remove', (mark) => {
    expect(line().parse(`${mark}Ward${mark}${mark}news ${mark}`)).toBe('Wardnews');
    expect(requiredLine().safeParse(mark).success).toBe(false);
    expect(line(4).parse(`Ward${mark}`)).toBe('Ward');
  });

  it('has a space for a tab', () => {
    expect(line().parse('\tWard\t\tnews\t')).toBe('Ward news');
  });

  it.each(['👩‍⚕️', '👩🏽‍⚕️', '👨‍👩‍👧‍👦', '🏳️‍🌈', '❤️‍🔥', 'می‌خواهم', 'क्‍ष', 'مستشفى', 'Żółć'])('keeps %s whole, with the joiners that belong to it', (text) => {
    expect(line().parse(text)).toBe(text);
  });

  it.each(['Ward\u202Enews', '\u202Eswen\u202C Ward', '\u202E21\u202C', '\u202Dמרכז\u202C', 'Ward\nnews', 'Ward\u0007news', 'Ward\uD83Cnews'])('is refused as %j, which reads as something else', (text) => {
    expect(line().safeParse(text).error?.issues[0]?.message).toBe('Remove the line breaks or hidden characters.');
  });

  it.each([
    ['Seen on \u202A01/10/2026\u202C', 'Seen on 01/10/2026'], ['\u202D07700 900123\u202C', '07700 900123'], ['\u202Eמרכז\u202C', 'מרכז'], ['\u2068Fay\u2069 wrote', 'Fay wrote'], ['Ward news\u202E', 'Ward news'],
  ])('is read as it was before it was copied: %j', (copied, read) => {
    expect([line().parse(copied), paragraph().parse(copied)]).toEqual([read, read]);
  });

  it('is read in time, however many marks it has', () => {
    expect(readableLine('\u202E\u202D'.repeat(50_000))).toBe('');
    expect(readableLine(`${'\u202E '.repeat(50_000)}x`)).toMatch(/^\u202E x$/u);
  });

  it('once: what was taken is taken again as it is', () => {
    const unit = fc.constantFrom('a', 'ب', 'क', '👩', '🏽', '\u200B', '\u200C', '\u200D', '\uFE0F', '\t', ' ', '\u0301', '\u00AD', '\u202A', '\u202C', '\u202D', '\u202E', '1');
    fc.assert(fc.property(fc.string({ unit }), (text) => {
      expect(readableLine(readableLine(text))).toBe(readableLine(text));
    }), { numRuns: 1000 });
  });

  it('while several lines keep their breaks and tabs, and what scripts and emoji need', () => {
    expect(paragraph().parse('\uFEFFOne\ttwo\u200B\nthr\u00ADee\u2069 ')).toBe('One\ttwo\nthree');
    expect(paragraph().parse('می‌خواهم\n👩‍⚕️')).toBe('می‌خواهم\n👩‍⚕️');
    expect(paragraph(3).safeParse('One\u200B').success).toBe(true);
    expect(paragraph().safeParse('One\u202Etwo').error?.issues[0]?.message).toBe('Remove the hidden characters.');
  });

  it('while a secret is what was typed, to the last mark', () => {
    const secret = ' pa\u200Bss\u00ADword \u202A\u2066\uFEFF';
    expect(secretText.parse(secret)).toBe(secret);
    expect(session.unlock.input.parse({ officerId: '019a0000-0000-7000-8000-00000000dead', passphrase: secret }).passphrase).toBe(secret);
  });
});
