/* How one person's name may be written: with titles, post-nominals, initials, in either order. */

const titles: ReadonlySet<string> = new Set([
  'dr', 'doctor', 'mr', 'mrs', 'ms', 'miss', 'mx', 'prof', 'professor', 'sir', 'dame', 'lady', 'lord', 'rev', 'revd', 'reverend', 'canon', 'sister', 'matron',
  'nurse', 'cllr', 'councillor', 'capt',
]);

const postNominals: ReadonlySet<string> = new Set([
  'rn', 'rgn', 'rmn', 'rm', 'rnld', 'mbe', 'obe', 'cbe', 'kbe', 'dbe', 'bem', 'qn', 'dl', 'jp', 'phd', 'bsc', 'msc', 'ba', 'ma', 'md', 'mph', 'mba', 'bn', 'llb',
  'mbbs', 'mbchb', 'pgce', 'pgdip', 'hons', 'frcs', 'frcp', 'frcn', 'mrcp', 'mrcgp', 'frcgp', 'frcpath', 'frcpsych', 'mcipr', 'fcipr', 'esq', 'jr', 'jnr', 'snr', 'kc', 'qc',
]);

/** Letters that have no accent to take off. */
const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };

/** Text in small letters without accents, apostrophes and characters that nobody sees. */
export function bareText(text: string): string {
  return text.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}’‘'`´ʼ]/gu, '').toLowerCase().replaceAll(/[øłđðßæœþı]/gu, (letter) => letters[letter] ?? letter);
}

/** Begin a surname of several words. */
const particles: ReadonlySet<string> = new Set(['van', 'von', 'de', 'der', 'den', 'du', 'le', 'la', 'st']);

/** Begin one only in small letters: Di, Al and Del are forenames as well. “Mac” is one so often that it is no particle here. */
const smallParticles: ReadonlySet<string> = new Set(['di', 'da', 'dal', 'del', 'della', 'dos', 'das', 'ten', 'ter', 'af', 'av', 'al', 'el', 'bin', 'zu']);

/**
 * A name in its order: “Manager, Morgan” is “Morgan Manager”, “van Dyke, Ann” is “Ann van Dyke”. Where a whole name stands before
 * the comma, what follows is a post or a qualification and no part of it: “Morgan Manager, Matron” is “Morgan Manager”.
 */
export function naturalName(name: string): string {
  const [first = '', ...others] = partsOf(name);
  const rest = others.find((part) => !isPostNominal(part));
  return rest !== undefined && isSurname(first) ? `${rest} ${first}` : first;
}

/**
 * A name as the same person's is compared: in its order, without titles, qualifications, brackets, accents and middle
 * initials. “Dr Bea Admin, Matron” and “Admin, Bea” are both “bea admin”.
 */
export function bareName(name: string): string {
  return nameWords(naturalName(name)).words.join(' ');
}

/**
 * People whom one box names. A comma parts them only where each part has two words at least: otherwise it stands between
 * surname and forename. “Ann, Bea” alone cannot be told from “Surname, Forename” and is read as that; “Ann, Bea and Cy” can,
 * because the one word after the “and” is a forename by itself.
 */
export function namesIn(text: string): string[] {
  return text.split(/[;/\n]/u).flatMap((group) => {
    const chunks = group.split(/&|\band\b/iu);
    const last = chunks.at(-1)?.trim() ?? '';
    const forenames = chunks.length > 1 && /^[^\s,]+$/u.test(last);
    return chunks.flatMap((chunk) => peopleIn(chunk, forenames));
  }).filter((name) => name !== '');
}

/** @param forenames whether the box lists people by their forenames alone */
function peopleIn(chunk: string, forenames: boolean): string[] {
  const [first = '', ...others] = partsOf(chunk).filter((part) => !isPostNominal(part));
  const people = [first, ...others];
  if (people.length > 2) return people;
  if (forenames && people.every((part) => !part.includes(' '))) return people;
  return !isSurname(first) && people.every((part) => part.includes(' ')) ? people : [naturalName(chunk)];
}

/** @returns whether what stands before a comma is a surname alone: one word, or several that begin with a particle */
function isSurname(part: string): boolean {
  const [first = '', ...others] = part.split(' ');
  return others.length === 0 || particles.has(first.toLowerCase().replace('.', '')) || smallParticles.has(first);
}

function partsOf(text: string): string[] {
  return text.split(',').map((part) => part.replaceAll(/\s+/gu, ' ').trim()).filter((part) => part !== '');
}

function isPostNominal(part: string): boolean {
  const words = wordsIn(part);
  return words.length > 0 && words.every((word) => postNominals.has(word));
}

/** @returns whether two names may be one person's: surname and forename agree, or its initial, in either order (CP371 App 2) */
export function maybeSameBearer(one: string, other: string): boolean {
  return readingsOf(one).some((mine) => readingsOf(other).some((theirs) => agreeAsNames(nameWords(mine), nameWords(theirs))));
}

/** A name in its order, what stands before a comma alone, and the turned name: a surname may have two words without a particle. */
function readingsOf(name: string): string[] {
  const [first = '', ...others] = partsOf(name);
  const turned = others.filter((part) => !isPostNominal(part)).slice(0, 1).map((rest) => `${rest} ${first}`);
  return first.includes(' ') ? [naturalName(name), first, ...turned] : [naturalName(name)];
}

function agreeAsNames(mine: NameWords, theirs: NameWords): boolean {
  if (mine.words.length === 0 || theirs.words.length === 0) return false;
  if (mine.words.length === 1 || theirs.words.length === 1) {
    if (mine.words.length === theirs.words.length) return mine.words[0] === theirs.words[0];
    // “Dr Other” says a surname; a name alone may be anybody's forename.
    const [short, long] = mine.words.length === 1 ? [mine, theirs] : [theirs, mine];
    return short.titled && short.words[0] === long.words.at(-1);
  }
  return ends(mine.words).some(([surname, forename]) =>
    ends(theirs.words).some(([theirSurname, theirForename]) => surname.length > 1 && surname === theirSurname && agree(forename, theirForename)));
}

/** Either end may be the surname. */
function ends(words: readonly string[]): [surname: string, forename: string][] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [[last, first], [first, last]];
}

function agree(one: string, other: string): boolean {
  return one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0]);
}

/** The words of a name that tell who is meant. */
interface NameWords {
  readonly words: readonly string[];
  readonly titled: boolean;
}

function nameWords(name: string): NameWords {
  const all = wordsIn(name.replaceAll(/\([^()]*\)/gu, ' ').replaceAll(/@\S*/gu, ' '));
  const untitled = all.filter((word) => !titles.has(word));
  const kept = untitled.length === 0 ? [...all] : untitled;
  while (kept.length > 2 && postNominals.has(kept.at(-1) ?? '')) kept.pop();
  const full = kept.filter((word) => word.length > 1);
  return { words: full.length >= 2 ? full : kept, titled: untitled.length < all.length };
}

function wordsIn(text: string): string[] {
  return bareText(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
