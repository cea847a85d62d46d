import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../audit/chain.ts';
import { stretchSchema } from './passphrase.ts';
import { derive } from './sealing.ts';

/*
 * The keys file: everything that is needed to open the register, and nothing that opens it without a
 * passphrase, a keychain or a recovery code. What lies in it in clear is what the lock screen shows.
 */

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`, 'u'));
const box = z.base64().min(60).max(2000);
const publicKey = z.base64().length(44);

const officerSchema = z.strictObject({
  officerId: z.uuid(),
  name: z.string().max(200),
  publicKey,
  /** The database key, sealed to the public key. */
  sealedKey: box,
  /** Each slot holds the officer's private key, wrapped. */
  slots: z.strictObject({
    passphrase: z.strictObject({ stretch: stretchSchema, box }).nullable(),
    /** The wrapping key is in the keychain, under register id and officer id. */
    keychain: z.strictObject({ box }).nullable(),
    recovery: z.strictObject({ salt: z.base64().length(44), box }).nullable(),
  }),
});

const contentSchema = z.strictObject({
  format: z.literal('comms-register-keys'),
  version: z.literal(1),
  /** Goes up with every write: of two sound copies the higher one is the later. */
  generation: z.int().min(0),
  registerId: z.uuid(),
  /** What the lock screen calls the register: the Trust's name. */
  label: z.string().max(200),
  database: z.strictObject({
    keyId: hex(32),
    salt: hex(32).nullable(),
    size: z.int().min(0).nullable(),
  }),
  /** The audit trail's head as of the last lock, to notice a register that was put back to an earlier state. */
  trail: z.strictObject({ count: z.int().min(0), hash: hex(64) }).nullable(),
  officers: z.array(officerSchema).min(1).max(200),
  /**
   * Backups are to be sealed to a key of their own. Until they have a passphrase of their own, its
   * private half is wrapped under the database key: whoever has opened the register holds it.
   */
  backup: z.strictObject({ publicKey, sealedKey: box, privateKeyBox: box }),
});

/** The keys file as it is on disk. */
export const keysFileSchema = contentSchema.extend({
  /** Under the database key: shows at unlock that nobody else has changed the file, such as added a public key. */
  mac: hex(64),
  /** Without a key: tells a damaged copy from a sound one. */
  checksum: hex(64),
});

type KeysContent = Readonly<z.output<typeof contentSchema>>;
export type KeysFile = Readonly<z.output<typeof keysFileSchema>>;
export type OfficerKeys = KeysFile['officers'][number];

/**
 * Gives a changed keys file its MAC and checksum.
 * @param keys any content; MAC and checksum it may already have are replaced
 * @param databaseKey 32 bytes
 */
export function signKeys(keys: KeysContent & { mac?: string; checksum?: string }, databaseKey: Buffer): KeysFile {
  const { mac: _mac, checksum: _checksum, ...content } = keys;
  const mac = macOf(content, databaseKey);
  return { ...content, mac, checksum: checksumOf({ ...content, mac }) };
}

/** @returns whether the file is as somebody who held the database key wrote it */
export function hasOwnMac(keys: KeysFile, databaseKey: Buffer): boolean {
  const { mac, checksum: _checksum, ...content } = keys;
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(content, databaseKey), 'hex'));
}

/** @returns whether no bit of the file has changed since it was written, by accident at least */
export function hasOwnChecksum(keys: KeysFile): boolean {
  const { checksum, ...rest } = keys;
  return checksumOf(rest) === checksum;
}

function macOf(content: KeysContent, databaseKey: Buffer): string {
  const key = derive(databaseKey, Buffer.alloc(0), 'keys-file-mac');
  try {
    return createHmac('sha256', key).update(canonicalJson(content)).digest('hex');
  } finally {
    key.fill(0);
  }
}

function checksumOf(content: object): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
