import { type Edges, folded } from './fold.ts';

/** What is looked for in the texts of an entry. */
export interface Needle {
  /** As it is compared. */
  readonly text: string;
  readonly edges: Edges;
  /** Its parts between spaces: a text that has not all of them does not hold it. */
  readonly parts: readonly string[];
}

/** An entry is found when it holds all the needles of one of these. */
export type Sought = readonly (readonly Needle[])[];

/** Shorter than this, a name or a handle stands in every second text. */
const shortest = 2;

/** A telephone number is looked for when it has so many figures. */
const fewestFigures = 7;

/** @returns something to look for @param text as somebody wrote it */
export function needle(text: string, edges: Edges): Needle {
  const compared = folded(text);
  return { text: compared, edges, parts: compared.split(' ').filter((part) => part !== '') };
}

/** What was typed: words, and between quotation marks phrases that must stand so. @returns them as they were typed */
export function typedWords(typed: string): { readonly text: string; readonly phrase: boolean }[] {
  const found = [...typed.matchAll(/["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu)].map(([whole, phrase]) => (phrase === undefined ? { text: whole, phrase: false } : { text: phrase.trim(), phrase: true }));
  return found.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** All the words that were typed, in one entry. @param inside also where they stand inside longer words */
export function soughtWords(typed: string, inside: boolean): Sought {
  const needles = typedWords(typed).map(({ text, phrase }) => needle(text, inside ? 'anywhere' : phrase ? 'whole' : 'begin'));
  return needles.length === 0 ? [] : [needles];
}

/** An account by what it is called: its name, its handles, its addresses, the platform's own number. */
export function accountWords(facts: { readonly names: readonly string[]; readonly handles: readonly string[]; readonly addresses: readonly string[] }): string[] {
  return distinct([
    ...facts.names,
    ...facts.handles.map((handle) => handle.trim().replace(/^@/u, '')),
    ...facts.addresses.map((address) => address.trim().replace(/^https?:\/\//iu, '').replace(/^www\./iu, '').replace(/\/+$/u, '')),
  ]);
}

/** A person by how she may be written: her name in either order, former spellings, addresses, a telephone number. */
export function personWords(spellings: readonly { readonly name: string; readonly email: string; readonly phone: string }[]): string[] {
  return distinct(spellings.flatMap(({ name, email, phone }) => [...nameForms(name), email, phone.replaceAll(/\D/gu, '').length < fewestFigures ? '' : phone]));
}

/** "Ann Example", "Example, Ann" and "Example Ann". */
function nameForms(name: string): string[] {
  const [last = '', given] = name.split(',').map((part) => part.trim());
  const inOrder = given === undefined || given === '' ? name.trim() : `${given} ${last}`;
  const words = inOrder.split(/\s+/u);
  if (words.length < 2) return [inOrder];
  const [family = '', others] = [words.at(-1), words.slice(0, -1).join(' ')];
  return [inOrder, `${family}, ${others}`, `${family} ${others}`];
}

/** Any one of these, as whole words. */
export function soughtAny(words: readonly string[]): Sought {
  return words.map((word) => [needle(word, 'whole')]);
}

function distinct(words: readonly string[]): string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const compared = folded(word);
    if (compared.length < shortest || seen.has(compared)) return false;
    seen.add(compared);
    return true;
  });
}
