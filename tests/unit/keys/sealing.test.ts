import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { assert, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyIdOf } from '../../../src/main/register/keys/key-id.ts';
import { passphraseProblem } from '../../../src/main/register/keys/passphrase.ts';
import { derive, makeKeyPair, seal, unseal, unwrap, wrap } from '../../../src/main/register/keys/sealing.ts';

const secret = randomBytes(32);

describe('a sealed box', () => {
  test('opens for its recipient and context only', () => {
    const [ann, ben] = [makeKeyPair(), makeKeyPair()];
    const box = seal(ann.publicKey, secret, 'key of register 1');
    expect(unseal(ann, box, 'key of register 1')).toEqual(secret);
    expect(unseal(ben, box, 'key of register 1')).toBeNull();
    expect(unseal({ ...ann, publicKey: ben.publicKey }, box, 'key of register 1')).toBeNull();
    expect(unseal(ann, box, 'key of register 2')).toBeNull();
    expect(unseal(ann, Buffer.alloc(10), 'key of register 1')).toBeNull();
  });

  test('is different every time', () => {
    const ann = makeKeyPair();
    expect(seal(ann.publicKey, secret, 'c')).not.toEqual(seal(ann.publicKey, secret, 'c'));
  });

  test('any changed bit is noticed', () => {
    const ann = makeKeyPair();
    const box = seal(ann.publicKey, secret, 'c');
    const wrapped = wrap(secret, ann.privateKey, 'c');
    // X25519 ignores the top bit of a public key; the key derivation does not.
    assert(property(nat({ max: box.length * 8 - 1 }), (bit) => void expect(unseal(ann, flip(box, bit), 'c')).toBeNull()));
    assert(property(nat({ max: wrapped.length * 8 - 1 }), (bit) => void expect(unwrap(secret, flip(wrapped, bit), 'c')).toBeNull()));
  });

  test('a public key of low order is refused', () => {
    expect(() => seal(Buffer.alloc(32), secret, 'c')).toThrow(/deriv/iu);
    expect(unseal(makeKeyPair(), Buffer.alloc(92), 'c')).toBeNull();
  });
});

test('a wrapped key opens with its key and context only', () => {
  const box = wrap(secret, Buffer.from('plain'), 'slot');
  expect(unwrap(secret, box, 'slot')?.toString()).toBe('plain');
  expect(unwrap(randomBytes(32), box, 'slot')).toBeNull();
  expect(unwrap(secret, box, 'other slot')).toBeNull();
});

test('keys are derived by HKDF-SHA256 (RFC 5869)', () => {
  const salt = randomBytes(8);
  const prk = createHmac('sha256', salt).update(secret).digest();
  const okm = createHmac('sha256', prk).update('comms-register 1 test').update(Buffer.from([1])).digest();
  expect(derive(secret, salt, 'test')).toEqual(okm);
  expect(Buffer.from(hkdfSync('sha256', secret, salt, 'comms-register 1 test', 32))).toEqual(okm);
});

test('a key id says nothing about the key but which it is', () => {
  expect(keyIdOf(secret)).toMatch(/^[0-9a-f]{32}$/u);
  expect(keyIdOf(secret)).toBe(keyIdOf(Buffer.from(secret)));
  expect(keyIdOf(secret)).not.toBe(keyIdOf(randomBytes(32)));
  expect(secret.toString('hex')).not.toContain(keyIdOf(secret));
});

test.each([
  ['short', 'Use at least 12'],
  ['elevenchars', 'Use at least 12'],
  ['aaaaaaaaaaaaaaa', 'more different characters'],
  ['121212121212', 'more different characters'],
])('the passphrase "%s" is refused', (passphrase, reason) => {
  expect(passphraseProblem(passphrase)).toContain(reason);
});

test('a passphrase of ordinary words in any script will do', () => {
  for (const good of ['correct horse battery', 'làm việc cẩn thận nhé', 'xin-chào-các-bạn']) expect(passphraseProblem(good)).toBeNull();
});

function flip(box: Buffer, bit: number): Buffer {
  const copy = Buffer.from(box);
  const at = bit >> 3;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
