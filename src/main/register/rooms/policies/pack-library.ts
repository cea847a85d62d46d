/**
 * Reads policy packs and answers questions about them. A pack that is not wholly
 * right is refused with its place and reason: half a policy is worse than none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsThatDisagree } from './pack-checklist.ts';
import { stepsThatDisagree } from './pack-runbooks.ts';
import { errorFromIssue, errorFromSyntax, PackError } from './pack-error.ts';
import { policyPackSchema } from './pack-schema.ts';
import type { DirectorateKind, PackCadence, PackDuty, PackOutcome, PackRetention, PackStatus, PolicyPack } from './pack-schema.ts';

export { checklistFor } from './pack-checklist.ts';
export { channelForAddress, channelForName, channelsFor } from './pack-channels.ts';
export { PackError } from './pack-error.ts';

/**
 * Reads one pack. In: its JSON text, and the name to call it by in messages.
 * Out: the validated pack. Throws {@link PackError} with the first place that is wrong.
 */
export function parsePack(packText: string, name: string): PolicyPack {
  const value = parseJson(packText, name);
  const result = policyPackSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw issue ? errorFromIssue(name, issue, value) : new PackError(name, 'the file', 'it could not be read');
}

/**
 * Reads every `.json` file of a folder as a pack, by pack id in the order of the file names.
 * Throws {@link PackError} when the folder cannot be read, a pack is wrong, an id is
 * taken twice, or two packs share a question or name each other's clauses and do not agree.
 */
export function loadPacks(folder: string): ReadonlyMap<string, PolicyPack> {
  const packs = new Map<string, PolicyPack>();
  for (const file of packFiles(folder)) {
    const pack = parsePack(readFileSync(join(folder, file), 'utf8'), file);
    if (packs.has(pack.id)) throw new PackError(file, 'id', `another pack in this folder is already called "${pack.id}"`);
    packs.set(pack.id, pack);
  }
  refuseDisagreement(packs);
  return packs;
}

/** The short title of a clause, or undefined when the pack has no such clause. */
export function clauseTitle(pack: PolicyPack, clause: string): string | undefined {
  return pack.clauses.find((entry) => entry.clause === clause)?.title;
}

/**
 * How many years a kind of record is kept at least, by retention row id.
 * Periods are minimums, so where several packs name one the longest holds.
 * Throws RangeError for a row that no pack has: keeping for an unknown time must not pass unnoticed.
 */
export function retentionYears(packs: readonly PolicyPack[], rowId: string): number {
  const rows = packs.flatMap((pack) => pack.retention.filter((row: PackRetention) => row.id === rowId));
  if (rows.length === 0) throw new RangeError(`No policy pack says how long "${rowId}" is kept.`);
  return Math.max(...rows.map((row) => row.years));
}

/** The level of manager who certifies for a directorate of this kind (CP371 App 3). */
export function levelFor(pack: PolicyPack, directorateKind: DirectorateKind): string {
  const level = pack.certification.levels.find((entry) => entry.directorateKind === directorateKind);
  // The schema asks for one level per kind, so this is a fault of the program and not of the pack.
  if (!level) throw new RangeError(`The pack ${pack.id} has no certification level for ${directorateKind} directorates.`);
  return level.level;
}

/**
 * The review schedules of the packs that are turned on, each once. A schedule that a policy names
 * wins over one that the app only offers; between equals the first pack's entry wins.
 */
export function cadencesFor(packsInOrder: readonly PolicyPack[]): PackCadence[] {
  const all = packsInOrder.flatMap((pack) => pack.cadences);
  return firstById(all).map((first) => all.find((cadence) => cadence.id === first.id && cadence.basis === 'named') ?? first);
}

/**
 * The statuses an account can have under the packs that are turned on, each once, in the first
 * pack's wording, with the transitions of all of them: a step that one policy asks for stays possible.
 */
export function statusesFor(packsInOrder: readonly PolicyPack[]): PackStatus[] {
  const all = packsInOrder.flatMap((pack) => pack.statuses);
  return firstById(all).map((status) => {
    const same = all.filter((other) => other.id === status.id);
    const transitions = firstBy(same.flatMap((other) => other.transitions), (transition) => transition.to);
    return { ...status, reviewed: same.some((other) => other.reviewed), transitions };
  });
}

/** The duties that are asked of each account, each once; the first pack's entry wins. */
export function dutiesFor(packsInOrder: readonly PolicyPack[]): PackDuty[] {
  return firstById(packsInOrder.flatMap((pack) => pack.duties));
}

/** The outcomes that a review of this cadence can have, each once; the first pack's entry wins. */
export function outcomesFor(packsInOrder: readonly PolicyPack[], cadenceId: string): PackOutcome[] {
  return firstById(packsInOrder.flatMap((pack) => pack.outcomes).filter((outcome) => outcome.cadences.includes(cadenceId)));
}

function firstById<Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry[] {
  return firstBy(entries, (entry) => entry.id);
}

function firstBy<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) if (!first.has(keyOf(entry))) first.set(keyOf(entry), entry);
  return [...first.values()];
}

function parseJson(packText: string, name: string): unknown {
  try {
    return JSON.parse(packText);
  } catch (cause) {
    throw errorFromSyntax(name, cause);
  }
}

function packFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted();
  } catch {
    throw new PackError('folder', 'the folder', 'the folder of policy packs could not be read');
  }
}

/**
 * Packs that are right alone can still contradict each other.
 *
 * @throws PackError naming the later one and the place where it contradicts another
 */
export function refuseDisagreement(packs: ReadonlyMap<string, PolicyPack>): void {
  const [differing] = questionsThatDisagree([...packs.values()]);
  if (differing) {
    throw new PackError(differing.pack, `checklists, ${differing.cadence}, ${differing.id}`,
      'another pack asks a question with this id in another way; give it an id of its own');
  }
  const [step] = stepsThatDisagree([...packs.values()]);
  if (step) throw new PackError(step.pack, `runbooks, ${step.runbook}, ${step.id}`, 'another pack has a step with this id that means something else; give it an id of its own');
  for (const pack of packs.values()) {
    pack.hrReturn?.breaches.forEach((breach, index) => breach.otherTypes?.forEach((other, at) => {
      const there = packs.get(other.pack);
      if (there && !there.incidentTypes.some(({ id }) => id === other.type)) {
        throw new PackError(pack.id, `hrReturn.breaches[${index}].otherTypes[${at}].type`, `the pack ${other.pack} has no type of incident "${other.type}"`);
      }
    }));
    pack.conflicts.forEach((conflict, index) => conflict.otherClauses.forEach((other, at) => {
      const there = packs.get(other.pack);
      if (there && clauseTitle(there, other.clause) === undefined) {
        throw new PackError(pack.id, `conflicts[${index}].otherClauses[${at}].clause`, `the pack ${other.pack} has no clause "${other.clause}"`);
      }
    }));
  }
}
