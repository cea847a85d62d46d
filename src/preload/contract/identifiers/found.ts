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
