import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { evidenceContent, evidenceOf, evidencePicture, keepEvidence, readEvidenceFile } from '../../evidence/evidence.ts';
import { missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { standingEnquiry, trailClause } from './reading.ts';

/** Keeps a file with an enquiry, such as the message that approved it. @throws Refusal `not-found`, `cancelled`, `invalid` for a file that cannot be kept */
export async function attachEnquiryEvidence(job: Job, { id, kind }: InputOf<'enquiries.attach'>): Promise<OutputOf<'enquiries.attach'>> {
  job.read((work) => standingEnquiry(work, id));
  const file = await readEvidenceFile(job.file().path);
  await job.breathe();
  return job.commit((work) => {
    const record = standingEnquiry(work, id);
    const item = keepEvidence(work, { room: 'enquiries', recordId: id, kind }, file);
    const { name, bytes, sha256 } = item;
    work.record({
      action: 'evidence.attached', room: 'enquiries', recordId: id, clause: trailClause(record), details: { number: record.number, evidenceId: item.id, kind: item.kind, name, bytes, sha256 },
    });
    return item;
  });
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export async function saveEnquiryEvidence(job: Job, { id, evidenceId }: InputOf<'enquiries.saveEvidence'>): Promise<OutputOf<'enquiries.saveEvidence'>> {
  const { path } = job.file();
  const { item, content } = job.read((work) => evidenceContent(work, 'enquiries', id, evidenceId));
  return await writeRecordedFile(job, path, content, (work, { name, sha256 }) => work.record({
    action: 'evidence.saved', room: 'enquiries', recordId: id, clause: trailClause(standingEnquiry(work, id)), details: { evidenceId, kept: item.name, name, sha256 },
  }));
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function enquiryPicture(work: Work, { id, evidenceId }: InputOf<'enquiries.picture'>): OutputOf<'enquiries.picture'> {
  return evidencePicture(work, 'enquiries', id, evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function enquiryEvidenceName(work: Work, { id, evidenceId }: InputOf<'enquiries.saveEvidence'>): string {
  const item = evidenceOf(work, 'enquiries', id).find((file) => file.id === evidenceId);
  if (item === undefined) throw missingRecord('file');
  return item.name;
}
