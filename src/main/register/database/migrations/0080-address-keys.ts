import type { Database } from 'better-sqlite3';
import type { Migration } from '../migrate.ts';

/*
 * Addresses are told apart by keys that the register keeps, and the rules for them became better: a topic of a forum is no
 * tracking, a port that goes without saying is no difference. The rules stand here once more, as they were when this
 * migration was made: a migration does the same for ever, and what every room stands on knows no room.
 */

/** Works out anew by which key each address is known, of accounts and of what they have given up. */
export const addressKeys: Migration = {
  number: 80,
  name: 'address-keys',
  up(database) {
    renewAccounts(database);
    const keep = database.prepare('UPDATE account_handles SET address_key = ? WHERE id = ?');
    for (const { id, address, address_key: before } of addressesIn(database, 'account_handles')) {
      const key = addressKey(address);
      if (key !== before) keep.run(key, id);
    }
  },
};

interface Addressed {
  readonly id: string;
  readonly address: string;
  readonly address_key: string | null;
}

function addressesIn(database: Database, table: 'accounts' | 'account_handles'): Addressed[] {
  return database.prepare<[], Addressed>(`SELECT id, address, address_key FROM ${table} ORDER BY id`).all();
}

/**
 * Two accounts that are now seen to be one keep standing: the one that came first has the new key, the other its old one, so
 * that nothing is merged or lost that nobody has looked at.
 */
function renewAccounts(database: Database): void {
  const change = database.prepare('UPDATE accounts SET address_key = ? WHERE id = ?');
  let waiting = addressesIn(database, 'accounts')
    .map(({ id, address, address_key: from }) => ({ id, from, to: addressKey(address) }));
  const taken = new Set(waiting.map(({ from }) => from));
  waiting = waiting.filter(({ from, to }) => from !== to);
  // One account's new key may be the old one of another, which gives it up in its turn.
  for (let left = -1; left !== waiting.length;) {
    left = waiting.length;
    waiting = waiting.filter(({ id, from, to }) => {
      if (to !== null && taken.has(to)) return true;
      change.run(to, id);
      taken.delete(from);
      taken.add(to);
      return false;
    });
  }
}

/** How a platform writes the addresses of its accounts. */
interface AddressPlatform {
  /** The host by which it is known here. */
  readonly host: string;
  /** Its other hosts, without `www.`, `m.` and `mobile.`. */
  readonly otherHosts?: readonly string[];
  /** What may stand before the host and chooses only a language or a kind of page: `uk.linkedin.com`. */
  readonly before?: RegExp;
  /** First parts of a path after which the second part is the account, and all that follows is its own: `company/ward/about`. */
  readonly pairs?: readonly string[];
  /** An `@` begins the account's name, and all that follows is its own: `whole`. The name is the same without it: `optional`. */
  readonly at?: 'whole' | 'optional';
  /** Parts of an account's own page, where they stand right after its name and last: `ward/about`. */
  readonly tabs?: readonly string[];
  /** First parts of a path that are no account's name, so that no tab can follow them. */
  readonly noNames?: readonly string[];
  /** Pages that one parameter alone decides: `profile.php?id=1`. */
  readonly pages?: Readonly<Partial<Record<string, string>>>;
  /** Parameters that choose how a page is shown or say where a click came from, beside those of all platforms. */
  readonly parameters?: readonly string[];
}

/** Only where a click came from, on any site: the page is the same without them. */
const tracking =
  /^(?:utm_.+|fbclid|gclid|dclid|igshid|igsh|mibextid|msclkid|twclid|mc_cid|mc_eid|_ga|ref_src|ref_url)$/iu;

/** The same, but only where a platform is known to use them so: elsewhere `t` is a topic and `lang` another page. */
const platformTracking: ReadonlySet<string> = new Set(['s', 't', 'ref', 'si', 'feature', 'lang', 'hl', 'originalsubdomain']);

const addressPlatforms: readonly AddressPlatform[] = [
  {
    host: 'x.com', otherHosts: ['twitter.com'], at: 'optional', tabs: ['with_replies', 'media', 'likes', 'highlights', 'articles'],
    noNames: ['i', 'search', 'hashtag', 'home', 'explore', 'intent'],
  },
  {
    host: 'facebook.com', otherHosts: ['fb.com'], before: /^(?:[a-z]{2}-[a-z]{2}|web|mbasic|touch)$/u, pairs: ['groups'],
    tabs: ['about', 'posts', 'photos', 'videos', 'events', 'reviews', 'community', 'mentions', 'followers', 'reels'],
    noNames: ['pages', 'people', 'events', 'watch', 'hashtag', 'public', 'share', 'p', 'profile.php', 'story.php', 'permalink.php', 'photo'],
    pages: { 'profile.php': 'id' }, parameters: ['sk', '__tn__', '__xts__', 'paipv', 'eav', 'locale', 'fref', 'rdid'],
  },
  {
    host: 'instagram.com', otherHosts: ['instagr.am'], tabs: ['reels', 'tagged', 'channel', 'guides'],
    noNames: ['p', 'reel', 'reels', 'stories', 'explore', 'accounts', 'direct', 'tv'],
  },
  { host: 'linkedin.com', before: /^[a-z]{2}$/u, pairs: ['company', 'showcase', 'school', 'in', 'groups'], parameters: ['trk', 'lipi', 'trackingid', 'viewasmember'] },
  // `c/ward` and `user/ward` may be another channel than `@ward`: they stay what they are.
  { host: 'youtube.com', at: 'whole', pairs: ['channel', 'c', 'user'], parameters: ['sub_confirmation', 'ab_channel', 'view_as', 'gl'] },
  { host: 'tiktok.com', at: 'whole', parameters: ['_t', '_r', 'is_from_webapp', 'sender_device'] },
  { host: 'threads.com', otherHosts: ['threads.net'], at: 'whole', parameters: ['xmt'] },
  { host: 'bsky.app', pairs: ['profile'] },
];

const byHost: ReadonlyMap<string, AddressPlatform> = new Map(
  addressPlatforms.flatMap((platform) => [platform.host, ...(platform.otherHosts ?? [])].map((host): [string, AddressPlatform] => [host, platform])),
);

/** @returns what every spelling of an address has in common, or null when there is none */
function addressKey(address: string): string | null {
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
