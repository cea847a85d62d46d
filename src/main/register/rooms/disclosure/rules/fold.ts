/* Text as it is compared: case, accents and the kind of space between words do not count. */

const sign = /\p{L}|\p{N}|_/u;

/** @returns text as it is compared */
export function folded(text: string): string {
  return plain(text).replaceAll(/\s+/gu, ' ').trim();
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[’‘]/gu, "'").replaceAll(/[‐‑–]/gu, '-');
}

/** A text as it is compared, with the place at which each of its signs stands in the text itself. */
export interface Folded {
  readonly text: string;
  /** One place for each sign of the text that is compared, and one for its end. */
  readonly places: readonly number[];
}

/** @returns the text as it is compared, so that what is found in it can be shown as it was written */
export function foldedWithPlaces(text: string): Folded {
  // Nearly every text is plain ASCII with single spaces: its signs stand where they stood.
  let found = '';
  const places: number[] = [];
  let at = 0;
  for (const one of text) {
    const compared = /\s/u.test(one) ? (found.endsWith(' ') || found === '' ? '' : ' ') : plain(one);
    for (let left = compared.length; left > 0; left -= 1) places.push(at);
    found += compared;
    at += one.length;
  }
  return { text: found, places: [...places, text.length] };
}

/** Where what is looked for may stand: as whole words, at the beginning of a word, or anywhere. */
export type Edges = 'whole' | 'begin' | 'anywhere';

/** @returns the first place at which it stands, or -1 @param text @param sought both as they are compared */
export function placeOf(text: string, sought: string, edges: Edges): number {
  if (sought === '') return -1;
  const [first = '', last = ''] = [sought.at(0), sought.at(-1)];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + sought.length] ?? '';
    const begins = edges === 'anywhere' || !sign.test(first) || !sign.test(before);
    const ends = edges !== 'whole' || !sign.test(last) || !sign.test(after);
    if (begins && ends) return at;
  }
  return -1;
}
