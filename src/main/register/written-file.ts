import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';

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
 * Writes a file whole or not at all: to a temporary neighbour, synced, then renamed into place. An older
 * file of this name is replaced, which the save dialog has asked about.
 *
 * @throws Refusal `not-written` when the disk refuses; nothing is left behind
 */
export async function writeFileWhole(path: string, content: Uint8Array): Promise<WrittenFile> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true });
    throw new Refusal('not-written', `${basename(path)} could not be saved there. Close it if it is open in another program, or choose another folder.`);
  }
  return describeFile(path, content);
}
