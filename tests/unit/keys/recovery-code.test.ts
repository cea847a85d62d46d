import { assert, integer, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRecoveryCode, parseRecoveryCode } from '../../../src/main/register/keys/recovery-code.ts';

describe('a recovery code', () => {
  test('is eight groups of four, without letters that look like digits', () => {
    for (let round = 0; round < 50; round += 1) expect(makeRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/u);
  });

  test('is read in lower case, with spaces, and with O for 0 and I or L for 1', () => {
    let code = makeRecoveryCode();
    while (!code.includes('0') || !code.includes('1')) code = makeRecoveryCode();
    const plain = code.replaceAll('-', '');
    expect(parseRecoveryCode(code)).toBe(plain);
    expect(parseRecoveryCode(` ${code.toLowerCase().replaceAll('-', '  ')}\n`)).toBe(plain);
    expect(parseRecoveryCode(plain)).toBe(plain);
    expect(parseRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(plain);
    expect(parseRecoveryCode(code.replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(plain);
  });

  test('a slip of the pen in any place is noticed', () => {
    const plain = makeRecoveryCode().replaceAll('-', '');
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    assert(
      property(nat({ max: 31 }), integer({ min: 1, max: 31 }), (at, shift) => {
        const wrong = alphabet.charAt((alphabet.indexOf(plain.charAt(at)) + shift) % 32);
        expect(parseRecoveryCode(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeNull();
      }),
    );
  });

  test('what is not one is refused', () => {
    for (const text of ['', 'AAAA', 'U'.repeat(32), makeRecoveryCode().slice(0, -1), `${makeRecoveryCode()}0`]) {
      expect(parseRecoveryCode(text)).toBeNull();
    }
  });
});
