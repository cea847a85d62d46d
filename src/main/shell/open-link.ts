import type { Reply } from '../../preload/contract/index.ts';
import { readAddress } from './origin.ts';
import { refuse } from './refuse.ts';

const REFUSED = 'This address cannot be opened. Only web addresses that begin with https:// or http:// are opened.';
const CREDENTIALS =
  'This address holds a sign-in name or password, so it is not opened. Remove everything up to and including the @ sign.';

/** White space and control characters inside an address: URL parsers drop some of them, and so may read another address. */
const UNSEEN = /[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/**
 * Checks an address before it is given to the system browser (point 15 of Electron's checklist). A scheme other than
 * http(s) can start programs, which is why the list says what is allowed and not what is forbidden.
 *
 * @param address as kept in the register
 * @returns the address in the parser's own spelling, or a refusal
 */
export function checkLink(address: string): Reply<string> {
  const trimmed = address.trim();
  const url = UNSEEN.test(trimmed) ? null : readAddress(trimmed);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') {
    return refuse('invalid', REFUSED, 'address');
  }
  if (url.username !== '' || url.password !== '') return refuse('invalid', CREDENTIALS, 'address');
  return { ok: true, value: url.href };
}
