import { CharacterRefused } from './errors.ts';

/** A character for which words were printed instead, and how often. */
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
   * @returns composed text in which every character has a glyph; for others stands what they are: "[Arabic text, not printed]"
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

  const count = (character: string, place: string): void => {
    const code = codeOf(character);
    if (strict) throw new CharacterRefused(place, character, code);
    const entry = counts.get(code) ?? { character, code, count: 0 };
    entry.count += 1;
    counts.set(code, entry);
  };

  return {
    clean(text, place) {
      if (PLAIN.test(text)) return text;
      const composed = text.normalize('NFC').replace(LINE_BREAKS, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '');
      let printed = '';
      // What cannot be printed and is not yet told: a sentence of another script is told in one, its spaces included.
      let run = '';
      for (const character of composed) {
        if (!printable(character)) {
          count(character, place);
          run += character;
        } else if (character === ' ' && run !== '') run += character;
        else {
          printed += `${inWords(run)}${character}`;
          run = '';
        }
      }
      return `${printed}${inWords(run)}`;
    },
    replaced: () => [...counts.values()],
  };
};

/** Scripts that people in the country write, as a reader calls them. Japanese has Chinese signs as well, so it is asked about first. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Japanese'], [/\p{Script=Han}/u, 'Chinese'], [/\p{Script=Hangul}/u, 'Korean'], [/\p{Script=Arabic}/u, 'Arabic'], [/\p{Script=Hebrew}/u, 'Hebrew'],
  [/\p{Script=Devanagari}/u, 'Hindi'], [/\p{Script=Bengali}/u, 'Bengali'], [/\p{Script=Gurmukhi}/u, 'Punjabi'], [/\p{Script=Gujarati}/u, 'Gujarati'], [/\p{Script=Tamil}/u, 'Tamil'], [/\p{Script=Thai}/u, 'Thai'],
];

/** What stands on paper for a run without glyphs, and the spaces behind it: a reader must see that something stood there, and what. */
const inWords = (run: string): string => {
  if (run === '') return '';
  const text = run.trimEnd();
  const script = SCRIPTS.find(([letters]) => letters.test(text))?.[1];
  const emoji = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator} ]+$/u.test(text);
  const words = script === undefined ? (emoji ? 'emoji' : 'sign not printed') : `${script} text, not printed`;
  return `[${words}]${run.slice(text.length)}`;
};

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
