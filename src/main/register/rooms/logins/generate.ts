import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/* Letters and figures that look alike (0 O 1 l I) are left out: a password is sometimes read out or typed from paper. */
const kinds = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#$%&*+-=?@_'] as const;
const all = kinds.join('');

/**
 * A password from the operating system's random numbers, with a small letter, a capital, a figure and a symbol at least.
 *
 * @param length in characters, 12 to 64
 */
export function randomPassword(length: number): string {
  // Drawn again as a whole until every kind is there: putting a kind into a fixed place would make that place easier to guess.
  for (;;) {
    const password = Array.from({ length }, () => pick(all)).join('');
    if (kinds.every((kind) => [...password].some((letter) => kind.includes(letter)))) return password;
  }
}

/** Three words with hyphens and two figures, one word with a capital, as "otter-Candle-river-47": 2048 words, about 41 bits with the figures. */
export function threeWords(): string {
  const capital = randomInt(3);
  const words = Array.from({ length: 3 }, (_, place) => {
    const word = wordlist[randomInt(wordlist.length)] ?? '';
    return place === capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
  return [...words, `${randomInt(10)}${randomInt(10)}`].join('-');
}

function pick(letters: string): string {
  return letters.charAt(randomInt(letters.length));
}
