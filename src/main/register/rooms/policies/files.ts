import type { EvidenceItem } from '../../../../preload/contract/accounts-records.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { EvidenceFile } from '../../evidence/evidence.ts';
import { attachFile, copyName, type EvidenceRecord, keepFile, keptPicture, saveFileCopy } from '../../evidence/evidence-of-record.ts';
import { missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { controlClause, libraryRoom, packOf } from './library.ts';
import { tellingRow } from './table.ts';
import { tellingClause } from './tellings.ts';
import { knownVersions } from './versions.ts';

/* Files of the library: the policy itself, version by version, and what shows that staff were told. */

/** Keeps a file with a version or a telling. @throws Refusal `not-found`, `cancelled`, `invalid` for a file that cannot be kept */
export function attachPolicyFile(job: Job, { id, kind }: InputOf<'policies.attach'>): Promise<OutputOf<'policies.attach'>> {
  return attachFile(job, (work) => recordOf(work, id), kind);
}

/** Keeps a file that has been read. @param id of the version or the telling @param kind what it shows @throws Refusal `not-found` */
export function keepPolicyFile(work: Work, id: string, kind: string, file: EvidenceFile): EvidenceItem {
  return keepFile(work, recordOf(work, id), kind, file);
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export function savePolicyFile(job: Job, { id, evidenceId }: InputOf<'policies.saveFile'>): Promise<OutputOf<'policies.saveFile'>> {
  return saveFileCopy(job, (work) => recordOf(work, id), evidenceId);
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function policyPicture(work: Work, { id, evidenceId }: InputOf<'policies.picture'>): OutputOf<'policies.picture'> {
  return keptPicture(work, recordOf(work, id), evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function policyFileName(work: Work, { id, evidenceId }: InputOf<'policies.saveFile'>): string {
  return copyName(work, recordOf(work, id), evidenceId);
}

function recordOf(work: Work, id: string): EvidenceRecord {
  for (const pack of work.packs.values()) {
    const version = knownVersions(work, pack).find((known) => known.id === id);
    if (version !== undefined) return { room: libraryRoom, id, clause: controlClause, number: `${pack.reference} version ${version.number}` };
  }
  const telling = tellingRow(work.db, id);
  if (telling === undefined) throw missingRecord('version');
  const pack = packOf(work, telling.policy_id);
  return { room: libraryRoom, id, clause: tellingClause(pack, telling.way), number: `${pack.reference}, how staff were told` };
}
