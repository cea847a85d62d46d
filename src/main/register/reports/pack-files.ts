import { createHash } from 'node:crypto';

/** One file of a pack. */
export interface PackFile {
  /** Relative, with forward slashes, for example "data/accounts.csv". */
  path: string;
  bytes: Uint8Array;
}

/** The pack could not be written; nothing was left behind. The message says what to do. */
export class PackFailed extends Error {
  override readonly name: string = 'PackFailed';
}

/** Something with the pack's name is already there; it was left as it is. */
export class PackExists extends PackFailed {
  override readonly name: string = 'PackExists';
  readonly path: string;

  constructor(path: string, fileName: string) {
    super(`"${fileName}" is already there. Choose another name; nothing was changed.`);
    this.path = path;
  }
}

/** Writing the pack was cancelled; nothing was left behind. */
export class PackCancelled extends PackFailed {
  override readonly name: string = 'PackCancelled';

  constructor() {
    super('Writing the pack was cancelled. Nothing was left behind.');
  }
}

/** Name of the list of checksums that every pack holds. */
const SUMS_FILE = 'SHA256SUMS';

// A name must be good on Windows, too, and must not need the escapes of sha256sum.
const GOOD_SEGMENT = /^(?![ ])(?!.*[ .]$)[^\u0000-\u001f\u007f<>:"|?*\\/]+$/;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The files of a pack with their checksum list.
 * @param files files in any order
 * @returns the same files sorted by path, followed by SHA256SUMS
 * @throws PackFailed when a path is unsafe, reserved or there twice
 */
export const withSums = (files: readonly PackFile[]): PackFile[] => {
  checkPaths(files);
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return [...sorted, { path: SUMS_FILE, bytes: new TextEncoder().encode(sumsText(sorted)) }];
};

/** The format of `sha256sum`: SHA-256 in hexadecimal, two spaces, path, LF. */
const sumsText = (files: readonly PackFile[]): string =>
  files.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`).join('');

const checkPaths = (files: readonly PackFile[]): void => {
  const seen = new Set([SUMS_FILE.toLowerCase()]);
  for (const { path } of files) {
    const segments = path.split('/');
    if (!segments.every((segment) => GOOD_SEGMENT.test(segment) && !RESERVED.test(segment) && segment !== '..')) {
      throw new PackFailed(`"${path}" cannot be the name of a file in a pack.`);
    }
    const key = path.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw new PackFailed(`The pack would hold "${path}" twice.`);
    seen.add(key);
  }
};
