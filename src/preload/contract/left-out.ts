import type { FoundEntry } from './disclosure.ts';

/** Why an entry is not handed out. */
export interface WhyLeftOut {
  readonly reason: string;
  /** The number of the entry that it goes with; null where it was chosen itself. */
  readonly goesWith: number | null;
}

type Entry = Pick<FoundEntry, 'key' | 'number' | 'group' | 'partOf' | 'names'>;

/**
 * Everything that is left out when some entries are: what belongs to them, down to its files, and what the audit trail tells of
 * them or of the record they stand in. Otherwise the same words would be handed out by another way.
 *
 * @param entries all that was found @param chosen the reasons of what somebody has left out, by key
 * @returns by key why each of them is left out
 */
export function allLeftOut(entries: readonly Entry[], chosen: ReadonlyMap<string, string>): Map<string, WhyLeftOut> {
  const out = new Map<string, WhyLeftOut>();
  /** By key of what is out, or of what a part that is out stands in: how an entry of the trail about it is left out. */
  const [own, around] = [new Map<string, WhyLeftOut>(), new Map<string, WhyLeftOut>()];
  for (const { key, number } of entries) {
    const reason = chosen.get(key);
    if (reason === undefined) continue;
    out.set(key, { reason, goesWith: null });
    own.set(key, { reason, goesWith: number });
  }
  const first = (keys: readonly string[], from: ReadonlyMap<string, WhyLeftOut>): WhyLeftOut | undefined => keys.map((key) => from.get(key)).find((why) => why !== undefined);
  const rows = entries.filter(({ group }) => group !== 'trail');
  for (const { key, partOf } of rows) {
    const why = out.has(key) ? undefined : first(partOf, own);
    if (why !== undefined) out.set(key, why);
  }
  for (const { key, partOf, number } of rows) {
    const why = out.get(key);
    if (why === undefined) continue;
    const told = { reason: why.reason, goesWith: why.goesWith ?? number };
    own.set(key, told);
    for (const one of [key, ...partOf]) if (!around.has(one)) around.set(one, told);
  }
  for (const { key, group, partOf, names } of entries) {
    const why = group !== 'trail' || out.has(key) ? undefined : (first(partOf, around) ?? first(names, own));
    if (why !== undefined) out.set(key, why);
  }
  return out;
}
