import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { affectedBy, applied, checkedPack, type Move, type PackState, problemsOf } from './pack-edits.ts';
import { keepVersions } from './kept-versions.ts';
import type { PackUses } from './pack-guard.ts';
import { packText } from './pack-shelf.ts';
import { keptPack, together } from './pack-together.ts';
import { contentsOf } from './rules/pack-contents.ts';
import { differences, type PackData } from './rules/pack-entries.ts';
import { offeredEntries, settled } from './rules/pack-update.ts';
import { inWords } from './rules/pack-words.ts';
import { insertPack, packRow, packRows, updatePack } from './pack-table.ts';

/* A Trust changes what a policy says: with a reason, seen before it is saved, and never against what records refer to. */

/**
 * Takes the shipped packs that the register has not yet into it. From then on they are the Trust's: what a later version of the
 * app ships is offered and never put in their place. Does nothing the second time.
 */
export function adoptPacks(work: Work): void {
  for (const pack of work.shippedPacks.values()) {
    if (packRow(work.db, pack.id) !== undefined) continue;
    const text = packText(pack);
    insertPack(work.db, { id: pack.id, shipped: text, content: text, version: 1, stamp: work.newId(), changed_at: work.clock.now(), changed_by: work.officer.name });
    work.record({ action: 'policy-pack.adopted', room: 'policies', recordId: pack.id, details: { policy: pack.reference, title: pack.title } });
  }
}

/** What can be changed of a policy, with what the Trust has changed. @throws Refusal `not-found` */
export function packContents(work: Work, { id }: InputOf<'policies.contents'>): OutputOf<'policies.contents'> {
  const state = packState(work, id);
  const pack: PackData = work.packs.get(id) ?? state.own;
  return {
    id, reference: String(pack['reference']), title: String(pack['title']), version: state.version, shipped: state.shipped !== null,
    problem: problemIn(work, id), waiting: waitingIn(state),
    ...contentsOf(pack, state.answered),
  };
}

/** The policies that need somebody: those that this version of the app cannot read, and those for which an update waits. */
export function packStandings(work: Work): OutputOf<'policies.standings'> {
  return packRows(work.db).filter(({ id, shipped }) => {
    const came = work.shippedPacks.get(id);
    // Nearly always everything is answered, which is seen without reading it.
    return came === undefined || packText(came) !== shipped || problemIn(work, id) !== '';
  }).map(({ id }) => {
    const state = packState(work, id);
    const { reference, title } = state.own;
    return { id, reference: String(reference), title: String(title), problem: problemIn(work, id), waiting: waitingIn(state) };
  }).filter(({ problem, waiting }) => problem !== '' || waiting > 0);
}

/** Where and why a pack cannot be read; empty where it can. */
function problemIn(work: Work, id: string): string {
  const wrong = work.packProblems.find((problem) => problem.id === id);
  return wrong === undefined ? '' : `At ${wrong.place}: ${wrong.reason}.`;
}

function waitingIn(state: PackState): number {
  return state.shipped === null ? 0 : offeredEntries({ ...state, shipped: state.shipped }).length;
}

/** What the Trust has changed since the policy came, or since an update was answered. @throws Refusal `not-found` */
export function ownPackChanges(work: Work, { id }: InputOf<'policies.ownChanges'>): OutputOf<'policies.ownChanges'> {
  const { answered, own } = packState(work, id);
  return inWords(differences(answered, own), own);
}

/** What a change would do, and what stands against it. @throws Refusal `not-found`, `conflict` */
export function previewPackEdit(work: Work, { id, version, edit }: InputOf<'policies.previewEdit'>, uses: PackUses): OutputOf<'policies.previewEdit'> {
  const state = standingPack(work, id, version);
  const { next: typed, key } = applied(work, state, edit);
  const [first, ...others] = together(work, state, typed);
  const changes = differences(state.own, first.next);
  return {
    changes: [
      ...inWords(changes, first.next),
      ...others.flatMap((other) => inWords(differences(other.state.own, other.next), other.next).map((change) => ({ ...change, key: `${other.state.id} ${change.key}`, name: `${String(other.next['reference'])}: ${change.name}` }))),
    ],
    problems: problemsOf(work, uses, [first, ...others], key), affects: affectedBy(work, uses, changes, first.next),
  };
}

