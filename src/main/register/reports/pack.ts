import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

import type { PackFile } from './pack-files.ts';
import { PackCancelled, PackExists, PackFailed, withSums } from './pack-files.ts';

export type { PackFile } from './pack-files.ts';
export { PackCancelled, PackExists, PackFailed } from './pack-files.ts';

export interface PackTarget {
  kind: 'folder' | 'zip';
  /** Path of the folder or zip to be made; its parent must exist, it must not. */
  path: string;
}

export interface PackOptions {
  signal?: AbortSignal;
  /** Called with the written share, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Time of the files inside a zip. */
  modified?: Date;
}

/**
 * Writes a pack: its files and `SHA256SUMS`, which `sha256sum -c` accepts in the
 * unpacked folder. Everything goes to a temporary neighbour first and is renamed
 * into place when it is safe on the disk.
 * @param target folder or zip to be made
 * @param files content of the pack without SHA256SUMS
 * @param options cancelling, progress, file times
 * @returns the paths inside the pack, in order
 * @throws PackExists when something with that name is there
 * @throws PackCancelled when the signal aborts
 * @throws PackFailed for a bad path or when the disk refuses; in every case nothing is left behind
 */
export const writePack = async (
  target: PackTarget,
  files: readonly PackFile[],
  options: PackOptions = {},
): Promise<string[]> => {
  const all = withSums(files);
  await refuseExisting(target.path);
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    if (target.kind === 'folder') await writeFolder(temporary, all, options);
    else await writeZip(temporary, all, options);
    stopIfCancelled(options.signal);
    await moveIntoPlace(temporary, target);
    await syncFolder(dirname(target.path));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw asPackError(error);
  }
  return all.map(({ path }) => path);
};

const writeFolder = async (folder: string, files: readonly PackFile[], options: PackOptions): Promise<void> => {
  await mkdir(folder);
  const folders = new Set([folder]);
  for (const [index, { path, bytes }] of files.entries()) {
    stopIfCancelled(options.signal);
    const parts = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const inner = join(folder, ...parts.slice(0, depth));
      await mkdir(inner, { recursive: true });
      folders.add(inner);
    }
    await writeSynced(join(folder, ...path.split('/')), (file) => file.writeFile(bytes));
    options.onProgress?.((index + 1) / files.length);
  }
  for (const inner of folders) await syncFolder(inner);
};

const writeZip = (temporary: string, files: readonly PackFile[], options: PackOptions): Promise<void> =>
  writeSynced(temporary, async (file) => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    const flush = async (): Promise<void> => {
      for (const chunk of chunks.splice(0)) await file.write(chunk);
    };
    for (const [index, { path, bytes }] of files.entries()) {
      stopIfCancelled(options.signal);
      // PDFs are compressed inside; deflating them again only takes time.
      const entry = path.endsWith('.pdf') ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = options.modified ?? new Date();
      zip.add(entry);
      entry.push(bytes, true);
      await flush();
      options.onProgress?.((index + 1) / files.length);
    }
    zip.end();
    await flush();
  });

const writeSynced = async (path: string, write: (file: FileHandle) => Promise<void>): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** A rename replaces an existing file without a word, so the name of a zip is taken first, and only if it is free. */
const moveIntoPlace = async (temporary: string, target: PackTarget): Promise<void> => {
  if (target.kind === 'folder') {
    await refuseExisting(target.path);
    await rename(temporary, target.path);
    return;
  }
  try {
    await (await open(target.path, 'wx')).close();
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? exists(target.path) : error;
  }
  try {
    await rename(temporary, target.path);
  } catch (error) {
    await rm(target.path, { force: true });
    throw error;
  }
};

/** Makes names durable; Windows has no such call for folders. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network shares have no such call either; the files themselves are synced.
    if (codeOf(error) !== 'EINVAL') throw error;
  } finally {
    await handle.close();
  }
};

const refuseExisting = async (path: string): Promise<void> => {
  try {
    await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw asPackError(error);
  }
  throw exists(path);
};

const exists = (path: string): PackExists => new PackExists(path, basename(path));

const stopIfCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new PackCancelled();
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'The folder for the pack is not there. Choose another one.',
  ENOTDIR: 'The place chosen for the pack is not a folder. Choose another one.',
  EACCES: 'You may not write to that folder. Choose another one.',
  EPERM: 'You may not write to that folder. Choose another one.',
  EROFS: 'That disk can only be read. Choose another one.',
  ENOSPC: 'The disk is full. Make room or choose another one.',
};

const asPackError = (error: unknown): PackFailed =>
  error instanceof PackFailed
    ? error
    : new PackFailed(REASONS[codeOf(error) ?? ''] ?? 'The pack could not be written to the disk.', { cause: error });

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;
