import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../resources/tools/common.mjs';
import { parseHelp, plainText, type Inline, type List } from '../../../src/renderer/screens/help/help-markdown.ts';
import { helpPage, helpPages } from '../../../src/renderer/screens/help/help-pages.ts';

const contentOf = ({ items }: List): readonly Inline[] => items.flatMap(({ content, below }) => [...content, ...(below === null ? [] : contentOf(below))]);
const allWords = (id: string): readonly Inline[] => (helpPage(id)?.blocks ?? []).flatMap(({ block }) => (block.kind === 'list' ? contentOf(block) : block.content));

describe('a page of the help', () => {
  it('is there for every file', () => {
    const files = readdirSync(path.join(root, 'resources/help')).map((file) => file.replace(/\.md$/u, ''));
    expect(helpPages.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  it.each(helpPages.map(({ id }) => id))('%s shows no character of its markup', (id) => {
    const words = allWords(id);
    const shown = words.filter(({ kind }) => kind !== 'code').map(({ text }) => text);
    expect(shown.filter((text) => /[*_`~|<>#\\]|\]\(|^\s*(-|\d+\.)\s/u.test(text))).toEqual([]);
    // Lines of a list that ran together.
    expect(shown.filter((text) => /[.:?)] - \S/u.test(text))).toEqual([]);
  });

  it.each(helpPages.map(({ id }) => id))('%s leads only to pages that are there', (id) => {
    const links = allWords(id).flatMap((part) => (part.kind === 'link' ? [part.page] : []));
    expect(links.filter((page) => helpPage(page) === undefined)).toEqual([]);
  });

  it('tells a list within a list apart', () => {
    const [block] = parseHelp('1. One.\n2. Who?\n   - This.\n   - That,\n     and more.\n3. Three,\nand on.').map((placed) => placed.block);
    expect(block).toMatchObject({
      kind: 'list', ordered: true,
      items: [
        { content: [{ text: 'One.' }], below: null },
        { content: [{ text: 'Who?' }], below: { ordered: false, items: [{ content: [{ text: 'This.' }] }, { content: [{ text: 'That, and more.' }] }] } },
        { content: [{ text: 'Three, and on.' }], below: null },
      ],
    });
    expect(plainText(helpPage('incidents')?.blocks ?? [])).toContain('\nBy the person who reports it');
  });
});
