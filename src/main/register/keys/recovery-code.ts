import { createHash, randomBytes } from 'node:crypto';
import { derive } from './sealing.ts';

/*
 * Eight groups of four characters in Crockford's base 32: 28 random ones (140 bits, so no slow
 * stretching is needed) and 4 that check the rest, so that a slip of the pen is found before it is tried.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 28;
const checkLength = 4;

/** @returns a new recovery code, in groups as it is printed */
export function makeRecoveryCode(): string {
  const random = randomBytes(secretLength);
  const secret = [...random].map((byte) => alphabet.charAt(byte & 31)).join('');
  random.fill(0);
  return ((secret + checkOf(secret)).match(/.{4}/gu) ?? []).join('-');
}

/**
 * Reads a recovery code as typed from paper: any case, spacing or dashes; O for 0, I or L for 1.
 * @returns its 32 characters, or null when it cannot be a recovery code (a character is missing or mistyped)
 */
export function parseRecoveryCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  if (plain.length !== secretLength + checkLength) return null;
  if ([...plain].some((character) => !alphabet.includes(character))) return null;
  const secret = plain.slice(0, secretLength);
  return checkOf(secret) === plain.slice(secretLength) ? plain : null;
}

/** @param code as `parseRecoveryCode` returns it @param salt of the slot @returns 32 bytes, for the caller to zero */
export function recoveryKey(code: string, salt: Buffer): Buffer {
  const bytes = Buffer.from(code.slice(0, secretLength), 'ascii');
  try {
    return derive(bytes, salt, 'recovery-code');
  } finally {
    bytes.fill(0);
  }
}

function checkOf(secret: string): string {
  const digest = createHash('sha256').update(`comms-register recovery code 1 ${secret}`).digest();
  return [...digest.subarray(0, checkLength)].map((byte) => alphabet.charAt(byte & 31)).join('');
}
