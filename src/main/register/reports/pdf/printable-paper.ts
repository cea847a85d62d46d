import type { Block, Paper, Words } from '../paper.ts';
import { runsOf } from '../paper.ts';
import type { CharacterGuard } from './characters.ts';

/**
 * A paper in which every character can be printed.
 * @param paper any paper
 * @param guard decides what happens to a character without a glyph
 * @returns a copy; the original is left alone
 * @throws CharacterRefused from a strict guard, with the place in words
 */
export const printablePaper = (paper: Paper, guard: CharacterGuard): Paper => {
  const copy: Paper = {
    ...paper,
    title: guard.clean(paper.title, 'the title'),
    author: guard.clean(paper.author, 'the name of who made it'),
    blocks: paper.blocks.map((block) => printableBlock(block, guard)),
  };
  if (paper.subject !== undefined) copy.subject = guard.clean(paper.subject, 'the subject');
  if (paper.organisation !== undefined) copy.organisation = guard.clean(paper.organisation, 'the name of the organisation');
  if (paper.reference !== undefined) copy.reference = guard.clean(paper.reference, 'the reference');
  if (paper.marking !== undefined) copy.marking = guard.clean(paper.marking, 'the words on who may read it');
  return copy;
};

const printableBlock = (block: Block, guard: CharacterGuard): Block => {
  const words = (value: Words, place: string): Words => printableWords(value, place, guard);

  switch (block.kind) {
    case 'heading':
      return { ...block, text: guard.clean(block.text, `the heading "${block.text}"`) };
    case 'paragraph':
      return { ...block, words: words(block.words, 'a paragraph') };
    case 'list':
      return { ...block, items: block.items.map((item, index) => words(item, `point ${index + 1} of a list`)) };
    case 'facts':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: guard.clean(block.caption, 'a caption') }),
        pairs: block.pairs.map(({ label, value }) => ({
          label: guard.clean(label, `the label "${label}"`),
          value: words(value, `"${label}"`),
        })),
      };
    case 'fields':
      return {
        ...block,
        fields: block.fields.map((field) => ({
          ...field,
          label: guard.clean(field.label, `the label "${field.label}"`),
          ...(field.value === undefined ? {} : { value: guard.clean(field.value, `form field "${field.label}"`) }),
        })),
      };
    case 'table':
      return printableTable(block, guard);
    case 'checkbox':
      return { ...block, words: words(block.words, 'a statement to tick') };
    case 'group':
      return { ...block, blocks: block.blocks.map((inner) => printableBlock(inner, guard)) };
    case 'inset':
      return {
        ...block,
        blocks: block.blocks.map((inner) =>
          inner.kind === 'list'
            ? { ...inner, items: inner.items.map((item) => words(item, 'a list')) }
            : { ...inner, words: words(inner.words, 'a paragraph') },
        ),
      };
    case 'tally':
      return {
        ...block,
        items: block.items.map(({ value, label }) => ({
          value: guard.clean(value, `the figure "${label}"`),
          label: guard.clean(label, `the figure "${label}"`),
        })),
      };
    case 'code':
      return { ...block, lines: block.lines.map((line) => guard.clean(line, 'a code')) };
    case 'figure':
      return {
        ...block,
        svg: guard.clean(block.svg, `the drawing "${block.alternative}"`),
        alternative: guard.clean(block.alternative, 'the description of a drawing'),
        ...(block.caption === undefined ? {} : { caption: guard.clean(block.caption, 'the caption of a drawing') }),
      };
    case 'qr':
      return {
        ...block,
        text: guard.clean(block.text, 'a QR code'),
        alternative: guard.clean(block.alternative, 'the description of a QR code'),
        note: guard.clean(block.note, 'the words beside a QR code'),
      };
    case 'page-break':
      return block;
  }
};

const printableWords = (value: Words, place: string, guard: CharacterGuard): Words =>
  typeof value === 'string' ? guard.clean(value, place) : runsOf(value).map((run) => ({ ...run, text: guard.clean(run.text, place) }));

const printableTable = (block: Extract<Block, { kind: 'table' }>, guard: CharacterGuard): Block => ({
  ...block,
  caption: guard.clean(block.caption, `the caption "${block.caption}"`),
  emptyText: guard.clean(block.emptyText, `the table "${block.caption}"`),
  columns: block.columns.map((column) => ({ ...column, header: guard.clean(column.header, `the column "${column.header}"`) })),
  rows: block.rows.map((row, index) =>
    row.map((cell, column) =>
      printableWords(cell, `table "${block.caption}", row ${index + 1}, column "${block.columns[column]?.header ?? column + 1}"`, guard),
    ),
  ),
});
