/* How people write that a password follows. One list for headings, labels and prose, so that no door is left open. */

/** Says a password wherever it stands, typing mistakes included. */
const surely = String.raw`pas{1,2}[ -]?w?or?ds?|pas{1,2}[ -]?w(?:r?d|or)s?|pas{1,2}[ -]?(?:phrase|code|key)s?|secrets?|recovery codes?`;

/** Says one only as a label, or where something follows that looks like one: people also pass on news and wear pins. */
const perhaps = String.raw`pwd?s?|p\/w|pass|pin|(?:log|sign)[ -]?(?:in|on) details|credentials`;

/** Every word for a password in a text. */
export const anyWord = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${surely}|${perhaps})(?![\p{L}\p{N}])`, 'giu');
const sureWord = new RegExp(String.raw`(?:${surely})(?![\p{L}\p{N}])`, 'iu');
const labelAlone = new RegExp(String.raw`^\P{L}*(?:${perhaps})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:${perhaps})\P{L}*$`, 'iu');
const surelyFirst = new RegExp(String.raw`^\W*(?:${surely})(?![\p{L}\p{N}])`, 'iu');

/** Tells of a password and holds none, or of something else altogether: when it was changed, who holds it, a board for pins. */
const harmlessLabel = /(?:\blast changed(?: on| by)?|\bchanged on|\bheld by|\bpin[ -]?boards?|^\P{L}*bus pass)\P{L}*$/u;

/** More words than this are a sentence, not a label. */
const longestLabel = 5;

/** @returns whether a heading or label asks for what must never be shown: Appendix 2 asks for the password beside the user name */
export function isSecretLabel(label: string): boolean {
  const plain = plainLabel(label);
  if (harmlessLabel.test(plain)) return false;
  if (sureWord.test(plain)) return true;
  const words = plain.split(/\s+/u).filter((word) => word !== '');
  if (words.length > longestLabel || !labelAlone.test(plain)) return false;
  // “Pass on news” is no label; “Pass” and “Ward pass” are.
  return words.length < 3 || !/^\P{L}*pass\b/iu.test(plain);
}

/** @returns whether a line begins with a word for a password: what follows it belongs to it, with or without a mark */
export function beginsWithSecretLabel(line: string): boolean {
  return surelyFirst.test(line);
}

/** Characters behind the word that are looked at: a password stands near, and a box may hold a megabyte. */
const near = 160;

/** What may stand between the word and the password: “will be”, “has now been set to”. */
const filler = /^(?:(?:is|was|are|will|would|should|could|can|has|been|be|set|changed|to|as|now|currently|still|called|proposed|suggested)(?![\p{L}\p{N}])\s*){1,8}/iu;

/** Begins what is said instead of a password. */
const noSecret = /^["'“‘(]?(?:to be|tb[acd]|agree|not|n\/?a|nil|none|no|see|ask|via|through|kept|held|as|agreed|shared|securely|known|with|by|in|on|from|for|please|we|will|is|should|must|communications)(?![\p{N}_])/iu;

/**
 * Where a password begins that somebody has written where none belongs: the place of the word that announces it.
 *
 * @param wary also takes ordinary words for one after “is” or “will be”: for what is read from a file and only looked over
 * @returns -1 when the text holds none; “agree the password with Communications” holds none
 */
export function secretIn(text: string, wary = false): number {
  return [...text.matchAll(anyWord)].find(({ index: place, 0: word }) => {
    const rest = text.slice(place + word.length, place + word.length + near);
    return everyday.test(word) ? announcesBesideWork(word, text.slice(Math.max(0, place - near), place), rest, wary) : announces(rest, wary);
  })?.index ?? -1;
}


function announces(rest: string, wary: boolean): boolean {
  const { marked, bare, filled, value, first } = saidAfter(rest);
  if (first === '') return false;
  if (marked) return !noSecret.test(bare) || (filled && looksSecret(first)) || bare.split(/\s/u).some(isUnlikeAnyWord);
  if (filled) return looksSecret(first) || (wary && saysIs.test(bare) && !noSecret.test(value));
  if (/^\s/u.test(rest) && looksSecret(first)) return true;
  const about = toldAbout(rest);
  return looksSecret(about) && /\p{N}/u.test(about);
}

/** Words of a ward's day as well: visitors have passes, nurses have a PIN, and everybody has credentials. */
export const everyday = /^(?:pass|pin|credentials)$/iu;

/** A regulator's PIN is public, and a by-pass is a road or an operation. */
export const workBefore = /\b(?:NMC|GMC|HCPC)(?:\s+registration)?\s*$|\bby[-\s]$/iu;

/**
 * The same for a word that has another meaning at work: what follows must look like a password by itself. Where the word
 * begins a line, less is enough than within a sentence.
 */
function announcesBesideWork(word: string, before: string, rest: string, wary: boolean): boolean {
  if (workBefore.test(before)) return false;
  const begins = /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(before);
  const { marked, bare, filled, value, first } = saidAfter(rest);
  const told = marked || filled;
  if (!told && !/^\s/u.test(rest)) return false;
  // A line of a file that begins “pass:” is a label, and whatever stands behind it may be the password.
  if (wary && begins && marked && first !== '') return !noSecret.test(bare) && !plainFigure.test(withoutStops(first));
  // Up to the next word for a password: what follows that one is its own.
  const [upToNext = ''] = bare.split(anyWord);
  if (isUnlikeAnyWord(first) || (told && upToNext.split(/\s/u).some(isUnlikeAnyWord))) return true;
  if (/^pin$/iu.test(word) && isPin(first)) return told || !isYear(first);
  if ((told || begins) && isMixed(first)) return true;
  // “Credentials: ward / Hunter22”
  if (begins && (marked ? upToNext.split('\n')[0] ?? '' : toldAbout(rest)).split(/\s/u).some(isMixed)) return true;
  return wary && !marked && filled && saysIs.test(bare) && !noSecret.test(value);
}

const saysIs = /^(?:is|was|are|will)/iu;

/** What stands behind the word: whether a mark or “is” leads to it, and what it leads to. */
function saidAfter(rest: string): { marked: boolean; bare: string; filled: boolean; value: string; first: string } {
  const mark = /^\s*(?:\([^)]{0,60}\)\s*)?(?:[:=]|\s[–—-]\s)[\s:=>–—-]*/u.exec(rest);
  const bare = (mark === null ? rest : rest.slice(mark[0].length)).trimStart();
  const fill = filler.exec(bare);
  const value = fill === null ? bare : bare.slice(fill[0].length).trimStart();
  const [first = ''] = value.split(/\s/u);
  return { marked: mark !== null, bare, filled: fill !== null, value, first };
}

/** “Password for @wardnews: …” */
function toldAbout(rest: string): string {
  return /^\s*(?:\(|(?:for|of|to|on)\s)[^\n:=]{0,60}[:=]\s*(?<token>\S+)/iu.exec(rest)?.groups?.['token'] ?? '';
}

/** A word without the marks of the sentence around it. */
export function withoutStops(token: string): string {
  return token.replace(/^["'“‘([]/u, '').replace(/["'”’)\].,;:!?]{1,3}$/u, '');
}

function isPin(token: string): boolean {
  return /^\d{4,12}$/u.test(withoutStops(token));
}

function isYear(token: string): boolean {
  return /^(?:19|20)\d\d$/u.test(withoutStops(token));
}

/** Numbers, shares, prices and spans of time (“85%”, “24hrs”, “12-month”), and a nurse's number in the register (“12A3456E”). */
export const plainFigure = /^[~<>+£$€]?[\d.,:/–-]+(?:[%+]|st|nd|rd|th|am|pm|k|p|hrs?|mins?)?$|^\d{1,3}(?:[-–]\p{Ll}+)+$|^\d{2}[A-Z]\d{4}[A-Z]$/u;

/** @returns whether a word has letters and figures mixed, or marks, as no word of a ward's day has */
function isMixed(token: string): boolean {
  return looksSecret(token) && !plainFigure.test(withoutStops(token)) && !/^[#@]\p{L}+$/u.test(withoutStops(token));
}

/** @returns whether a word has what passwords have and words have not: figures among letters, or marks within */
function looksSecret(token: string): boolean {
  const word = withoutStops(token);
  if (word.length < 4 || /^[^@\s]+@[^@\s]+\.\p{L}{2,}$/u.test(word) || /^https?:/iu.test(word)) return false;
  if (/^\p{N}+$/u.test(word)) return true;
  if (!/\p{L}/u.test(word)) return /[!@#$%^&*_+=~?<>|\\{}[\]]/u.test(word);
  return /\p{N}/u.test(word) || /[!#$%^&*_+=~?<>|\\{}[\]@]/u.test(word);
}

/** Letters, figures and a mark together stand in no sentence. */
function isUnlikeAnyWord(token: string): boolean {
  return token.length >= 6 && /\p{L}/u.test(token) && /\p{N}/u.test(token) && /[!#$%^&*+=?]/u.test(token) && !token.includes('@');
}

/** A label in the way it is compared; an underscore parts words as a space does. */
function plainLabel(label: string): string {
  return label.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll('_', ' ').trim();
}
