/* What is known of the platforms' own addresses: which of them lead to one and the same account. Only what is sure. */

/** How a platform writes the addresses of its accounts. */
export interface AddressPlatform {
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
export const tracking =
  /^(?:utm_.+|fbclid|gclid|dclid|igshid|igsh|mibextid|msclkid|twclid|mc_cid|mc_eid|_ga|ref_src|ref_url)$/iu;

/** The same, but only where a platform is known to use them so: elsewhere `t` is a topic and `lang` another page. */
export const platformTracking: ReadonlySet<string> = new Set(['s', 't', 'ref', 'si', 'feature', 'lang', 'hl', 'originalsubdomain']);

export const addressPlatforms: readonly AddressPlatform[] = [
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
