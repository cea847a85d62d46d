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

/**
 * A name in its order: “Manager, Morgan” is “Morgan Manager”; “Morgan Manager, RN” is without what follows the comma.
 * “Fay Applicant, Ward sister” stays as it is: each part could be a name.
 */
export function naturalName(name: string): string {
  const [first = '', ...others] = partsOf(name);
  const [rest, ...more] = others.filter((part) => !isPostNominal(part));
  if (rest === undefined) return first;
  return more.length > 0 || (first.includes(' ') && rest.includes(' ')) ? name.replaceAll(/\s+/gu, ' ').trim() : `${rest} ${first}`;
}

/**
 * People whom one box names. A comma parts them only where each part has two words at least: otherwise it stands between
 * surname and forename.
 */
export function namesIn(text: string): string[] {
  return text.split(/[;&/\n]|\band\b/iu).flatMap((chunk) => {
    const parts = partsOf(chunk);
    const people = parts.filter((part) => !isPostNominal(part));
    if (people.every((part) => part.includes(' ')) || people.length > 2) return people;
    return [naturalName(chunk)];
  }).filter((name) => name !== '');
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

/** A name in its order, and what stands before a comma alone: a post may follow it. */
function readingsOf(name: string): string[] {
  const [first = '', ...others] = partsOf(name);
  return others.length > 0 && first.includes(' ') ? [naturalName(name), first] : [naturalName(name)];
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
