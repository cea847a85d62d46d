/*
 * By which words a record is known, so that what is said of it elsewhere is found. Words are compared as a reader does: without
 * case, accents or punctuation, and whole words only. Pure.
 */

/** Text as its words, in lower case, without accents and punctuation. */
function wordsIn(text: string): string[] {
  return text.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a record is known by. */
export interface Known {
  /** By its first word: the words of each thing it is known by, and whether it must be the whole of a text. */
  readonly byFirst: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly whole: boolean }[]>;
}

/** Shorter than this, a single word is said of many things: it counts only where it is all that is said. */
const tellingLength = 8;

/** @param texts names, handles and addresses @returns what to look for; empty ones are left out */
export function knownBy(texts: readonly string[]): Known {
  const byFirst = new Map<string, { words: readonly string[]; whole: boolean }[]>();
  for (const text of new Set(texts)) {
    const words = wordsIn(text);
    const [first] = words;
    if (first === undefined || words.join('').length < 3) continue;
    const whole = words.length === 1 && first.length < tellingLength && !/\p{N}/u.test(first);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, whole }]);
  }
  return { byFirst };
}

/** @returns whether a text says one of the things that a record is known by */
function tellsOf(known: Known, text: string): boolean {
  if (known.byFirst.size === 0) return false;
  const words = wordsIn(text);
  return words.some((word, at) => known.byFirst.get(word)?.some(({ words: wanted, whole }) =>
    (!whole || words.length === wanted.length) && wanted.every((one, place) => words[at + place] === one)) === true);
}

/** Every text within a value of JSON, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/** @returns whether JSON of a draft or of the trail holds one of the ids, or says what a record is known by */
export function isAbout(json: string, ids: ReadonlySet<string>, known: Known): boolean {
  for (const [id] of json.matchAll(anyId)) if (ids.has(id)) return true;
  return known.byFirst.size > 0 && textsIn(JSON.parse(json)).some((text) => tellsOf(known, text));
}
