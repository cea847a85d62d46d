import { anyWord, everyday, plainFigure, withoutStops, workBefore } from './secret-words.ts';

/*
 * Whether somebody gives a password away while telling what happened. "Password: changed by IT, ticket REQ0012345" is news
 * there: what follows the word must look like a password by itself, and the less it does, the nearer it must stand.
 */

/** Words behind the announcing one that are looked at, and characters: a box may hold a megabyte. */
const nearWords = 8;
const near = 160;

/** What leads from the word to the password: "(facebook):", "is now", "->". */
const mark = /^\s*(?:\([^)]{0,60}\)\s*)?(?:[:=~>→]|[–-]>|\s[–—-](?=\s))[\s:=>~→–—-]*/u;
const brackets = /^\s*\([^)]{0,60}\)\s+/u;
const isNow = /^(?:is|are|was|will|be|being|as|now|currently|still|to|should|set to|(?:has |have )?been (?:changed|reset|set) to|(?:changed|reset|set) to)(?![\p{L}\p{N}])\s*/iu;
const happened = /^(?:was |were |has been |have been )?(?:changed|reset|set)(?![\p{L}\p{N}])\s*/iu;

/** Before "to", what makes of it that the new one follows. */
const givesNew = /^(?:changed?|changing|reset|resetting|set|setting|updated?|back|now|again)$/iu;

/** Words after which a code is that of a thing, a person or a case. */
const namesThing = /^(?:the|an?|our|his|her|their|this|that|its|of|for|through|by|in|at|on|via|from|with|after|before|since|tickets?|refs?\.?|references?|cases?|requests?|calls?|jobs?|incidents?|numbers?|no\.?|id|channels?|accounts?|users?|groups?|teams?|pages?|handles?|laptops?|phones?|rooms?|ward|tablets?|versions?|named|called|ico|dspt|see)$/iu;

