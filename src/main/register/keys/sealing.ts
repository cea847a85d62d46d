import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/*
 * Two boxes. `seal` closes one that only the holder of an X25519 private key opens; `wrap` closes
 * one with a shared key. Both are AES-256-GCM under a key from HKDF-SHA256, and both bind a context:
 * a box made for one purpose, register or officer does not open as another.
 */

/** Both halves raw, 32 bytes each. */
export interface KeyPair {
  readonly publicKey: Buffer;
  /** Zero it after use. */
  readonly privateKey: Buffer;
}

const keySize = 32;
const ivSize = 12;
const tagSize = 16;

// What PKCS#8 and SPKI put before the 32 bytes of an X25519 key (RFC 8410). Node takes raw keys
// only as text (JWK), which could not be zeroed.
const pkcs8Prefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const spkiPrefix = Buffer.from('302a300506032b656e032100', 'hex');

/** @returns a new X25519 key pair */
export function makeKeyPair(): KeyPair {
  const pair = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const privateKey = Buffer.from(pair.privateKey.subarray(pkcs8Prefix.length));
  pair.privateKey.fill(0);
  return { publicKey: Buffer.from(pair.publicKey.subarray(spkiPrefix.length)), privateKey };
}

/**
 * Seals bytes to a public key.
 * @param publicKey 32 bytes @param context what the box is for; needed again to open it
 * @returns ephemeral public key, IV, ciphertext and tag
 * @throws Error when the public key is not a usable one
 */
export function seal(publicKey: Buffer, plain: Buffer, context: string): Buffer {
  const ephemeral = makeKeyPair();
  const key = agree(ephemeral.privateKey, publicKey, ephemeral.publicKey, publicKey, context);
  try {
    return Buffer.concat([ephemeral.publicKey, encrypt(key, plain, context)]);
  } finally {
    key.fill(0);
    ephemeral.privateKey.fill(0);
  }
}

/**
 * Opens what `seal` closed.
 * @returns the bytes, for the caller to zero; null when key, context or a bit of the box is wrong
 */
export function unseal(pair: KeyPair, box: Buffer, context: string): Buffer | null {
  if (box.length < keySize + ivSize + tagSize) return null;
  const ephemeral = box.subarray(0, keySize);
  let key: Buffer;
  try {
    key = agree(pair.privateKey, ephemeral, ephemeral, pair.publicKey, context);
  } catch {
    // Only for a public key of low order, which `seal` never writes.
    return null;
  }
  try {
    return decrypt(key, box.subarray(keySize), context);
  } finally {
    key.fill(0);
  }
}

/** Wraps bytes under a 32-byte key. @returns IV, ciphertext and tag */
export function wrap(wrappingKey: Buffer, plain: Buffer, context: string): Buffer {
  const key = derive(wrappingKey, Buffer.alloc(0), context);
  try {
    return encrypt(key, plain, context);
  } finally {
    key.fill(0);
  }
}

/** Opens what `wrap` closed. @returns the bytes, for the caller to zero; null when key, context or a bit is wrong */
export function unwrap(wrappingKey: Buffer, box: Buffer, context: string): Buffer | null {
  if (box.length < ivSize + tagSize) return null;
  const key = derive(wrappingKey, Buffer.alloc(0), context);
  try {
    return decrypt(key, box, context);
  } finally {
    key.fill(0);
  }
}

/** HKDF-SHA256. @returns 32 bytes, for the caller to zero */
export function derive(secret: Buffer, salt: Buffer, context: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `comms-register 1 ${context}`, keySize));
}

function agree(privateKey: Buffer, publicKey: Buffer, ephemeral: Buffer, recipient: Buffer, context: string): Buffer {
  const shared = diffieHellman({ privateKey: toPrivateKey(privateKey), publicKey: toPublicKey(publicKey) });
  try {
    // Both public keys go into the derivation, so that a box speaks of exactly one recipient.
    return derive(shared, Buffer.concat([ephemeral, recipient]), context);
  } finally {
    shared.fill(0);
  }
}

function toPrivateKey(raw: Buffer): KeyObject {
  const der = Buffer.concat([pkcs8Prefix, raw]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

function toPublicKey(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' });
}

function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(ivSize);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, box: Buffer, context: string): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, ivSize), { authTagLength: tagSize })
    .setAAD(Buffer.from(context, 'utf8'))
    .setAuthTag(box.subarray(box.length - tagSize));
  const plain = decipher.update(box.subarray(ivSize, box.length - tagSize));
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return null;
  }
}
