import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { randomPassword, threeWords } from '../../../src/main/register/rooms/logins/generate.ts';

describe('a password from the generator', () => {
  it.each([12, 20, 64])('of %i characters has a small letter, a capital, a figure and a symbol, and nothing that looks like another', (length) => {
    for (let time = 0; time < 300; time += 1) {
      const password = randomPassword(length);
      expect(password).toHaveLength(length);
      expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!#$%&*+\-=?@_])[a-zA-Z2-9!#$%&*+\-=?@_]+$/u);
      expect(password).not.toMatch(/[0O1lI]/u);
    }
  });

  it('draws every character about equally often, at every place', () => {
    const counts = new Map<string, number>();
    const firsts = new Set<string>();
    for (let time = 0; time < 2000; time += 1) {
      const password = randomPassword(64);
      firsts.add(password.charAt(0));
      for (const letter of password) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    const expected = (2000 * 64) / counts.size;
    expect(counts.size).toBe(69);
    expect(firsts.size).toBe(69);
    // About seven standard deviations: it fails once in more runs than there will be.
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(7 * Math.sqrt(expected));
  });

  it('of three words has words of the list, one capital and two figures, and words come at every place', () => {
    const known = new Set(wordlist);
    const capitals = [0, 0, 0];
    const all = new Set<string>();
    for (let time = 0; time < 3000; time += 1) {
      const parts = threeWords().split('-');
      expect(parts).toHaveLength(4);
      expect(parts[3]).toMatch(/^\d\d$/u);
      const words = parts.slice(0, 3);
      expect(words.every((word) => known.has(word.toLowerCase()))).toBe(true);
      expect(words.filter((word) => /^[A-Z][a-z]+$/u.test(word))).toHaveLength(1);
      const at = words.findIndex((word) => /^[A-Z]/u.test(word));
      capitals[at] = (capitals[at] ?? 0) + 1;
      for (const word of words) all.add(word.toLowerCase());
    }
    expect(Math.min(...capitals)).toBeGreaterThan(800);
    // Of 2,048 words, 9,000 draws leave out about 25.
    expect(all.size).toBeGreaterThan(1950);
  });
});
