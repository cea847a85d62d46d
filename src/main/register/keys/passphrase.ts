import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** Argon2id as every new slot uses it, and the least that is accepted from a file. RFC 9106's second choice. */
const argon2Floor = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 } as const;

/** More than this only serves to stall the machine that reads the file. */
const argon2Ceiling = { memoryKiB: 1024 * 1024, passes: 20, lanes: 16 } as const;

const minimumLength = 12;

const algorithmArgon2id = 2;

/** How a slot stretches its passphrase. Parameters below the floor do not parse. */
export const stretchSchema = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z.int().min(argon2Floor.memoryKiB).max(argon2Ceiling.memoryKiB),
  passes: z.int().min(argon2Floor.passes).max(argon2Ceiling.passes),
  lanes: z.int().min(argon2Floor.lanes).max(argon2Ceiling.lanes),
  /** 16 bytes at least, base64. */
  salt: z.base64().min(24).max(88),
});

export type Stretch = Readonly<z.output<typeof stretchSchema>>;

/** @returns how a new slot stretches its passphrase, with a fresh salt */
export function newStretch(): Stretch {
  return { algorithm: 'argon2id', ...argon2Floor, salt: randomBytes(16).toString('base64') };
}

/**
 * Stretches a passphrase into a key. It is normalised (NFKC) first: an é typed on another keyboard
 * is the same passphrase.
 * @returns 32 bytes, for the caller to zero
 */
export async function stretchPassphrase(passphrase: string, stretch: Stretch): Promise<Buffer> {
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  try {
    return await hashRaw(bytes, {
      algorithm: algorithmArgon2id,
      memoryCost: stretch.memoryKiB,
      timeCost: stretch.passes,
      parallelism: stretch.lanes,
      outputLen: 32,
      salt: Buffer.from(stretch.salt, 'base64'),
    });
  } finally {
    bytes.fill(0);
  }
}

/**
 * @param passphrase a new passphrase as typed
 * @throws Refusal `weak-passphrase` (field `passphrase`) when it is too short or too regular
 */
export function refuseWeakPassphrase(passphrase: string): void {
  const problem = passphraseProblem(passphrase);
  if (problem !== null) throw new Refusal('weak-passphrase', problem, 'passphrase');
}

/** @returns what is wrong with a new passphrase, as a sentence; null when it will do */
export function passphraseProblem(passphrase: string): string | null {
  const characters = [...passphrase.normalize('NFKC')];
  if (characters.length < minimumLength) {
    return `Use at least ${minimumLength} characters. Four or five unrelated words are easy to remember.`;
  }
  // Twelve times the same key, or "121212121212", is long but not a secret.
  if (new Set(characters).size < 5) return 'Use more different characters. Four or five unrelated words are easy to remember.';
  return null;
}
