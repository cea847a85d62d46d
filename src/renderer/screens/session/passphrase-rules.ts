/* What a new passphrase must have; how hard it is to guess is judged elsewhere. */

const floor = 12;
const leastDifferent = 5;

/** What is still missing while a passphrase is typed; null when the register will accept it. */
export function missingOf(passphrase: string): string | null {
  const characters = [...passphrase.normalize('NFKC')];
  const missing = floor - characters.length;
  if (characters.length === 0) return 'At least 12 characters';
  if (missing > 0) return `${missing} more to go`;
  return isTooRegular(passphrase) ? 'Too regular: the same few characters again and again. Use different words' : null;
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
