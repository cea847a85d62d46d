import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { saltSize } from './page-format.ts';

/** What the keys file remembers about the database, to recognise it before it is opened. */
export interface DatabaseFacts {
  /** Identifies the database key without revealing it: see `keyIdOf`. */
  readonly keyId: string;
  /** The file's first 16 bytes in hexadecimal; null until the file has been made. */
  readonly salt: string | null;
  /** Bytes, as of the last lock; null until the file has been made. */
  readonly size: number | null;
}

/**
 * Reads what the keys file should remember at lock, after the database has been closed.
 * @returns salt in hexadecimal, and size in bytes
 * @throws Error of the file system
 */
export function readFileFacts(path: string): { readonly salt: string; readonly size: number } {
  return { salt: readStart(path, saltSize).toString('hex'), size: statSync(path).size };
}

/** @returns the first bytes of a file, fewer when it is shorter */
export function readStart(path: string, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    let filled = 0;
    for (;;) {
      const read = readSync(file, buffer, filled, length - filled, filled);
      filled += read;
      if (read === 0 || filled === length) return buffer.subarray(0, filled);
    }
  } finally {
    closeSync(file);
  }
}
