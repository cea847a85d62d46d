import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { copyName, type EvidenceRecord, keptPicture, saveFileCopy } from '../../evidence/evidence-of-record.ts';
import { missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { returnRow } from './returns-table.ts';
import { certificateRow } from './table.ts';

/* Signed copies as files: they are a certificate's, or a return's while it is not finished. */

/** A signed copy, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function certificatePicture(work: Work, { id, evidenceId }: InputOf<'certifications.picture'>): OutputOf<'certifications.picture'> {
  return keptPicture(work, recordOf(work, id), evidenceId);
}

/** Writes a copy of a signed form; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export function saveCertificateEvidence(job: Job, { id, evidenceId }: InputOf<'certifications.saveEvidence'>): Promise<OutputOf<'certifications.saveEvidence'>> {
  return saveFileCopy(job, (work) => recordOf(work, id), evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function certificateEvidenceName(work: Work, { id, evidenceId }: InputOf<'certifications.saveEvidence'>): string {
  return copyName(work, recordOf(work, id), evidenceId);
}

function recordOf(work: Work, id: string): EvidenceRecord {
  const certificate = certificateRow(work.db, id);
  if (certificate !== undefined) return { room: 'certifications', id, clause: certificate.clause, number: certificate.number };
  if (returnRow(work.db, id) === undefined) throw missingRecord('certificate');
  return { room: 'certifications', id, clause: 'App 3' };
}
