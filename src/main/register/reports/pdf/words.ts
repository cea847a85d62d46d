import type { Words } from '../paper.ts';
import { runsOf } from '../paper.ts';
import type { LayoutNode } from './pdfmake-types.ts';

/**
 * Words as pdfmake takes them.
 * @param words plain text or runs
 * @returns a value for a node's `text`
 */
export const textOf = (words: Words): string | LayoutNode[] =>
  typeof words === 'string'
    ? brokenLines(words)
    : runsOf(words).map(({ text, bold = false, italic = false }) => ({ text: brokenLines(text), bold, italics: italic }));

/** pdfmake drops the line feed itself; without a space the words on both sides of it would be read as one. */
const brokenLines = (text: string): string => text.replaceAll('\n', ' \n');
