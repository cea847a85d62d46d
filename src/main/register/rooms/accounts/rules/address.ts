/** An address that could be read, or what is wrong with it. */
export type CheckedAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: string };

/** The most that the register keeps of an address, the scheme included. */
const longest = 500;

/** Parameters that only say where a click came from; the page is the same without them. */
const tracking = /^(?:utm_.+|fbclid|gclid|igshid|igsh|mibextid|si|ref|ref_src|s|t|feature|lang|hl)$/iu;

/** What no browser may be handed, whatever an account calls itself. */
const dangerous = /^\s*(?:javascript|data|vbscript|file|blob|about)\s*:/iu;

/**
 * Reads the address of an internal platform: a host without a dot, or words that say where to find it. It is a link only
 * where it is a web address.
 *
 * @param typed what was typed
 * @returns the address to store, or a sentence that says what to do
 */
export function checkInternalAddress(typed: string): CheckedAddress {
  const text = typed.trim();
  if (dangerous.test(text)) return { ok: false, reason: 'This is not an address that may be kept. Enter the web address, or say in words where the platform is found.' };
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
  if (address.length > longest) return { ok: false, reason: `This address is longer than ${longest} characters. Take out what follows the name of the page.` };
  return { ok: true, address };
}

function reasonForAt(scheme: string | undefined, authority: string): string {
  if (scheme !== undefined || authority.split(':').length > 1) return 'Take the user name and password out of the address.';
  return authority.startsWith('@')
    ? 'This is a handle. Enter the web address of the account, such as https://x.com/wardnews.'
    : 'This is an e-mail address. Enter the web address of the account, such as https://x.com/wardnews.';
}

/** A name with a dot in it. A bare number is none, although browsers read one as the number of a computer. */
function isFullHost(host: string, typed: string): boolean {
  if (/^\d+(?:\.\d+){3}$/u.test(host)) return typed.startsWith(host);
  return /^(?:[^.]+\.)+[^.]{2,}\.?$/u.test(host);
}

/**
 * What two spellings of one address have in common: scheme, www., case, a slash at the end, the fragment
 * and tracking parameters do not count. Case is dropped from the path too: on the platforms that matter
 * a handle is the same in any case, and two accounts whose long ids differ in nothing but case do not occur.
 *
 * @param address an address that `checkAddress` or `checkInternalAddress` has accepted
 * @returns the key, or null when there is no address
 */
export function addressKey(address: string): string | null {
  if (address === '') return null;
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return `internal ${address.replaceAll(/\s+/gu, ' ').toLowerCase()}`;
  const host = url.hostname.toLowerCase().replace(/\.$/u, '').replace(/^(?:www|m|mobile)\.(?=.+\.)/u, '');
  const sameHost = host === 'twitter.com' ? 'x.com' : host;
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name)).map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]);
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept.toSorted(byName)).toString()}`;
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${sameHost}${port}${url.pathname.replace(/\/+$/u, '')}${query}`.toLowerCase();
}

function byName([one = '']: readonly string[], [other = '']: readonly string[]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
