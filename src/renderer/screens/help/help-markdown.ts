/*
 * The help pages are plain Markdown of a small kind: # headings, paragraphs, - and 1. lists, with one list below an
 * item, **bold**, `code` and [words](page). Anything else stays the text it is; HTML is never interpreted.
 */

/** A part of a line. `at` is its place in the line and tells equal parts from each other. */
export type Inline =
  | { readonly kind: 'text' | 'bold' | 'code'; readonly at: number; readonly text: string }
  | { readonly kind: 'link'; readonly at: number; readonly text: string; readonly page: string };

export interface List {
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

interface Item {
  readonly at: number;
  readonly content: readonly Inline[];
  /** What is told apart within it. */
  readonly below: List | null;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | ({ readonly kind: 'list' } & List);

/** A block with its place in the page. */
export interface Placed {
  readonly at: number;
  readonly block: Block;
}

const listItem = /^(-|\d+\.)\s+/u;

/** The blocks of a page. */
export function parseHelp(text: string): readonly Placed[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/u)
    .flatMap((chunk) => parseChunk(chunk.trim()))
    .map((block, at) => ({ at, block }));
}

function parseChunk(chunk: string): readonly Block[] {
  if (chunk === '') return [];
  const heading = /^(#{1,3})\s+(.*)(?:\n([\s\S]*))?$/u.exec(chunk);
  if (heading !== null) {
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
    return [{ kind: 'heading', level, content: parseInline(heading[2] ?? '') }, ...parseChunk((heading[3] ?? '').trim())];
  }
  const lines = chunk.split('\n');
  if (!listItem.test(lines[0] ?? '')) return [{ kind: 'paragraph', content: parseInline(lines.join(' ')) }];
  return [{ kind: 'list', ...parseList(lines) }];
}

/** A list from its lines, the first of which begins an item. What is set in further is a list of the item before it. */
function parseList(lines: readonly string[]): List {
  const items: { text: string; readonly below: string[] }[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    const further = /^\s+(.*)$/u.exec(line)?.[1];
    if (listItem.test(line)) items.push({ text: line.replace(listItem, ''), below: [] });
    else if (last !== undefined && further !== undefined && (listItem.test(further) || last.below.length > 0)) last.below.push(further);
    // A line without a mark goes on with the item before it.
    else if (last !== undefined) last.text = `${last.text} ${line.trim()}`.trim();
  }
  return {
    ordered: /^\d/u.test(lines[0] ?? ''),
    items: items.map(({ text, below }, at) => ({ at, content: parseInline(text), below: below.length === 0 ? null : parseList(below) })),
  };
}

/** The marked parts of a line. */
function parseInline(text: string): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(/\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([a-z-]+)\)/gu)) {
    if (found.index > from) parts.push({ kind: 'text', at: from, text: text.slice(from, found.index) });
    const at = found.index;
    const [whole, bold, code, words, page] = found;
    if (bold !== undefined) parts.push({ kind: 'bold', at, text: bold });
    else if (code !== undefined) parts.push({ kind: 'code', at, text: code });
    else parts.push({ kind: 'link', at, text: words ?? '', page: page ?? '' });
    from = found.index + whole.length;
  }
  if (from < text.length) parts.push({ kind: 'text', at: from, text: text.slice(from) });
  return parts;
}

/** The words of a line as they are read. */
export function wordsOf(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}

/** The words of a page, for searching. */
export function plainText(blocks: readonly Placed[]): string {
  const listed = ({ items }: List): string => items.map(({ content, below }) => [wordsOf(content), ...(below === null ? [] : [listed(below)])].join('\n')).join('\n');
  return blocks.map(({ block }) => (block.kind === 'list' ? listed(block) : wordsOf(block.content))).join('\n');
}
