import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { controlClause, libraryRoom, packOf, waysOf } from './library.ts';
import type { PolicyPack } from './pack-schema.ts';
import { insertTelling, markTelling, tellingRow, tellingRows } from './table.ts';
import { knownVersions } from './versions.ts';

/* How staff were told of a version of a policy (CP371 2.10; 10022 8.1). */

/** Notes that staff were told. @throws Refusal `not-found`, `invalid` with the field */
export function noteTelling(work: Work, { policyId, versionId, facts }: InputOf<'policies.noteTelling'>): OutputOf<'policies.noteTelling'> {
  const pack = packOf(work, policyId);
  const version = knownVersions(work, pack).find(({ id }) => id === versionId);
  if (version === undefined) throw missingRecord('version');
  const way = waysOf(pack).find(({ id }) => id === facts.way);
  if (way === undefined) throw new Refusal('invalid', 'Choose how staff were told.', 'facts.way');
  refuseFutureDay(facts.on, work.clock.today(), 'facts.on');
  if (version.sortableDay !== null && facts.on < version.sortableDay) {
    throw new Refusal('invalid', `Version ${version.number} is of ${version.date}. Enter that day or a later one, or note it with the version before.`, 'facts.on');
  }
  const id = work.newId();
  insertTelling(work.db, {
    id, policy_id: policyId, version_id: versionId, way: facts.way, on_day: facts.on, place: facts.where, note: facts.note,
    noted_at: work.clock.now(), noted_by: work.officer.name, wrong: '',
  });
  work.record({
    action: 'policy.told', room: libraryRoom, recordId: policyId, clause: tellingClause(pack, facts.way),
    details: { policy: pack.reference, about: `${way.title}, version ${version.number}`, tellingId: id, versionId, ...facts },
  });
  return { id };
}

/** Says that a telling was noted wrongly: it stays, marked, and counts no more. @throws Refusal `not-found`, `invalid` when it was marked before */
export function undoTelling(work: Work, { policyId, tellingId, reason }: InputOf<'policies.undoTelling'>): Record<never, never> {
  const pack = packOf(work, policyId);
  const row = tellingRow(work.db, tellingId);
  if (row?.policy_id !== policyId) throw missingRecord('entry');
  if (row.wrong !== '') throw new Refusal('invalid', 'It is marked as noted wrongly already.', 'reason');
  markTelling(work.db, tellingId, reason);
  const title = waysOf(pack).find(({ id }) => id === row.way)?.title ?? row.way;
  work.record({
    action: 'policy.telling-undone', room: libraryRoom, recordId: policyId, clause: tellingClause(pack, row.way),
    details: { policy: pack.reference, about: title, tellingId, on: row.on_day, reason },
  });
  return {};
}

/** How staff were told of the version in force, and which ways that the policy asks for nobody has noted. */
export interface ToldOfVersion {
  readonly version: string;
  /** The oldest first; days are YYYY-MM-DD. */
  readonly told: readonly { readonly id: string; readonly title: string; readonly on: string }[];
  readonly notTold: readonly string[];
}

/** @param upTo tellings of later days are left out, YYYY-MM-DD */
export function toldOfVersionInForce(work: Work, pack: PolicyPack, upTo: string): ToldOfVersion {
  const newest = knownVersions(work, pack).at(-1);
  const rows = tellingRows(work.db, pack.id).filter((row) => row.version_id === newest?.id && row.wrong === '' && row.on_day <= upTo);
  const titles = new Map(waysOf(pack).map(({ id, title }) => [id, title]));
  return {
    version: newest?.number ?? pack.documentControl.version, told: rows.map((row) => ({ id: row.id, title: titles.get(row.way) ?? row.way, on: row.on_day })),
    notTold: pack.staffTold.filter(({ id }) => !rows.some(({ way }) => way === id)).map(({ title }) => title),
  };
}

/** The clause that asks for a way of telling; for another way the one that asks for telling at all. */
export function tellingClause(pack: PolicyPack, way: string): string {
  return (pack.staffTold.find(({ id }) => id === way) ?? pack.staffTold[0])?.clause ?? controlClause;
}
