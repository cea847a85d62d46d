import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, paragraph, readableLine, requiredLine } from '../../../src/preload/contract/values.ts';

describe('a line of text', () => {
  it.each(['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF'])('is taken without %j, which nobody sees and nobody could find to remove', (mark) => {
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

  it.each(['Ward\u202Enews', 'Ward\u2067news', 'Ward\nnews', 'Ward\u0007news', 'Ward\uD83Cnews'])('is refused as %j, which reads as something else', (text) => {
    expect(line().safeParse(text).error?.issues[0]?.message).toBe('Remove the line breaks or hidden characters.');
  });

  it('once: what was taken is taken again as it is', () => {
    const unit = fc.constantFrom('a', 'ب', 'क', '👩', '🏽', '\u200B', '\u200C', '\u200D', '\uFE0F', '\t', ' ', '\u0301');
    fc.assert(fc.property(fc.string({ unit }), (text) => {
      expect(readableLine(readableLine(text))).toBe(readableLine(text));
    }), { numRuns: 1000 });
  });

  it('while several lines keep their tabs', () => {
    expect(paragraph().parse('One\ttwo\nthree')).toBe('One\ttwo\nthree');
  });
});
