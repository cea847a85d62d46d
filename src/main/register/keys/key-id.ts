import { createHmac } from 'node:crypto';

/**
 * Identifies a database key without revealing it, so that a wrong key can be told from a damaged file.
 * @param key the 32-byte database key @returns 32 hexadecimal digits
 */
export function keyIdOf(key: Buffer): string {
  return createHmac('sha256', key).update('comms-register key id 1').digest('hex').slice(0, 32);
}
