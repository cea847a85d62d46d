import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EvidenceItem } from '../../../preload/contract/accounts-records.ts';
import { mostBytesOfFile, type PictureType } from '../../../preload/contract/evidence.ts';
import { type Queries, sql } from '../database/queries.ts';
import type { EvidenceTable } from '../database/tables-accounts.ts';
import { Refusal } from '../refusal.ts';
import { missingRecord } from '../refusals.ts';
import type { Work } from '../work.ts';
import { cautionOf, isWhatItSays, knownType, shownType, typeOfAnything } from './file-kinds.ts';
import { canBeShown } from '../../../preload/contract/picture-size.ts';

/* Files that prove something, kept inside the encrypted register: what was signed, what was captured before closing. */

/** A file as it was read from disk, before it belongs to a record. */
export interface EvidenceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

const maxName = 200;

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
  const shown = nameOnly(name);
  const mediaType = mediaTypeOf(shown);
  refuseSize(shown, bytes.byteLength);
  return checkedFile(shown, mediaType, Buffer.from(bytes));
}

/**
 * A file of any kind that was chosen, dropped or pasted: what harmed somebody can be a program, or something in disguise. It
 * is kept as bytes and never opened here; what it is decides only whether it is shown as a picture and what is warned of.
 *
 * @param name as the other program calls it
 * @throws Refusal `invalid` for a file that is empty or larger than 25 MB
 */
export function anyEvidenceFromBytes(name: string, bytes: Uint8Array): EvidenceFile {
  const shown = nameOnly(name);
  const called = shown === '' ? 'File without a name' : shown;
  refuseSize(called, bytes.byteLength);
  return { name: shortened(called), mediaType: typeOfAnything(called, bytes), content: Buffer.from(bytes) };
}

/** A path of another machine's is nobody's business here. */
function nameOnly(name: string): string {
  return shownName(name.split(/[\\/]/u).at(-1) ?? '');
}

function mediaTypeOf(name: string): string {
  const mediaType = knownType(name);
  if (mediaType === undefined) throw new Refusal('invalid', `${name} is not of a kind that is kept. Choose a PDF, a picture, a Word or Excel file, a message or plain text.`);
  return mediaType;
}

function checkedFile(name: string, mediaType: string, content: Buffer): EvidenceFile {
  if (!isWhatItSays(name, content)) {
    throw new Refusal('invalid', `${name} is not the kind of file that its name says. Open it to see what it is, save it again, and choose it.`);
  }
  return { name: shortened(name), mediaType, content };
}

/** The end of a name that is too long, with its extension. A cut through a sign of two halves leaves no half of it. */
export function shortened(name: string): string {
  return name.slice(-maxName).toWellFormed();
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
  if (bytes > mostBytesOfFile) throw new Refusal('invalid', `${name} is larger than ${mostBytesOfFile / 1024 / 1024} MB. Save it smaller, or as several files.`);
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

/** As `moveEvidence` for one file, which is called something else there. @param kind what it shows */
export function setAsideEvidence(work: Work, id: string, to: string, kind: string): void {
  work.db.run(sql.updateTable('evidence').set({ record_id: to, kind }).where('id', '=', id));
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

/** One kept file with its content. @throws Refusal `not-found` when the record has no such file, `invalid` when it is not as it was kept */
export function evidenceContent(work: Work, room: string, recordId: string, id: string): { item: EvidenceItem; content: Buffer } {
  const row = rowOf(work.db, id);
  const kept = row === undefined ? undefined : work.db.first(sql.selectFrom('evidence_content').selectAll().where('evidence_id', '=', id));
  if (row === undefined || kept === undefined || row.room !== room || row.record_id !== recordId) throw missingRecord('file');
  const content = Buffer.from(kept.content);
  if (createHash('sha256').update(content).digest('hex') !== row.sha256) {
    throw new Refusal('invalid', `${row.name} is no longer as it was kept: its checksum is another. It is not given out. Tell IT; an earlier copy of the register may still have it.`);
  }
  return { item: itemOf(row), content };
}

/**
 * A kept picture, to be looked at in the window.
 *
 * @throws Refusal `not-found` when the record has no such file; `invalid` for what is no picture, or one that unpacks to more than a screen can hold
 */
export function evidencePicture(work: Work, room: string, recordId: string, id: string): { name: string; mediaType: PictureType; content: Uint8Array<ArrayBuffer> } {
  const { item, content } = evidenceContent(work, room, recordId, id);
  const mediaType = shownType(rowOf(work.db, id)?.media_type ?? '');
  if (mediaType === null || !isWhatItSays(item.name, content)) throw new Refusal('invalid', `${item.name} is not shown here. Save a copy of it to look at it.`);
  if (!canBeShown(mediaType, content)) throw new Refusal('invalid', `${item.name} is damaged, or too large a picture to be shown here. Save a copy of it to look at it.`);
  return { name: item.name, mediaType, content: new Uint8Array(content) };
}

function rowOf(db: Queries, id: string): EvidenceTable | undefined {
  return db.first(sql.selectFrom('evidence').selectAll().where('id', '=', id));
}

function itemOf(row: EvidenceTable): EvidenceItem {
  return {
    id: row.id, kind: row.kind, name: row.name, bytes: row.bytes, sha256: row.sha256, addedAt: row.added_at, addedBy: row.added_by,
    picture: shownType(row.media_type) !== null, caution: cautionOf(row.name, row.media_type),
  };
}
