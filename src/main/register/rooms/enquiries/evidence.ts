import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { attachFile, copyName, type EvidenceRecord, keptPicture, saveFileCopy } from '../../evidence/evidence-of-record.ts';
import type { Job, Work } from '../../work.ts';
import { standingEnquiry, trailClause } from './reading.ts';

/** Keeps a file with an enquiry, such as the message that approved it. @throws Refusal `not-found`, `cancelled`, `invalid` for a file that cannot be kept */
export function attachEnquiryEvidence(job: Job, { id, kind }: InputOf<'enquiries.attach'>): Promise<OutputOf<'enquiries.attach'>> {
  return attachFile(job, (work) => recordOf(work, id), kind);
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export function saveEnquiryEvidence(job: Job, { id, evidenceId }: InputOf<'enquiries.saveEvidence'>): Promise<OutputOf<'enquiries.saveEvidence'>> {
  return saveFileCopy(job, (work) => recordOf(work, id), evidenceId);
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function enquiryPicture(work: Work, { id, evidenceId }: InputOf<'enquiries.picture'>): OutputOf<'enquiries.picture'> {
  return keptPicture(work, recordOf(work, id), evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function enquiryEvidenceName(work: Work, { id, evidenceId }: InputOf<'enquiries.saveEvidence'>): string {
  return copyName(work, recordOf(work, id), evidenceId);
}

function recordOf(work: Work, id: string): EvidenceRecord {
  const enquiry = standingEnquiry(work, id);
  return { room: 'enquiries', id, clause: trailClause(enquiry), number: enquiry.number };
}
