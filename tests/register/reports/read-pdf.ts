import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = join(ROOT, 'test-results', 'pdf');
const CHECKER = join(ROOT, '..', 'shared', 'tools', 'pdfa-check');

/** Keeps a PDF where people and the validator find it after the run. */
export const keepPdf = (name: string, bytes: Uint8Array): string => {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.pdf`);
  writeFileSync(path, bytes);
  return path;
};

const read = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

export const textOf = (path: string): string => read('pdftotext', ['-layout', path, '-']);

/** Text in the order of the content, one line per line of the page. */
export const rawTextOf = (path: string): string => read('pdftotext', ['-raw', path, '-']);

export const infoOf = (path: string): string => read('pdfinfo', [path]);

/** The structure tree with the text of its elements, as assistive software would read it. */
export const structureOf = (path: string): string => read('pdfinfo', ['-struct-text', path]);

/** Fonts of a file, by poppler's list. */
export const fontsOf = (path: string): { name: string; embedded: boolean; unicode: boolean }[] =>
  read('pdffonts', [path]).split('\n').slice(2).filter((line) => line !== '').map((line) => {
    const [name = '', ...rest] = line.trim().split(/\s+/u);
    const [embedded, , unicode] = rest.slice(-5);
    return { name, embedded: embedded === 'yes', unicode: unicode === 'yes' };
  });

export const hasChecker = existsSync(CHECKER);

/** Preflight, tags, language and title of files; the output names what is wrong. */
export const pdfaCheck = (paths: readonly string[]): string => {
  try {
    return read(CHECKER, paths);
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
};

/** Content streams of the pages, inflated. */
export const pageContents = (bytes: Uint8Array): string[] => {
  const file = Buffer.from(bytes);
  const streams: string[] = [];
  for (let at = file.indexOf('\nstream\n'); at >= 0; at = file.indexOf('\nstream\n', at + 1)) {
    const start = at + '\nstream\n'.length;
    const data = file.subarray(start, file.indexOf('\nendstream', start));
    if (data[0] === 0x78) streams.push(inflateSync(data).toString('latin1'));
  }
  return streams.filter((text) => text.includes(' BDC\n'));
};

/** Operators that paint something outside every marked sequence. */
export const unmarkedOperators = (content: string): string[] => {
  let depth = 0;
  const found: string[] = [];
  for (const line of content.split('\n')) {
    if (/ B[MD]C$/.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    else if (depth === 0 && /(^| )(Tj|TJ|S|f|f\*|B|B\*|b|s|Do|sh)$/.test(line)) found.push(line);
  }
  return depth === 0 ? found : [...found, `unbalanced: ${depth}`];
};
