/** Recognises the channel of an account from its web address. Pure. */
import type { PackChannel, PolicyPack } from './pack-schema.ts';

/** All channels of the packs that are turned on, each once; the first pack's entry wins. */
export function channelsFor(packsInOrder: readonly PolicyPack[]): PackChannel[] {
  const merged = new Map<string, PackChannel>();
  for (const channel of packsInOrder.flatMap((pack) => pack.channels)) {
    if (!merged.has(channel.id)) merged.set(channel.id, channel);
  }
  return [...merged.values()];
}

/**
 * The channel that a web address belongs to, or undefined when none is known.
 * In: an address as people type it, with or without `https://` and `www.`.
 */
export function channelForAddress(channels: readonly PackChannel[], address: string): PackChannel | undefined {
  const host = hostOf(address);
  if (host === undefined) return undefined;
  // Exact names first, so that a Trust's own site under nhs.uk is never taken for the NHS website.
  return channels.find((channel) => channel.hosts.includes(host))
    ?? channels.find((channel) => channel.hosts.some((pattern) => pattern.startsWith('*.') && host.endsWith(pattern.slice(1))));
}

/**
 * The channel that people mean by a name, or undefined: `Twitter` and `NHS Choices`
 * still stand in spreadsheets years after they were renamed. Case and outer spaces do not matter.
 */
export function channelForName(channels: readonly PackChannel[], name: string): PackChannel | undefined {
  const wanted = name.trim().toLowerCase();
  return channels.find((channel) =>
    [channel.id, channel.title, ...channel.formerNames].some((known) => known.toLowerCase() === wanted));
}

function hostOf(address: string): string | undefined {
  const typed = address.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  // A name before an @ is an e-mail address, or a link that pretends to lead elsewhere.
  if (url.username !== '' || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  return url.hostname.toLowerCase().replace(/\.$/, '').replace(/^(www|m|mobile)\./, '');
}
