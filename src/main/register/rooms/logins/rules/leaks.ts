import { secretIn } from '../../accounts/rules/secret-words.ts';

/** Shorter ones stand in other words by chance, and are no secret worth the name. */
const shortestFound = 4;

/** A passphrase has hardly more words. */
const longestRun = 8;

/** Longer texts are not kept: what comes after it is refused with the text. In UTF-16 code units. */
const longestLooked = 1500;

/** @returns whether a text gives a password away */
export function holds(text: string, password: string): boolean {
  const plain = plainSecret(password);
  const whole = text.normalize('NFC');
  return plain.length >= shortestFound ? whole.includes(plain) : plain !== '' && whole.trim() === plain;
}

/** A password as fingerprints compare it: composed, and without the spaces that get lost at its ends. */
export function plainSecret(secret: string): string {
  return secret.normalize('NFC').trim();
}

/**
 * What may be a password that is only known by its fingerprint: the text itself and its runs of up to eight words, with
 * and without the marks around them, and between the signs that set a password off, as in `pw:secret`.
 */
export function possiblePasswords(text: string): ReadonlySet<string> {
  const whole = plainSecret(text).slice(0, longestLooked);
  const found = new Set([whole]);
  addRuns(whole, /\S+/gu, found);
  addRuns(whole, /[^\s:=/,;"'()“”‘’]+/gu, found);
  return found;
}

function addRuns(text: string, words: RegExp, found: Set<string>): void {
  const places = [...text.matchAll(words)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }));
  for (const [first, { from }] of places.entries()) {
    for (const { to } of places.slice(first, first + longestRun)) {
      const run = text.slice(from, to);
      for (const one of [run, ...withoutMarks(run.replace(/^["'(“‘]+/u, ''))]) {
        if (one.length >= shortestFound) found.add(one);
        if (/\s{2}|[^\S ]/u.test(one)) found.add(one.replaceAll(/\s+/gu, ' '));
      }
    }
  }
}

/** A run without its last marks, taken off one by one: a password may end in one itself. */
function* withoutMarks(run: string): Iterable<string> {
  let bare = run;
  yield bare;
  while (/["'),.;:!?…”’]$/u.test(bare)) {
    bare = bare.slice(0, -1);
    yield bare;
  }
}

const labelled = [
  // "Pin code: 1234"
  /\bpin (?:code|number)s?\s*[:=–-]?\s*\S*\d/iu,
  // "PW …" is hardly ever a word of a sentence.
  /\bpwd?\s+\S/iu,
];

/** @returns whether a note looks as if it held a password, an earlier one or a PIN, whatever it is */
export function looksLikePassword(text: string): boolean {
  return secretIn(text, true) !== -1 || labelled.some((pattern) => pattern.test(text));
}
