import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { nameOf } from './facts.ts';
import { plainSecret } from './rules/leaks.ts';
import { fingerprintKey, insertFingerprintKey, loginsByFormerFingerprint, openLoginsByFingerprint } from './table.ts';

/*
 * A keyed fingerprint tells whether two passwords are the same, and whether the keychain still holds the right one,
 * without the register holding any. The key never leaves the encrypted database. Spaces at the ends and the form of an
 * accent make no other password: a platform drops them or the next keyboard writes them otherwise. What lies in the
 * keychain is the password byte for byte all the same.
 */

/** @returns HMAC-SHA256 in hexadecimal; null before the first login, when there is no key and nothing to compare with */
export function knownFingerprint(work: Work, secret: string): string | null {
  const key = fingerprintKey(work.db);
  return key === undefined ? null : fingerprintWith(key, secret);
}

/** The same inside a change: makes the register's key when there is none. */
export function fingerprintOf(work: Work, secret: string): string {
  return fingerprintWith(ensuredKey(work), secret);
}

/** The register's key for fingerprints, made now if need be. */
export function ensuredKey(work: Work): Buffer {
  const known = fingerprintKey(work.db);
  if (known !== undefined) return known;
  const made = randomBytes(32);
  insertFingerprintKey(work.db, made);
  return made;
}

/** @param key 32 bytes @returns HMAC-SHA256 in hexadecimal */
export function fingerprintWith(key: Buffer, secret: string): string {
  return createHmac('sha256', key).update(plainSecret(secret), 'utf8').digest('hex');
}

/** Compares in the same time whatever differs. */
export function sameFingerprint(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return first.byteLength === second.byteLength && timingSafeEqual(first, second);
}

/** @returns a test for one login: whether a secret is the password that the register knows of */
export function matcher(work: Work, fingerprint: string | null): (secret: string) => boolean {
  const key = fingerprintKey(work.db);
  return (secret) => key !== undefined && fingerprint !== null && sameFingerprint(fingerprintWith(key, secret), fingerprint);
}

/**
 * A password opens one login only, and none that was used before comes back unasked (CP371 2.3.1).
 *
 * @param fingerprint of the password; null when there is nothing to compare with
 * @param ownId the login it is for, which may have it
 * @param again why one that was used before is kept again; without a reason it is refused
 * @returns whether it was used before
 * @throws Refusal `duplicate` that names the account that has it already, `used-before` that names the one that had it
 */
export function refuseUsedPassword(work: Work, fingerprint: string | null, ownId: string | null, again?: string): boolean {
  if (fingerprint === null) return false;
  const [other] = openLoginsByFingerprint(work.db, fingerprint).filter(({ id }) => id !== ownId);
  const [former] = other === undefined ? loginsByFormerFingerprint(work.db, fingerprint) : [];
  if (former !== undefined && again === undefined) {
    throw new Refusal('used-before', `This password was used before for ${nameOf(former)}. Set a new one. If the platform has this one now, say why it is kept again: a new one is then owed.`, 'password');
  }
  if (other === undefined) return former !== undefined;
  throw new Refusal(
    'duplicate', `${nameOf(other)} has this password already. Each login needs a password of its own: make a new one, set it on the platform, and enter it here.`,
    'password',
  );
}
