import { CharacterRefused } from './errors.ts';

/** A character that was printed as its code, and how often. */
export interface ReplacedCharacter {
  character: string;
  /** For example "U+1F389". */
  code: string;
  count: number;
}

export interface CharacterGuard {
  /**
   * Makes a text printable.
   * @param text any text
   * @param place where it stands, for the refusal
   * @returns composed text in which every character has a glyph
   * @throws CharacterRefused in a strict guard, at the first character without a glyph
   */
  clean(text: string, place: string): string;
  /** What was replaced so far, in the order in which it was first met. */
  replaced(): ReplacedCharacter[];
}

const PLAIN = /^[\x20-\x7e\n]*$/;
const LINE_BREAKS = /\r\n|[\r\u0085\u2028\u2029]/g;
/** Control characters, and marks that only steer direction, joining or glyph variants: nothing of them shows on paper. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e01ef}]/gu;

/**
 * A guard between any text and a font: a missing glyph would make the file
 * invalid PDF/A (ISO 19005-1, 6.3.5) and, worse, print an empty box.
 * @param hasGlyph whether every house font has the code point
 * @param strict refuse instead of printing the code
 * @returns the guard; it counts over all texts it cleans
 */
export const characterGuard = (hasGlyph: (codePoint: number) => boolean, strict: boolean): CharacterGuard => {
  const counts = new Map<string, ReplacedCharacter>();
  const known = new Map<string, boolean>();

  const printable = (character: string): boolean => {
    let answer = known.get(character);
    if (answer === undefined) {
      answer = character === '\n' || (character.isWellFormed() && hasGlyph(character.codePointAt(0) ?? 0));
      known.set(character, answer);
    }
    return answer;
  };

  const asCode = (character: string, place: string): string => {
    const code = codeOf(character);
    if (strict) throw new CharacterRefused(place, character, code);
    const entry = counts.get(code) ?? { character, code, count: 0 };
    entry.count += 1;
    counts.set(code, entry);
    return `[${code}]`;
  };

  return {
    clean(text, place) {
      if (PLAIN.test(text)) return text;
      const composed = text.normalize('NFC').replace(LINE_BREAKS, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '');
      return Array.from(composed, (character) => (printable(character) ? character : asCode(character, place))).join('');
    },
    replaced: () => [...counts.values()],
  };
};

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
