import { channelForAddress, channelForName } from '../../policies/pack-channels.ts';
import type { PackChannel } from '../../policies/pack-schema.ts';

/** The channel a row means, and what to look at where it was not simply named. */
export interface ReadChannel {
  /** Undefined when neither the cell nor the address tells. */
  readonly id: string | undefined;
  readonly note: string | null;
}

/** What people call channels and no policy does. */
const nicknames: ReadonlyMap<string, string> = new Map([
  ['insta', 'instagram'], ['ig', 'instagram'], ['fb', 'facebook'], ['yt', 'youtube'], ['tweets', 'x'],
]);

/** Names have at most this many words (NHS website reviews), and people write some in two (You Tube). */
const longestName = 3;

/**
 * Reads the channel as teams word it: a name, or a name among other words (Facebook page, twitter/X). Only a cell
 * that names none, or several, is passed over for what the address says, and that is to be looked at.
 *
 * @param name the cell; empty when the row does not say
 * @param address an address that was found right, or an empty one
 */
export function readChannel(channels: readonly PackChannel[], name: string, address: string): ReadChannel {
  const byAddress = channelForAddress(channels, address);
  if (name === '') return { id: byAddress?.id, note: null };
  const named = channelForName(channels, name);
  if (named !== undefined) return { id: named.id, note: disagreement(named, byAddress) };
  const found = channelsNamedIn(channels, name);
  const [only] = found;
  if (found.size === 1) return { id: only, note: disagreement(channels.find(({ id }) => id === only), byAddress) };
  if (byAddress === undefined) return { id: undefined, note: null };
  const what = found.size === 0 ? 'is not a channel this register knows' : 'names more than one channel';
  return { id: byAddress.id, note: `“${name}” ${what}. Taken as ${byAddress.title}, as the address says.` };
}

/** A name and an address that contradict each other: one of the two is a slip, and only she can tell which. */
function disagreement(named: PackChannel | undefined, byAddress: PackChannel | undefined): string | null {
  if (named === undefined || byAddress === undefined || named.id === byAddress.id) return null;
  return `The row says ${named.title}, and its address is one of ${byAddress.title}. Taken as ${named.title}. Check which of the two is right.`;
}

function channelsNamedIn(channels: readonly PackChannel[], text: string): ReadonlySet<string> {
  const ids = new Map(channels.flatMap(({ id, title, formerNames }) =>
    // “Other” is an ordinary word: “some other site” does not choose it.
    (id === 'other' ? [] : [id, title, ...formerNames].map((known): [string, string] => [squeezed(known), id]))));
  for (const [nickname, id] of nicknames) if (channels.some((channel) => channel.id === id)) ids.set(nickname, id);
  // A hyphen joins: an X-ray department is not on X.
  const words = text.toLowerCase().split(/[^\p{L}\p{N}+-]+/u).map(squeezed).filter((word) => word !== '' && word !== '+');
  return new Set(words.flatMap((_, start) =>
    Array.from({ length: longestName }, (_unused, more) => ids.get(words.slice(start, start + more + 1).join('')) ?? [])).flat());
}

function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}+]+/gu, '');
}
