import type { EvidenceItem } from '../../../preload/contract/accounts-records.ts';
import { missingRecord } from '../refusals.ts';
import type { Job, Work } from '../work.ts';
import { writeRecordedFile, type WrittenFile } from '../written-file.ts';
import { evidenceContent, type EvidenceFile, evidenceOf, evidencePicture, keepEvidence, readEvidenceFile } from './evidence.ts';
import { underPlainName } from './kept-name.ts';

/* What every room does alike with the files of one of its records. */

/** The record that files belong to. */
export interface EvidenceRecord {
  readonly room: string;
  readonly id: string;
  /** Under which its files are kept and leave the register. */
  readonly clause: string;
  /** As the trail names it beside its files; left out where it has none. */
  readonly number?: string;
}

/** Finds the record for an officer who may open it. @throws Refusal as the room has it, such as `not-found` */
type Find = (work: Work) => EvidenceRecord;

/** Keeps a file that a dialog has chosen, under a name without what identifies a person. @param kind what it shows @throws Refusal `cancelled`, `invalid` for a file that cannot be kept, and as `find` */
export async function attachFile(job: Job, find: Find, kind: string): Promise<EvidenceItem> {
  job.read(find);
  const file = underPlainName(await readEvidenceFile(job.file().path));
  await job.breathe();
  return job.commit((work) => keepFile(work, find(work), kind, file));
}

/** Keeps a file that has been read, with its entry in the trail. @param kind what it shows */
export function keepFile(work: Work, { room, id, clause, number }: EvidenceRecord, kind: string, file: EvidenceFile): EvidenceItem {
  const item = keepEvidence(work, { room, recordId: id, kind }, file);
  work.record({
    action: 'evidence.attached', room, recordId: id, clause,
    details: { ...(number === undefined ? {} : { number }), evidenceId: item.id, kind: item.kind, name: item.name, bytes: item.bytes, sha256: item.sha256 },
  });
  return item;
}

/** Writes a copy of a kept file; the trail says that it left the register. @throws Refusal `not-found`, `cancelled`, `not-written`, and as `find` */
export async function saveFileCopy(job: Job, find: Find, evidenceId: string): Promise<WrittenFile> {
  const { path } = job.file();
  const { item, content } = job.read((work) => {
    const { room, id } = find(work);
    return evidenceContent(work, room, id, evidenceId);
  });
  return await writeRecordedFile(job, path, content, (work, { name, sha256 }) => {
    const { room, id, clause } = find(work);
    work.record({ action: 'evidence.saved', room, recordId: id, clause, details: { evidenceId, kept: item.name, name, sha256 } });
  });
}

/** A kept picture, to be looked at. @throws Refusal `not-found`, `invalid` for what is not shown in the window */
export function keptPicture(work: Work, { room, id }: EvidenceRecord, evidenceId: string): ReturnType<typeof evidencePicture> {
  return evidencePicture(work, room, id, evidenceId);
}

/** The name under which a copy is offered. @throws Refusal `not-found` */
export function copyName(work: Work, { room, id }: EvidenceRecord, evidenceId: string): string {
  const item = evidenceOf(work, room, id).find((file) => file.id === evidenceId);
  if (item === undefined) throw missingRecord('file');
  return item.name;
}
