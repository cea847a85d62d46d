import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { evidenceContent, evidenceOf, evidencePicture, keepEvidence, readEvidenceFile } from '../../evidence/evidence.ts';
import { missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { moderationClause, standingModeration } from './service.ts';

const room = 'moderation';

/** Keeps a copy of what was hidden. @throws Refusal `not-found`, `cancelled`, `invalid` for a file that cannot be kept */
export async function attachModerationCopy(job: Job, { id, kind }: InputOf<'moderation.attach'>): Promise<OutputOf<'moderation.attach'>> {
  job.read((work) => standingModeration(work, id));
  const copy = await readEvidenceFile(job.file().path);
  await job.breathe();
  return job.commit((work) => {
    const { number } = standingModeration(work, id);
    const { id: evidenceId, name, bytes, sha256, ...rest } = keepEvidence(work, { room, recordId: id, kind }, copy);
    work.record({ action: 'evidence.attached', room, recordId: id, clause: moderationClause, details: { number, evidenceId, kind, name, bytes, sha256 } });
    return { id: evidenceId, name, bytes, sha256, ...rest };
  });
}

/** Writes a copy out; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export async function saveModerationCopy(job: Job, { id, evidenceId }: InputOf<'moderation.saveEvidence'>): Promise<OutputOf<'moderation.saveEvidence'>> {
  const target = job.file().path;
  const kept = job.read((work) => evidenceContent(work, room, id, evidenceId));
  return await writeRecordedFile(job, target, kept.content, (work, { name, sha256 }) => {
    work.record({ action: 'evidence.saved', room, recordId: id, clause: moderationClause, details: { evidenceId, kept: kept.item.name, name, sha256 } });
  });
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function moderationPicture(work: Work, { id, evidenceId }: InputOf<'moderation.picture'>): OutputOf<'moderation.picture'> {
  return evidencePicture(work, room, id, evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function moderationCopyName(work: Work, { id, evidenceId }: InputOf<'moderation.saveEvidence'>): string {
  const found = evidenceOf(work, room, id).find((file) => file.id === evidenceId);
  if (found === undefined) throw missingRecord('file');
  return found.name;
}
