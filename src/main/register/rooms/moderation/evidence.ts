import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { attachFile, copyName, type EvidenceRecord, keptPicture, saveFileCopy } from '../../evidence/evidence-of-record.ts';
import type { Job, Work } from '../../work.ts';
import { moderationClause, standingModeration } from './service.ts';

/** Keeps a copy of what was hidden. @throws Refusal `not-found`, `cancelled`, `invalid` for a file that cannot be kept */
export function attachModerationCopy(job: Job, { id, kind }: InputOf<'moderation.attach'>): Promise<OutputOf<'moderation.attach'>> {
  return attachFile(job, (work) => recordOf(work, id), kind);
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export function saveModerationCopy(job: Job, { id, evidenceId }: InputOf<'moderation.saveEvidence'>): Promise<OutputOf<'moderation.saveEvidence'>> {
  return saveFileCopy(job, (work) => recordOf(work, id), evidenceId);
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function moderationPicture(work: Work, { id, evidenceId }: InputOf<'moderation.picture'>): OutputOf<'moderation.picture'> {
  return keptPicture(work, recordOf(work, id), evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function moderationCopyName(work: Work, { id, evidenceId }: InputOf<'moderation.saveEvidence'>): string {
  return copyName(work, recordOf(work, id), evidenceId);
}

function recordOf(work: Work, id: string): EvidenceRecord {
  return { room: 'moderation', id, clause: moderationClause, number: standingModeration(work, id).number };
}
