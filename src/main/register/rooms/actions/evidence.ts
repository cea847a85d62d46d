import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { attachFile, copyName, type EvidenceRecord, keptPicture, saveFileCopy } from '../../evidence/evidence-of-record.ts';
import type { Job, Work } from '../../work.ts';
import { planClause, planOf } from './record.ts';

/**
 * Keeps a file with a plan, in whatever state it is: the page that was signed comes after the signing.
 *
 * @throws Refusal `not-found`, `cancelled`, `invalid` for a file that cannot be kept
 */
export function attachPlanEvidence(job: Job, { id, kind }: InputOf<'actions.attach'>): Promise<OutputOf<'actions.attach'>> {
  return attachFile(job, (work) => recordOf(work, id), kind);
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export function savePlanEvidence(job: Job, { id, evidenceId }: InputOf<'actions.saveEvidence'>): Promise<OutputOf<'actions.saveEvidence'>> {
  return saveFileCopy(job, (work) => recordOf(work, id), evidenceId);
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function planPicture(work: Work, { id, evidenceId }: InputOf<'actions.picture'>): OutputOf<'actions.picture'> {
  return keptPicture(work, recordOf(work, id), evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function planEvidenceName(work: Work, { id, evidenceId }: InputOf<'actions.saveEvidence'>): string {
  return copyName(work, recordOf(work, id), evidenceId);
}

function recordOf(work: Work, id: string): EvidenceRecord {
  return { room: 'actions', id, clause: planClause, number: planOf(work, id).number };
}