/** Letters and then figures, without a mark: what tickets and cases are called. */
const reference = /^\p{Lu}{1,6}[-/]?\d+(?:[-/][\dA-Z]+)*[?.]?$/u;
/** "… in Q4-2026?" */
const asked = /^\p{Lu}{1,4}[-/]?\d+(?:[-/]\d+)*\?$/u;
const host = /^\(?[\p{L}\p{N}_-]+(?:\[?\.\]?[\p{L}\p{N}_-]+)*\[?\.\]?\p{L}{2,}\d?(?:\/\S*)?$/u;
const webAddress = /^["'“‘(<[]*(?:https?:\/\/|www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/)/iu;
const email = /^[^@\s]+@[^@\s]+\.\p{L}{2,}$/u;
const handle = /^[@#]\p{L}[\p{L}\p{N}_.]*$/u;
const product = /^(?:i?phone|i?pad(?:os)?|ios|android|galaxy|pixel|windows|office|microsoft|ms|covid|mac(?:os)?|ie|win|keepass)-?\d{1,4}s?$|^1password$|^s\d\d(?:ultra|plus)?$/iu;
const day = /^\d{1,2}(?:st|nd|rd|th)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*(?:\d{2}|\d{4})?$/iu;
const monthOfYear = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{Ll}*[-/]?(?:\d{2}|\d{4})$/iu;
const somethingHidden = /^[*•.…_xX[\]<>-]+$|^[[<].*[\]>]$/u;

/** A count or a time of day, not a password: "1200 changed", "1842 reset by IT". */
const counted = /^\s+(?:changed|reset|were|accounts?|users?|people|times|of|characters?|passwords?|hours|hrs)\b/iu;

interface Token {
  readonly text: string;
  readonly before: string;
  readonly earlier: string;
  /** Where it ends in what stands behind the word. */
  readonly end: number;
}

/** @returns whether a text gives a password away; "Password: changed by IT" does not */
export function tellsSecret(text: string): boolean {
  return [...text.matchAll(anyWord)].some(({ index, 0: word }) => {
    const before = text.slice(Math.max(0, index - near), index);
    const [rest = ''] = text.slice(index + word.length, index + word.length + near).split(anyWord);
    return !(everyday.test(word) && workBefore.test(before)) && follows(word, before, ownLine(rest));
  });
}

/**
 * The same for what hangs on a wall, where there is no story: a word like no other is enough, and so is an ordinary one that
 * stands alone behind its label.
 */
export function givesAwayOnSheet(text: string): boolean {
  return tellsSecret(text) || text.split(/\s+/u).some((token) => isUnlikeAnyWord(token) && !dialled.test(token)) || onlyWord.test(text);
}

const dialled = /^\(?(?:ext|extn|x|bleep|pager|dial|opt|option|room|desk|tel|fax)[.:]?[#*+]?\d+[#*]*[),.;]?$/iu;
const onlyWord = /(?:^|[,;(]\s*)(?:passwords?|passcode|passphrase|pw|pwd|pass)\s*[:=]\s*(?!(?:forgotten|unknown|none|lost|changed?|reset|kept|held|logins|settings|see|ask|not|help|safe|owed|expired|security)\b)[\p{L}]{4,40}[.)]?\s*$/iu;

/** What stands on the same line, or on the next where nothing does. */
function ownLine(rest: string): string {
  const [first = '', second = ''] = rest.split('\n');
  return /[\p{L}\p{N}]/u.test(first) ? first : `${first} ${second}`;
}

function follows(word: string, before: string, rest: string): boolean {
  const lead = leadOf(rest);
  const begins = /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(before);
  const tokens = tokensOf(rest);
  const direct = tokens.find(({ end }) => end > lead.length);
  // Visitors have passes and nurses a PIN: without a mark or "is" only the beginning of a line announces one.
  if (everyday.test(word) && !lead.told && !(begins && !/^pin$/iu.test(word)) && !(direct !== undefined && /^pin$/iu.test(word) && isFigures(direct, rest) && !isYear(direct.text))) return false;
  if (direct !== undefined && isDirect(direct, rest, lead, word)) return true;
  return tokens.slice(0, nearWords + 1).some((token) => isUnlikeAnyWord(token.text) && !isThing(token, true))
    || tokens.some((token) => afterIs(token) && (isFigures(token, rest) && !/s$/iu.test(word) || isMixed(token.text)) && !ticketBetween.test(rest.slice(0, token.end - token.text.length)))
    || (lead.marked && tokens.slice(0, nearWords).some((token) => isMixed(token.text) && !isThing(token, false)))
    || tokens.slice(0, 4).some(({ text }) => inBrackets.test(text) && isMixed(text))
    || (userAndWord.test(word) && tokens.some((token) => token.before === '/' && isMixed(token.text)))
    || labelOf.test(rest) && tokens.some((token) => /[:=]$/u.test(token.before) && isMixed(token.text));
}

const ticketBetween = /\b(?:ticket|ref|reference|case|request|call|job|incident)\b/iu;

/** "Password for @wardnews: …", "Password used: …" */
const labelOf = /^\s*(?:for|of|to|on|new|old|used|in use|current)(?:\s[^\n:=]{0,60})?[:=]/iu;

/** "The password for X (Summer2027) is known" */
const inBrackets = /^\(\p{Lu}\p{Ll}{3,}\d{2,4}\)[.,;]?$/u;

/** "Log-in details: name / Summer2026" */
const userAndWord = /details$|^credentials$/iu;

interface Lead {
  readonly length: number;
  readonly marked: boolean;
  readonly told: boolean;
  /** Only "changed" leads to it: what follows may be a ticket. */
  readonly loose: boolean;
}

function leadOf(rest: string): Lead {
  const marked = mark.exec(rest)?.[0] ?? brackets.exec(rest)?.[0] ?? '';
  let length = marked === '' ? rest.length - rest.trimStart().length : marked.length;
  let told = false;
  let loose = false;
  for (;;) {
    const left = rest.slice(length);
    const is = isNow.exec(left) ?? (mark.exec(left)?.index === 0 && length > 0 && told ? mark.exec(left) : null);
    const step = is ?? happened.exec(left);
    if (step === null || step[0] === '') return { length, marked: marked !== '', told: told || marked !== '', loose };
    loose = is === null;
    told = true;
    length += step[0].length;
  }
}

function isDirect(token: Token, rest: string, { marked, told, loose }: Lead, word: string): boolean {
  const { text } = token;
  const bare = withoutStops(text);
  const quoted = /^\s*["“‘'(](?<inner>[^"”’')\n]{4,60})["”’')]/u.exec(rest.slice(token.end - text.length))?.groups?.['inner'] ?? '';
  if (quoted !== '' && isUnlikeAnyWord(quoted.replaceAll(/\s/gu, ''))) return true;
  if (handle.test(bare) || email.test(bare) || /^https?:/iu.test(bare) || somethingHidden.test(bare)) return false;
  // "Summer 2027!"
  if ((marked || told) && /^\p{Lu}\p{L}+$/u.test(text) && /^\s+\d{2,}[!#$%^&*+=?]+(?:\s|$)/u.test(rest.slice(token.end))) return true;
  // "482 913"
  if ((marked || told) && /^\d{3}[ -]\d{3}(?![\d ]*\d)/u.test(rest.slice(token.end - text.length))) return true;
  if (isFigures(token, rest)) return !/^pass$/iu.test(word) && !loose && (marked || told || !isYear(text)) && !(isYear(text) && /^\s+\p{L}/u.test(rest.slice(token.end)));
  if (loose) return isMixed(text) && !reference.test(bare) && !day.test(bare);
  return isMixed(text) || ((marked || told) && !plainFigure.test(bare) && (/[!#$%^&*=?\\|{}@]/u.test(bare) || /^\p{L}+(?:[-_]\p{L}+){3,}$/u.test(bare)));
}

function afterIs({ before, earlier }: Token): boolean {
  return /^(?:is|now|namely|i\.?e\.?|=|->|→)$/iu.test(before) || (/^to$/iu.test(before) && (givesNew.test(earlier) || isMixed(earlier)));
}

/** Figures alone that may be a code: not a telephone number, a count or a time. */
function isFigures({ text, end }: Token, rest: string): boolean {
  const bare = withoutStops(text);
  if (!/^\d{4,12}$|^\d{3,6}(?:-\d{3,6})+$/u.test(bare)) return false;
  const [all = ''] = /^[\d\s()-]+/u.exec(rest.slice(end - text.length).replace(/^["'“‘(]/u, '')) ?? [];
  return !/^0\d{9,10}$/u.test(all.replaceAll(/\D/gu, '')) && !counted.test(rest.slice(end));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/u.test(withoutStops(text));
}

/** Letters and figures in one word, that is no day, share, address or thing on the market. */
function isMixed(text: string): boolean {
  const bare = withoutStops(text);
  return bare.length >= 4 && /\p{L}/u.test(bare) && /\p{N}/u.test(bare) && ![plainFigure, email, webAddress, handle, product, day, somethingHidden].some((pattern) => pattern.test(bare));
}

/** A ticket, a computer, an account: what is named with letters and figures without being a secret. @param sure a mark within makes all but a question's end count */
function isThing({ text, before }: Token, sure: boolean): boolean {
  const bare = withoutStops(text);
  const markInside = /[!#$%^&*+=?]/u.test(bare) || /!/u.test(text);
  if (sure && markInside) return reference.test(bare) && /\d{5}/u.test(bare);
  return reference.test(bare) || host.test(bare) || monthOfYear.test(bare) || namesThing.test(withoutStops(before)) || namesThing.test(before);
}

/** Letters, figures and a mark together stand in no sentence; in web addresses, hashtags and "A&E" they do. */
function isUnlikeAnyWord(token: string): boolean {
  const bare = token.replaceAll(/\p{Lu}&\p{Lu}/gu, 'AA').replace(/^["'“‘(]+/u, '').replace(/["'”’),.;:]+$/u, '');
  if (bare.length < 6 || !/\p{L}/u.test(bare) || !/\p{N}/u.test(bare) || webAddress.test(token) || handle.test(bare) || somethingHidden.test(bare) || product.test(withoutStops(bare)) || asked.test(bare)) return false;
  return /[!#$%^&*+=?]/u.test(bare) ? !email.test(bare) && !bare.startsWith('@') : bare.length >= 8 && /^[^@]+@[^@.]+$/u.test(bare);
}

function tokensOf(rest: string): Token[] {
  const words = [...rest.matchAll(/[^\s=→]+|[=→]/gu)];
  return words.map(({ 0: text, index }, place) => ({ text, end: index + text.length, before: words[place - 1]?.[0] ?? '', earlier: words[place - 2]?.[0] ?? '' }));
}
