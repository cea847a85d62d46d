import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { Refusal } from '../refusal.ts';

/** The files of a pack, wherever they lie. */
export interface PackFiles {
  /** Paths inside the pack, with forward slashes. */
  readonly paths: readonly string[];
  /** What is wrong with the container itself, as sentences. */
  readonly problems: readonly string[];
  read(path: string): Uint8Array;
}

const sumsName = 'SHA256SUMS';
const zipLimit = 1_000_000_000;

/**
 * @param path a folder or a zip
 * @throws Refusal `not-a-pack` when there is no SHA256SUMS in it, or the zip cannot be read
 */
export function openPack(path: string): PackFiles {
  if (!statSync(path).isDirectory()) return openZip(readFileSync(path));
  if (!existsSync(join(path, sumsName))) throw notAPack();
  return openFolder(path);
}

function openFolder(folder: string): PackFiles {
  const problems: string[] = [];
  const paths: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isFile()) paths.push(path);
    else if (!entry.isDirectory()) problems.push(`${path} is not an ordinary file.`);
  }
  return { paths: paths.toSorted(), problems, read: (path) => readFileSync(join(folder, path)) };
}

/**
 * @param bytes of a zip; it is read in memory, nothing is unpacked to disk
 * @throws Refusal `not-a-pack` as `openPack`
 */
export function openZip(bytes: Uint8Array): PackFiles {
  const seen = new Set<string>();
  const problems: string[] = [];
  let total = 0;
  const unzipped = unzip(bytes, (name, size) => {
    // Two files of one name: what is checked here might not be what another program shows.
    if (seen.has(name)) problems.push(`${name} is in the zip more than once.`);
    seen.add(name);
    if (name.endsWith('/') && size > 0) problems.push(`${name} is named like a folder and has contents.`);
    total += size;
    if (total > zipLimit) throw new Refusal('not-a-pack', 'The zip is too large to check as it is. Unpack it and check the folder.');
    return !name.endsWith('/');
  });
  const files = new Map(Object.entries(unzipped));
  // fflate hands out a plain object, in which a name such as __proto__ disappears instead of becoming a file.
  for (const name of seen) if (!name.endsWith('/') && !files.has(name)) problems.push(`${name} is in the zip under a name that cannot be read.`);
  const pack = {
    paths: [...files.keys()].toSorted(),
    problems,
    read: (path: string) => {
      const file = files.get(path);
      if (file === undefined) throw new Error('The file is not in the zip.');
      return file;
    },
  };
  return files.has(sumsName) ? pack : fromSubfolder(pack);
}

function unzip(bytes: Uint8Array, want: (name: string, size: number) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: (file) => want(file.name, file.originalSize) });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('not-a-pack', 'The file is not a zip, or it is damaged.');
  }
}

/** A zip made from a folder holds that folder. Files beside it then belong to no pack. */
function fromSubfolder(pack: PackFiles): PackFiles {
  const [sums, ...more] = pack.paths.filter((path) => path.endsWith(`/${sumsName}`) && path.split('/').length === 2);
  if (sums === undefined || more.length > 0) throw notAPack();
  const base = sums.slice(0, -sumsName.length);
  const beside = pack.paths.filter((path) => !path.startsWith(base));
  return {
    paths: pack.paths.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length)),
    problems: [...pack.problems, ...beside.map((path) => `${path} lies beside the pack and is not listed in SHA256SUMS.`)],
    read: (path) => pack.read(base + path),
  };
}

function notAPack(): Refusal {
  return new Refusal('not-a-pack', 'There is no SHA256SUMS here, so this is not an audit pack.');
}
