import { differences, type EntryChange, entryOf, type PackData, same, taken } from './pack-entries.ts';

/* What a new version of the app brings to a pack that a Trust has: nothing of it holds until somebody takes it. */

/** An entry of a shipped update that waits for an answer. */
export interface OfferedEntry extends EntryChange {
  /** What the Trust has there now. */
  readonly own: unknown;
  /** Whether the Trust has changed it as well, so that taking it gives that up. */
  readonly bothChanged: boolean;
}

/** Three states of one pack. */
export interface ThreeWay {
  /** The shipped pack as it was last answered. */
  readonly answered: PackData;
  /** The pack as the Trust has it. */
  readonly own: PackData;
  /** The pack as this version of the app ships it. */
  readonly shipped: PackData;
}

/** What the update changes and the Trust has neither taken nor left. Empty once everything is answered. */
export function offeredEntries({ answered, own, shipped }: ThreeWay): OfferedEntry[] {
  const missing = new Map(differences(own, shipped).map((change) => [change.key, change]));
  return differences(answered, shipped).filter(({ key }) => missing.has(key)).map((change) => {
    const [was, is] = change.key.startsWith('order/') ? [change.before, missing.get(change.key)?.before] : [change.before, entryOf(own, change.key)];
    return { ...change, own: is, bothChanged: !same(was, is) };
  });
}

/**
 * Answers entries of an update. Those that the Trust has already are answered with it, so that they never come up again.
 *
 * @returns the pack as the Trust has it then, and the shipped one as it is answered then
 */
export function answeredUpdate(packs: ThreeWay, { take, leave }: { readonly take: readonly string[]; readonly leave: readonly string[] }): Pick<ThreeWay, 'answered' | 'own'> {
  const own = taken(packs.own, packs.shipped, take);
  return { own, answered: settled({ ...packs, own, answered: taken(packs.answered, packs.shipped, [...take, ...leave]) }) };
}

/** The answered pack with everything that the Trust has by itself as the update has it. */
export function settled(packs: ThreeWay): PackData {
  const waiting = new Set(offeredEntries(packs).map(({ key }) => key));
  return taken(packs.answered, packs.shipped, differences(packs.answered, packs.shipped).map(({ key }) => key).filter((key) => !waiting.has(key)));
}
