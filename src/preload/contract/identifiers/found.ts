/** What the guard looks for: what tells one private person from all others. */
export const identifierKinds = ['nhs-number', 'birth-date', 'postcode', 'email', 'telephone'] as const;

export type IdentifierKind = (typeof identifierKinds)[number];

/** A place in a text that reads as one. */
export interface FoundIdentifier {
  readonly kind: IdentifierKind;
  /** As it is typed: `943 476 5919`. */
  readonly text: string;
  readonly start: number;
}

/** As a sentence has it: "This holds what reads as …". */
export const kindWords: Readonly<Record<IdentifierKind, string>> = {
  'nhs-number': 'an NHS number',
  'birth-date': 'a date of birth',
  postcode: 'a full postcode',
  email: 'a private person’s e-mail address',
  telephone: 'a private person’s telephone number',
};

/** The zeros of the alphabets whose figures a telephone or a copied page may have: Arabic, Persian, Hindi, Bengali, Gurmukhi, Gujarati, Tamil, Thai. */
const zeros = [0x06_60, 0x06_F0, 0x09_66, 0x09_E6, 0x0A_66, 0x0A_E6, 0x0B_E6, 0x0E_50];

/**
 * A text as the rules read it: figures, spaces and dashes of other keyboards and of copied pages as the common ones. One
 * character for one, so that a place in it is the same place in the text.
 */
export function folded(text: string): string {
  // Nearly every text has common characters only.
  if (!/[^\u0000-\u00ff\u2010-\u2013\u2018-\u201d]|\u00a0/u.test(text)) return text;
  return text
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    // Long dashes part words as a space does.
    .replaceAll(/[\u2014\u2015]/gu, ' ')
    .replaceAll(/[\u2212\ufe58\ufe63]/gu, '\u2013')
    .replaceAll(/[\u2044\u2215]/gu, '/')
    .replaceAll(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xFE_E0))
    .replaceAll(/[\u0660-\u0e59]/gu, (sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const zero = zeros.find((first) => code >= first && code < first + 10);
      return zero === undefined ? sign : String(code - zero);
    });
}

/** What nobody sees: copied pages and messages have it within words and numbers. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

/** A text without what nobody sees in it, and where in the typed one a place of it is. Between a letter and a figure a space stands for it: two words met there. */
export function seen(text: string): { readonly plain: string; readonly typedPlace: (place: number) => number } {
  const cuts: { readonly at: number; readonly less: number }[] = [];
  let less = 0;
  const plain = text.replaceAll(unseen, (found: string, at: number) => {
    const around = `${text.slice(at - 1, at)}${text.slice(at + found.length, at + found.length + 1)}`;
    const left = /^(?:\p{L}\p{N}|\p{N}\p{L})$/u.test(around) ? ' ' : '';
    less += found.length - left.length;
    cuts.push({ at: at + found.length - less, less });
    return left;
  });
  return { plain, typedPlace: (place) => place + (cuts.findLast(({ at }) => at <= place)?.less ?? 0) };
}

/** What stands before a place and belongs to it: at most so many characters, from the last end of a sentence on. */
export function before(text: string, start: number, reach: number): string {
  const near = text.slice(Math.max(0, start - reach), start);
  // A full stop ends a sentence only before a space and a capital letter: "D.O.B. 3 May" goes on. So does an initial.
  const ends = [...near.matchAll(/[!?;\n]\s*|(?<=[\p{Ll}\d)]{2})\.\s+(?=\p{Lu})/gu)];
  const last = ends.at(-1);
  return last === undefined ? near : near.slice(last.index + last[0].length);
}

/** What stands after a place and belongs to it. */
export function after(text: string, end: number, reach: number): string {
  const near = text.slice(end, end + reach);
  const stop = near.search(/[!?;\n]|\.\s+\p{Lu}/u);
  return stop === -1 ? near : near.slice(0, stop);
}

/** Where in a text the last of several words stands; -1 for nowhere. @param words a pattern with the flag `g` */
export function lastOf(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}
