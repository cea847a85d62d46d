import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { evidenceContent, evidenceOf, evidencePicture, keepEvidence, readEvidenceFile } from '../../evidence/evidence.ts';
import { missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { accountRow } from './table.ts';

/**
 * Keeps a file with an account: a screenshot taken before closing, a letter, a permission (CP371 2.3.1).
 *
 * @throws Refusal `not-found`, `cancelled`, `invalid` for a file that cannot be kept
 */
export async function attachEvidence(job: Job, { id, kind }: InputOf<'accounts.attach'>): Promise<OutputOf<'accounts.attach'>> {
  job.read((work) => refuseMissing(work, id));
  const file = await readEvidenceFile(job.file().path);
  await job.breathe();
  return job.commit((work) => {
    refuseMissing(work, id);
    const item = keepEvidence(work, { room: 'accounts', recordId: id, kind }, file);
    work.record({
      action: 'evidence.attached', room: 'accounts', recordId: id, clause: '2.3.1',
      details: { evidenceId: item.id, kind: item.kind, name: item.name, bytes: item.bytes, sha256: item.sha256 },
    });
    return item;
  });
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export async function saveAccountEvidence(job: Job, { id, evidenceId }: InputOf<'accounts.saveEvidence'>): Promise<OutputOf<'accounts.saveEvidence'>> {
  const { path } = job.file();
  const { item, content } = job.read((work) => evidenceContent(work, 'accounts', id, evidenceId));
  return await writeRecordedFile(job, path, content, (work, file) => {
    work.record({
      action: 'evidence.saved', room: 'accounts', recordId: id, clause: '2.3.1',
      details: { evidenceId, kept: item.name, name: file.name, sha256: file.sha256 },
    });
  });
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function accountPicture(work: Work, { id, evidenceId }: InputOf<'accounts.picture'>): OutputOf<'accounts.picture'> {
  return evidencePicture(work, 'accounts', id, evidenceId);
}

/** The name under which a copy is offered. */
export function evidenceFileName(work: Work, { id, evidenceId }: InputOf<'accounts.saveEvidence'>): string {
  const item = evidenceOf(work, 'accounts', id).find((file) => file.id === evidenceId);
  if (item === undefined) throw missingRecord('file');
  return item.name;
}

function refuseMissing(work: Work, id: string): void {
  if (accountRow(work.db, id) === undefined) throw missingRecord('account');
}
