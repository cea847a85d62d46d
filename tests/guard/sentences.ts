import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundIdentifier, IdentifierKind } from '../../src/preload/contract/identifiers/find.ts';

/** The two parts of the labelled set: the rules were made with one of them, and are measured by the other. */
export const parts = ['held-out', 'tuning'] as const;

export type Part = (typeof parts)[number];

/** A sentence as an officer might type it, and what the guard is to find in it. */
export interface Labelled {
  readonly text: string;
  readonly marked: readonly FoundIdentifier[];
}

const kinds: Readonly<Record<string, IdentifierKind>> = { n: 'nhs-number', b: 'birth-date', p: 'postcode', e: 'email', t: 'telephone' };

/** @returns the sentences of a part @throws Error for a mark of no kind */
export function sentencesOf(part: Part): Labelled[] {
  const lines = readFileSync(join(import.meta.dirname, `${part}.txt`), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => unmarked(spelled(line)));
}

/** `\n`, `\t` and `\u2009` as the characters that they stand for: a line of the file can hold none of them, or not so that they are seen. */
function spelled(line: string): string {
  return line.replaceAll('\\n', '\n').replaceAll('\\t', '\t').replaceAll(/\\u([\da-f]{4})/gu, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function unmarked(line: string): Labelled {
  let text = '';
  let from = 0;
  const marked = [...line.matchAll(/\{\{(\w)\|([^}]*)\}\}/gu)].map((mark): FoundIdentifier => {
    const [whole, letter = '', words = ''] = mark;
    const kind = kinds[letter];
    if (kind === undefined) throw new Error(`No such mark: ${line}`);
    text += line.slice(from, mark.index);
    from = mark.index + whole.length;
    const start = text.length;
    text += words;
    return { kind, text: words, start };
  });
  return { text: text + line.slice(from), marked };
}
