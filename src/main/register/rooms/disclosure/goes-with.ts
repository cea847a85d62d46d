import type { FoundEntry } from '../../../../preload/contract/disclosure.ts';
import type { Describer } from './describe.ts';
import type { Found } from './found.ts';

/**
 * Numbers what was found, and says of each entry what it belongs to, tells about and names: whoever leaves out one leaves out the
 * others with it.
 *
 * @param found in its order
 */
export function numbered(describer: Describer, found: readonly Found[]): FoundEntry[] {
  const trail = found.filter(({ entry }) => entry.group === 'trail');
  const rows = found.filter(({ entry }) => entry.group !== 'trail');
  const byId = new Map(rows.flatMap(({ entry: { id, key } }) => (id === null ? [] : [[id, key] as const])));
  const byText = Map.groupBy(rows.flatMap(({ entry: { key }, texts }) => texts.map((text) => ({ key, text }))), ({ text }) => text);
  const chains = describer.chainsOf(trail.flatMap(({ entry: { id } }) => (id === null ? [] : [id])));
  return found.map(({ entry: { id, ...entry }, partOf, ids, texts }, at): FoundEntry => {
    if (entry.group !== 'trail') return { ...entry, number: at + 1, partOf: [...partOf], names: [] };
    const told = byId.get(id ?? '');
    const names = [...ids.map((one) => byId.get(one)), ...texts.flatMap((text) => (byText.get(text) ?? []).map(({ key }) => key))].filter((key) => key !== undefined);
    return { ...entry, number: at + 1, partOf: [...new Set([...(told === undefined ? [] : [told]), ...(chains.get(id ?? '') ?? [])])], names: [...new Set(names)] };
  });
}