/**
 * Changes one entry of a policy, or takes the whole shipped one where the register's cannot be read.
 *
 * @throws Refusal `not-found`, `conflict`, `unchanged`, and `invalid` that names the entry and its field
 */
export function editPack(work: Work, { id, version, edit, reason }: InputOf<'policies.edit'>, uses: PackUses): OutputOf<'policies.edit'> {
  const state = standingPack(work, id, version);
  const { next, key } = applied(work, state, edit);
  if (differences(state.own, next).length === 0) throw new Refusal('unchanged', 'Nothing is different from what is there now.');
  const answered = edit.take === 'start-again' ? next : state.answered;
  return { version: savePacks(work, uses, { ...state, answered }, next, { action: 'policy-pack.edited', reason, key }), key };
}

/** A pack as the register has it, by its id. @throws Refusal `not-found` */
export function packState(work: Work, id: string): PackState {
  const state = keptPack(work, id);
  if (state === undefined) throw missingRecord('policy');
  return state;
}

/** As `packState`, for a change. @throws Refusal `not-found`, `conflict` when it has been changed since */
export function standingPack(work: Work, id: string, version: number): PackState {
  const state = packState(work, id);
  if (state.version !== version) throw conflict('This policy', { version: state.version });
  return state;
}

/** Why a pack is changed, for its trail entry. */
interface Saving {
  readonly action: string;
  readonly reason: string;
  /** Of the entry that is changed, whose form shows what is wrong with it; empty where several are. */
  readonly key: string;
  /** Names of the entries of an update that were left. */
  readonly left?: readonly string[];
}

/**
 * Checks a changed pack and saves it, with what goes along with it in other policies; each has its trail entry.
 *
 * @param state as it is, with the shipped pack as it is answered by this
 * @returns the new version
 * @throws Refusal `invalid` with the first thing that stands against it, `conflict`
 */
export function savePacks(work: Work, uses: PackUses, state: PackState, next: PackData, saving: Saving): number {
  const moves = together(work, state, next);
  refuseProblems(work, uses, moves, saving.key);
  for (const move of moves) savePack(work, uses, move, saving);
  return state.version + 1;
}

/** @throws Refusal `invalid` with the first thing that stands against a change */
export function refuseProblems(work: Work, uses: PackUses, moves: readonly Move[], key: string): void {
  const [problem] = problemsOf(work, uses, moves, key);
  if (problem !== undefined) throw new Refusal('invalid', problem.message, problem.field === '' ? undefined : `edit.values.${problem.field}`);
}

function savePack(work: Work, uses: PackUses, { state, next }: Move, { action, reason, left }: Saving): void {
  const pack = checkedPack(next);
  const versionsKept = keepVersions(work, uses, pack);
  const changes = differences(state.own, next);
  const content: PackData = pack;
  const answered = state.shipped === null ? state.answered : settled({ answered: state.answered, own: content, shipped: state.shipped });
  const saved = updatePack(work.db, {
    id: state.id, shipped: JSON.stringify(answered), content: packText(pack), version: state.version + 1, stamp: work.newId(), changed_at: work.clock.now(), changed_by: work.officer.name,
  }, state.version);
  if (!saved) throw conflict('This policy', { version: state.version });
  work.record({
    action, room: 'policies', recordId: state.id,
    details: {
      policy: pack.reference, ...(left === undefined ? {} : { left }), ...(versionsKept.length === 0 ? {} : { versionsKept }), reason,
      // In words for whoever reads the history, and as it stands in the pack for whoever has to put it back.
      changes: inWords(changes, next).flatMap(({ name, rows }) => rows.map(({ label, before, after }) => ({ field: label === '' ? name : `${name}: ${label}`, from: before, to: after }))),
      // As text: the fields of a pack are not the register's, and may be called anything.
      entries: changes.map(({ key, before, after }) => ({ entry: key, before: JSON.stringify(before ?? null), after: JSON.stringify(after ?? null) })),
    },
  });
}
