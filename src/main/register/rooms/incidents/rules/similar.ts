import { daysBetween } from '../../../../../preload/contract/days.ts';
import { addressKey, checkAddress } from '../../accounts/rules/address.ts';
import { addressPlatforms } from '../../accounts/rules/address-platforms.ts';

/** What two incidents are compared by. */
export interface Comparable {
  readonly id: string;
  readonly typeId: string;
  readonly accountId: string | null;
  /** A web address, words that say where it is, or nothing. */
  readonly address: string;
  readonly seen: string;
  /** The day on which it was reported, YYYY-MM-DD. */
  readonly on: string;
}

/** An incident that is like another one, and why, the strongest reason first. */
export interface Likeness {
  readonly id: string;
  readonly score: number;
  readonly why: readonly string[];
}

/** What is weighed, read once for each incident. */
interface Read {
  readonly key: string | null;
  readonly host: string;
  readonly handle: string;
  readonly words: ReadonlySet<string>;
}

interface Point {
  readonly score: number;
  readonly why: string;
}

/** Days within which one is near another. */
const nearDays = 3;
/** From this on two read alike: one strong reason, or two that bear each other out. The same kind a day later is no likeness. */
const enough = 4;
/** How many shared words are named. */
const namedWords = 4;

const stopWords = new Set((
  'about after all also and another any anybody are because been before being but can could did does for from had has have her here him his how into its just like made ' +
  'may more most not now nobody off once one only other our ours out over said same says seen she should some somebody than that the their them then there these they ' +
  'this those two under very was were what when where which who whom will with would you your account page post posted posting trust staff social media online'
).split(' '));

/**
 * The incidents that are like one, the most alike first. It weighs the account, the address with its handle and host, the kind,
 * the words, and how near in time they are. Whichever of two is asked about, they are as much alike; none is like itself.
 *
 * @param one filed, or being typed with an id of no other
 */
export function likenesses(one: Comparable, others: readonly Comparable[]): Likeness[] {
  const read = readOf(one);
  return others
    .filter(({ id }) => id !== one.id)
    .flatMap((other) => {
      const points = pointsOf(one, read, other, readOf(other)).toSorted((first, second) => second.score - first.score);
      const score = points.reduce((sum, point) => sum + point.score, 0);
      return score < enough ? [] : [{ id: other.id, score, why: points.map(({ why }) => why) }];
    })
    .toSorted((first, second) => second.score - first.score);
}

function pointsOf(one: Comparable, read: Read, other: Comparable, otherRead: Read): Point[] {
  const points: Point[] = [];
  if (one.accountId !== null && one.accountId === other.accountId) points.push({ score: 3, why: 'same account' });
  const place = placeOf(read, otherRead);
  if (place !== null) points.push(place);
  if (one.typeId === other.typeId && one.typeId !== '') points.push({ score: 2, why: 'same kind' });
  const words = wordsOf(read.words, otherRead.words);
  if (words !== null) points.push(words);
  const apart = Math.abs(daysBetween(one.on, other.on));
  // Being near in time bears out another likeness, and is none by itself.
  if (apart <= nearDays && points.length > 0) points.push({ score: 1, why: apart === 0 ? 'same day' : apart === 1 ? '1 day apart' : `${apart} days apart` });
  return points;
}

/** The nearest that two addresses have in common. */
function placeOf(one: Read, other: Read): Point | null {
  if (one.key !== null && one.key === other.key) return { score: 4, why: 'same address' };
  if (one.handle !== '' && one.handle === other.handle) return { score: 3, why: `same handle ${one.handle}` };
  // Everybody is on the platforms: that two are on the same one says nothing.
  return one.host !== '' && one.host === other.host && !platformHosts.has(one.host) ? { score: 2, why: `same website ${one.host}` } : null;
}

const platformHosts = new Set(addressPlatforms.map(({ host }) => host));

/** Shared words among all that either has. */
function wordsOf(one: ReadonlySet<string>, other: ReadonlySet<string>): Point | null {
  const shared = [...one].filter((word) => other.has(word)).toSorted();
  const share = shared.length / (one.size + other.size - shared.length);
  if (shared.length < 2 || share < 0.15) return null;
  return { score: share >= 0.35 ? 3 : 2, why: `similar words: ${shared.slice(0, namedWords).join(', ')}` };
}

function readOf({ address, seen }: Comparable): Read {
  const checked = checkAddress(address);
  const isWeb = address !== '' && checked.ok;
  const key = isWeb ? addressKey(checked.address) : null;
  const [place = ''] = key?.split('?') ?? [];
  const [host = '', first = '', ...deeper] = place.split('/');
  // Deeper pages of a website are no handles, and short names are everybody's.
  const handle = deeper.length === 0 || platformHosts.has(host) ? first.replace(/^@/u, '') : '';
  return { key, host, handle: handle.length < 4 || notHandles.has(handle) ? '' : handle, words: tokens(isWeb ? seen : `${seen} ${address}`) };
}

/** First parts of addresses under which platforms keep everybody's pages. */
const notHandles = new Set(['channel', 'company', 'groups', 'home', 'index.html', 'intent', 'news', 'pages', 'people', 'permalink.php', 'photo', 'posts', 'profile.php', 'reel', 'search', 'share', 'status', 'stories', 'story.php', 'user', 'video', 'watch']);

/** The words of a text that say what it is about, each in one form. */
function tokens(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().normalize('NFC').match(/[\p{L}\d]+/gu) ?? [];
  return new Set(found.filter((word) => word.length > 2 && !stopWords.has(word)).map((word) => (word.length > 4 ? word.replace(/s$/u, '') : word)));
}
