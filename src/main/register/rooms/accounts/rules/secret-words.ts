/* How people write that a password follows. One list for headings, labels and prose, so that no door is left open. */

/** Says a password wherever it stands, typing mistakes included. */
const surely = String.raw`pas{1,2}[ -]?w?or?ds?|pas{1,2}[ -]?w(?:r?d|or)s?|pas{1,2}[ -]?(?:phrase|code|key)s?|secrets?|recovery codes?`;

/** Says one only as a label, or where something follows that looks like one: people also pass on news and wear pins. */
const perhaps = String.raw`pwd?s?|p\/w|pass|pin|(?:log|sign)[ -]?(?:in|on) details|credentials`;

const anyWord = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${surely}|${perhaps})(?![\p{L}\p{N}])`, 'giu');
const sureWord = new RegExp(String.raw`(?:${surely})(?![\p{L}\p{N}])`, 'iu');
const labelAlone = new RegExp(String.raw`^\P{L}*(?:${perhaps})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:${perhaps})\P{L}*$`, 'iu');
const surelyFirst = new RegExp(String.raw`^\W*(?:${surely})(?![\p{L}\p{N}])`, 'iu');

/** More words than this are a sentence, not a label. */
const longestLabel = 5;

/** @returns whether a heading or label asks for what must never be shown: Appendix 2 asks for the password beside the user name */
export function isSecretLabel(label: string): boolean {
  const plain = plainLabel(label);
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
const noSecret = /^["'“‘(]?(?:to be|tb[acd]|agree|not|n\/?a|nil|none|no|see|ask|via|through|kept|held|known|with|by|in|on|from|for|please|we|will|is|should|must|communications)(?![\p{N}_])/iu;

/**
 * Where a password begins that somebody has written where none belongs: the place of the word that announces it.
 *
 * @param wary also takes ordinary words for one after “is” or “will be”: for what is read from a file and only looked over
 * @returns -1 when the text holds none; “agree the password with Communications” holds none
 */
export function secretIn(text: string, wary = false): number {
  for (const word of text.matchAll(anyWord)) {
    const end = word.index + word[0].length;
    if (announces(text.slice(end, end + near), wary)) return word.index;
  }
  return -1;
}

function announces(rest: string, wary: boolean): boolean {
  const marked = /^\s*(?:\([^)]{0,60}\)\s*)?(?:[:=]|\s[–—-]\s)[\s:=>–—-]*/u.exec(rest);
  const said = marked === null ? rest : rest.slice(marked[0].length);
  const bare = said.trimStart();
  const filled = filler.exec(bare);
  const value = filled === null ? bare : bare.slice(filled[0].length).trimStart();
  const [first = ''] = value.split(/\s/u);
  if (first === '') return false;
  if (marked !== null) return !noSecret.test(bare) || (filled !== null && looksSecret(first)) || bare.split(/\s/u).some(isUnlikeAnyWord);
  if (filled !== null) return looksSecret(first) || (wary && /^(?:is|was|are|will)/iu.test(bare) && !noSecret.test(value));
  if (/^\s/u.test(rest) && looksSecret(first)) return true;
  // “Password for @wardnews: …”
  const about = /^\s*(?:\(|(?:for|of|to|on)\s)[^\n:=]{0,60}[:=]\s*(?<token>\S+)/iu.exec(rest)?.groups?.['token'] ?? '';
  return looksSecret(about) && /\P{N}/u.test(about);
}

/** @returns whether a word has what passwords have and words have not: figures among letters, or marks within */
function looksSecret(token: string): boolean {
  const word = token.replace(/^["'“‘([]/u, '').replace(/["'”’)\].,;:!?]{1,3}$/u, '');
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
