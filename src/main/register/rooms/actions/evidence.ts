import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { evidenceContent, evidenceOf, evidencePicture, keepEvidence, readEvidenceFile } from '../../evidence/evidence.ts';
import { missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { planClause, planOf } from './record.ts';

/**
 * Keeps a file with a plan, in whatever state it is: the page that was signed comes after the signing.
 *
 * @throws Refusal `not-found`, `cancelled`, `invalid` for a file that cannot be kept
 */
export async function attachPlanEvidence(job: Job, { id, kind }: InputOf<'actions.attach'>): Promise<OutputOf<'actions.attach'>> {
  job.read((work) => planOf(work, id));
  const file = await readEvidenceFile(job.file().path);
  await job.breathe();
  return job.commit((work) => {
    const { number } = planOf(work, id);
    const item = keepEvidence(work, { room: 'actions', recordId: id, kind }, file);
    work.record({
      action: 'evidence.attached', room: 'actions', recordId: id, clause: planClause,
      details: { number, evidenceId: item.id, kind: item.kind, name: item.name, bytes: item.bytes, sha256: item.sha256 },
    });
    return item;
  });
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export async function savePlanEvidence(job: Job, { id, evidenceId }: InputOf<'actions.saveEvidence'>): Promise<OutputOf<'actions.saveEvidence'>> {
  const { path } = job.file();
  const { item, content } = job.read((work) => {
    planOf(work, id);
    return evidenceContent(work, 'actions', id, evidenceId);
  });
  return await writeRecordedFile(job, path, content, (work, file) => {
    work.record({
      action: 'evidence.saved', room: 'actions', recordId: id, clause: planClause,
      details: { evidenceId, kept: item.name, name: file.name, sha256: file.sha256 },
    });
  });
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function planPicture(work: Work, { id, evidenceId }: InputOf<'actions.picture'>): OutputOf<'actions.picture'> {
  planOf(work, id);
  return evidencePicture(work, 'actions', id, evidenceId);
}

/** The name under which a copy is offered. */
export function planEvidenceName(work: Work, { id, evidenceId }: InputOf<'actions.saveEvidence'>): string {
  planOf(work, id);
  const item = evidenceOf(work, 'actions', id).find((file) => file.id === evidenceId);
  if (item === undefined) throw missingRecord('file');
  return item.name;
}
