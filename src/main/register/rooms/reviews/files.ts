import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { ReviewFile } from '../../../../preload/contract/reviews.ts';
import { evidenceById, evidenceFromBytes, evidenceRows, forgetEvidence, keepEvidence, moveEvidence } from '../../evidence/evidence.ts';
import { underPlainName } from '../../evidence/kept-name.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { questionsOf } from './checklist.ts';
import { draftSubject } from './draft-subject.ts';
import { whyNotSavable } from './savable.ts';

/* What was seen, kept with the answer it belongs to: pictures and files, encrypted with everything else. */

const room = 'reviews';

/** The empty name stands for the review as a whole. */
const wholeReview = '';

/** Files of one answer. More would be an incident's evidence, not a review's. */
const maxFiles = 20;

/** The files kept under a draft, or with a recorded review. */
export function filesOf(work: Work, recordId: string): ReviewFile[] {
  return evidenceRows(work, room, recordId).map(({ item, mediaType }) => ({
    id: item.id, questionId: item.kind, name: item.name, mediaType, bytes: item.bytes, sha256: item.sha256, addedAt: item.addedAt, addedBy: item.addedBy,
  }));
}

/**
 * Keeps a file with an answer of a review that is not recorded yet. Like the typing, it is not a record until then.
 * What identifies a person in its name is masked: the guard does not look at drafts, and the review keeps the name for good.
 *
 * A question that is not asked shows nothing: a file kept with it would be evidence that nobody sees.
 *
 * @throws Refusal `invalid` for a review that cannot be done (CP371 2.3.1), a question that is not asked, and a file that is
 *   empty, too large, of a kind that is not kept, or one too many; `not-found`
 */
export function attachToReview(work: Work, { accountId, period, kind = 'quarterly', questionId, name, content }: InputOf<'reviews.attach'>): OutputOf<'reviews.attach'> {
  const which = { kind, period, accountId };
  const refusal = whyNotSavable(work, which);
  if (refusal !== null) throw refusal;
  if (questionId !== wholeReview && !questionsOf(work, kind).some(({ id }) => id === questionId)) {
    throw new Refusal('invalid', 'The checklist has changed. Open the review again.', 'questionId');
  }
  const subject = draftSubject(which);
  const file = underPlainName(evidenceFromBytes(name, content));
  const known = filesOf(work, subject);
  if (known.filter((other) => other.questionId === questionId).length >= maxFiles) throw new Refusal('invalid', `An answer keeps ${maxFiles} files at most.`);
  const item = keepEvidence(work, { room, recordId: subject, kind: questionId }, file);
  const { id, bytes, sha256, addedAt, addedBy } = item;
  return { id, questionId, name: item.name, mediaType: file.mediaType, bytes, sha256, addedAt, addedBy };
}

/** Takes back a file of a review that is not recorded yet. @throws Refusal `not-found` */
export function removeReviewFile(work: Work, { accountId, period, kind = 'quarterly', id }: InputOf<'reviews.removeFile'>): OutputOf<'reviews.removeFile'> {
  const subject = draftSubject({ kind, period, accountId });
  if (!filesOf(work, subject).some((file) => file.id === id)) throw missingRecord('file');
  forgetEvidence(work, id);
  return {};
}

/** Makes the files of a draft part of the review that was recorded from it. @returns them */
export function keepWithReview(work: Work, subject: string, reviewId: string): ReviewFile[] {
  const files = filesOf(work, subject);
  if (files.length > 0) moveEvidence(work, room, subject, reviewId);
  return files;
}

/** A kept file, to be looked at. @throws Refusal `not-found` */
export function reviewFileContent(work: Work, { id }: InputOf<'reviews.file'>): OutputOf<'reviews.file'> {
  const found = keptFile(work, id);
  return { name: found.item.name, mediaType: found.mediaType, content: new Uint8Array(found.content) };
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written` */
export async function saveReviewFile(job: Job, { id }: InputOf<'reviews.saveFile'>): Promise<OutputOf<'reviews.saveFile'>> {
  const { path } = job.file();
  const { item, content } = job.read((work) => keptFile(work, id));
  return await writeRecordedFile(job, path, content, (work, file) => {
    work.record({
      action: 'evidence.saved', room, recordId: id, clause: '2.3.1',
      details: { evidenceId: id, kept: item.name, name: file.name, sha256: file.sha256 },
    });
  });
}

/** The name under which a copy is offered. */
export function reviewFileName(work: Work, { id }: InputOf<'reviews.saveFile'>): string {
  return keptFile(work, id).item.name;
}

function keptFile(work: Work, id: string): NonNullable<ReturnType<typeof evidenceById>> {
  const found = evidenceById(work, room, id);
  if (found === undefined) throw missingRecord('file');
  return found;
}
