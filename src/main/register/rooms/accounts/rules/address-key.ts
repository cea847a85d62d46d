import { type AddressPlatform, addressPlatforms, platformTracking, tracking } from './address-platforms.ts';

const byHost: ReadonlyMap<string, AddressPlatform> = new Map(
  addressPlatforms.flatMap((platform) => [platform.host, ...(platform.otherHosts ?? [])].map((host): [string, AddressPlatform] => [host, platform])),
);

/**
 * What two spellings of one address have in common: scheme, www., case, slashes that stand twice or at the end, a usual
 * port, escapes that are not needed and tracking parameters do not count, nor does a fragment, unless it is a path of its
 * own as programs in one page have it (`#/board/1`). On the platforms' own hosts their other hosts and the parts of
 * an account's page do not count either. Case is dropped from the path too: on the platforms that matter a handle is the
 * same in any case, and two accounts whose long ids differ in nothing but case do not occur.
 *
 * The register keeps these keys: whoever changes what this gives adds a migration that works them out anew.
 *
 * @param address an address that `checkAddress` or `checkInternalAddress` has accepted
 * @returns the key, which is the key of itself as an address; null when there is no address
 */
export function addressKey(address: string): string | null {
  if (address === '') return null;
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return `internal ${plain(address.replaceAll(/\s+/gu, ' '))}`;
  const { host, platform } = hostOf(url.hostname);
  const port = ['', '80', '443'].includes(url.port) ? '' : `:${url.port}`;
  const segments = shortened(segmentsOf(url.pathname), platform);
  const path = segments.map((segment) => `/${segment}`).join('');
  const query = queryOf(url.searchParams, segments, platform);
  const fragment = fragmentOf(url.hash);
  // The slash keeps the fragment apart from the host.
  return `${host}${port}${path}${query}${fragment !== '' && path === '' && query === '' ? '/' : ''}${fragment}`.toLowerCase();
}

function hostOf(hostname: string): { host: string; platform: AddressPlatform | undefined } {
  const host = hostname.toLowerCase().replace(/\.$/u, '').replace(/^(?:(?:www|m|mobile)\.)+(?=[^.]+\.)/u, '');
  const own = byHost.get(host);
  if (own !== undefined) return { host: own.host, platform: own };
  const [before = '', ...rest] = host.split('.');
  const platform = byHost.get(rest.join('.'));
  return platform?.before?.test(before) === true ? { host: platform.host, platform } : { host, platform: undefined };
}

/** The parts of a path, each written in the one way that all its spellings share. */
function segmentsOf(path: string): string[] {
  if (/^[a-z0-9_/-]*$/u.test(path)) return path.split('/').filter((segment) => segment !== '');
  return path.split('/').map((segment) => escaped(plain(unescaped(segment)).trimEnd())).filter((segment) => !['', '.', '..'].includes(segment));
}

/** Leaves out what stands in an account's own page. */
function shortened(segments: readonly string[], platform: AddressPlatform | undefined): readonly string[] {
  const [typed = '', second, ...more] = segments;
  if (platform === undefined || typed === '') return segments;
  if (platform.pairs?.includes(typed) === true) return segments.slice(0, 2);
  if (platform.at === 'whole' && typed.startsWith('@')) return [typed];
  const first = platform.at === 'optional' ? typed.replace(/^@+(?=[^@])/u, '') : typed;
  const isTab = second !== undefined && more.length === 0 && platform.tabs?.includes(second) === true && platform.noNames?.includes(first) !== true;
  return isTab ? [first] : [first, ...segments.slice(1)];
}

function queryOf(parameters: URLSearchParams, segments: readonly string[], platform: AddressPlatform | undefined): string {
  const decisive = platform?.pages?.[segments.join('/')];
  const kept = [...parameters]
    .map(([name, value]): [string, string] => [plain(name), plain(value)])
    .filter(([name]) => !tracking.test(name) && (platform === undefined || !(platformTracking.has(name) || platform.parameters?.includes(name) === true)));
  const deciding = kept.filter(([name]) => name === decisive);
  const counting = deciding.length === 0 ? kept : deciding;
  return counting.length === 0 ? '' : `?${new URLSearchParams(counting.toSorted(byName)).toString()}`;
}

/** A place within a page is the page itself, but a path after `#` or `#!` is a page of its own. */
function fragmentOf(hash: string): string {
  const [, bang, path = ''] = /^#(!|%21)?(\/.*)$/u.exec(hash) ?? [];
  const segments = segmentsOf(path);
  return segments.length === 0 ? '' : `#${bang === undefined ? '' : '!'}/${segments.join('/')}`;
}

/** One way to write the letters: in lower case, and composed. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // No text in any spelling: it stays as it was written.
    return text;
  }
}

/** The `@` of a handle needs no escape, and is read more easily without. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%40', '@');
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
