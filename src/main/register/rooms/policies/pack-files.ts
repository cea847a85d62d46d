import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { packId, paragraph } from '../../../../preload/contract/values.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { checkedPack, type PackState, problemsOf } from './pack-edits.ts';
import { errorFromSyntax, problemOf } from './pack-error.ts';
import type { PackUses } from './pack-guard.ts';
import { packText } from './pack-shelf.ts';
import { policyPackSchema, type PolicyPack } from './pack-schema.ts';
import { keptRetired } from './pack-updates.ts';
import { packState, refuseProblems, savePacks, standingPack } from './packs.ts';
import { together } from './pack-together.ts';
import { differences, isRecord, type PackData } from './rules/pack-entries.ts';
import { placeInWords } from './rules/pack-places.ts';
import { inWords } from './rules/pack-words.ts';
import { insertPack, packRow } from './pack-table.ts';

/* A policy leaves the register as a file and comes into another one: read, looked at, and only then taken. */

/** The shipped ones have 150 kB. */
const mostBytes = 2_000_000;
const onDesk = 'policies.read';

/** Saves a policy as a file, always in the same order, so that two of them can be compared. @throws Refusal `not-found`, `cancelled`, `not-written` */
export async function exportPack(job: Job, { id }: InputOf<'policies.exportPack'>): Promise<OutputOf<'policies.exportPack'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.json', 'The policy is saved as a .json file.');
  const { text, reference, version } = job.read((work) => {
    const state = packState(work, id);
    const pack: PackData = work.packs.get(id) ?? state.own;
    return { text: `${JSON.stringify(pack, null, 2)}\n`, reference: String(pack['reference']), version: state.version };
  });
  return await writeRecordedFile(job, path, Buffer.from(text, 'utf8'), (work, file) =>
    work.record({ action: 'policy-pack.exported', room: 'policies', recordId: id, details: { policy: reference, version, fileName: file.name, sha256: file.sha256 } }));
}

/** The file name to suggest. @throws Refusal `not-found` */
export function packExportName(work: Work, { id }: InputOf<'policies.exportPack'>): string {
  const { own } = packState(work, id);
  return `Policy ${String(own['reference']).replaceAll(/[^\p{L}\p{N} .-]+/gu, ' ').trim()} ${work.clock.today()}.json`;
}

/**
 * Reads a policy from a file and says what it would change. Nothing is saved; the file waits at the desk to be confirmed.
 *
 * @throws Refusal `invalid` with the place in the file and the reason, `not-read`
 */
export async function readPack(job: Job, uses: PackUses): Promise<OutputOf<'policies.readPack'>> {
  const { path } = job.file();
  const pack = packIn(await textOf(path));
  const found = job.read((work) => lookedAt(work, uses, pack));
  job.desk.set(onDesk, pack);
  return { fileName: basename(path), id: pack.id, reference: pack.reference, title: pack.title, ...found };
}

/**
 * Takes the policy that was read from a file last: in place of the one with its id, or as a new one.
 *
 * @throws Refusal `invalid`, `conflict`, `unchanged`
 */
export function importPack(job: Job, { id, version, reason }: InputOf<'policies.importPack'>, uses: PackUses): Promise<OutputOf<'policies.importPack'>> {
  const pack = job.desk.get(onDesk) as PolicyPack | undefined;
  if (pack === undefined || pack.id !== id) throw new Refusal('invalid', 'Choose the file again: it is not open any more.');
  const done = job.commit((work) => (version === 0 ? addPack(work, uses, pack, reason) : replacePack(work, uses, { pack, version, reason })));
  job.desk.delete(onDesk);
  return Promise.resolve({ version: done, key: '' });
}

function addPack(work: Work, uses: PackUses, pack: PolicyPack, reason: string): number {
  if (packRow(work.db, pack.id) !== undefined) throw conflict('This policy', {});
  refuseProblems(work, uses, [{ state: newState(pack), next: pack }], '');
  const text = packText(pack);
  insertPack(work.db, { id: pack.id, shipped: text, content: text, version: 1, stamp: work.newId(), changed_at: work.clock.now(), changed_by: work.officer.name });
  work.record({ action: 'policy-pack.imported', room: 'policies', recordId: pack.id, details: { policy: pack.reference, title: pack.title, reason } });
  return 1;
}

function replacePack(work: Work, uses: PackUses, { pack, version, reason }: { readonly pack: PolicyPack; readonly version: number; readonly reason: string }): number {
  const state = standingPack(work, pack.id, version);
  const next = keptRetired(state.own, pack);
  if (differences(state.own, next).length === 0) throw new Refusal('unchanged', 'This file says what the policy says already.');
  return savePacks(work, uses, state, next, { action: 'policy-pack.imported', reason, key: '' });
}

function lookedAt(work: Work, uses: PackUses, pack: PolicyPack): Pick<OutputOf<'policies.readPack'>, 'version' | 'changes' | 'problems'> {
  const row = packRow(work.db, pack.id);
  const state = row === undefined ? newState(pack) : packState(work, pack.id);
  const next = row === undefined ? pack : keptRetired(state.own, pack);
  return { version: row?.version ?? 0, changes: inWords(differences(state.own, next), next), problems: problemsOf(work, uses, together(work, state, next), '').map(({ message }) => message) };
}

function newState(pack: PolicyPack): PackState {
  return { id: pack.id, version: 0, answered: pack, own: pack, shipped: null };
}

async function textOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > mostBytes) throw new Refusal('invalid', 'This file is too large to be a policy: one has 2 MB at most. Choose another file.');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return text;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof TypeError) throw new Refusal('invalid', 'This file is no text, so it holds no policy. Choose the .json file that was saved as a policy.');
    throw new Refusal('not-read', 'The file could not be read. Close it if it is open in another program, then choose it again.');
  }
}

/** @throws Refusal `invalid` with the first place that is wrong */
function packIn(text: string): PolicyPack {
  const value = jsonIn(text);
  if (!isRecord(value) || !('format' in value)) throw refused('the top of the file', 'this is no policy of this app: it does not say its format');
  if (value['format'] !== 1) throw refused('the top of the file', 'this policy is of a format that this version of the app cannot read; it reads format 1');
  const hidden = hiddenIn(value);
  if (hidden !== null) throw refused(placeInWords(value, hidden), 'there are hidden characters, or half of one, in this text');
  const result = policyPackSchema.safeParse(value);
  const [issue] = result.error?.issues ?? [];
  if (issue !== undefined) {
    const { path, reason } = problemOf(issue, value);
    throw refused(placeInWords(value, path), reason);
  }
  const pack = checkedPack(value);
  if (!packId.safeParse(pack.id).success) throw refused('the id of the policy', 'it is longer than 40 characters');
  return pack;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { place, reason } = errorFromSyntax('', cause);
    throw refused(place, reason);
  }
}

const readable = paragraph(2_000_000);

/** The place of the first text that holds what nobody sees; null where none does. */
function hiddenIn(value: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[] | null {
  if (typeof value === 'string') return readable.safeParse(value).data === value.trim() ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  // No policy is as deep as that: the schema will say so, without being asked how deep it goes.
  if (path.length > 20) return null;
  for (const [key, one] of Object.entries(value)) {
    const found = hiddenIn(one, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

function refused(place: string, reason: string): Refusal {
  return new Refusal('invalid', `The file was not accepted, and nothing was changed. At ${place}: ${reason}.`);
}
