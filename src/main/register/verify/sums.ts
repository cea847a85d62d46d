/** One line of SHA256SUMS. */
export interface SumLine {
  readonly sha256: string;
  /** Path inside the pack, with forward slashes. */
  readonly path: string;
}

/**
 * Reads a SHA256SUMS file as `sha256sum` writes it.
 * @returns its lines, and the numbers of lines that are not in its form or point out of the pack
 */
export function readSums(text: string): { readonly lines: SumLine[]; readonly unreadable: number[] } {
  const lines: SumLine[] = [];
  const unreadable: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const match = /^(?<sha256>[0-9a-f]{64}) [ *](?<path>.+)$/u.exec(line.replace(/\r$/u, ''));
    const { sha256, path } = match?.groups ?? {};
    if (sha256 === undefined || path === undefined || leavesPack(path)) unreadable.push(index + 1);
    else lines.push({ sha256, path: path.replace(/^\.\//u, '') });
  }
  return { lines, unreadable };
}

function leavesPack(path: string): boolean {
  return path.startsWith('/') || path.includes('\\') || path.split('/').includes('..');
}
