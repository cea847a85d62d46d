export { addressKey } from './address-key.ts';

/** An address that could be read, or what is wrong with it. */
export type CheckedAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: string };

/** The most that the register keeps of an address, the scheme included. */
const longest = 500;

/** What no browser may be handed, whatever an account calls itself, however it is spaced. */
const dangerous = /^(?:javascript|data|vbscript|file|blob|about|view-source|search-ms|ms-msdt):/iu;

/** A scheme of whatever program: words have a space after a colon, a port is a number, and a drive has one letter. */
const otherScheme = /^(?!https?:)[a-z][a-z0-9+.-]+:(?=[^\s\d])/iu;

/** A user name and password before the host, with a scheme or without. */
const userAndPassword = /^(?:https?:[/\\]*|[/\\]{2,})[^/\\?#\s]*@|^[^/\\?#\s]*:[^/\\?#\s]*@/iu;

/** Tabs, control characters, and marks that nobody sees: they make an address read as another one. */
const hidden = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/**
 * Reads the address of an internal platform: a host without a dot, or words that say where to find it. It is a link only
 * where it is a web address.
 *
 * @param typed what was typed
 * @returns the address to store, or a sentence that says what to do
 */
export function checkInternalAddress(typed: string): CheckedAddress {
  const text = typed.trim();
  // Browsers pass over tabs and line breaks in a scheme, so it is looked at without them.
  if (dangerous.test(text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ''))) {
    return { ok: false, reason: 'This is not an address that may be kept. Enter the web address, or say in words where the platform is found.' };
  }
  if (otherScheme.test(text)) {
    return { ok: false, reason: 'This is not an address that may be kept. Enter the web address, or put a space after the colon where these are words.' };
  }
  if (hidden.test(text)) return { ok: false, reason: reasonForHidden };
  if (userAndPassword.test(text)) return { ok: false, reason: reasonForUser };
  if (text.length > longest) return { ok: false, reason: `This address is longer than ${longest} characters. Take out what follows the name of the page.` };
  const external = checkAddress(text);
  return external.ok ? external : { ok: true, address: text };
}

/**
 * Reads a web address as people type it. A missing scheme is taken as https.
 *
 * @param typed what was typed; empty stays empty, because an address may not be known yet
 * @returns the address to store, or a sentence that says what to do
 */
export function checkAddress(typed: string): CheckedAddress {
  const text = typed.trim();
  if (text === '') return { ok: true, address: '' };
  // A colon before any slash that is not a port is a scheme: `javascript:`, `file:`, `mailto:`.
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/iu.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return { ok: false, reason: `An address must begin with https:// or http://, not ${scheme}:.` };
  }
  // Browsers forgive too few and too many slashes after the scheme; the register keeps two.
  const rest = text.slice(scheme === undefined ? 0 : scheme.length + 1).replace(/^[/\\]+/u, '');
  const authority = /^[^/\\?#]*/u.exec(rest)?.[0] ?? '';
  if (authority.includes('@')) return { ok: false, reason: reasonForAt(scheme, authority) };
  const address = `${scheme ?? 'https'}://${rest}`;
  const url = URL.parse(address);
  if (url === null || !isFullHost(url.hostname, authority) || /\s/u.test(text)) {
    return { ok: false, reason: 'Enter a full web address, such as https://x.com/wardnews.' };
  }
  if (hidden.test(text)) return { ok: false, reason: reasonForHidden };
  if (address.length > longest) return { ok: false, reason: `This address is longer than ${longest} characters. Take out what follows the name of the page.` };
  return { ok: true, address };
}

const reasonForHidden = 'This address has tabs or hidden characters in it. Type it anew.';
const reasonForUser = 'Take the user name and password out of the address.';

function reasonForAt(scheme: string | undefined, authority: string): string {
  if (scheme !== undefined || authority.split(':').length > 1) return reasonForUser;
  return authority.startsWith('@')
    ? 'This is a handle. Enter the web address of the account, such as https://x.com/wardnews.'
    : 'This is an e-mail address. Enter the web address of the account, such as https://x.com/wardnews.';
}

/** A name with a dot in it. A bare number is none, although browsers read one as the number of a computer. */
function isFullHost(host: string, typed: string): boolean {
  if (/^\d+(?:\.\d+){3}$/u.test(host)) return typed.startsWith(host);
  return /^(?:[^.]+\.)+[^.]{2,}\.?$/u.test(host);
}
