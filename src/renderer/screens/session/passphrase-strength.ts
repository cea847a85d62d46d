/* How hard a passphrase is to guess, told honestly: what repeats, runs on or stands on every list counts little. */

const floor = 12;
const leastDifferent = 5;
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const tried = /password|passphrase|letmein|welcome|admin|secret|iloveyou|monkey|dragon|football/gu;

export interface Strength {
  /** 0: not accepted; 4: strong. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly words: string;
}

/** Judges a new passphrase as it is being typed. */
export function strengthOf(passphrase: string): Strength {
  const characters = [...passphrase.normalize('NFKC')];
  const missing = floor - characters.length;
  if (characters.length === 0) return { level: 0, words: 'At least 12 characters' };
  if (missing > 0) return { level: 0, words: `${missing} more to go` };
  if (isTooRegular(passphrase)) return { level: 0, words: 'Too regular: the same few characters again and again. Use different words' };
  const counted = weightOf(passphrase);
  if (counted < floor) return { level: 1, words: 'Weak: much of it repeats or is easy to guess. Use unrelated words' };
  if (counted < 16) return { level: 2, words: 'Long enough' };
  return counted < 20 ? { level: 3, words: 'Good' } : { level: 4, words: 'Strong' };
}

/** Long, but no secret: the register refuses it too. */
function isTooRegular(passphrase: string): boolean {
  return new Set(passphrase.normalize('NFKC')).size < leastDifferent;
}

/** What a new passphrase that is typed twice lacks, by the fields that it was typed in. */
export function passphraseErrors(
  passphrase: string,
  again: string,
  ids: { readonly passphrase: string; readonly again: string },
): readonly { readonly field: string; readonly message: string }[] {
  const short = [...passphrase].length < floor;
  if (short || isTooRegular(passphrase)) {
    const message = short ? 'Use at least 12 characters.' : 'Use more different characters.';
    return [{ field: ids.passphrase, message: `${message} Four or five unrelated words are easy to remember.` }];
  }
  return passphrase === again ? [] : [{ field: ids.again, message: 'The two passphrases are not the same. Type them again.' }];
}

/** How many characters it is worth: a word counts once, and so does what repeats in it. */
function weightOf(passphrase: string): number {
  const words = new Set(passphrase.toLowerCase().split(/\s+/u).filter((word) => word !== ''));
  return [...words].map(weightOfWord).reduce((sum, weight) => sum + weight, words.size - 1);
}

function weightOfWord(word: string): number {
  // The shortest piece that repeats stands for all of its repeats: "aaaa" is worth an a, "abcabc" an abc.
  const once = word.replaceAll(tried, 'pw').replaceAll(/(.+?)\1+/gu, '$1');
  const characters = [...once];
  // Of a run such as 1234 or qwerty only its beginning and its end are worth anything.
  return characters.filter((character, at) => {
    const [before, after] = [characters[at - 1] ?? '', characters[at + 1] ?? ''];
    return before === '' || after === '' || !isRun(before + character + after);
  }).length;
}

function isRun(three: string): boolean {
  const reversed = [...three].toReversed().join('');
  return rows.some((row) => row.includes(three) || row.includes(reversed));
}
