import type { Work } from '../../work.ts';
import type { Move, PackState } from './pack-edits.ts';
import { differences, filled, isRecord, type PackData } from './rules/pack-entries.ts';
import { agreeing, newMeanings } from './rules/pack-agreement.ts';
import { packRow, packRows } from './pack-table.ts';

/** A pack as the register has it, by its id; undefined where it has none. */
export function keptPack(work: Work, id: string): PackState | undefined {
  const row = packRow(work.db, id);
  if (row === undefined) return undefined;
  const shipped: PackData | null = work.shippedPacks.get(id) ?? null;
  return { id, version: row.version, answered: filled(dataOf(row.shipped), shipped), own: filled(dataOf(row.content), shipped), shipped };
}

/**
 * A change with what goes along with it: questions that other checklists, of this policy or another, ask as well come to mean the
 * same there.
 *
 * @returns the change first, then those of other policies
 */
export function together(work: Work, state: PackState, next: PackData): readonly [Move, ...Move[]] {
  const meanings = newMeanings(state.own, next);
  const touched = new Set(differences(state.own, next).map(({ key }) => key));
  const first = { state, next: agreeing(next, meanings, touched) };
  if (meanings.size === 0) return [first];
  const unreadable = new Set(work.packProblems.map(({ id }) => id));
  const others = packRows(work.db).filter(({ id }) => id !== state.id && !unreadable.has(id)).flatMap(({ id }) => keptPack(work, id) ?? []);
  return [first, ...others.map((other) => ({ state: other, next: agreeing(other.own, meanings) })).filter((move) => move.next !== move.state.own)];
}

function dataOf(text: string): PackData {
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : {};
}
