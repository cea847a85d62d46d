import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EvidenceItem } from '../../../preload/contract/accounts-records.ts';
import { type Queries, sql } from '../database/queries.ts';
import type { EvidenceTable } from '../database/tables-accounts.ts';
import { Refusal } from '../refusal.ts';
import { missingRecord } from '../refusals.ts';
import type { Work } from '../work.ts';

/* Files that prove something, kept inside the encrypted register: what was signed, what was captured before closing. */

/** A file as it was read from disk, before it belongs to a record. */
export interface EvidenceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Bytes. Photographs of a page are a few; more would make every copy of the register slow. */
const maxBytes = 25 * 1024 * 1024;
const maxName = 200;

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', txt: 'text/plain', eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** First bytes of the kinds whose name is easily wrong, in hexadecimal. */
const beginnings: Readonly<Record<string, string>> = { pdf: '25504446', png: '89504e47', jpg: 'ffd8ff', jpeg: 'ffd8ff', docx: '504b0304', xlsx: '504b0304' };

/**
 * Reads a file that is to be kept as evidence.
 *
 * @param path of the file that a dialog has chosen
 * @throws Refusal `invalid` for a file that is empty, larger than 25 MB, of a kind that is not kept, or not what its name says
 */
export async function readEvidenceFile(path: string): Promise<EvidenceFile> {
  const name = shownName(basename(path));
  const mediaType = mediaTypeOf(name);
  const content = await readWhole(path, name);
  return checkedFile(name, mediaType, content);
}

/**
 * A file that was dropped or pasted and is to be kept as evidence.
 *
 * @param name as the other program calls it
 * @throws Refusal `invalid` for a file that is empty, larger than 25 MB, of a kind that is not kept, or not what its name says
 */
export function evidenceFromBytes(name: string, bytes: Uint8Array): EvidenceFile {
  // A path of another machine's is nobody's business here.
  const shown = shownName(name.split(/[\\/]/u).at(-1) ?? '');
  const mediaType = mediaTypeOf(shown);
  refuseSize(shown, bytes.byteLength);
  return checkedFile(shown, mediaType, Buffer.from(bytes));
}

function mediaTypeOf(name: string): string {
  const mediaType = mediaTypes[extensionOf(name)];
  if (mediaType === undefined) throw new Refusal('invalid', `${name} is not of a kind that is kept. Choose a PDF, a picture, a Word or Excel file, a message or plain text.`);
  return mediaType;
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
}

function checkedFile(name: string, mediaType: string, content: Buffer): EvidenceFile {
  const extension = extensionOf(name);
  const beginning = beginnings[extension];
  if (beginning !== undefined && !content.subarray(0, 4).toString('hex').startsWith(beginning)) {
    throw new Refusal('invalid', `${name} is not the kind of file that its name says. Open it to see what it is, save it again, and choose it.`);
  }
  return { name: name.slice(-maxName), mediaType, content };
}

/** A file name without what could make it read as another: control characters and marks that turn the direction of writing. */
function shownName(name: string): string {
  return name.toWellFormed().replaceAll(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
}

async function readWhole(path: string, name: string): Promise<Buffer> {
  const unreadable = (): never => {
    throw new Refusal('invalid', `${name} could not be opened. Close it in other programs, or copy it to this computer, and choose it again.`);
  };
  const file = await open(path).catch(unreadable);
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return unreadable();
    refuseSize(name, facts.size);
    return await file.readFile().catch(unreadable);
  } finally {
    await file.close();
  }
}

function refuseSize(name: string, bytes: number): void {
  if (bytes === 0) throw new Refusal('invalid', `${name} is empty.`);
  if (bytes > maxBytes) throw new Refusal('invalid', `${name} is larger than ${maxBytes / 1024 / 1024} MB. Save it smaller, or as several files.`);
}

/** Keeps a file with a record. The caller records the trail entry of its own use case. @returns the file's facts */
export function keepEvidence(work: Work, belongs: { readonly room: string; readonly recordId: string; readonly kind: string }, file: EvidenceFile): EvidenceItem {
  const row: EvidenceTable = {
    id: work.newId(), room: belongs.room, record_id: belongs.recordId, kind: belongs.kind, name: file.name, media_type: file.mediaType,
    bytes: file.content.byteLength, sha256: createHash('sha256').update(file.content).digest('hex'), added_at: work.clock.now(), added_by: work.officer.name,
  };
  work.db.run(sql.insertInto('evidence').values(row));
  work.db.run(sql.insertInto('evidence_content').values({ evidence_id: row.id, content: file.content }));
  return itemOf(row);
}

/** The files of one record, oldest first. */
export function evidenceOf(work: Work, room: string, recordId: string): EvidenceItem[] {
  return evidenceRows(work, room, recordId).map(({ item }) => item);
}

/** The same, with their media types. */
export function evidenceRows(work: Work, room: string, recordId: string): { item: EvidenceItem; mediaType: string }[] {
  return work.db.all(sql.selectFrom('evidence').selectAll().where('room', '=', room).where('record_id', '=', recordId).orderBy('id'))
    .map((row) => ({ item: itemOf(row), mediaType: row.media_type }));
}

/** What the files of a room are kept with: records, and what is not recorded yet. */
export function evidenceRecords(work: Work, room: string): string[] {
  return work.db.all(sql.selectFrom('evidence').select('record_id').distinct().where('room', '=', room)).map((row) => row.record_id);
}

/** Hands the files that were kept while something was being typed to the record that it has become. */
export function moveEvidence(work: Work, room: string, from: string, to: string): void {
  work.db.run(sql.updateTable('evidence').set({ record_id: to }).where('room', '=', room).where('record_id', '=', from));
}

/** Forgets a file that was kept with something that is not a record yet. Files of records stay. */
export function forgetEvidence(work: Work, id: string): void {
  work.db.run(sql.deleteFrom('evidence_content').where('evidence_id', '=', id));
  work.db.run(sql.deleteFrom('evidence').where('id', '=', id));
}

/** A kept file of a room with its content; undefined where the room has no such file. */
export function evidenceById(work: Work, room: string, id: string): { item: EvidenceItem; mediaType: string; content: Buffer } | undefined {
  const row = rowOf(work.db, id);
  if (row?.room !== room) return undefined;
  const { item, content } = evidenceContent(work, room, row.record_id, id);
  return { item, mediaType: row.media_type, content };
}

/** One kept file with its content. @throws Refusal `not-found` when the record has no such file */
export function evidenceContent(work: Work, room: string, recordId: string, id: string): { item: EvidenceItem; content: Buffer } {
  const row = rowOf(work.db, id);
  const kept = row === undefined ? undefined : work.db.first(sql.selectFrom('evidence_content').selectAll().where('evidence_id', '=', id));
  if (row === undefined || kept === undefined || row.room !== room || row.record_id !== recordId) throw missingRecord('file');
  return { item: itemOf(row), content: Buffer.from(kept.content) };
}

function rowOf(db: Queries, id: string): EvidenceTable | undefined {
  return db.first(sql.selectFrom('evidence').selectAll().where('id', '=', id));
}

function itemOf(row: EvidenceTable): EvidenceItem {
  return { id: row.id, kind: row.kind, name: row.name, bytes: row.bytes, sha256: row.sha256, addedAt: row.added_at, addedBy: row.added_by };
}
