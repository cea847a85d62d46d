import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

/*
 * SQLCipher 4's page format, read with Node's own cryptography: AES-256-CBC, and per page an IV of
 * 16 bytes and an HMAC-SHA512 at the end. It lets a file be judged before SQLite touches it, and
 * shows that the register can be read without the library that wrote it.
 */

export const pageSize = 4096;
export const saltSize = 16;
const ivSize = 16;
const hmacSize = 64;
const plainMagic = Buffer.from('SQLite format 3\0', 'latin1');

/** What the first page says about the file. */
export interface FileHeader {
  /** How many pages the file should have; null when the header does not vouch for it. */
  readonly pages: number | null;
  /** `PRAGMA user_version`: the newest migration. */
  readonly version: number;
}

/** @param start the first bytes of a file @returns whether it is a SQLite file in plain text */
export function isPlainSqlite(start: Buffer): boolean {
  return start.subarray(0, plainMagic.length).equals(plainMagic);
}

/**
 * Decrypts one page.
 *
 * @param key the 32-byte database key
 * @param salt the first 16 bytes of the file
 * @param page 4096 bytes as they are in the file or in a WAL frame
 * @param number the page's number, from 1
 * @returns the plain page, which the caller zeroes when it holds personal data; null when key, salt,
 *   number or a single bit of the page is wrong
 */
export function decryptPage(key: Buffer, salt: Buffer, page: Buffer, number: number): Buffer | null {
  if (page.length !== pageSize) return null;
  const start = number === 1 ? saltSize : 0;
  const ivAt = pageSize - hmacSize - ivSize;
  const littleEndian = Buffer.alloc(4);
  littleEndian.writeUInt32LE(number);
  const macKey = pbkdf2Sync(key, salt.map((byte) => byte ^ 0x3a), 2, 32, 'sha512');
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(start, ivAt + ivSize))
    .update(littleEndian)
    .digest();
  macKey.fill(0);
  if (!timingSafeEqual(mac, page.subarray(pageSize - hmacSize))) return null;

  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(ivAt, ivAt + ivSize)).setAutoPadding(false);
  const plain = Buffer.alloc(pageSize);
  if (number === 1) plainMagic.copy(plain);
  decipher.update(page.subarray(start, ivAt)).copy(plain, start);
  decipher.final();
  return plain;
}

/** @param plain the first page, decrypted @returns what its header says */
export function readHeader(plain: Buffer): FileHeader {
  // SQLite's own rule: the page count counts only when these two counters agree.
  const vouched = plain.readUInt32BE(24) === plain.readUInt32BE(92);
  const pages = plain.readUInt32BE(28);
  return { pages: vouched && pages > 0 ? pages : null, version: plain.readUInt32BE(60) };
}

/**
 * Whether bytes are spread as evenly as encrypted ones. Text, documents and plain databases are far
 * off; a chance hit of encrypted bytes beyond the bound is rarer than one in a million.
 */
export function looksEncrypted(bytes: Buffer): boolean {
  if (bytes.length < 1024) return false;
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const expected = bytes.length / 256;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquare < 400;
}
