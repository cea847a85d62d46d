import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import type { PackState } from './pack-edits.ts';
import type { PackUses } from './pack-guard.ts';
import { packState, savePacks, standingPack } from './packs.ts';
import { hasRetiring } from './rules/pack-contents.ts';
import { differences, entryOf, isRecord, type PackData, withEntry } from './rules/pack-entries.ts';
import { answeredUpdate, type OfferedEntry, offeredEntries } from './rules/pack-update.ts';
import { entryInWords, inWords } from './rules/pack-words.ts';

/** What this version of the app would change in a policy, and nobody has answered yet. @throws Refusal `not-found` */
export function offeredUpdate(work: Work, { id }: InputOf<'policies.offered'>): OutputOf<'policies.offered'> {
  const state = packState(work, id);
  const entries = offeredOf(state);
  const words = inWords(entries, state.shipped ?? state.own);
  return {
    version: state.version,
    entries: words.map((change, index) => {
      const entry = entries[index];
      return { ...change, bothChanged: entry?.bothChanged === true, own: entry?.bothChanged === true ? entryInWords(entry.key, entry.own, state.own) : '' };
    }),
  };
}

/**
 * Takes and leaves entries of a shipped update. What is taken away by it and could be in use stays, retired.
 *
 * @throws Refusal `not-found`, `conflict`, `unchanged`, `invalid` that says what stands against it
 */
export function answerUpdate(work: Work, { id, version, take, leave, reason }: InputOf<'policies.answerUpdate'>, uses: PackUses): OutputOf<'policies.answerUpdate'> {
  const state = standingPack(work, id, version);
  const entries = new Map(offeredOf(state).map((entry) => [entry.key, entry]));
  const chosen = [...take, ...leave];
  if (chosen.length === 0) throw new Refusal('unchanged', 'Choose at least one change to take or to leave.');
  if (state.shipped === null || new Set(chosen).size !== chosen.length || chosen.some((key) => !entries.has(key))) {
    throw new Refusal('conflict', 'This update has changed since you looked at it. Close it and open it again.');
  }
  const { own, answered } = answeredUpdate({ ...state, shipped: state.shipped }, { take, leave });
  const next = keptRetired(state.own, own);
  const left = leave.map((key) => entries.get(key)).filter((entry): entry is OfferedEntry => entry !== undefined);
  const named = inWords(left, state.shipped).map(({ name }) => name);
  return { key: '', version: savePacks(work, uses, { ...state, answered }, next, { action: 'policy-pack.update-answered', reason, key: '', left: named }) };
}

/** Questions and types of incident that a change takes out stay where they were, retired: a record may be of them. */
export function keptRetired(before: PackData, after: PackData): PackData {
  return differences(before, after).reduce((pack, { key, before: was, after: is }) =>
    (is === undefined && isRecord(was) && hasRetiring(key) && entryOf(before, key) !== undefined ? withEntry(pack, key, { ...was, retired: true }) : pack), after);
}

function offeredOf(state: PackState): OfferedEntry[] {
  return state.shipped === null ? [] : offeredEntries({ ...state, shipped: state.shipped });
}
