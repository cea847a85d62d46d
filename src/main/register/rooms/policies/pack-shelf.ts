import type { Queries } from '../../database/queries.ts';
import { PackError } from './pack-error.ts';
import { parsePack, refuseDisagreement } from './pack-library.ts';
import type { PolicyPack } from './pack-schema.ts';
import { filled, isRecord } from './rules/pack-entries.ts';
import { packRows, packStamps } from './pack-table.ts';

/** A pack of the register that this version of the app cannot read. */
export interface PackProblem {
  readonly id: string;
  readonly place: string;
  readonly reason: string;
}

type Packs = ReadonlyMap<string, PolicyPack>;

interface Shelved {
  readonly stamps: string;
  readonly packs: Packs;
  readonly problems: readonly PackProblem[];
}

/**
 * The packs as the register has them, kept in memory until one is changed. A register must open although a pack in it cannot
 * be read any more: the shipped one holds then, and what is wrong is told.
 */
export class PackShelf {
  readonly #db: Queries;
  readonly #shipped: Packs;
  #shelved: Shelved | null = null;

  /** @param shipped the packs that came with this version of the app, by id */
  constructor(db: Queries, shipped: Packs) {
    this.#db = db;
    this.#shipped = shipped;
  }

  /** The packs of the register by id: those that are shipped first, then the Trust's own. */
  packs(): Packs {
    return this.#now().packs;
  }

  /** What cannot be read. */
  problems(): readonly PackProblem[] {
    return this.#now().problems;
  }

  #now(): Shelved {
    const stamps = packStamps(this.#db);
    if (this.#shelved?.stamps !== stamps) this.#shelved = { stamps, ...shelve(this.#db, this.#shipped) };
    return this.#shelved;
  }
}

const texts = new WeakMap<PolicyPack, string>();

/** A pack as the register keeps it. */
export function packText(pack: PolicyPack): string {
  const text = texts.get(pack) ?? JSON.stringify(pack);
  texts.set(pack, text);
  return text;
}

function shelve(db: Queries, shipped: Packs): Omit<Shelved, 'stamps'> {
  const kept = packRows(db).map(({ id, content }) => ({ id, ...read(id, content, shipped.get(id)) }));
  const problems = kept.flatMap(({ id, problem }) => (problem === null ? [] : [{ id, ...problem }]));
  const readable = kept.flatMap(({ id, pack }) => (pack === null ? [] : [{ id, pack }]));
  const together = new Map([...shipped, ...readable.map(({ id, pack }) => [id, pack] as const)]);
  if (readable.every(({ id, pack }) => shipped.get(id) === pack) || disagreement(together) === null) return { packs: together, problems };
  return oneByOne(shipped, readable, problems);
}

/** Packs that contradict each other: each is taken only where it contradicts none before it. */
function oneByOne(shipped: Packs, kept: readonly { readonly id: string; readonly pack: PolicyPack }[], before: readonly PackProblem[]): Omit<Shelved, 'stamps'> {
  let packs = shipped;
  const problems = [...before];
  for (const { id, pack } of kept) {
    const one = new Map([...packs, [id, pack]]);
    const problem = disagreement(one);
    if (problem === null) packs = one;
    else problems.push({ id, ...problem });
  }
  return { packs, problems };
}

type Wrong = Pick<PackProblem, 'place' | 'reason'>;

function read(id: string, content: string, shipped: PolicyPack | undefined): { pack: PolicyPack; problem: null } | { pack: null; problem: Wrong } {
  // Nearly every pack is as it was shipped, and has been read already.
  if (shipped !== undefined && packText(shipped) === content) return { pack: shipped, problem: null };
  try {
    const kept: unknown = JSON.parse(content);
    return { pack: parsePack(isRecord(kept) ? JSON.stringify(filled(kept, shipped ?? null)) : content, id), problem: null };
  } catch (error) {
    return { pack: null, problem: wrongIn(error) };
  }
}

function disagreement(packs: Packs): Wrong | null {
  try {
    refuseDisagreement(packs);
    return null;
  } catch (error) {
    return wrongIn(error);
  }
}

function wrongIn(error: unknown): Wrong {
  if (!(error instanceof PackError)) throw error;
  return { place: error.place, reason: error.reason };
}
