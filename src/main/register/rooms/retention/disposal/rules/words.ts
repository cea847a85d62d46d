/*
 * By which words a record is known, so that what is said of it elsewhere is found. In free words they are compared as a reader does:
 * without case, accents or punctuation, and whole words only. In the history of a record that is kept only copies count: a field
 * that holds nothing but its address or handle, or a field for a record of its kind that holds its name. Pure.
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
  return holdsOne(json, ids) || (known.byFirst.size > 0 && textsIn(JSON.parse(json)).some((text) => tellsOf(known, text)));
}

/** A copy is told by these: what is its own wherever it stands, and names, which count in fields for what is called so. */
export interface Copied {
  /** Addresses, handles, numbers, e-mail addresses. */
  readonly unique: readonly string[];
  /** @example { name: 'Ward news', called: 'account' } */
  readonly names: readonly { readonly name: string; readonly called: string }[];
}

const plain = (text: string): string => text.trim().toLowerCase();

/**
 * An id alone is no copy: the stub explains it. Beside an id a name counts in any field.
 *
 * @param ids of what goes
 * @returns a question to details of the trail, as JSON: whether a field of theirs is a copy of what goes
 */
export function copyOf({ unique, names }: Copied, ids: ReadonlySet<string>): (json: string) => boolean {
  const own = new Set(unique.map(plain).filter((text) => text.length > 2));
  const called = new Map(names.map(({ name, called: kind }) => [plain(name), kind]));
  const isCopy = (value: unknown, field: string, beside: boolean): boolean => {
    if (typeof value === 'string') {
      const text = plain(value);
      const kind = called.get(text);
      return own.has(text) || (kind !== undefined && (beside || field.toLowerCase().includes(kind)));
    }
    if (Array.isArray(value)) return value.some((one) => isCopy(one, field, beside));
    if (typeof value !== 'object' || value === null) return false;
    // A change of a field says which one in a field of its own.
    const of = 'field' in value && typeof value.field === 'string' ? value.field : field;
    return Object.entries(value).some(([key, one]) => isCopy(one, `${of} ${key}`, beside));
  };
  return (json) => (own.size > 0 || called.size > 0) && isCopy(JSON.parse(json), '', holdsOne(json, ids));
}

/** @returns whether JSON holds one of the ids */
export function holdsOne(json: string, ids: ReadonlySet<string>): boolean {
  return [...json.matchAll(anyId)].some(([id]) => ids.has(id));
}
