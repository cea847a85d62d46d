import { evidenceOf } from '../../evidence/evidence.ts';
import type { Work } from '../../work.ts';
import { libraryRoom } from './library.ts';
import type { PackUses } from './pack-guard.ts';
import type { PolicyPack } from './pack-schema.ts';
import { columnsOf, putVersion, tellingRows } from './table.ts';
import { type KnownVersion, knownVersions } from './versions.ts';

/**
 * Keeps the versions that a changed pack has no more, or calls otherwise, in the library as they are: their files, how staff were
 * told and the certificates that bear their numbers would hang on nothing without them. To be called before the pack is saved.
 *
 * @param next the pack as it will be
 * @returns the numbers of those that are kept for this
 */
export function keepVersions(work: Work, uses: PackUses, next: PolicyPack): string[] {
  const before = work.packs.get(next.id);
  if (before === undefined) return [];
  const there = new Set(next.versions.map(({ version }) => version));
  const lost = knownVersions(work, before).filter((version) => version.row === undefined && !there.has(version.number) && isReferredTo(work, uses, next.id, version));
  for (const version of lost) {
    putVersion(work.db, {
      ...columnsOf(version), id: version.id, policy_id: next.id, pack_number: version.packNumber, recorded_at: work.clock.now(), recorded_by: work.officer.name, version: 1,
    });
  }
  return lost.map(({ number }) => number);
}

function isReferredTo(work: Work, uses: PackUses, policyId: string, { id, number }: KnownVersion): boolean {
  const { certificates, rounds } = uses.papersBearing(work, policyId, number);
  return certificates + rounds > 0 || evidenceOf(work, libraryRoom, id).length > 0 || tellingRows(work.db, policyId).some((telling) => telling.version_id === id);
}
