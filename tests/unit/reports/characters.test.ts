import { describe, expect, test } from 'vitest';

import { characterGuard } from '../../../src/main/register/reports/pdf/characters.ts';
import { CharacterRefused } from '../../../src/main/register/reports/pdf/errors.ts';

const latin = (codePoint: number): boolean => codePoint < 0x2100;

describe('characters on paper', () => {
  test('for characters without a glyph stands what they are, and they are counted', () => {
    const guard = characterGuard(latin, false);
    expect(guard.clean('Party 🎉🎉', 'a cell')).toBe('Party [emoji]');
    expect(guard.clean('漢', 'a cell')).toBe('[Chinese text, not printed]');
    expect(guard.replaced()).toEqual([
      { character: '🎉', code: 'U+1F389', count: 2 },
      { character: '漢', code: 'U+6F22', count: 1 },
    ]);
  });

  test.each([
    ['She wrote مرحبا بكم في المستشفى to us', 'She wrote [Arabic text, not printed] to us'], ['こんにちは 世界!', '[Japanese text, not printed]!'], ['नमस्ते, 안녕', '[Hindi text, not printed], [Korean text, not printed]'],
    ['Well done 👍🏽 🎉 and 🇬🇧', 'Well done [emoji] and [emoji]'], ['a \ue000 b', 'a [sign not printed] b'],
  ])('a sentence of another script is told in one: %s', (text, printed) => {
    expect(characterGuard((codePoint) => codePoint < 0x590, false).clean(text, 'x')).toBe(printed);
  });

  test('a strict guard refuses it, naming place and character', () => {
    const guard = characterGuard(latin, true);
    expect(() => guard.clean('Ward 🎉', 'form field "Directorate/ Department"')).toThrow(CharacterRefused);
    expect(() => guard.clean('Ward 🎉', 'form field "Directorate/ Department"')).toThrow(
      'The character “🎉” in form field "Directorate/ Department" cannot be printed. Change it and print again.',
    );
  });

  test('control and invisible characters disappear, line ends become line feeds', () => {
    const guard = characterGuard(latin, true);
    expect(guard.clean('a\u0000b\u001b\u200bc\u202ed\ufe0f', 'x')).toBe('abcd');
    expect(guard.clean('a\r\nb\rc\u2028d\te', 'x')).toBe('a\nb\nc\nd e');
  });

  test('letters with separate accents are composed', () => {
    expect(characterGuard((codePoint) => codePoint !== 0x308, true).clean('Zoe\u0308', 'x')).toBe('Zoë');
  });

  test('half a surrogate pair is told of', () => {
    expect(characterGuard(() => true, false).clean('a\ud83c', 'x')).toBe('a[sign not printed]');
  });
});
