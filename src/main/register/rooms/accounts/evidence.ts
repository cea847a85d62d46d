import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { attachFile, copyName, type EvidenceRecord, keptPicture, saveFileCopy } from '../../evidence/evidence-of-record.ts';
import { missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { accountRow } from './table.ts';

/**
 * Keeps a file with an account: a screenshot taken before closing, a letter, a permission (CP371 2.3.1).
 *
 * @throws Refusal `not-found`, `cancelled`, `invalid` for a file that cannot be kept
 */
export function attachEvidence(job: Job, { id, kind }: InputOf<'accounts.attach'>): Promise<OutputOf<'accounts.attach'>> {
  return attachFile(job, (work) => recordOf(work, id), kind);
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export function saveAccountEvidence(job: Job, { id, evidenceId }: InputOf<'accounts.saveEvidence'>): Promise<OutputOf<'accounts.saveEvidence'>> {
  return saveFileCopy(job, (work) => recordOf(work, id), evidenceId);
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function accountPicture(work: Work, { id, evidenceId }: InputOf<'accounts.picture'>): OutputOf<'accounts.picture'> {
  return keptPicture(work, recordOf(work, id), evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function evidenceFileName(work: Work, { id, evidenceId }: InputOf<'accounts.saveEvidence'>): string {
  return copyName(work, recordOf(work, id), evidenceId);
}

function recordOf(work: Work, id: string): EvidenceRecord {
  if (accountRow(work.db, id) === undefined) throw missingRecord('account');
  return { room: 'accounts', id, clause: '2.3.1' };
}
