/*
 * The help pages are plain Markdown of a small kind: # headings, paragraphs, - and 1. lists, **bold**, `code` and
 * [words](page). Anything else stays the text it is; HTML is never interpreted.
 */

/** A part of a line. `at` is its place in the line and tells equal parts from each other. */
export type Inline =
  | { readonly kind: 'text' | 'bold' | 'code'; readonly at: number; readonly text: string }
  | { readonly kind: 'link'; readonly at: number; readonly text: string; readonly page: string };

interface Item {
  readonly at: number;
  readonly content: readonly Inline[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] };

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
  const items: string[] = [];
  for (const line of lines) {
    // A line without a mark goes on with the item before it.
    if (listItem.test(line)) items.push(line.replace(listItem, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`.trim());
  }
  return [{ kind: 'list', ordered: /^\d/u.test(chunk), items: items.map((item, at) => ({ at, content: parseInline(item) })) }];
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

/** The words of a page, for searching. */
export function plainText(blocks: readonly Placed[]): string {
  const words = (content: readonly Inline[]): string => content.map(({ text }) => text).join('');
  return blocks.map(({ block }) => (block.kind === 'list' ? block.items.map(({ content }) => words(content)).join('\n') : words(block.content))).join('\n');
}
