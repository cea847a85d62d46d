import { existsSync, readFileSync } from 'node:fs';
import { writeDurably } from '../database/durable-write.ts';
import { registerPaths } from '../database/register-paths.ts';
import { Refusal } from '../refusal.ts';
import { keyRefusals } from './key-refusals.ts';
import { hasOwnChecksum, type KeysFile, keysFileSchema, signKeys } from './keys-format.ts';

/** What a keys file turned out to be. */
type CopyState =
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' }
  | ({ readonly state: 'sound' } & SoundCopy);

export interface ReadKeys {
  readonly keys: KeysFile;
  /** One copy was missing, damaged or older, and was made again from the other. */
  readonly repaired: boolean;
}

const sizeLimit = 5_000_000;

/** @param folder the register's folder @returns whether it holds a register, or any part of one */
export function registerExists(folder: string): boolean {
  const paths = registerPaths(folder);
  return [paths.database, paths.wal, paths.keys, paths.keysCopy].some((path) => existsSync(path));
}

/**
 * Reads the keys file, from whichever copy is sound and later, and repairs the other.
 *
 * @param folder the register's folder
 * @param options `repair: false` only reads, for checking a register without touching it
 * @throws Refusal `keys-missing`, `keys-damaged`, `keys-weakened`, `keys-mixed` or `newer-version`
 */
export function readKeysFile(folder: string, options: { readonly repair?: boolean } = {}): ReadKeys {
  const paths = registerPaths(folder);
  const repair = options.repair === false ? unrepaired : repaired;
  const [main, copy] = [readCopy(paths.keys), readCopy(paths.keysCopy)];
  if (main.state === 'missing' && copy.state === 'missing') throw keyRefusals.missing();
  if (main.state === 'sound' && copy.state === 'sound') {
    if (main.keys.registerId !== copy.keys.registerId) throw keyRefusals.mixed();
    if (main.bytes.equals(copy.bytes)) return { keys: main.keys, repaired: false };
    return main.keys.generation >= copy.keys.generation ? repair(main, paths.keysCopy) : repair(copy, paths.keys);
  }
  if (main.state === 'sound') return repair(main, paths.keysCopy);
  if (copy.state === 'sound') return repair(copy, paths.keys);
  throw keyRefusals.damaged();
}

/**
 * Writes both copies, one after the other, each replaced whole.
 *
 * @param folder the register's folder
 * @param keys the new content; its generation, MAC and checksum are made anew
 * @param databaseKey 32 bytes
 * @returns the keys file as written
 * @throws Error of the file system; at least one sound copy is there all the time
 */
export function writeKeysFile(folder: string, keys: KeysFile, databaseKey: Buffer): KeysFile {
  const paths = registerPaths(folder);
  const signed = signKeys({ ...keys, generation: keys.generation + 1 }, databaseKey);
  const bytes = Buffer.from(`${JSON.stringify(signed, null, 2)}\n`, 'utf8');
  writeDurably(paths.keys, bytes);
  writeDurably(paths.keysCopy, bytes);
  return signed;
}

/**
 * Writes the keys file of a new register.
 * @throws Refusal `register-exists` when the folder holds any part of a register: new keys beside an
 *   existing database would make it unreadable
 */
export function writeNewKeysFile(folder: string, keys: KeysFile, databaseKey: Buffer): KeysFile {
  if (registerExists(folder)) {
    throw new Refusal('register-exists', 'There is already a register here. Open it, or choose another folder for the new one.');
  }
  return writeKeysFile(folder, keys, databaseKey);
}

interface SoundCopy {
  readonly keys: KeysFile;
  readonly bytes: Buffer;
}

function unrepaired(good: SoundCopy): ReadKeys {
  return { keys: good.keys, repaired: false };
}

function repaired(good: SoundCopy, other: string): ReadKeys {
  try {
    writeDurably(other, good.bytes);
    return { keys: good.keys, repaired: true };
  } catch {
    // On a read-only folder one sound copy still opens the register.
    return { keys: good.keys, repaired: false };
  }
}

function readCopy(path: string): CopyState {
  if (!existsSync(path)) return { state: 'missing' };
  const bytes = readFileSync(path);
  const parsed = parseJson(bytes);
  if (parsed === undefined) return { state: 'damaged' };
  if (isNewer(parsed)) throw keyRefusals.newer();
  const result = keysFileSchema.safeParse(parsed);
  if (!result.success) {
    const weakened = result.error.issues.some((issue) => issue.code === 'too_small' && issue.path.includes('stretch'));
    if (weakened) throw keyRefusals.weakened();
    return { state: 'damaged' };
  }
  return hasOwnChecksum(result.data) ? { state: 'sound', keys: result.data, bytes } : { state: 'damaged' };
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length > sizeLimit) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function isNewer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'comms-register-keys'
    && 'version' in value && typeof value.version === 'number' && value.version > 1;
}
