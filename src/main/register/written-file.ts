import { createHash, randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';
import type { Job, Work } from './work.ts';

/** A file as the officer may know it: its name, never its folder. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** @returns name, size in bytes and SHA-256 of content that was or will be written */
export function describeFile(path: string, content: Uint8Array): WrittenFile {
  return { name: basename(path), bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') };
}

/**
 * Writes a file together with its record: both are there afterwards, or neither. The file is written beside its place
 * first and put there as the last step of the transaction, so an older file of this name, which the save dialog has
 * asked about, is lost only to one that is on the register.
 *
 * @param record writes the record, given the file as it will be
 * @throws Refusal `not-written` when the disk refuses, and what `record` throws; nothing is left behind
 */
export async function writeRecordedFile(
  job: Job, path: string, content: Uint8Array, record: (work: Work, file: WrittenFile) => void,
): Promise<WrittenFile> {
  const waiting = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  const file = describeFile(path, content);
  try {
    await writeSynced(waiting, content);
    await job.breathe();
    job.commit((work) => {
      record(work, file);
      renameSync(waiting, path);
    });
    return file;
  } catch (error) {
    await rm(waiting, { force: true });
    if (error instanceof Refusal || !isFileError(error)) throw error;
    throw new Refusal('not-written', `${file.name} could not be saved there. Close it if it is open in another program, or choose another folder.`);
  }
}

async function writeSynced(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Errors of the file system name the system call that failed; SQLite's do not. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
